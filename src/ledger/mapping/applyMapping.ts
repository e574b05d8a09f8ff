import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { cellAddress, columnOfLetters } from "../cellAddress";
import { findHeader, notationsOf, type HeaderMatch } from "../header/findHeader";
import { headerText } from "../header/headerText";
import { matchHeaders } from "../header/matchHeaders";
import type { RawTable } from "../rawTable";
import { tableSchemas } from "../schemas/tableSchemas";
import type { AgreedMapping } from "./agreedMappings";

const rowsSearched = 60;

/**
 * The header of a sheet by the mapping the user agreed to. Columns are found by their header again, so that a column or row inserted
 * since moves nothing; a field agreed to have no column is left out. The add-in's own columns, appended since, are found by name.
 * Diagnostics: header.missing where an agreed column is no longer there.
 */
export function applyMapping(raw: RawTable, mapping: AgreedMapping): HeaderMatch {
  const headerRow = headerRowOf(raw, mapping);
  const cells = headerRow === null ? [] : (raw.values[headerRow] ?? []);
  const names = namesOf(cells);
  const width = raw.values[0]?.length ?? 0;
  const columns: Record<string, number> = {};
  const agreed: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { field, column, notation } of mapping.fields) {
    if (isNoColumn(column)) continue;
    const offset = offsetOf(column, names, raw.column);
    if (offset < 0 || offset >= width) {
      const source = { sheet: raw.sheet, cell: cellAddress(raw.row + Math.max(headerRow ?? 0, 0), raw.column) };
      diagnostics.push(diagnose("header.missing", source, { field: column, table: mapping.table }));
      continue;
    }
    columns[field] = offset;
    if (notation !== "") agreed[field] = notation;
  }
  const all = { ...summaryColumnsOf(cells, mapping, columns), ...columns };
  const headers = Object.fromEntries(
    Object.entries(all).map(([field, offset]) => [field, String(cells[offset] ?? "").trim()]),
  );
  const notations = { ...notationsOf(headers, tableSchemas[mapping.table]), ...agreed };
  return { headerRow, columns: all, headers, notations, diagnostics };
}

/**
 * The header of a sheet that its name says what it is, with what the user agreed to besides: their columns and notations win, the
 * others are found by their headers.
 */
export function correctHeader(raw: RawTable, mapping: AgreedMapping): HeaderMatch {
  const found = findHeader(raw, mapping.table);
  const agreed = applyMapping(raw, {
    ...mapping,
    headerRow: found.headerRow === null ? null : raw.row + found.headerRow + 1,
  });
  const corrected = new Set(mapping.fields.map(({ field }) => field));
  const taken = new Set(Object.values(agreed.columns));
  const kept = Object.entries(found.columns).filter(([field, offset]) => !corrected.has(field) && !taken.has(offset));
  const columns = { ...Object.fromEntries(kept), ...agreed.columns };
  const missing = found.diagnostics.filter(({ code, params }) => {
    if (code === "header.unknown") return false;
    const field = tableSchemas[mapping.table].fields.find(({ en }) => en === params["field"])?.field ?? "";
    return !(code === "header.missing" && columns[field] !== undefined);
  });
  return {
    headerRow: found.headerRow,
    columns,
    headers: { ...found.headers, ...agreed.headers },
    notations: { ...found.notations, ...agreed.notations },
    diagnostics: [...missing, ...agreed.diagnostics],
  };
}

function isNoColumn(column: string): boolean {
  return column === "" || column === "-" || column === "*";
}

function offsetOf(column: string, names: readonly string[], firstColumn: number): number {
  const named = names.indexOf(headerText(column).name);
  if (named >= 0) return named;
  const letters = columnOfLetters(column);
  return letters === null ? -1 : letters - firstColumn;
}

function namesOf(cells: RawTable["values"][number]): string[] {
  return cells.map((cell) => (cell === "" ? "" : headerText(String(cell)).name));
}

/** The agreed row, or, where rows were inserted above it since, the row that has the agreed headers now. */
function headerRowOf(raw: RawTable, { headerRow, fields }: AgreedMapping): number | null {
  if (headerRow === null) return null;
  const wanted = fields.filter(({ column }) => !isNoColumn(column)).map(({ column }) => headerText(column).name);
  const agreed = headerRow - 1 - raw.row;
  const score = (row: number) => {
    const names = new Set(namesOf(raw.values[row] ?? []));
    return wanted.filter((name) => names.has(name)).length;
  };
  let best = agreed;
  let most = score(agreed);
  for (let row = 0; row < Math.min(raw.values.length, rowsSearched) && most < wanted.length; row++) {
    const found = score(row);
    if (found > most) [best, most] = [row, found];
  }
  return best;
}

/** The add-in's columns in a header row that no agreed column takes. */
function summaryColumnsOf(
  cells: RawTable["values"][number],
  { table }: AgreedMapping,
  agreed: Readonly<Record<string, number>>,
): Record<string, number> {
  const schema = tableSchemas[table];
  const taken = new Set(Object.values(agreed));
  const { columns } = matchHeaders(cells, schema);
  const written = schema.fields.flatMap(({ field, written }) => {
    const offset = written ? columns.get(field) : undefined;
    return offset === undefined || taken.has(offset) ? [] : [[field, offset] as const];
  });
  return Object.fromEntries(written);
}
