import { attribute, element, elements, setAttribute } from "../xml/xmlElement";
import { fileAreaName, readAreas } from "./areaList";
import type { ReadContext, WriteContext } from "./context";

/** Reads the merged areas. */
export function readMerges({ xml, sheet }: ReadContext): void {
  sheet.merges = elements(xml.first("mergeCells"), "mergeCell").flatMap((item) => readAreas(attribute(item, "ref")));
}

/** Writes the merged areas. */
export function writeMerges({ xml, sheet }: WriteContext): void {
  const list = sheet.merges.map((area) => element("mergeCell", { ref: fileAreaName(area) }));
  const item = element("mergeCells", {}, list);
  setAttribute(item, "count", list.length);
  xml.set("mergeCells", list.length === 0 ? null : item);
}
