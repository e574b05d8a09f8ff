import { headerText } from "../header/headerText";
import { matchHeaders } from "../header/matchHeaders";
import type { RawCell, RawTable } from "../rawTable";
import { tableSchemas } from "../schemas/tableSchemas";
import { slice } from "./findGrid";

/** A part of a sheet that is a ledger of its own. */
export type SheetPart = { readonly table: "Time" | "Expenses"; readonly raw: RawTable };

const rowsSearched = 30;

/**
 * The ledgers that share a sheet, beside each other or a time and an expense ledger one above the other, told by their headers.
 * Null where there is only one; blocks of one ledger below each other are one part.
 */
export function sheetParts(raw: RawTable): readonly SheetPart[] | null {
  if (raw.excelTable !== null) return null;
  return partsBeside(raw) ?? partsStacked(raw);
}

type Segment = { readonly from: number; readonly to: number; readonly table: SheetPart["table"] };

function partsBeside(raw: RawTable): SheetPart[] | null {
  for (const cells of raw.values.slice(0, rowsSearched)) {
    const segments = segmentsOf(cells);
    if (segments.length > 1)
      return segments.map(({ from, to, table }) => ({ table, raw: withoutBlankEnd(sliceColumns(raw, from, to)) }));
  }
  return null;
}

/** Headers parted by blank columns, or the same headers over and over; only those that head a ledger. */
function segmentsOf(cells: readonly RawCell[]): Segment[] {
  const runs = runsOf(cells);
  const ranges = runs.length === 1 ? repeatsIn(cells, runs[0]!) : runs;
  return ranges.flatMap((range): Segment[] => {
    const table = ledgerHeadedBy(cells.slice(range.from, range.to));
    return table === null ? [] : [{ ...range, table }];
  });
}

type Range = { readonly from: number; readonly to: number };

function runsOf(cells: readonly RawCell[]): Range[] {
  const runs: Range[] = [];
  cells.forEach((cell, offset) => {
    if (cell === "") return;
    const last = runs.at(-1);
    if (last?.to === offset) runs[runs.length - 1] = { ...last, to: offset + 1 };
    else runs.push({ from: offset, to: offset + 1 });
  });
  return runs;
}

function repeatsIn(cells: readonly RawCell[], { from, to }: Range): Range[] {
  const names = cells.slice(from, to).map((cell) => headerText(String(cell)).name);
  for (let width = 2; width * 2 <= names.length; width++) {
    const isRepeated = names.length % width === 0 && names.every((name, index) => name === names[index % width]);
    if (!isRepeated) continue;
    return Array.from({ length: names.length / width }, (_, index) => ({
      from: from + index * width,
      to: from + (index + 1) * width,
    }));
  }
  return [{ from, to }];
}

/** The ledger that a row of headers has everything for that it needs: its day, and its time or its cost. */
function ledgerHeadedBy(cells: readonly RawCell[]): SheetPart["table"] | null {
  if (cells.some((cell) => typeof cell !== "string") || cells.filter((cell) => cell !== "").length < 2) return null;
  const time = matchHeaders(cells, tableSchemas.Time);
  const has = (field: string) => time.columns.has(field);
  const isRepeated = time.duplicates.some(({ field }) => field === "date");
  if (has("date") && !isRepeated && (has("hours") || has("minutes") || (has("start") && has("end")))) {
    return isQuantity(cells, time.columns.get("hours")) ? (expensesHeadedBy(cells) ?? "Time") : "Time";
  }
  return expensesHeadedBy(cells);
}

function expensesHeadedBy(cells: readonly RawCell[]): "Expenses" | null {
  const { columns } = matchHeaders(cells, tableSchemas.Expenses);
  return columns.has("date") && columns.has("unitCost") ? "Expenses" : null;
}

/** A quantity beside a cost is one of things. */
function isQuantity(cells: readonly RawCell[], offset: number | undefined): boolean {
  return offset !== undefined && /^(qty|quantity|quantite)$/u.test(headerText(String(cells[offset])).name);
}

/** A time ledger above an expense ledger, or below it. */
function partsStacked(raw: RawTable): SheetPart[] | null {
  const heads = raw.values.flatMap((cells, row) => {
    const table = couldHead(cells) ? ledgerHeadedBy(cells) : null;
    return table === null ? [] : [{ row, table }];
  });
  const starts = heads.filter(({ table }, index) => table !== heads[index - 1]?.table);
  if (starts.length < 2) return null;
  return starts.map(({ row, table }, index) => {
    const from = index === 0 ? 0 : titleAbove(raw, row);
    const next = starts[index + 1];
    return { table, raw: withoutBlankEnd(slice(raw, from, next ? titleAbove(raw, next.row) : raw.values.length)) };
  });
}

/** A header is words alone, without figures. */
function couldHead(cells: readonly RawCell[]): boolean {
  let words = 0;
  for (const cell of cells) {
    if (cell === "") continue;
    if (typeof cell !== "string" || /\d/u.test(cell)) return false;
    words++;
  }
  return words > 1;
}

/** A single cell of words right above a header is its title. */
function titleAbove(raw: RawTable, headerRow: number): number {
  const filled = (raw.values[headerRow - 1] ?? []).filter((cell) => cell !== "");
  return filled.length === 1 && typeof filled[0] === "string" ? headerRow - 1 : headerRow;
}

function sliceColumns(raw: RawTable, from: number, to: number): RawTable {
  const formats = Object.fromEntries(
    Object.entries(raw.formats)
      .map(([offset, column]) => [Number(offset) - from, column] as const)
      .filter(([offset]) => offset >= 0 && offset < to - from),
  );
  return { ...raw, column: raw.column + from, values: raw.values.map((cells) => cells.slice(from, to)), formats };
}

/** A part is as long as its own rows; what is beside or below it may be longer. */
function withoutBlankEnd(raw: RawTable): RawTable {
  let rows = raw.values.length;
  while (rows > 0 && raw.values[rows - 1]!.every((cell) => cell === "")) rows--;
  return rows === raw.values.length ? raw : slice(raw, 0, rows);
}
