import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { cellOf } from "../../domain/entries/source";
import { DerivedRows, mapRows } from "../../ledger/derivedRows";
import type { ReadingMemory } from "../../ledger/readingMemory";
import { findRepeats } from "../../ledger/repeats/copiedSheets";
import { findRepeatedRows } from "../../ledger/repeats/repeatedRows";
import { findRenamedInGrid } from "../../ledger/repeats/renamedInGrid";

type Guarded = {
  /** Sheets in the order in which they are believed. */
  readonly order: readonly string[];
  /** Sheets that are only proposed: nothing is billed from them. */
  readonly proposed: ReadonlySet<string>;
  readonly memory?: Pick<ReadingMemory, "guarded" | "work"> | undefined;
};

/**
 * Keeps work from being read or billed twice: copies of sheets are left out, rows that repeat others, rows that look billed already
 * and rows that could not be marked as billed are blocked, each with its reason.
 * Diagnostics: ledger.copy, row.repeated, row.billedBefore, grid.keyRepeated, ledger.noHeader, ledger.sharedSheet.
 */
export function guardEntries(books: Books, { order, proposed, memory }: Guarded): Books {
  const guarded = memory?.guarded ?? new DerivedRows();
  const repeats = findRepeats(books, order, { proposed, known: memory?.work });
  const unique = repeats.sheets.size === 0 ? books : withoutSheets(books, repeats.sheets);
  const renamed: ReadonlyMap<Entry, Diagnostic> = findRenamedInGrid(unique);
  const repeated: ReadonlyMap<Entry, Diagnostic> = findRepeatedRows(unique.time);
  const isUnmarkable = unique.ledgers.some(({ source }) => source.unmarkable !== undefined);
  if (repeats.entries.size + renamed.size + repeated.size === 0 && !isUnmarkable) return unique;
  const guard = <E extends Entry>(entry: E): E => {
    const found = [repeats.entries.get(entry), renamed.get(entry), repeated.get(entry), unmarkableRow(entry)];
    const diagnostics = found.filter((diagnostic) => diagnostic !== undefined);
    if (diagnostics.length === 0) return entry;
    const guardedEntry = () => ({ ...entry, diagnostics: [...entry.diagnostics, ...diagnostics] });
    return guarded.of(entry, JSON.stringify(diagnostics), guardedEntry);
  };
  return {
    ...unique,
    time: mapRows(unique.time, guard),
    expenses: mapRows(unique.expenses, guard),
    milestones: mapRows(unique.milestones, guard),
  };
}

function unmarkableRow({ source }: Entry): Diagnostic | undefined {
  const { sheet, unmarkable } = source.table;
  return unmarkable && diagnose(unmarkable, cellOf(source, "date"), { sheet });
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
