import { attribute, child, descendants, elements, text, type XmlElement } from "../xml/xmlElement";
import type { SheetXml } from "./sheetXml";

/** The ids by which conditional formats refer to their details in the sheet's extension list. */
export function extensionIds(rules: readonly XmlElement[]): Set<string> {
  return new Set(rules.flatMap((rule) => descendants(rule, "x14:id").map((item) => text(item).trim())));
}

/** Removes the details of rules that are gone: Excel would take them for rules of their own. */
export function dropExtendedRules(xml: SheetXml, gone: ReadonlySet<string>): void {
  const list = gone.size === 0 ? null : xml.first("extLst");
  if (!list) return;
  const isGone = (item: XmlElement | string) =>
    typeof item !== "string" && item.name === "x14:cfRule" && gone.has(attribute(item, "id") ?? "");
  const isEmpty = (item: XmlElement | string) =>
    typeof item !== "string" && item.name === "x14:conditionalFormatting" && !child(item, "x14:cfRule");
  for (const extension of elements(list, "ext")) {
    const [owner] = elements(extension, "x14:conditionalFormattings");
    if (!owner) continue;
    for (const each of elements(owner)) each.children = each.children.filter((item) => !isGone(item));
    owner.children = owner.children.filter((item) => !isEmpty(item));
    if (elements(owner).length === 0) list.children.splice(list.children.indexOf(extension), 1);
  }
  xml.set("extLst", elements(list).length === 0 ? null : list);
}
