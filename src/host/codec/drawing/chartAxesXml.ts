import type { ChartAxes, ChartAxis } from "../../model/chartLook";
import { attribute, child, element, elements, flag, number, replaceChild, type XmlElement } from "../xml/xmlElement";
import { applyLook, readLook } from "./chartLookXml";
import { shownText, titleOrder, titleXml } from "./chartTitleXml";

const axisOrder = (
  "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark " +
  "c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:auto c:lblAlgn c:lblOffset " +
  "c:noMultiLvlLbl c:majorUnit c:minorUnit c:dispUnits c:extLst"
).split(" ");
const scalingOrder = ["c:logBase", "c:orientation", "c:max", "c:min"];
const axisNames = /^c:(?:cat|val|date|ser)Ax$/;

/** The axes of a chart: the one of its categories (of x values in a scatter chart) and the one of its values; null without any. */
export function readAxes(plotArea: XmlElement | null): ChartAxes | null {
  const found = axesOf(plotArea);
  return found && { category: readAxis(found.category), value: readAxis(found.value) };
}

function axesOf(plotArea: XmlElement | null): { category: XmlElement; value: XmlElement } | null {
  const all = elements(plotArea).filter(({ name }) => axisNames.test(name));
  const category = all.find(({ name }) => name !== "c:valAx") ?? all[0];
  const value = all.find((axis) => axis.name === "c:valAx" && axis !== category);
  return category && value ? { category, value } : null;
}

function readAxis(axis: XmlElement): ChartAxis {
  const scaling = child(axis, "c:scaling");
  const title = child(axis, "c:title");
  const format = child(axis, "c:numFmt");
  const isOwnFormat = format !== null && !flag(format, "sourceLinked");
  return {
    visible: !flag(child(axis, "c:delete"), "val"),
    title: title ? shownText(title) : null,
    minimum: number(child(scaling, "c:min"), "val"),
    maximum: number(child(scaling, "c:max"), "val"),
    majorUnit: number(child(axis, "c:majorUnit"), "val"),
    minorUnit: number(child(axis, "c:minorUnit"), "val"),
    numberFormat: isOwnFormat ? attribute(format, "formatCode") : null,
    reversed: textOf(child(scaling, "c:orientation")) === "maxMin",
    majorGridlines: child(axis, "c:majorGridlines") !== null,
    minorGridlines: child(axis, "c:minorGridlines") !== null,
    look: readLook(axis),
    titleLook: readLook(title),
    majorGridlinesLook: readLook(child(axis, "c:majorGridlines")),
    minorGridlinesLook: readLook(child(axis, "c:minorGridlines")),
  };
}

function textOf(item: XmlElement | null): string | null {
  return item && attribute(item, "val");
}

/** Makes the axes what the model says; what it says as before stays. */
export function applyAxes(plotArea: XmlElement, axes: ChartAxes): void {
  const found = axesOf(plotArea);
  if (!found) return;
  applyAxis(found.category, axes.category);
  applyAxis(found.value, axes.value);
}

function applyAxis(axis: XmlElement, wanted: ChartAxis): void {
  const before = readAxis(axis);
  const put = (name: string, next: XmlElement | null) => replaceChild(axis, name, next, axisOrder);
  if (before.visible !== wanted.visible) put("c:delete", element("c:delete", { val: wanted.visible ? 0 : 1 }));
  if (before.title !== wanted.title) put("c:title", wanted.title === null ? null : titleXml(wanted.title));
  if (before.numberFormat !== wanted.numberFormat) put("c:numFmt", formatXml(wanted.numberFormat));
  for (const unit of ["majorUnit", "minorUnit"] as const) {
    if (before[unit] !== wanted[unit]) put(`c:${unit}`, valueXml(`c:${unit}`, wanted[unit]));
  }
  for (const lines of ["majorGridlines", "minorGridlines"] as const) {
    if (before[lines] !== wanted[lines]) put(`c:${lines}`, wanted[lines] ? element(`c:${lines}`) : null);
    const made = child(axis, `c:${lines}`);
    if (made) applyLook(made, wanted[`${lines}Look`], ["c:spPr"]);
  }
  applyScaling(child(axis, "c:scaling"), before, wanted);
  applyLook(axis, wanted.look, axisOrder);
  const title = child(axis, "c:title");
  if (title) applyLook(title, wanted.titleLook, titleOrder);
}

function applyScaling(scaling: XmlElement | null, before: ChartAxis, wanted: ChartAxis): void {
  if (!scaling) return;
  const put = (name: string, next: XmlElement | null) => replaceChild(scaling, name, next, scalingOrder);
  if (before.minimum !== wanted.minimum) put("c:min", valueXml("c:min", wanted.minimum));
  if (before.maximum !== wanted.maximum) put("c:max", valueXml("c:max", wanted.maximum));
  if (before.reversed !== wanted.reversed)
    put("c:orientation", element("c:orientation", { val: wanted.reversed ? "maxMin" : "minMax" }));
}

function valueXml(name: string, val: number | null): XmlElement | null {
  return val === null ? null : element(name, { val });
}

function formatXml(format: string | null): XmlElement {
  return element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === null ? 1 : 0 });
}
