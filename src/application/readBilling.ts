import type { LocalDate } from "../domain/calendar/localDate";
import { buildBacklog, type Backlog } from "../domain/backlog/buildBacklog";
import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { priceUnits } from "../domain/pricing/priceUnits";
import type { Environment } from "./environment";
import type { AgreedMapping } from "../ledger/mapping/agreedMappings";
import type { LedgerSites } from "./ledgerMarks";
import { readBooksOf, type ReadOptions, type WorkbookReading } from "./readBooksOf";
import { diagnoseIntents, type LogCells, type OpenIntent } from "./recovery/openIntents";
import type { RawTable } from "../ledger/rawTable";
import type { TableSite } from "./tableSite";
import type { Progress, WorkbookLayout } from "./workbookPort";

/** One reading of the workbook with all that follows from it: what there is, what it is worth, and what can be billed. */
export type Billing = {
  readonly layout: WorkbookLayout;
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  /** What the user agreed about sheets, as Sources keeps it. */
  readonly mappings: readonly AgreedMapping[];
  readonly books: Books;
  readonly backlog: Backlog;
  /** Runs that were begun and not ended; until they are finished or undone, nothing else is written. */
  readonly unfinished: readonly OpenIntent[];
  /** Open intents that this work belongs to, and that do not stand in its way. */
  readonly within?: readonly string[];
  readonly log: LogCells | null;
  /** The tables cell by cell, to see later whether anything has changed. */
  readonly raws: readonly RawTable[];
  /** The last day that is billed. */
  readonly cutOff: LocalDate;
  /** Everything found wrong, of tables, master data, rows and the backlog. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the workbook, prices every entry and works out its state.
 * `cutOff` is the last day that is billed; the clock's day when absent.
 * Throws: EnvironmentError. Nothing is written.
 */
export async function readBilling(
  environment: Environment,
  cutOff?: LocalDate,
  progress?: Progress,
  options?: ReadOptions,
): Promise<Billing> {
  const reading = await readBooksOf(environment.port, progress, options);
  return billingOf(reading, environment, cutOff ?? environment.clock.today());
}

/** Prices what was read and works out its state. */
export function billingOf(reading: WorkbookReading, environment: Environment, cutOff: LocalDate): Billing {
  const { intents: unfinished, books, ...places } = reading;
  const priced = priceUnits(books);
  const backlog = buildBacklog({ books, units: priced.units, cutOff, today: environment.clock.today() });
  const found = [...books.diagnostics, ...priced.diagnostics, ...backlog.diagnostics];
  return { ...places, books, backlog, unfinished, cutOff, diagnostics: [...diagnoseIntents(unfinished), ...found] };
}
