import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Entry } from "./entry";
import { cellOf } from "./source";

type EntryRule = (entry: Entry) => Diagnostic | null;

/** What every entry must have before it can be priced; one rule each. */
const rules: readonly EntryRule[] = [
  function dateGiven(entry) {
    if (entry.kind === "milestone" || entry.date !== null) return null;
    return diagnose("date.blank", cellOf(entry.source, "date"));
  },
  function hoursGiven(entry) {
    if (entry.kind !== "time" || entry.duration !== null) return null;
    return diagnose("hours.blank", cellOf(entry.source, "hours"));
  },
  function hoursNotNegative(entry) {
    if (entry.kind !== "time" || entry.duration === null) return null;
    const worked = entry.duration.unit === "h" ? entry.duration.seconds : entry.duration.days;
    if (!worked.isNegative() || worked.isZero()) return null;
    return diagnose("hours.negative", cellOf(entry.source, "hours"));
  },
  function projectGiven(entry) {
    if (entry.project !== "" || (entry.kind === "expense" && entry.client !== "")) return null;
    return diagnose("project.blank", cellOf(entry.source, "project"));
  },
];

/**
 * What is wrong with an entry: what reading it found, and the rules of a complete entry where reading left no error in
 * the same cell.
 */
export function validateEntry(entry: Entry): readonly Diagnostic[] {
  let found: Diagnostic[] | null = null;
  for (const rule of rules) {
    const diagnostic = rule(entry);
    if (diagnostic && !coversSameCell(entry.diagnostics, diagnostic)) (found ??= []).push(diagnostic);
  }
  return found ? [...entry.diagnostics, ...found] : entry.diagnostics;
}

/** Whether reading a field's cell failed: then its null is not a blank. */
export function couldNotRead(entry: Entry, field: string): boolean {
  if (entry.diagnostics.length === 0 || entry.source.table.columns[field] === undefined) return false;
  const { cell } = cellOf(entry.source, field);
  return entry.diagnostics.some(({ severity, source }) => severity === "error" && source?.cell === cell);
}

function coversSameCell(diagnostics: readonly Diagnostic[], { code, source }: Diagnostic): boolean {
  const family = code.slice(0, code.indexOf(".") + 1);
  return diagnostics.some(
    (other) => other.severity === "error" && (other.code.startsWith(family) || other.source?.cell === source?.cell),
  );
}
