import type { Sheet } from "../../model/sheet";
import { element, type XmlElement } from "../xml/xmlElement";
import { cornerAt, type Anchor, type Corner } from "./geometry";

/** What an anchor holds, by its number and name in the drawing and its relation. */
type Held = { readonly id: number; readonly name: string; readonly relation: string };

/** The two corners between which something lies. */
export function anchorCorners(sheet: Sheet, anchor: Anchor): XmlElement[] {
  const from = cornerAt(sheet, anchor.left, anchor.top);
  const to = cornerAt(sheet, anchor.left + anchor.width, anchor.top + anchor.height);
  return [cornerXml("xdr:from", from), cornerXml("xdr:to", to)];
}

export function graphicFrameXml({ id, name, relation }: Held): XmlElement {
  const properties = element("xdr:nvGraphicFramePr", {}, [
    element("xdr:cNvPr", { id, name }),
    element("xdr:cNvGraphicFramePr"),
  ]);
  const chart = element("c:chart", { "r:id": relation });
  const uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const graphic = element("a:graphic", {}, [element("a:graphicData", { uri }, [chart])]);
  return element("xdr:graphicFrame", { macro: "" }, [properties, noTransform("xdr:xfrm"), graphic]);
}

export function pictureXml({ id, name, relation }: Held): XmlElement {
  const locks = element("xdr:cNvPicPr", {}, [element("a:picLocks", { noChangeAspect: 1 })]);
  const properties = element("xdr:nvPicPr", {}, [element("xdr:cNvPr", { id, name }), locks]);
  const stretch = element("a:stretch", {}, [element("a:fillRect")]);
  const fill = element("xdr:blipFill", {}, [element("a:blip", { "r:embed": relation }), stretch]);
  const shape = element("a:prstGeom", { prst: "rect" }, [element("a:avLst")]);
  return element("xdr:pic", {}, [properties, fill, element("xdr:spPr", {}, [noTransform("a:xfrm"), shape])]);
}

function noTransform(name: string): XmlElement {
  return element(name, {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]);
}

function cornerXml(name: string, corner: Corner): XmlElement {
  const item = (part: string, value: number) => element(`xdr:${part}`, {}, [String(value)]);
  return element(name, {}, [
    item("col", corner.column),
    item("colOff", corner.columnOffset),
    item("row", corner.row),
    item("rowOff", corner.rowOffset),
  ]);
}
