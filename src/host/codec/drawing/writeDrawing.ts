import type { Chart, Picture } from "../../model/features";
import { contentTypeOf, contentTypes } from "../package/contentTypes";
import { readRelations, RelationList } from "../package/relations";
import type { WriteContext } from "../sheet/context";
import {
  attribute,
  child,
  descendant,
  element,
  elements,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlElement";
import { anchorCorners, graphicFrameXml, pictureXml } from "./anchorXml";
import { chartXml } from "./chartXml";
import { isChartUnchanged } from "./isChartUnchanged";
import { chartPartOf, nameOf, picturePartOf } from "./readDrawing";

/** A drawing part being written. */
type Drawing = { readonly root: XmlElement; readonly links: RelationList; readonly context: WriteContext };

/** Writes the charts and pictures of the sheet; everything else its drawing holds stays. */
export function writeDrawing(context: WriteContext): void {
  const { xml, sheet, relations, target } = context;
  const id = xml.first("drawing");
  const known = relations.byId(id && attribute(id, "r:id"))?.target ?? null;
  if (known === null && sheet.charts.length + sheet.pictures.length === 0) return;
  const part = known ?? target.freshName("xl/drawings/drawing", ".xml");
  const root = target.xmlIfAny(known) ?? newDrawing();
  const drawing: Drawing = { root, links: new RelationList(target, part), context };
  const before = elements(root);
  const kept = [...sheet.charts, ...sheet.pictures].map((item) => writeItem(item, drawing));
  for (const anchor of before) if (!kept.includes(anchor)) removeItem(anchor, drawing);
  drawing.links.save();
  target.putXml(part, root);
  if (known !== null) return;
  context.shared.added.set(part, contentTypes.drawing);
  xml.set("drawing", element("drawing", { "r:id": relations.add("drawing", part) }));
}

/** Writes a chart or a picture and gives its anchor. */
function writeItem(item: Chart | Picture, drawing: Drawing): XmlElement {
  const { root, links, context } = drawing;
  const isChart = "series" in item;
  const partOf = isChart ? chartPartOf : picturePartOf;
  const own = elements(root).find((each) => item.part !== null && partOf(each, links.items) === item.part);
  if (!own) {
    const made = newAnchor(item, drawing);
    root.children.push(made);
    return made;
  }
  if (!context.target.isInPlace(item)) moveAnchor(own, item, drawing);
  if (nameOf(own) !== item.name) setAttribute(descendant(own, "xdr:cNvPr")!, "name", item.name);
  if (isChart && !isChartUnchanged(item, context.target)) {
    context.target.putXml(item.part!, chartXml(item, context, context.target.xmlIfAny(item.part)));
  }
  return own;
}

/** Shapes that the model does not know stay; charts and pictures that it no longer has go. */
function removeItem(anchor: XmlElement, { root, links }: Drawing): void {
  const part = chartPartOf(anchor, links.items) ?? picturePartOf(anchor, links.items);
  if (part === null || child(anchor, "xdr:grpSp")) return;
  root.children.splice(root.children.indexOf(anchor), 1);
  const stillUsed = elements(root).some((each) =>
    [chartPartOf(each, links.items), picturePartOf(each, links.items)].includes(part),
  );
  const relation = links.items.find((each) => each.target === part);
  if (relation && !stillUsed) links.remove(relation.id);
}

function newAnchor(item: Chart | Picture, drawing: Drawing): XmlElement {
  const { root, context, links } = drawing;
  const ids = elements(root).map((each) => Number(attribute(descendant(each, "xdr:cNvPr") ?? each, "id") ?? 0));
  const id = Math.max(1, ...ids) + 1;
  const content =
    "series" in item
      ? graphicFrameXml({ id, name: item.name, relation: links.add("chart", addChart(item, context)) })
      : pictureXml({ id, name: item.name, relation: links.add("image", item.part) });
  const corners = anchorCorners(context.sheet, item.anchor);
  return element("xdr:twoCellAnchor", {}, [...corners, content, element("xdr:clientData")]);
}

/** A chart that came from another sheet is copied as it is, with what belongs to it; else it is made. */
function addChart(chart: Chart, context: WriteContext): string {
  const { target, shared } = context;
  const part = target.freshName("xl/charts/chart", ".xml");
  shared.added.set(part, contentTypes.chart);
  if (chart.part === null || !isChartUnchanged(chart, target)) {
    target.putXml(part, chartXml(chart, context, target.xmlIfAny(chart.part)));
    return part;
  }
  target.put(part, target.bytes(chart.part));
  const links = new RelationList(target, part);
  for (const link of readRelations(target, chart.part))
    links.copy(link, link.external ? link.target : copyPart(link.target, context));
  links.save();
  return part;
}

function copyPart(part: string, { target, shared }: WriteContext): string {
  const [, stem, extension] = /^(.*?)\d*(\.[^.]*)$/.exec(part) ?? ["", part, ""];
  const copy = target.freshName(stem!, extension!);
  target.put(copy, target.bytes(part));
  const type = contentTypeOf(target, part);
  if (type !== null) shared.added.set(copy, type);
  return copy;
}

function moveAnchor(anchor: XmlElement, item: Chart | Picture, { context }: Drawing): void {
  const [from, to] = anchorCorners(context.sheet, item.anchor);
  if (anchor.name === "xdr:twoCellAnchor") {
    replaceChild(anchor, "xdr:from", from!);
    replaceChild(anchor, "xdr:to", to!);
    return;
  }
  const size = child(anchor, "xdr:ext") ?? child(anchor, "xdr:pos");
  anchor.name = "xdr:twoCellAnchor";
  anchor.tag = "";
  anchor.children = [from!, to!, ...anchor.children.filter((each) => !isPlace(each) && each !== size)];
}

function isPlace(item: XmlElement | string): boolean {
  return typeof item !== "string" && /^xdr:(?:from|ext|pos)$/.test(item.name);
}

function newDrawing(): XmlElement {
  return element("xdr:wsDr", {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  });
}
