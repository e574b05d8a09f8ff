import { parseArea } from "../../model/address";
import type { Hyperlink } from "../../model/features";
import { attribute, element, elements, setAttribute, type XmlElement } from "../xml/xmlElement";
import { fileAreaName } from "./areaList";
import type { ReadContext, WriteContext } from "./context";

/** Reads the links of cells. */
export function readHyperlinks({ xml, sheet, relations }: ReadContext): void {
  const targetOf = (id: string | null) => relations.find((item) => item.id === id)?.target ?? null;
  sheet.hyperlinks = elements(xml.first("hyperlinks"), "hyperlink").flatMap((item) => {
    const link = readLink(item, targetOf);
    return link ? [link] : [];
  });
}

/** Writes them; a link that leads to the same place keeps its relation. */
export function writeHyperlinks({ xml, sheet, relations }: WriteContext): void {
  const before = elements(xml.first("hyperlinks"), "hyperlink");
  const idOf = (address: string) => {
    const known = relations.ofKind("hyperlink").find((item) => item.external && item.target === address);
    return known?.id ?? relations.add("hyperlink", address, true);
  };
  const list = sheet.hyperlinks.map((link) => {
    const area = fileAreaName(link.area);
    const item = before.find((each) => attribute(each, "ref") === area) ?? element("hyperlink", { ref: area });
    setAttribute(item, "r:id", link.address === null ? null : idOf(link.address));
    setAttribute(item, "location", link.documentReference);
    setAttribute(item, "tooltip", link.screenTip);
    setAttribute(item, "display", link.textToDisplay);
    return item;
  });
  const used = new Set(list.map((item) => attribute(item, "r:id")));
  for (const item of before) {
    const id = attribute(item, "r:id");
    if (id !== null && !used.has(id)) relations.remove(id);
  }
  xml.set("hyperlinks", list.length === 0 ? null : element("hyperlinks", {}, list));
}

function readLink(item: XmlElement, targetOf: (id: string | null) => string | null): Hyperlink | null {
  const area = parseArea(attribute(item, "ref") ?? "");
  if (!area) return null;
  return {
    area,
    address: targetOf(attribute(item, "r:id")),
    documentReference: attribute(item, "location"),
    screenTip: attribute(item, "tooltip"),
    textToDisplay: attribute(item, "display"),
  };
}
