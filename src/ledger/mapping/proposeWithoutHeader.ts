import type { DateSystem } from "../../domain/calendar/localDate";
import { formatKind } from "../cells/numberFormat";
import type { RawTable } from "../rawTable";
import type { FieldKind } from "../schemas/columnSchema";
import type { FieldProposal, MappingProposal } from "./mappingProposal";
import { shareRead } from "./sampleCells";

const confidence = 0.4;
const leastRows = 3;

/**
 * A time ledger without any header, told by its cells: a column of days, one of durations, and the first column of words for the
 * project. Never sure: the user names the columns. Null where days or durations are not plain to see.
 */
export function proposeWithoutHeader(sample: RawTable, dateSystem: DateSystem): MappingProposal | null {
  const width = Math.max(0, ...sample.values.map((row) => row.length));
  if (sample.values.length < leastRows) return null;
  const offsets = Array.from({ length: width }, (_, offset) => offset);
  const holds = (offset: number, kind: FieldKind) =>
    (shareRead({ sample, firstRow: 0, offset, kind, dateSystem }) ?? 0) > 0.8;
  const date = offsets.find((offset) => holds(offset, "date") && !showsTime(sample, offset));
  const hours = offsets.find((offset) => offset !== date && holds(offset, "duration") && isSmall(sample, offset));
  if (date === undefined || hours === undefined) return null;
  const words = offsets.filter((offset) => offset !== date && offset !== hours && isWords(sample, offset));
  const columns: Record<string, number> = { date, hours };
  ["project", "description"].forEach((field, index) => {
    const offset = words[index];
    if (offset !== undefined) columns[field] = offset;
  });
  const fields = Object.entries(columns).map(([field, offset]): FieldProposal => ({
    field,
    offset,
    header: "",
    confidence,
  }));
  const match = { headerRow: null, columns, headers: {}, notations: {}, diagnostics: [] };
  return { table: "Time", match, fields, confidence };
}

function showsTime(sample: RawTable, offset: number): boolean {
  const kind = formatKind(sample.formats[offset]?.[0] ?? "");
  return kind === "time" || kind === "span";
}

/** Durations of one row's work: days' worth of hours or minutes, no serial numbers. */
function isSmall(sample: RawTable, offset: number): boolean {
  return sample.values.every((row) => typeof row[offset] !== "number" || (row[offset] >= 0 && row[offset] <= 1440));
}

function isWords(sample: RawTable, offset: number): boolean {
  const filled = sample.values.map((row) => row[offset] ?? "").filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => typeof cell === "string");
}
