import type { DefinedName, Workbook } from "../../model/workbook";
import type { FormulaForms } from "../cells/formulaForm";
import { attribute, child, elements, flag, number, text, type XmlElement } from "../xml/xmlElement";
import { readPrintNames } from "./printNames";
import type { SheetEntry } from "./workbookPart";

/** Names that Excel itself uses: print areas and titles, filter areas. The model has them as features of sheets. */
export const builtInPrefix = "_xlnm.";

/** Reads the defined names; those of printing go to the sheets they belong to. */
export function readNames(
  root: XmlElement,
  entries: readonly SheetEntry[],
  context: { readonly workbook: Workbook; readonly forms: FormulaForms },
): void {
  const { workbook, forms } = context;
  workbook.names = [];
  for (const item of elements(child(root, "definedNames"), "definedName")) {
    const sheet = sheetOf(item, entries, workbook);
    const name = attribute(item, "name") ?? "";
    if (name.toLowerCase().startsWith(builtInPrefix)) {
      const owner = workbook.sheets.find(({ id }) => id === sheet);
      if (owner) readPrintNames(owner, name, text(item));
    } else if (sheet !== undefined) workbook.names.push(readName(item, sheet, forms));
  }
}

function readName(item: XmlElement, sheet: string | null, forms: FormulaForms): DefinedName {
  return {
    name: attribute(item, "name") ?? "",
    formula: forms.fromFile(text(item).trim(), null),
    sheet,
    comment: attribute(item, "comment") ?? "",
    visible: !flag(item, "hidden"),
  };
}

/** The id of the sheet a name is local to; null for the workbook's, undefined for those of sheets not modelled. */
function sheetOf(item: XmlElement, entries: readonly SheetEntry[], workbook: Workbook): string | null | undefined {
  const index = number(item, "localSheetId");
  if (index === null) return null;
  const part = entries[index]?.part;
  return workbook.sheets.find((sheet) => sheet.part === part)?.id;
}
