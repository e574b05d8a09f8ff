import { FileFormatError } from "../../model/hostError";
import type { SheetVisibility } from "../../model/sheet";
import type { CalculationMode, Workbook } from "../../model/workbook";
import { readPassword, structurePassword } from "../package/passwordAttributes";
import type { Relation } from "../package/relations";
import { attribute, child, elements, flag, number, type XmlElement } from "../xml/xmlElement";

/** A sheet as the workbook part lists it; chart and dialog sheets are listed, too, but not modelled. */
export type SheetEntry = {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetVisibility;
  readonly isWorksheet: boolean;
  readonly isActive: boolean;
  /** The element of the workbook part. */
  readonly item: XmlElement;
};

const visibilities: Record<string, SheetVisibility> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** Reads what the workbook part itself says, and gives its list of sheets. */
export function readWorkbookPart(root: XmlElement, relations: readonly Relation[], workbook: Workbook): SheetEntry[] {
  workbook.date1904 = flag(child(root, "workbookPr"), "date1904");
  const calculation = child(root, "calcPr");
  workbook.calculationMode = calculationModeOf(calculation);
  workbook.needsCalculation = flag(calculation, "fullCalcOnLoad");
  const protection = child(root, "workbookProtection");
  if (protection && flag(protection, "lockStructure")) {
    workbook.properties["structureProtected"] = "1";
    workbook.structurePassword = readPassword(protection, structurePassword);
  }
  const entries = readSheetEntries(root, relations);
  if (!entries.some((entry) => entry.isWorksheet)) {
    throw new FileFormatError("corrupt", "This workbook has no worksheet that could be opened.");
  }
  return entries;
}

/** The sheets in the order of their tabs. */
export function readSheetEntries(root: XmlElement, relations: readonly Relation[]): SheetEntry[] {
  const active = number(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  return elements(child(root, "sheets"), "sheet").map((item, n) => {
    const relation = relations.find(({ id }) => id === attribute(item, "r:id"));
    const name = attribute(item, "name");
    if (!relation || name === null) {
      throw new FileFormatError("corrupt", "This workbook is incomplete: one of its sheets is missing.");
    }
    return {
      name,
      part: relation.target,
      visibility: visibilities[attribute(item, "state") ?? ""] ?? "Visible",
      isWorksheet: relation.kind === "worksheet",
      isActive: n === active,
      item,
    };
  });
}

function calculationModeOf(calculation: XmlElement | null): CalculationMode {
  const mode = calculation && attribute(calculation, "calcMode");
  if (mode === "manual") return "Manual";
  return mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}
