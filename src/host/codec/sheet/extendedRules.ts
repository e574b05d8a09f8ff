import { namespaceOf } from "../xml/namespaces";
import {
  attribute,
  child,
  descendants,
  element,
  elements,
  setAttribute,
  text,
  type XmlElement,
} from "../xml/xmlElement";
import type { SheetXml } from "./sheetXml";

const x14 = namespaceOf("x14");
const xm = namespaceOf("xm");

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

const validationExtension = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** The validations in the sheet's extension list. */
export function extendedValidations(xml: SheetXml): XmlElement[] {
  return elements(xml.first("extLst"), "ext")
    .flatMap((extension) => elements(extension, "x14:dataValidations"))
    .flatMap((owner) => elements(owner, "x14:dataValidation"));
}

/** Puts validations in place of those of the extension list; without any, their extension goes. */
export function replaceExtendedValidations(xml: SheetXml, list: readonly XmlElement[]): void {
  const owner = xml.first("extLst") ?? element("extLst");
  const known = elements(owner, "ext").find((extension) => child(extension, "x14:dataValidations"));
  if (list.length === 0) owner.children = owner.children.filter((item) => item !== known);
  else {
    const extension = known ?? element("ext", { "xmlns:x14": x14, uri: validationExtension });
    const rules = child(extension, "x14:dataValidations") ?? element("x14:dataValidations", { "xmlns:xm": xm });
    setAttribute(rules, "count", list.length);
    rules.children = [...list];
    extension.children = [rules];
    if (!known) owner.children.push(extension);
  }
  xml.set("extLst", elements(owner).length === 0 ? null : owner);
}

/** Rules of the extension that stand for themselves: those that refer to other sheets, and newer icon sets. */
export function extendedFormats(xml: SheetXml): { readonly item: XmlElement; readonly owner: XmlElement }[] {
  const linked = extensionIds(xml.all("conditionalFormatting"));
  return elements(xml.first("extLst"), "ext")
    .flatMap((extension) => elements(extension, "x14:conditionalFormattings"))
    .flatMap((list) => elements(list, "x14:conditionalFormatting"))
    .flatMap((owner) => elements(owner, "x14:cfRule").map((item) => ({ item, owner })))
    .filter(({ item }) => !linked.has(attribute(item, "id") ?? ""));
}

/** Where the model has a rule of the extension now, and its formulas if it keeps them itself. */
export type ExtendedPlace = { readonly reference: string; readonly formulas: readonly string[] | null };

/** Moves the rules of the extension to where their cells are now. */
export function placeExtendedRules(xml: SheetXml, placeOf: (item: XmlElement) => ExtendedPlace | null): void {
  const list = xml.first("extLst");
  const owners = descendants(list, "x14:conditionalFormatting");
  if (!list || owners.length === 0) return;
  for (const owner of owners) {
    for (const item of elements(owner, "x14:cfRule")) {
      const place = placeOf(item);
      const reference = child(owner, "xm:sqref");
      if (place && reference) reference.children = [place.reference];
      elements(item, "xm:f").forEach((each, index) => {
        const formula = place?.formulas?.[index];
        if (formula !== undefined) each.children = [formula];
      });
    }
  }
  xml.set("extLst", list);
}
