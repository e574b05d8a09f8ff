import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";
import { readRelations } from "../package/relations";
import { attribute, child, elements } from "../xml/xmlElement";

/** Reads what add-ins keep in the workbook: the properties of its web extensions. */
export function readSettings(source: Package, workbook: Workbook): void {
  for (const [key, value] of settingsOf(source)) workbook.settings.set(key, value);
}

/** What the add-ins of a file keep in it, by key. */
export function settingsOf(source: Package): Map<string, string> {
  const items = webExtensionParts(source).flatMap((part) =>
    elements(child(source.xml(part), "we:properties"), "we:property"),
  );
  return new Map(items.map((item) => [attribute(item, "name") ?? "", attribute(item, "value") ?? ""]));
}

/** The parts of the add-ins that the workbook has task panes of. */
export function webExtensionParts(source: Package): string[] {
  const panes = readRelations(source, "").filter((item) => item.kind === "webextensiontaskpanes");
  return panes
    .flatMap((item) => readRelations(source, item.target))
    .filter((item) => item.kind === "webextension" && source.has(item.target))
    .map((item) => item.target);
}
