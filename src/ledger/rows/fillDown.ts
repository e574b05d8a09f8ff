import type { RawCell } from "../rawTable";
import type { LocatedTable } from "../tables/locatedTable";
import { isBlank } from "./rowShape";
import { totalLabel } from "./totalLabel";

/** The notation of a column whose blank cells mean what stands above them, as merged cells show it. */
const above = /(?:^|[\s,;])(above|ci-dessus|↓)(?=$|[\s,;])/iu;

/**
 * A table with the blank cells of its columns filled from above, where the user said that they mean that. Rows with nothing else in
 * them stay blank, and nothing goes on past a total.
 */
export function filledDown(located: LocatedTable): LocatedTable {
  const { match, raw } = located;
  const fields = Object.keys(match.notations).filter((field) => above.test(match.notations[field]!));
  const offsets = fields.flatMap((field) => match.columns[field] ?? []);
  if (offsets.length === 0) return located;
  const notations = Object.fromEntries(
    Object.entries(match.notations).map(([field, notation]) => [
      field,
      notation.replace(above, "").replace(/^[\s,;]+|[\s,;]+$/gu, ""),
    ]),
  );
  const carried = new Map<number, { cell: RawCell; format: string }>();
  const formats = Object.fromEntries(Object.entries(raw.formats).map(([offset, column]) => [offset, [...column]]));
  const values = raw.values.map((cells, row) => {
    if (row <= (match.headerRow ?? -1) || cells.every(isBlank)) return cells;
    if (cells.some((cell) => typeof cell === "string" && totalLabel(cell) === "sure")) {
      carried.clear();
      return cells;
    }
    return filledRow(cells, { offsets, carried, formats, row });
  });
  return { ...located, match: { ...match, notations }, raw: { ...raw, values, formats } };
}

type Filling = {
  readonly offsets: readonly number[];
  readonly carried: Map<number, { cell: RawCell; format: string }>;
  readonly formats: Record<string, string[]>;
  readonly row: number;
};

function filledRow(cells: readonly RawCell[], { offsets, carried, formats, row }: Filling): readonly RawCell[] {
  const filled = [...cells];
  for (const offset of offsets) {
    const cell = cells[offset] ?? "";
    const known = carried.get(offset);
    if (!isBlank(cell)) carried.set(offset, { cell, format: formats[offset]?.[row] ?? "" });
    else if (known) {
      filled[offset] = known.cell;
      if (formats[offset]) formats[offset][row] = known.format;
    }
  }
  return filled;
}
