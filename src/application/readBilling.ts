import type { LocalDate } from "../domain/calendar/localDate";
import { buildBacklog, type Backlog } from "../domain/backlog/buildBacklog";
import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { priceUnits } from "../domain/pricing/priceUnits";
import type { Environment } from "./environment";
import type { LedgerSites } from "./ledgerMarks";
import { readBooksOf } from "./readBooksOf";
import type { TableSite } from "./tableSite";
import type { Progress, WorkbookLayout } from "./workbookPort";

/** One reading of the workbook with all that follows from it: what there is, what it is worth, and what can be billed. */
export type Billing = {
  readonly layout: WorkbookLayout;
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  readonly books: Books;
  readonly backlog: Backlog;
  /** Everything found wrong, of tables, master data, rows and the backlog. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the workbook, prices every entry and works out its state.
 * `cutOff` is the last day that is billed; the clock's day when absent.
 * Throws: EnvironmentError. Nothing is written.
 */
export async function readBilling(environment: Environment, cutOff?: LocalDate, progress?: Progress): Promise<Billing> {
  const { layout, sites, ledgers, books } = await readBooksOf(environment.port, progress);
  const today = environment.clock.today();
  const priced = priceUnits(books);
  const backlog = buildBacklog({ books, units: priced.units, cutOff: cutOff ?? today, today });
  const diagnostics = [...books.diagnostics, ...priced.diagnostics, ...backlog.diagnostics];
  return { layout, sites, ledgers, books, backlog, diagnostics };
}
