import { updateReferences } from "../model/formulaReferences";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import type { ThreeWay } from "./mergeLists";

/**
 * Gives sheets, tables and columns one name in all three states before they are compared, so that a formula differs only
 * where somebody edited it. My names win where I changed them; a name taken meanwhile gets a number.
 */
export function alignNames(states: ThreeWay<Workbook>): void {
  const { base, mine, theirs } = states;
  const gone = base.sheets.map(({ id }) => id).filter((id) => !theirs.sheetById(id));
  for (const workbook of [base, mine]) {
    for (const sheet of workbook.sheets.filter(({ id }) => gone.includes(id))) dropSheet(workbook, sheet);
  }
  for (const sheet of [...base.sheets]) {
    const known = theirs.sheetById(sheet.id);
    if (mine.sheetById(sheet.id) || !known || visibleBesides(theirs, known) === 0) continue;
    dropSheet(theirs, known);
    dropSheet(base, sheet);
  }
  for (const sheet of mine.sheets) alignSheet(states, sheet);
  for (const sheet of mine.sheets) for (const table of sheet.tables) alignTable(states, table);
}

function visibleBesides(workbook: Workbook, sheet: Sheet): number {
  return workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible").length;
}

function dropSheet(workbook: Workbook, sheet: Sheet): void {
  updateReferences(workbook, { kind: "sheetDeleted", sheet: sheet.name });
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet.id);
  workbook.activeSheet = Math.min(workbook.activeSheet, workbook.sheets.length - 1);
}

function alignSheet({ base, mine, theirs }: ThreeWay<Workbook>, sheet: Sheet): void {
  const before = base.sheetById(sheet.id);
  const known = theirs.sheetById(sheet.id);
  const wanted = before && known && before.name === sheet.name ? known.name : sheet.name;
  const taken = (name: string) => theirs.sheets.some((each) => each !== known && sameText(each.name, name));
  const name = freeName(wanted, taken, (number) => ` (${number})`);
  for (const workbook of [mine, theirs, base]) renameTo(workbook, sheet.id, name);
}

function renameTo(workbook: Workbook, id: string, name: string): void {
  const sheet = workbook.sheetById(id);
  if (!sheet || sheet.name === name) return;
  const other = workbook.sheetNamed(name);
  if (other && other !== sheet)
    renameTo(
      workbook,
      other.id,
      freeName(
        name,
        (text) => !!workbook.sheetNamed(text),
        (number) => ` (${number})`,
      ),
    );
  updateReferences(workbook, { kind: "sheetRenamed", sheet: sheet.name, to: name });
  sheet.name = name;
}

function alignTable({ base, mine, theirs }: ThreeWay<Workbook>, table: Table): void {
  const before = tableById(base, table.id);
  const known = tableById(theirs, table.id);
  const wanted = before && known && before.name === table.name ? known.name : table.name;
  const others = theirs.sheets.flatMap((sheet) => sheet.tables).filter((each) => each !== known);
  const taken = (name: string) => others.some((each) => sameText(each.name, name));
  const name = freeName(wanted, taken, (number) => `_${number}`);
  for (const workbook of [mine, theirs, base]) {
    const own = tableById(workbook, table.id);
    if (!own || own.name === name) continue;
    updateReferences(workbook, { kind: "tableRenamed", table: own.name, to: name });
    own.name = name;
  }
  if (before && known) alignColumns({ base, mine, theirs }, table, before);
}

/** Columns that only others renamed are renamed in mine, those that I renamed in theirs. */
function alignColumns({ base, mine, theirs }: ThreeWay<Workbook>, table: Table, before: Table): void {
  const known = tableById(theirs, table.id)!;
  for (const { id, name: was } of [...before.columns]) {
    const own = table.columns.find((column) => column.id === id);
    const other = known.columns.find((column) => column.id === id);
    if (!own || !other || (own.name === was && other.name === was)) continue;
    const name = own.name === was ? other.name : own.name;
    for (const workbook of [mine, theirs, base]) renameColumn(workbook, table.id, { id, name });
  }
}

function renameColumn(workbook: Workbook, tableId: string, { id, name }: { id: number; name: string }): void {
  const table = tableById(workbook, tableId);
  const column = table?.columns.find((each) => each.id === id);
  if (!table || !column || column.name === name) return;
  if (table.columns.some((each) => each !== column && sameText(each.name, name))) return;
  updateReferences(workbook, { kind: "columnRenamed", table: table.name, column: column.name, to: name });
  column.name = name;
}

function tableById(workbook: Workbook, id: string): Table | undefined {
  return workbook.sheets.flatMap((sheet) => sheet.tables).find((table) => table.id === id);
}

function freeName(wanted: string, taken: (name: string) => boolean, suffix: (number: number) => string): string {
  let name = wanted;
  for (let number = 2; taken(name); number++) name = wanted.slice(0, 31 - suffix(number).length) + suffix(number);
  return name;
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
