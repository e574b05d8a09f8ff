import { intersect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { DefinedName, Workbook } from "../model/workbook";
import { alignNames } from "./alignNames";
import { forEachPlace, sameContent, takeContent } from "./cellContent";
import { sharedSheetFields } from "../model/sheetFields";
import { copySharedSheet } from "./copyWorkbook";
import { mergeItems, mergeMap, mergeValue, type ThreeWay } from "./mergeLists";
import { mergeTables } from "./mergeTables";
import { sameValue } from "./sameValue";

/**
 * Brings what one client changed (from `base` to `mine`) into what the others have (`theirs`, changed in place). Cell by
 * cell, format by format, setting by setting the later one wins, and this client is the later one. All three must have
 * their rows and columns in the same places. `base` and `mine` are used up.
 */
export function mergeWorkbooks(states: ThreeWay<Workbook>): void {
  const { base, mine, theirs } = states;
  alignNames(states);
  mine.sheets.forEach((sheet, position) => {
    const known = theirs.sheetById(sheet.id);
    const before = base.sheetById(sheet.id);
    if (!known && !before) theirs.sheets.splice(Math.min(position, theirs.sheets.length), 0, copySharedSheet(sheet));
    else if (known && before) mergeSheet({ base: before, mine: sheet, theirs: known });
  });
  orderSheets(states);
  keepOneVisible(theirs);
  theirs.names = mergeItems({ base: base.names, mine: mine.names, theirs: theirs.names }, nameKey).filter(
    ({ sheet }) => sheet === null || theirs.sheetById(sheet),
  );
  mergeSettings(states);
}

function nameKey({ name, sheet }: DefinedName): string {
  return `${sheet ?? ""}!${name.toLowerCase()}`;
}

function mergeSheet(states: ThreeWay<Sheet>): void {
  const { base, mine, theirs } = states;
  mergeCells(states);
  const valued = [
    "visibility",
    "tabColor",
    "showGridlines",
    "showHeadings",
    "freeze",
    "protection",
    "autoFilter",
  ] as const;
  for (const field of [...valued, "defaultColumnWidth", "defaultRowHeight"] as const) {
    Object.assign(theirs, {
      [field]: mergeValue<unknown>({ base: base[field], mine: mine[field], theirs: theirs[field] }),
    });
  }
  mergeLists(states);
  mergePage(states);
  for (const field of ["columnSettings", "rowSettings", "customProperties"] as const) {
    mergeMap<unknown, unknown>({ base: base[field], mine: mine[field], theirs: theirs[field] });
  }
  mergeTables(states);
}

function mergeCells({ base, mine, theirs }: ThreeWay<Sheet>): void {
  forEachPlace(base.cells, mine.cells, (row, column) => {
    if (!sameContent(base.cells, mine.cells, row, column)) takeContent(theirs.cells, mine.cells, row, column);
    const format = mine.cells.format(row, column);
    if (format !== base.cells.format(row, column)) theirs.cells.setFormat(row, column, format);
  });
}

function mergeLists({ base, mine, theirs }: ThreeWay<Sheet>): void {
  const asText = (item: unknown) => JSON.stringify(item);
  const byId = (item: { readonly id: string }) => item.id;
  for (const field of ["validations", "hyperlinks"] as const) {
    const lists = { base: base[field], mine: mine[field], theirs: theirs[field] };
    Object.assign(theirs, { [field]: mergeItems<unknown>(lists, asText) });
  }
  for (const field of ["comments", "charts", "pictures", "conditionalFormats"] as const) {
    const lists = { base: base[field], mine: mine[field], theirs: theirs[field] };
    Object.assign(theirs, { [field]: mergeItems<{ readonly id: string }>(lists, byId) });
  }
  const merges = mergeItems({ base: base.merges, mine: mine.merges, theirs: theirs.merges }, asText);
  theirs.merges = merges.filter((merge, index) => !merges.slice(0, index).some((other) => intersect(other, merge)));
}

function mergePage({ base, mine, theirs }: ThreeWay<Sheet>): void {
  if (!base.page || !mine.page || !theirs.page) {
    theirs.page = mergeValue({ base: base.page, mine: mine.page, theirs: theirs.page });
    return;
  }
  const pages = { base: { ...base.page }, mine: { ...mine.page }, theirs: { ...theirs.page } };
  for (const [field, value] of Object.entries(pages.mine)) {
    const before = pages.base[field as keyof typeof pages.base];
    if (!sameValue(value, before)) Object.assign(theirs.page, { [field]: structuredClone(value) });
  }
}

/** My order of the sheets, if I changed it. */
function orderSheets({ base, mine, theirs }: ThreeWay<Workbook>): void {
  const common = (workbook: Workbook) =>
    workbook.sheets.map(({ id }) => id).filter((id) => mine.sheetById(id) && base.sheetById(id));
  if (sameValue(common(mine), common(base))) return;
  const wanted = common(mine);
  const moved = theirs.sheets.filter(({ id }) => wanted.includes(id));
  moved.sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id));
  theirs.sheets.forEach(({ id }, index) => {
    if (wanted.includes(id)) theirs.sheets[index] = moved.shift()!;
  });
}

function keepOneVisible({ sheets }: Workbook): void {
  if (!sheets.some(({ visibility }) => visibility === "Visible")) sheets[0]!.visibility = "Visible";
}

function mergeSettings({ base, mine, theirs }: ThreeWay<Workbook>): void {
  mergeMap({ base: base.settings, mine: mine.settings, theirs: theirs.settings });
  const asMap = ({ properties }: Workbook) => new Map(Object.entries(properties));
  const properties = asMap(theirs);
  mergeMap({ base: asMap(base), mine: asMap(mine), theirs: properties });
  for (const key of Object.keys(theirs.properties))
    if (!properties.has(key)) Reflect.deleteProperty(theirs.properties, key);
  Object.assign(theirs.properties, Object.fromEntries(properties));
  for (const field of ["calculationMode", "date1904"] as const) {
    if (mine[field] !== base[field]) Object.assign(theirs, { [field]: mine[field] });
  }
}

/** Where the content of two replicas differs, for messages; empty when they are equal. */
export function differencesBetween(a: Workbook, b: Workbook): string[] {
  const found: string[] = [];
  if (
    !sameValue(
      a.sheets.map(({ id, name }) => [id, name]),
      b.sheets.map(({ id, name }) => [id, name]),
    )
  )
    found.push("sheets");
  if (!sameValue(a.names, b.names)) found.push("names");
  if (!sameValue([a.properties, a.settings], [b.properties, b.settings])) found.push("settings");
  for (const sheet of a.sheets) {
    const other = b.sheetById(sheet.id);
    if (other) found.push(...differencesOf(sheet, other));
  }
  return found;
}

function differencesOf(a: Sheet, b: Sheet): string[] {
  const found: string[] = [];
  for (const field of [...sharedSheetFields, "tables", "columnSettings", "rowSettings", "customProperties"] as const) {
    if (!sameValue(a[field], b[field])) found.push(`${a.name} ${field}`);
  }
  forEachPlace(a.cells, b.cells, (row, column) => {
    const same =
      sameContent(a.cells, b.cells, row, column) && a.cells.format(row, column) === b.cells.format(row, column);
    if (!same) found.push(`${a.name} R${row + 1}C${column + 1}`);
  });
  return found;
}
