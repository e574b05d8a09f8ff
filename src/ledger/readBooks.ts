import type { DateSystem } from "../domain/calendar/localDate";
import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Books, LedgerSummary } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { atOnce, runToEnd, type Steps } from "../domain/steps";
import { DerivedRows, mapRows } from "./derivedRows";
import type { ReadingMemory } from "./readingMemory";
import { currencyOfSign, isSharedSign } from "./cells/sharedSigns";
import { checkKeys } from "./tables/checkKeys";
import { missingTables } from "./tables/missingTables";
import type { LocatedTable, TableColumns, TableReading } from "./tables/locatedTable";
import { readRows, type RowReader } from "./tables/masterRows";
import { readClients } from "./tables/readClients";
import { readExpensesInSteps } from "./tables/readExpenses";
import { readMilestonesInSteps } from "./tables/readMilestones";
import { readProjects } from "./tables/readProjects";
import { readRates } from "./tables/readRates";
import { detailReader, invoiceReader } from "./tables/readRegister";
import { readSettings } from "./tables/readSettings";
import {
  budgetReader,
  changeOrderReader,
  exchangeRateReader,
  paymentReader,
  personReader,
  splitReader,
  taxReader,
} from "./tables/readSmallTables";
import { readTimeInSteps } from "./tables/readTime";

export type { LocatedTable } from "./tables/locatedTable";

/**
 * Everything a workbook's tables say. A ledger may be spread over several tables (one sheet per month or person): they are read
 * together, in the order given.
 * Diagnostics: an entry's own are on the entry; those of tables and master data, on records that keep theirs too, are on the books.
 */
export function readBooks(tables: readonly LocatedTable[], dateSystem: DateSystem): Books {
  return runToEnd(readBooksInSteps(tables, dateSystem));
}

/**
 * Reads books in steps, with the same result as `readBooks`. `memory` keeps what tables were read as: one whose cells and header are
 * the same as at the last reading is not read again, and of one in which rows changed only those are.
 */
export function* readBooksInSteps(
  tables: readonly LocatedTable[],
  dateSystem: DateSystem,
  memory: ReadingMemory | null = null,
): Steps<Books> {
  memory?.begin();
  const reader = new BooksReader(tables, dateSystem, memory);
  const settings = readSettings(reader.only("Settings"), dateSystem);
  const read = {
    clients: reader.all("Clients", readClients),
    projects: reader.all("Projects", readProjects),
    people: reader.rows("People", personReader),
    budget: reader.rows("Budget", budgetReader),
    rates: reader.all("Rates", readRates),
    changeOrders: reader.rows("Change orders", changeOrderReader),
    payments: reader.rows("Payments", paymentReader),
    splits: reader.rows("Splits", splitReader),
    exchangeRates: reader.rows("Exchange rates", exchangeRateReader),
    taxes: reader.rows("Taxes", taxReader).filter((code) => code !== null),
    time: yield* reader.allInSteps("Time", readTimeInSteps),
    expenses: yield* reader.allInSteps("Expenses", readExpensesInSteps),
    milestones: yield* reader.allInSteps("Milestones", readMilestonesInSteps),
    register: reader.rows("Invoices", invoiceReader),
    journal: reader.rows("Invoice details", detailReader),
  };
  yield 1;
  const headers = tables.flatMap(({ match }) => match.diagnostics);
  const ledgers = settings.summary ? [...reader.summaries, settings.summary] : reader.summaries;
  const diagnostics = [...headers, ...settings.diagnostics, ...reader.diagnostics, ...checkKeys(read)];
  const known = withCurrenciesOfSigns({ settings: settings.settings, ...read }, memory?.resolved ?? new DerivedRows());
  const books = { dateSystem, settings: settings.settings, ...read, ...known, ledgers, diagnostics };
  return { ...books, diagnostics: [...missingTables(tables, books), ...diagnostics] };
}

/** Amounts typed with "$" are in the workbook's own dollars; where it has none, or several, the sign names no currency. */
function withCurrenciesOfSigns(
  { settings, clients, projects, expenses, rates }: CurrencyBooks,
  derived: DerivedRows,
): Pick<Books, "expenses" | "rates"> {
  const codes = [settings.baseCurrency, ...[...clients, ...projects].map(({ currency }) => currency)];
  const known = new Set(codes.map((code) => code.trim().toUpperCase()));
  const typed = new Set([...expenses, ...rates].map(({ currency }) => currency));
  const meant = new Map([...typed].filter(isSharedSign).map((sign) => [sign, currencyOfSign(sign, known)]));
  const resolved = <T extends { readonly currency: string }>(row: T): T => {
    const currency = meant.get(row.currency);
    return currency === undefined ? row : derived.of(row, currency, () => ({ ...row, currency }));
  };
  return { expenses: mapRows(expenses, resolved), rates: mapRows(rates, resolved) };
}

type CurrencyBooks = Pick<Books, "settings" | "clients" | "projects" | "expenses" | "rates">;

/** Reads a table; `earlier` is what it was last read as, with the same header at the same place. */
type TableReader<T> = (
  located: LocatedTable,
  dateSystem: DateSystem,
  earlier: TableReading<T> | null,
) => Steps<TableReading<T>>;

/** Reads tables one after the other and gathers what is told of them. */
class BooksReader {
  readonly summaries: LedgerSummary[] = [];
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly tables: readonly LocatedTable[],
    private readonly dateSystem: DateSystem,
    private readonly memory: ReadingMemory | null,
  ) {}

  only(table: TableName): LocatedTable | null {
    return this.tables.find((located) => located.table === table) ?? null;
  }

  rows<T>(table: TableName, prepare: (columns: TableColumns) => RowReader<T>): readonly T[] {
    return this.all(table, (located, dateSystem) => readRows(located, dateSystem, prepare));
  }

  all<T>(
    table: TableName,
    readTable: (located: LocatedTable, dateSystem: DateSystem) => TableReading<T>,
  ): readonly T[] {
    return runToEnd(this.allInSteps(table, (located, dateSystem) => atOnce(() => readTable(located, dateSystem))));
  }

  *allInSteps<T>(table: TableName, readTable: TableReader<T>): Steps<readonly T[]> {
    const readings: TableReading<T>[] = [];
    for (const located of this.tables) {
      if (located.table !== table) continue;
      const known = this.memory?.recall<T>(located, this.dateSystem);
      const earlier = this.memory?.earlier<T>(located, this.dateSystem) ?? null;
      const reading = known ?? (yield* readTable(located, this.dateSystem, earlier));
      this.memory?.keep(located, this.dateSystem, reading);
      readings.push(reading);
    }
    for (const { summary, diagnostics } of readings) {
      this.summaries.push(summary);
      for (const diagnostic of diagnostics) this.diagnostics.push(diagnostic);
    }
    return readings.length === 1 ? readings[0]!.rows : readings.flatMap(({ rows }) => rows);
  }
}
