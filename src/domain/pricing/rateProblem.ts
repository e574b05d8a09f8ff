import { asWarning, diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ExpenseEntry, TimeEntry } from "../entries/entry";
import { cellOf } from "../entries/source";
import { rateRowAddress } from "../rates/rateRowAddress";
import type { RateResolution } from "../rates/resolveRate";
import type { RateRow } from "../entries/books";

type Unresolved = Exclude<RateResolution, { kind: "found" }>;

/** Why the rate table gives an entry no sale rate. */
export function saleRateProblem(entry: TimeEntry | ExpenseEntry, resolution: Unresolved): Diagnostic {
  if (resolution.kind === "ambiguous") return ambiguousRate(entry, resolution.rows);
  const cell =
    resolution.kind === "unreadable" ? cellOf(resolution.row.source, "rate") : cellOf(entry.source, rateField(entry));
  return diagnose("rate.missing", cell, namesOf(entry));
}

/** Why the rate table gives an entry no cost rate: what it costs is not known, yet it can be billed. */
export function costRateProblem(entry: TimeEntry | ExpenseEntry, resolution: Unresolved): Diagnostic {
  if (resolution.kind === "ambiguous") return asWarning(ambiguousRate(entry, resolution.rows));
  const { person, date } = namesOf(entry);
  return diagnose("cost.missing", cellOf(entry.source, rateField(entry)), { person: person!, date: date! });
}

/** That a price could not be brought into another currency. */
export function exchangeProblem(entry: TimeEntry | ExpenseEntry, from: string, to: string): Diagnostic {
  const cell = cellOf(entry.source, entry.kind === "expense" ? "currency" : "date");
  return diagnose("currency.noRate", cell, { from, to, date: entry.date ?? "" });
}

function ambiguousRate(entry: TimeEntry | ExpenseEntry, rows: readonly RateRow[]): Diagnostic {
  const params = { rows: rows.map(rateRowAddress).join(", ") };
  return diagnose("rate.ambiguous", cellOf(entry.source, rateField(entry)), params);
}

/** The cell a user would look at first: who, or for an expense what kind. */
function rateField(entry: TimeEntry | ExpenseEntry): string {
  if (entry.kind === "expense") return "category";
  return entry.source.table.columns["person"] === undefined ? "project" : "person";
}

function namesOf(entry: TimeEntry | ExpenseEntry): Readonly<Record<string, string>> {
  const task = entry.kind === "expense" ? entry.category : entry.task;
  return { person: entry.person, task, date: entry.date ?? "" };
}
