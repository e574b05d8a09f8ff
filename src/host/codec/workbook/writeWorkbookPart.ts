import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import {
  attribute,
  child,
  element,
  elements,
  flag,
  number,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlElement";
import { readPassword, structurePassword, writePassword } from "../package/passwordAttributes";
import { isSame } from "../sheet/same";
import { dropCalculationChain } from "./calculationChain";
import type { WorkbookWriting } from "./workbookWriting";
import { writeNames } from "./writeNames";
import { readSheetEntries, type SheetEntry } from "./workbookPart";

const order = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Brings the workbook part up to date; it stays byte for byte when nothing it says changed. */
export function writeWorkbookPart(writing: WorkbookWriting): void {
  const { target, part, relations, workbook, sheetParts } = writing;
  const before = readSheetEntries(target.xml(part), relations.items);
  const isGone = (entry: SheetEntry) => entry.isWorksheet && !sheetParts.includes(entry.part);
  target.updateXml(part, (root) => {
    const entries = writeSheets(
      root,
      before.filter((entry) => !isGone(entry)),
      writing,
    );
    writeView(root, workbook, entries);
    writeNames(root, { before, entries, workbook, sheetParts, forms: writing.shared.forms });
    writeCalculation(root, workbook);
    writeDateSystem(root, workbook);
    writeStructureProtection(root, workbook);
  });
  for (const entry of before.filter(isGone)) relations.remove(attribute(entry.item, "r:id") ?? "");
  dropCalculationChain(writing);
}

/** The list of sheets; chart and dialog sheets keep their place. Gives the part of each entry. */
function writeSheets(root: XmlElement, kept: readonly SheetEntry[], writing: WorkbookWriting): string[] {
  const { workbook, relations, sheetParts } = writing;
  const known = new Map(kept.map((entry) => [entry.part, entry]));
  let lastId = Math.max(0, ...elements(child(root, "sheets"), "sheet").map((item) => number(item, "sheetId") ?? 0));
  const list = workbook.sheets.map((sheet, n) => {
    const part = sheetParts[n]!;
    const relation = relations.items.find((item) => item.target === part)!;
    const item = known.get(part)?.item ?? element("sheet", { name: "", sheetId: ++lastId, "r:id": relation.id });
    setAttribute(item, "name", sheet.name);
    setAttribute(item, "state", stateOf(sheet, item));
    return { part, item };
  });
  kept.forEach((entry, n) => {
    if (!entry.isWorksheet) list.splice(Math.min(n, list.length), 0, entry);
  });
  const sheets = child(root, "sheets") ?? element("sheets");
  sheets.children = list.map(({ item }) => item);
  return list.map(({ part }) => part);
}

function stateOf(sheet: Sheet, item: XmlElement): string | null {
  if (sheet.visibility === "VeryHidden") return "veryHidden";
  if (sheet.visibility === "Hidden") return "hidden";
  return attribute(item, "state") === "visible" ? "visible" : null;
}

function writeView(root: XmlElement, workbook: Workbook, entries: readonly string[]): void {
  const index = Math.max(0, entries.indexOf(entriesPart(workbook, entries)));
  const views = child(root, "bookViews");
  const view = child(views, "workbookView");
  if ((view && number(view, "activeTab")) === index || (index === 0 && attribute(view ?? root, "activeTab") === null))
    return;
  if (view) setAttribute(view, "activeTab", index);
  else
    replaceChild(root, "bookViews", element("bookViews", {}, [element("workbookView", { activeTab: index })]), order);
}

function entriesPart(workbook: Workbook, entries: readonly string[]): string {
  const sheet = workbook.sheets[workbook.activeSheet];
  return sheet?.part ?? entries[workbook.activeSheet] ?? "";
}

const modes = { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

/** Asks Excel to calculate everything when it opens the file, unless the results in it can be trusted. */
function writeCalculation(root: XmlElement, workbook: Workbook): void {
  const known = child(root, "calcPr");
  const item = known ?? element("calcPr");
  const mode = modes[workbook.calculationMode];
  if ((attribute(item, "calcMode") ?? "auto") !== (mode ?? "auto")) setAttribute(item, "calcMode", mode);
  const touched = workbook.sheets.some((sheet) => sheet.changed.has("cells") || sheet.part === null);
  if (touched && workbook.needsCalculation && !flag(item, "fullCalcOnLoad")) setAttribute(item, "fullCalcOnLoad", true);
  if (!known && item.attributes.length > 0) replaceChild(root, "calcPr", item, order);
}

function writeDateSystem(root: XmlElement, workbook: Workbook): void {
  const item = child(root, "workbookPr") ?? element("workbookPr");
  if (flag(item, "date1904") === workbook.date1904) return;
  setAttribute(item, "date1904", workbook.date1904 || null);
  replaceChild(root, "workbookPr", item, order);
}

function writeStructureProtection(root: XmlElement, workbook: Workbook): void {
  const item = child(root, "workbookProtection") ?? element("workbookProtection");
  const wanted = workbook.properties["structureProtected"] === "1";
  const password = wanted ? workbook.structurePassword : null;
  if (flag(item, "lockStructure") === wanted && isSame(readPassword(item, structurePassword), password)) return;
  setAttribute(item, "lockStructure", wanted || null);
  writePassword(item, structurePassword, password);
  replaceChild(root, "workbookProtection", wanted || flag(item, "lockWindows") ? item : null, order);
}
