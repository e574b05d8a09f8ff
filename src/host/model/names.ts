import { parseArea } from "./address";
import { HostError } from "./hostError";
import type { Workbook } from "./workbook";

const invalid = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
const taken = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", null, 409);

/** Sheet names: 1–31 characters, none of / \ ? * : [ ], no apostrophe at either end, not "History", unique in any case. */
export function assertSheetName(workbook: Workbook, name: string, own: string | null = null): void {
  if (name.length < 1 || name.length > 31 || /[/\\?*:[\]]/.test(name)) throw invalid();
  if (name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") throw invalid();
  const known = workbook.sheetNamed(name);
  if (known && known.id !== own) throw taken();
}

/** Names of tables and defined names: a letter, _ or \ first, then letters, digits, dots, underscores; no cell reference. */
export function isDefinedName(name: string): boolean {
  if (name.length < 1 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name) && parseArea(name) === null;
}

/** Table names are unique in the workbook, among defined names too. */
export function assertTableName(workbook: Workbook, name: string, own: string | null = null): void {
  if (!isDefinedName(name)) throw invalid();
  const wanted = name.toLowerCase();
  const table = workbook.sheets.flatMap((sheet) => sheet.tables).find((each) => each.name.toLowerCase() === wanted);
  if (table && table.id !== own) throw taken();
  if (workbook.names.some((each) => each.sheet === null && each.name.toLowerCase() === wanted)) throw taken();
}

/** Defined names are unique within their scope, and no table bears them. */
export function assertNewName(workbook: Workbook, name: string, scope: string | null): void {
  if (!isDefinedName(name)) throw invalid();
  const wanted = name.toLowerCase();
  if (workbook.names.some((each) => each.sheet === scope && each.name.toLowerCase() === wanted)) throw taken();
  if (workbook.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === wanted))) throw taken();
}

/** "Sheet4": the first number after the count that is free. */
export function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export function freeTableName(workbook: Workbook): string {
  const names = new Set(workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  let number = names.size + 1;
  while (names.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** A text made unique among others as Excel does for table headers: "Name", "Name2", "Name3". */
export function uniqueHeader(wanted: string, others: readonly string[]): string {
  const known = new Set(others.map((other) => other.toLowerCase()));
  if (!known.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (known.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}
