import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import { readRelations } from "../package/relations";
import { attribute, child, elements } from "../xml/xmlElement";

/** Reads what add-ins keep in the workbook: the properties of its web extensions. */
export function readSettings(source: Package, workbook: Workbook): void {
  for (const part of webExtensionParts(source)) {
    for (const item of elements(child(source.xmlIfAny(part), "we:properties"), "we:property")) {
      const name = attribute(item, "name");
      if (name !== null) workbook.settings.set(name, attribute(item, "value") ?? "");
    }
  }
}

/** The parts of the add-ins that the workbook has task panes of. */
export function webExtensionParts(source: Package): string[] {
  const panes = readRelations(source, "").filter((item) => item.kind === "webextensiontaskpanes");
  return panes
    .flatMap((item) => readRelations(source, item.target))
    .filter((item) => item.kind === "webextension" && source.has(item.target))
    .map((item) => item.target);
}
