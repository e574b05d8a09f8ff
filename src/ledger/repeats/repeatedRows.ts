import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { TimeEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";

/**
 * Rows without a place for a Billing ID are known again by what they say. Rows that say the same, hours included, stand for each
 * other; of rows that differ in their hours alone nobody could tell later which of them was billed.
 * Diagnostics: grid.keyRepeated on each of those. Rule: docs/decisions/0020.
 */
export function findRepeatedRows(time: readonly TimeEntry[]): ReadonlyMap<TimeEntry, Diagnostic> {
  const found = new Map<TimeEntry, Diagnostic>();
  const byKey = new Map<string, TimeEntry[]>();
  for (const entry of time) {
    if (!entry.source.table.keyed || entry.billingId !== null) continue;
    const same = byKey.get(keyOfRow(entry));
    if (same) same.push(entry);
    else byKey.set(keyOfRow(entry), [entry]);
  }
  for (const same of byKey.values()) {
    if (new Set(same.map(hoursOf)).size < 2) continue;
    for (const each of same) {
      const other = same.find((candidate) => hoursOf(candidate) !== hoursOf(each))!;
      const { cell } = cellOf(other.source, "hours");
      found.set(each, diagnose("grid.keyRepeated", cellOf(each.source, "hours"), { cell }));
    }
  }
  return found;
}

function keyOfRow({ source, date, project, line, phase, task, person, role, description }: TimeEntry): string {
  const names = [project, line, phase, task, person, role, description].map(keyOf);
  return [source.table.sheet, date ?? "", ...names].join("\n");
}

function hoursOf({ duration }: TimeEntry): string {
  if (duration === null) return "";
  return duration.unit === "h" ? `${duration.seconds.toFixed()} s` : `${duration.days.toFixed()} d`;
}
