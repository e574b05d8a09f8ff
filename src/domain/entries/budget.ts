import type { BudgetRow } from "./books";
import { keyOf } from "./key";

/** The rows of Budget by normalised project name. */
export type BudgetIndex = ReadonlyMap<string, readonly BudgetRow[]>;

export function indexBudget(rows: readonly BudgetRow[]): BudgetIndex {
  const index = new Map<string, BudgetRow[]>();
  for (const row of rows) {
    const sameProject = index.get(keyOf(row.project));
    if (sameProject) sameProject.push(row);
    else index.set(keyOf(row.project), [row]);
  }
  return index;
}

/** Where work belongs in a budget; names as typed. */
export type BudgetPlace = {
  readonly project: string;
  readonly line: string;
  readonly phase: string;
  readonly task: string;
};

/**
 * The budget row a piece of work falls under: every name the row gives equals the work's; of several, the one that names
 * the task, then the phase, then the line, then the first of the sheet. Null: it is not budgeted.
 */
export function budgetRowFor(index: BudgetIndex, place: BudgetPlace): BudgetRow | null {
  let best: BudgetRow | null = null;
  let bestRank = -1;
  for (const row of index.get(keyOf(place.project)) ?? []) {
    const rank = rankOf(row, place);
    if (rank > bestRank) [best, bestRank] = [row, rank];
  }
  return best;
}

/** How closely a row names the work: task, phase and line as bits; -1 where a name differs. */
function rankOf(row: BudgetRow, place: BudgetPlace): number {
  const names = [
    [row.task, place.task],
    [row.phase, place.phase],
    [row.line, place.line],
  ] as const;
  let rank = 0;
  for (const [named, actual] of names) {
    if (named !== "" && keyOf(named) !== keyOf(actual)) return -1;
    rank = rank * 2 + (named === "" ? 0 : 1);
  }
  return rank;
}
