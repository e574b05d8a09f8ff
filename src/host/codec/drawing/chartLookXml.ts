import type { ChartFont, ChartLine, ChartLook } from "../../model/chartLook";
import { isSame } from "../sheet/same";
import { attribute, child, descendant, element, flag, number, replaceChild, type XmlElement } from "../xml/xmlElement";

const emuPerPoint = 12_700;
const dashes: readonly (readonly [style: string, file: string])[] = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "sysDot"],
  ["RoundDot", "sysDot"],
  ["Grey25", "sysDash"],
];

/** How a part of a chart looks, as far as its file says so in plain colours; colours of a theme count as Excel's choice. */
export function readLook(owner: XmlElement | null): ChartLook {
  const shape = child(owner, "c:spPr");
  const fill = fillOf(shape);
  const line = lineOf(child(shape, "a:ln"));
  const font = fontOf(descendant(child(owner, "c:txPr") ?? child(child(owner, "c:tx"), "c:rich"), "a:defRPr"));
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    ...(font === null ? {} : { font }),
  };
}

function fillOf(owner: XmlElement | null): string | null | undefined {
  if (child(owner, "a:noFill")) return null;
  const color = child(child(owner, "a:solidFill"), "a:srgbClr");
  return color ? `#${(attribute(color, "val") ?? "").toUpperCase()}` : undefined;
}

function lineOf(line: XmlElement | null): ChartLine | null | undefined {
  if (!line) return undefined;
  const color = fillOf(line);
  if (color === null) return null;
  const width = number(line, "w");
  const dash = child(line, "a:prstDash");
  const style = dash && dashes.find(([, file]) => file === attribute(dash, "val"))?.[0];
  const read: ChartLine = {
    ...(color === undefined ? {} : { color }),
    ...(width === null ? {} : { weight: width / emuPerPoint }),
    ...(style ? { style } : {}),
  };
  return Object.keys(read).length > 0 ? read : undefined;
}

function fontOf(run: XmlElement | null): ChartFont | null {
  if (!run) return null;
  const has = (name: string) => attribute(run, name) !== null;
  const size = number(run, "sz");
  const color = fillOf(run);
  const latin = child(run, "a:latin");
  const name = latin && attribute(latin, "typeface");
  const font: ChartFont = {
    ...(has("b") ? { bold: flag(run, "b") } : {}),
    ...(has("i") ? { italic: flag(run, "i") } : {}),
    ...(has("u") ? { underline: attribute(run, "u") !== "none" } : {}),
    ...(typeof color === "string" ? { color } : {}),
    ...(name && !name.startsWith("+") ? { name } : {}),
    ...(size === null ? {} : { size: size / 100 }),
  };
  return Object.keys(font).length > 0 ? font : null;
}

/** Makes a part look as the model says; what it says as before stays as the file has it. */
export function applyLook(owner: XmlElement, look: ChartLook, order: readonly string[]): void {
  const before = readLook(owner);
  if (!isSame(before.fill, look.fill) || !isSame(before.line, look.line)) {
    const shape = child(owner, "c:spPr") ?? element("c:spPr");
    if (!isSame(before.fill, look.fill)) placeFill(shape, look.fill);
    if (!isSame(before.line, look.line)) replaceChild(shape, "a:ln", lineXml(look.line), shapeOrder);
    replaceChild(owner, "c:spPr", shape.children.length === 0 ? null : shape, order);
  }
  if (isSame(before.font, look.font)) return;
  const rich = child(child(owner, "c:tx"), "c:rich");
  if (rich)
    for (const paragraph of paragraphs(rich)) replaceChild(paragraph, "a:pPr", fontXml(look.font), ["a:pPr", "a:r"]);
  else replaceChild(owner, "c:txPr", look.font ? textXml(look.font) : null, order);
}

const shapeOrder = ["a:noFill", "a:solidFill", "a:ln", "a:effectLst"];

function placeFill(shape: XmlElement, fill: string | null | undefined): void {
  const isFill = (item: XmlElement | string) => typeof item !== "string" && /^a:\w*Fill$/.test(item.name);
  shape.children = shape.children.filter((item) => !isFill(item));
  const made = fillXml(fill);
  if (made) replaceChild(shape, made.name, made, shapeOrder);
}

function fillXml(fill: string | null | undefined): XmlElement | null {
  if (fill === undefined) return null;
  if (fill === null) return element("a:noFill");
  return element("a:solidFill", {}, [element("a:srgbClr", { val: fill.slice(1) })]);
}

function lineXml(line: ChartLine | null | undefined): XmlElement | null {
  if (line === undefined) return null;
  if (line === null) return element("a:ln", {}, [element("a:noFill")]);
  const width = line.weight === undefined ? null : Math.round(line.weight * emuPerPoint);
  const fill = fillXml(line.color);
  const dash = dashes.find(([style]) => style === line.style);
  return element("a:ln", { w: width }, [
    ...(fill ? [fill] : []),
    ...(dash ? [element("a:prstDash", { val: dash[1] })] : []),
  ]);
}

function fontXml(font: ChartFont | undefined): XmlElement | null {
  if (!font) return null;
  const { bold, italic, underline, color, name, size } = font;
  const attributes = {
    sz: size === undefined ? null : Math.round(size * 100),
    b: bold,
    i: italic,
    u: underline === undefined ? null : underline ? "sng" : "none",
  };
  const fill = fillXml(color);
  const run = element("a:defRPr", attributes, [
    ...(fill ? [fill] : []),
    ...(name === undefined ? [] : [element("a:latin", { typeface: name })]),
  ]);
  return element("a:pPr", {}, [run]);
}

function textXml(font: ChartFont): XmlElement {
  const end = element("a:endParaRPr", { lang: "en-US" });
  return element("c:txPr", {}, [element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, [fontXml(font)!, end])]);
}

function paragraphs(rich: XmlElement): XmlElement[] {
  return rich.children.filter((item): item is XmlElement => typeof item !== "string" && item.name === "a:p");
}
