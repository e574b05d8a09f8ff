import type { DateSystem } from "../../domain/calendar/localDate";
import { amountReader, numberReader } from "../cells/amount";
import { readClock } from "../cells/clock";
import { dateReader } from "../cells/date";
import { durationReader } from "../cells/duration";
import { percentReader, shareReader } from "../cells/percent";
import { readText } from "../cells/text";
import type { CellReader } from "../cells/reading";
import type { RawTable } from "../rawTable";
import type { FieldKind } from "../schemas/columnSchema";

/** A column of a sample, and what its cells should be. */
type SampledColumn = {
  readonly sample: RawTable;
  readonly firstRow: number;
  readonly offset: number;
  readonly kind: FieldKind;
  readonly dateSystem: DateSystem;
};

const rowsLookedAt = 200;

/** The share of a column's filled cells that can be read as a kind (0–1); null when no cell is filled. Ambiguous dates count as dates. */
export function shareRead({ sample, firstRow, offset, kind, dateSystem }: SampledColumn): number | null {
  const reader = readerOf(kind, dateSystem);
  let filled = 0;
  let good = 0;
  for (let row = firstRow; row < Math.min(sample.values.length, firstRow + rowsLookedAt); row++) {
    const cell = sample.values[row]![offset] ?? "";
    if (cell === "") continue;
    filled++;
    const { problem } = reader(cell, sample.formats[offset]?.[row] ?? "");
    if (problem === null || problem === "date.ambiguous" || problem === "hours.negative") good++;
  }
  return filled === 0 ? null : good / filled;
}

function readerOf(kind: FieldKind, dateSystem: DateSystem): CellReader<unknown> {
  switch (kind) {
    case "date":
      return dateReader(dateSystem, "either");
    case "time":
      return readClock;
    case "duration":
      return durationReader("h", ".");
    case "amount":
      return amountReader(".");
    case "number":
      return numberReader(".");
    case "percent":
      return percentReader(".");
    case "share":
      return shareReader(".");
    default:
      return readText;
  }
}
