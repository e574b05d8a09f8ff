import type { Picture } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { readRelations, type Relation } from "../package/relations";
import { attribute, child, descendant, elements, number, text, type XmlElement } from "../xml/xmlElement";
import type { ReadContext } from "../sheet/context";
import { readChart } from "./readChart";
import { emuPerPoint, pointOf, type Anchor, type Corner } from "./geometry";

/** Reads the charts and pictures of a sheet. Needs its rows and columns; other shapes stay with the file. */
export function readDrawing({ xml, sheet, relations, source, workbook }: ReadContext): void {
  const id = xml.first("drawing");
  const part = relations.find((item) => item.id === (id && attribute(id, "r:id")))?.target ?? null;
  const root = source.xmlIfAny(part);
  if (!root || part === null) return;
  const links = readRelations(source, part);
  for (const item of elements(root)) {
    const anchor = readAnchor(item, sheet);
    if (!anchor) continue;
    const picture = readPicture(item, links);
    if (picture) sheet.pictures.push({ ...picture, id: workbook.newId(), anchor });
    const chartPart = chartPartOf(item, links);
    const chart = source.xmlIfAny(chartPart);
    if (chart)
      sheet.charts.push({ ...readChart(chart), id: workbook.newId(), name: nameOf(item), anchor, part: chartPart });
  }
  source.rememberAnchors([...sheet.charts, ...sheet.pictures]);
}

/** The part of the chart an anchor holds. */
export function chartPartOf(anchor: XmlElement, links: readonly Relation[]): string | null {
  const id = descendant(anchor, "c:chart");
  return links.find((item) => item.id === (id && attribute(id, "r:id")))?.target ?? null;
}

/** The part of the picture an anchor holds. */
export function picturePartOf(anchor: XmlElement, links: readonly Relation[]): string | null {
  const id = descendant(child(anchor, "xdr:pic"), "a:blip");
  return links.find((item) => item.id === (id && attribute(id, "r:embed")))?.target ?? null;
}

/** The name of what an anchor holds. */
export function nameOf(anchor: XmlElement): string {
  const properties = descendant(anchor, "xdr:cNvPr");
  return (properties && attribute(properties, "name")) ?? "";
}

function readPicture(anchor: XmlElement, links: readonly Relation[]): Pick<Picture, "name" | "part"> | null {
  const part = picturePartOf(anchor, links);
  return part === null ? null : { name: nameOf(anchor), part };
}

function readAnchor(item: XmlElement, sheet: Sheet): Anchor | null {
  if (item.name === "xdr:twoCellAnchor") {
    const from = pointOf(sheet, readCorner(child(item, "xdr:from")));
    const to = pointOf(sheet, readCorner(child(item, "xdr:to")));
    return { ...from, width: to.left - from.left, height: to.top - from.top };
  }
  const size = child(item, "xdr:ext");
  const width = (number(size, "cx") ?? 0) / emuPerPoint;
  const height = (number(size, "cy") ?? 0) / emuPerPoint;
  if (item.name === "xdr:oneCellAnchor")
    return { ...pointOf(sheet, readCorner(child(item, "xdr:from"))), width, height };
  if (item.name !== "xdr:absoluteAnchor") return null;
  const place = child(item, "xdr:pos");
  return { left: (number(place, "x") ?? 0) / emuPerPoint, top: (number(place, "y") ?? 0) / emuPerPoint, width, height };
}

function readCorner(item: XmlElement | null): Corner {
  const value = (name: string) => Math.max(0, Number(text(child(item, name))) || 0);
  return {
    column: value("xdr:col"),
    columnOffset: value("xdr:colOff"),
    row: value("xdr:row"),
    rowOffset: value("xdr:rowOff"),
  };
}
