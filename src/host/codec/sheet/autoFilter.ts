import { parseArea } from "../../model/address";
import { attribute } from "../xml/xmlElement";
import { fileAreaName } from "./areaList";
import type { ReadContext, WriteContext } from "./context";
import { autoFilterXml, readCriteria } from "./filters";

/** Reads the sheet's own filter; tables keep theirs themselves. */
export function readAutoFilter({ xml, sheet }: ReadContext): void {
  const item = xml.first("autoFilter");
  const area = item && parseArea(attribute(item, "ref") ?? "");
  sheet.autoFilter = item && area ? { area, criteria: readCriteria(item) } : null;
}

/** Writes the sheet's own filter. */
export function writeAutoFilter({ xml, sheet }: WriteContext): void {
  const { autoFilter } = sheet;
  if (!autoFilter) return xml.set("autoFilter", null);
  xml.set("autoFilter", autoFilterXml(fileAreaName(autoFilter.area), autoFilter.criteria, xml.first("autoFilter")));
}
