import type { LocalDate } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import { readClock } from "../cells/clock";
import type { TableColumns } from "../tables/locatedTable";
import type { ImportedRow } from "./importPreview";

type Span = { readonly row: number; readonly from: number; readonly to: number };

/** Rows whose clock times overlap another row's of the same person and day; by file row. Finishes past midnight end the day. */
export function overlappingRows(rows: readonly ImportedRow[], columns: TableColumns): ReadonlySet<number> {
  const overlapping = new Set<number>();
  if (!columns.has("start") || !columns.has("end")) return overlapping;
  const start = columns.by("start", readClock);
  const end = columns.by("end", readClock);
  const byDay = new Map<string, Span[]>();
  for (const { row, entry } of rows) {
    const offset = row - columns.located.raw.row - 1;
    const [from, to] = [start.at(offset).value, end.at(offset).value];
    if (!from || !to || entry.date === null) continue;
    const key = dayKey(entry.person, entry.date);
    const spans = byDay.get(key) ?? [];
    spans.push({ row, from: from.second, to: to.second < from.second ? 86400 : to.second });
    byDay.set(key, spans);
  }
  for (const spans of byDay.values()) noteOverlaps(spans, overlapping);
  return overlapping;
}

function noteOverlaps(spans: Span[], overlapping: Set<number>): void {
  spans.sort((left, right) => left.from - right.from);
  let latest: Span | undefined;
  for (const span of spans) {
    if (latest && span.from < latest.to && span.to > span.from) {
      overlapping.add(latest.row);
      overlapping.add(span.row);
    }
    if (!latest || span.to > latest.to) latest = span;
  }
}

function dayKey(person: string, date: LocalDate): string {
  return `${keyOf(person)}\n${date}`;
}
