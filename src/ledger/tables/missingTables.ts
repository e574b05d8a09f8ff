import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import type { LocatedTable } from "./locatedTable";

/**
 * The tables without which nothing can be billed: Projects, one of the ledgers, and Rates where some time has no price of its own.
 * Diagnostics: table.missing. Rule: domain rules §1, minimal mode.
 */
export function missingTables(tables: readonly LocatedTable[], books: Books): Diagnostic[] {
  const present = new Set(tables.map(({ table }) => table));
  const missing: TableName[] = [];
  if (!present.has("Projects")) missing.push("Projects");
  if (!present.has("Time") && !present.has("Expenses") && !present.has("Milestones")) missing.push("Time");
  if (!present.has("Rates") && needsRates(books)) missing.push("Rates");
  return missing.map((table) => diagnose("table.missing", null, { table }));
}

/** Fixed prices and internal projects are billed without rates, and so is time with a rate of its own. */
function needsRates({ projects, time }: Books): boolean {
  const unpriced = projects.filter(({ method }) => method === "Fixed price" || method === "Internal");
  const byRates = projects.filter(({ method }) => method === "Time and materials" || method === "Retainer");
  const withoutRates = new Set(unpriced.map(({ project }) => keyOf(project)));
  for (const { project } of byRates) withoutRates.delete(keyOf(project));
  return time.some(({ project, rateOverride }) => rateOverride === null && !withoutRates.has(keyOf(project)));
}
