import { parseArea } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { attribute, elements, number } from "../xml/xmlElement";
import { readSheetEntries } from "./workbookPart";
import type { WorkbookWriting } from "./workbookWriting";

/**
 * Removes the calculation chain when it may name cells that hold no formula any more: Excel takes that for damage,
 * while it makes a missing chain anew.
 */
export function dropCalculationChain(writing: WorkbookWriting): void {
  const [relation] = writing.relations.ofKind("calcChain");
  if (!relation || isStillTrue(relation.target, writing)) return;
  writing.relations.remove(relation.id);
  writing.target.remove(relation.target);
}

function isStillTrue(chain: string, { target, part, workbook, sheetParts, relations }: WorkbookWriting): boolean {
  const touched = workbook.sheets.some((sheet) => sheet.changed.has("cells") || sheet.part === null);
  const entries = readSheetEntries(target.xml(part), relations.items);
  const sheets = new Map<number, Sheet>();
  for (const entry of entries) {
    const sheet = workbook.sheets[sheetParts.indexOf(entry.part)];
    if (sheet) sheets.set(number(entry.item, "sheetId") ?? 0, sheet);
  }
  let sheet = 0;
  return elements(target.xmlIfAny(chain), "c").every((item) => {
    sheet = number(item, "i") ?? sheet;
    const owner = sheets.get(sheet);
    if (!owner) return false;
    return !touched || !owner.changed.has("cells") || holdsFormula(owner, attribute(item, "r") ?? "");
  });
}

function holdsFormula(sheet: Sheet, address: string): boolean {
  const area = parseArea(address);
  return area !== null && sheet.cells.formula(area.row, area.column) !== undefined;
}
