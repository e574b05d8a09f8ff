import type { LocalDate } from "../../domain/calendar/localDate";
import { hasErrors, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books, LedgerSummary } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import type { RowSource } from "../../domain/entries/source";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { ReadingMemory } from "../../ledger/readingMemory";
import type { AgreedMapping } from "../../ledger/mapping/agreedMappings";
import type { Environment } from "../environment";
import { readBilling } from "../readBilling";
import { checkLedgers, type LedgerCheck } from "../reports/checkLedgers";
import type { Progress } from "../workbookPort";

/** A row that would not be read: passed over for what it is, or for what is wrong with it. `row` is the sheet's, 1-based. */
export type NotRead = {
  readonly row: number;
  readonly reason: LedgerSummary["skipped"][number]["reason"] | Diagnostic;
};

/** What a sheet would give, read as proposed. Units: hours; amounts at the rates there are. */
export type MappingPreview = {
  readonly rows: number;
  readonly hours: Decimal;
  readonly amounts: LedgerCheck["amounts"];
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
  readonly notRead: readonly NotRead[];
  /** What is wrong with the sheet itself: a column that is missing, a copy of another sheet. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the workbook as it would be read once a mapping is agreed to, and sums up its sheet; `memory` is what its other tables were
 * read as before. Nothing is written. Throws: EnvironmentError.
 */
export async function previewMapping(
  environment: Environment,
  mapping: AgreedMapping,
  { progress, memory }: { readonly progress?: Progress; readonly memory?: ReadingMemory } = {},
): Promise<MappingPreview> {
  const options = { trial: mapping, ...(memory ? { memory } : {}) };
  const billing = await readBilling(environment, undefined, progress, options);
  const { books } = billing;
  const isOwn = ({ table }: RowSource): boolean =>
    table.table === mapping.table && keyOf(table.sheet) === keyOf(mapping.sheet);
  const entries = [...books.time, ...books.expenses, ...books.milestones].filter(({ source }) => isOwn(source));
  const check = checkLedgers(billing).find(
    ({ ledger, sheet }) => ledger === mapping.table && keyOf(sheet) === keyOf(mapping.sheet),
  );
  const unread = unreadOf(entries);
  const rowsInDoubt = new Set(entries.map(({ source }) => source.row));
  return {
    rows: check?.rows ?? masterRows(books).filter(({ source }) => isOwn(source)).length,
    hours: check?.hours ?? zero,
    amounts: check?.amounts ?? [],
    ...{ first: check?.first ?? null, last: check?.last ?? null },
    notRead: [...unread, ...skippedOf(books, mapping)].sort((left, right) => left.row - right.row),
    diagnostics: books.diagnostics.filter(
      ({ source }) =>
        keyOf(source?.sheet ?? "") === keyOf(mapping.sheet) &&
        !rowsInDoubt.has(Number(/\d+$/u.exec(source!.cell)?.[0])),
    ),
  };
}

function unreadOf(entries: readonly Entry[]): NotRead[] {
  return entries.flatMap(({ source, diagnostics }) => {
    if (!hasErrors(diagnostics)) return [];
    return { row: source.row, reason: diagnostics.find(({ severity }) => severity === "error")! };
  });
}

function skippedOf({ ledgers }: Books, { table, sheet }: AgreedMapping): NotRead[] {
  const own = ledgers.filter(({ source }) => source.table === table && keyOf(source.sheet) === keyOf(sheet));
  return own.flatMap(({ skipped }) => skipped.map(({ row, reason }) => ({ row, reason })));
}

function masterRows({ rates, projects, clients, people }: Books): readonly { readonly source: RowSource }[] {
  return [...rates, ...projects, ...clients, ...people];
}
