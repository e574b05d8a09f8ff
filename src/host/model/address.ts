/** Excel's sheet limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells; rows and columns are 0-based. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Column letters of a 0-based column: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The 0-based column of letters, in either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

/** "A1" of a cell. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "A1:B2" of an area; "A:B" and "1:2" for whole columns and rows; a single cell without colon. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === maxRows && area.columns === maxColumns) return `1:${maxRows}`;
  if (area.rows === maxRows) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  if (area.columns === maxColumns) return `${area.row + 1}:${lastRow + 1}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** The area of "A1", "$A$1:B2", "A:C" or "3:5"; null when the text is no address on a sheet. */
export function parseArea(text: string): Area | null {
  const [from, to, more] = text.trim().split(":");
  if (more !== undefined || !from) return null;
  const a = corner.exec(from);
  const b = to === undefined ? a : corner.exec(to);
  if (!a || !b) return null;
  if (Boolean(a[1]) !== Boolean(b[1]) || Boolean(a[2]) !== Boolean(b[2])) return null;
  if (to === undefined && !(a[1] && a[2])) return null;
  return spanOf(a, b);
}

/** A sheet name as it stands in an address: quoted where it has to be. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_\u00C0-\u024F][A-Za-z0-9_.\u00C0-\u024F]*$/.test(name) &&
    !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits "'My sheet'!A1:B2" into sheet and local address; sheet is null when none is named. */
export function splitSheet(address: string): { sheet: string | null; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (!match) return { sheet: null, local: address };
  return { sheet: match[1] === undefined ? match[2]! : match[1].replace(/''/g, "'"), local: match[3]! };
}

/** The area both have in common, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

function spanOf(a: RegExpExecArray, b: RegExpExecArray): Area | null {
  const columnA = a[1] ? columnIndex(a[1]) : 0;
  const columnB = b[1] ? columnIndex(b[1]) : maxColumns - 1;
  const rowA = a[2] ? Number(a[2]) - 1 : 0;
  const rowB = b[2] ? Number(b[2]) - 1 : maxRows - 1;
  if (rowA < 0 || rowB < 0 || Math.max(rowA, rowB) >= maxRows || Math.max(columnA, columnB) >= maxColumns) return null;
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rows: Math.abs(rowA - rowB) + 1, columns: Math.abs(columnA - columnB) + 1 };
}
