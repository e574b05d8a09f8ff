import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { cellOf } from "../../domain/entries/source";
import { findRepeats } from "../../ledger/repeats/copiedSheets";
import { findRenamedInGrid } from "../../ledger/repeats/renamedInGrid";

/** What keeps the rows of whole sheets from being billed: they could not be marked so that they are known again. */
export type UnmarkableSheets = ReadonlyMap<string, "ledger.noHeader" | "ledger.sharedSheet">;

type Guarded = {
  /** Sheets in the order in which they are believed. */
  readonly order: readonly string[];
  /** Sheets that are only proposed: nothing is billed from them. */
  readonly proposed: ReadonlySet<string>;
  readonly unmarkable: UnmarkableSheets;
};

/**
 * Keeps work from being read or billed twice: copies of sheets are left out, rows that repeat others, rows that look billed already
 * and rows that could not be marked as billed are blocked, each with its reason.
 * Diagnostics: ledger.copy, row.repeated, row.billedBefore, ledger.noHeader, ledger.sharedSheet.
 */
export function guardEntries(books: Books, { order, proposed, unmarkable }: Guarded): Books {
  const repeats = findRepeats(books, order, proposed);
  const unique = repeats.sheets.size === 0 ? books : withoutSheets(books, repeats.sheets);
  const renamed: ReadonlyMap<Entry, Diagnostic> = findRenamedInGrid(unique);
  if (repeats.entries.size + renamed.size + unmarkable.size === 0) return unique;
  const guard = <E extends Entry>(entry: E): E => {
    const found = [repeats.entries.get(entry), renamed.get(entry), unmarkableRow(entry, unmarkable)];
    const diagnostics = found.filter((diagnostic) => diagnostic !== undefined);
    return diagnostics.length === 0 ? entry : { ...entry, diagnostics: [...entry.diagnostics, ...diagnostics] };
  };
  return {
    ...unique,
    time: unique.time.map(guard),
    expenses: unique.expenses.map(guard),
    milestones: unique.milestones.map(guard),
  };
}

function unmarkableRow({ source }: Entry, unmarkable: UnmarkableSheets): Diagnostic | undefined {
  const { sheet } = source.table;
  const code = unmarkable.get(sheet);
  return code && diagnose(code, cellOf(source, "date"), { sheet });
}

function withoutSheets(books: Books, copies: ReadonlyMap<string, Diagnostic>): Books {
  const kept = <E extends Entry>(entries: readonly E[]) =>
    entries.filter(({ source }) => !copies.has(source.table.sheet));
  return {
    ...books,
    time: kept(books.time),
    expenses: kept(books.expenses),
    milestones: kept(books.milestones),
    ledgers: books.ledgers.filter(({ source }) => !copies.has(source.sheet)),
    diagnostics: [...copies.values(), ...books.diagnostics.filter(({ source }) => !copies.has(source?.sheet ?? ""))],
  };
}
