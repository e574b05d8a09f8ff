import type { Sheet } from "../../model/sheet";
import type { DefinedName, Workbook } from "../../model/workbook";
import type { FormulaForms } from "../cells/formulaForm";
import { fileAreaName } from "../sheet/areaList";
import { quoteSheetName } from "../../model/address";
import {
  attribute,
  child,
  element,
  elements,
  flag,
  number,
  replaceChild,
  setAttribute,
  text,
  type XmlElement,
} from "../xml/xmlElement";
import { builtInPrefix } from "./names";
import { areasIn, printAreaFormula, printAreaName, printTitlesFormula, printTitlesName } from "./printNames";
import type { SheetEntry } from "./workbookPart";

/** What defined names are written from. */
type NameWriting = {
  readonly before: readonly SheetEntry[];
  /** The parts of the sheets as they will be listed. */
  readonly entries: readonly string[];
  readonly workbook: Workbook;
  readonly sheetParts: readonly string[];
  readonly forms: FormulaForms;
};

const filterName = "_xlnm._FilterDatabase";
const order =
  "sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst".split(
    " ",
  );

/** Brings the defined names up to date, sorted by name as Excel keeps them; names that say the same stay as they are. */
export function writeNames(root: XmlElement, writing: NameWriting): void {
  const known = elements(child(root, "definedNames"), "definedName").map((item) => ({
    item,
    owner: ownerOf(item, writing),
  }));
  const list = [...builtInNames(known, writing), ...ownNames(known, writing)];
  const unchanged = list.length === known.length && known.every(({ item }) => list.includes(item));
  if (!unchanged) list.sort((a, b) => compare(attribute(a, "name")!, attribute(b, "name")!));
  const names = child(root, "definedNames") ?? element("definedNames");
  if (!unchanged) names.children = list;
  replaceChild(root, "definedNames", list.length === 0 ? null : names, order);
}

type Known = { item: XmlElement; owner: string | null | undefined };

function ownNames(known: readonly Known[], writing: NameWriting): XmlElement[] {
  const used = new Set<XmlElement>();
  return writing.workbook.names.map((name) => {
    const part = name.sheet === null ? null : partOf(name.sheet, writing);
    const found = known.find(
      ({ item, owner }) =>
        owner === part && !used.has(item) && attribute(item, "name")?.toLowerCase() === name.name.toLowerCase(),
    );
    if (found) used.add(found.item);
    return nameXml(found?.item ?? element("definedName", { name: name.name }), name, { part, writing });
  });
}

function nameXml(item: XmlElement, name: DefinedName, to: { part: string | null; writing: NameWriting }): XmlElement {
  const { part, writing } = to;
  setAttribute(item, "name", name.name);
  setAttribute(item, "localSheetId", part === null ? null : writing.entries.indexOf(part));
  if ((attribute(item, "comment") ?? "") !== name.comment) setAttribute(item, "comment", name.comment || null);
  if (flag(item, "hidden") === name.visible) setAttribute(item, "hidden", name.visible ? null : true);
  const formula = name.formula.startsWith("=") ? name.formula : `=${name.formula}`;
  if (writing.forms.fromFile(text(item).trim(), null) !== formula)
    item.children = [writing.forms.toFile(formula, null)];
  return item;
}

/** Names of printing and filtering: from the sheets where those changed, as the file has them elsewhere. */
function builtInNames(known: readonly Known[], writing: NameWriting): XmlElement[] {
  const made: XmlElement[] = [];
  for (const { item, owner } of known) {
    const name = attribute(item, "name") ?? "";
    if (!name.toLowerCase().startsWith(builtInPrefix) || owner === undefined) continue;
    const sheet = owner === null ? undefined : writing.workbook.sheets[writing.sheetParts.indexOf(owner)];
    if (sheet && isRewritten(name, sheet) && !isBeyondModel(name, text(item), sheet)) continue;
    if (owner !== null) setAttribute(item, "localSheetId", writing.entries.indexOf(owner));
    if (sheet) renameIn(item, sheet, writing);
    made.push(item);
  }
  return [
    ...made,
    ...writing.workbook.sheets.flatMap((sheet, n) => sheetNames(sheet, writing.sheetParts[n]!, { known, writing })),
  ];
}

/** A print area that is calculated stays until another is set. */
function isBeyondModel(name: string, formula: string, sheet: Sheet): boolean {
  const isSet = name === printAreaName ? printAreaFormula(sheet) !== null : printTitlesFormula(sheet) !== null;
  return name !== filterName && !isSet && areasIn(formula) === null;
}

function isRewritten(name: string, sheet: Sheet): boolean {
  if (name === filterName) return sheet.part === null || sheet.changed.has("autoFilter");
  return (name === printAreaName || name === printTitlesName) && (sheet.part === null || sheet.changed.has("page"));
}

function sheetNames(sheet: Sheet, part: string, from: { known: readonly Known[]; writing: NameWriting }): XmlElement[] {
  const filter = sheet.autoFilter && `${quoteSheetName(sheet.name)}!${dollars(fileAreaName(sheet.autoFilter.area))}`;
  const formulas: [string, string | null][] = [
    [filterName, filter],
    [printAreaName, printAreaFormula(sheet)],
    [printTitlesName, printTitlesFormula(sheet)],
  ];
  return formulas.flatMap(([name, formula]) => {
    if (formula === null || !isRewritten(name, sheet)) return [];
    const own = from.known.find(({ item, owner }) => owner === part && attribute(item, "name") === name)?.item;
    const item = own ?? element("definedName", { name, localSheetId: 0, hidden: name === filterName || null });
    setAttribute(item, "localSheetId", from.writing.entries.indexOf(part));
    if (text(item) !== formula) item.children = [formula];
    return [item];
  });
}

/** A name that the model leaves alone follows its sheet when that is renamed. */
function renameIn(item: XmlElement, sheet: Sheet, { before }: NameWriting): void {
  const old = before.find((entry) => entry.part === sheet.part)?.name;
  if (old === undefined || old === sheet.name) return;
  const written = text(item);
  const renamed = written.split(`${quoteSheetName(old)}!`).join(`${quoteSheetName(sheet.name)}!`);
  if (renamed !== written) item.children = [renamed];
}

/** The part of the sheet a name is local to; null for the workbook's, undefined when that sheet is gone. */
function ownerOf(item: XmlElement, { before, entries }: NameWriting): string | null | undefined {
  const index = number(item, "localSheetId");
  if (index === null) return null;
  const part = before[index]?.part;
  return part !== undefined && entries.includes(part) ? part : undefined;
}

function partOf(sheetId: string, { workbook, sheetParts }: NameWriting): string | null {
  return sheetParts[workbook.sheets.findIndex((sheet) => sheet.id === sheetId)] ?? null;
}

function dollars(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

function compare(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
}
