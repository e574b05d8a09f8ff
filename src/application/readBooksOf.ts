import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { columnsNeedingFormats, findHeader, type HeaderMatch } from "../ledger/header/findHeader";
import type { RawTable } from "../ledger/rawTable";
import { readBooks } from "../ledger/readBooks";
import type { LocatedTable } from "../ledger/tables/locatedTable";
import type { LedgerSites } from "./ledgerMarks";
import { openIntentsOf, type OpenIntent } from "./recovery/openIntents";
import { recogniseTables, type RecognisedTable } from "./recogniseTables";
import { siteOf, type TableSite } from "./tableSite";
import type { CellBlock, Progress, ReadRequest, WorkbookLayout, WorkbookPort } from "./workbookPort";

/** The header is somewhere in the first rows; these are read first, of every table at once. */
const sampleRows = 40;

/** Descriptions vary in length from the sample to the rest; a margin saves refused requests. */
const sampleMargin = 1.3;

export type WorkbookReading = {
  readonly layout: WorkbookLayout;
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  readonly books: Books;
  /** Runs that were begun and not ended. */
  readonly intents: readonly OpenIntent[];
};

const ledgerTables: readonly TableName[] = ["Time", "Expenses", "Milestones"];

/**
 * Reads every table the workbook has: its layout, then the first rows of each table, then all rows with the number formats
 * that the headers ask for. The number of requests does not grow with the rows, but for what one response can hold.
 */
export async function readBooksOf(port: WorkbookPort, progress?: Progress): Promise<WorkbookReading> {
  const layout = await port.layout();
  const recognised = recogniseTables(layout);
  const samples = await port.read(recognised.map(sampleRequest));
  const matches = recognised.map((table, index) => findHeader(rawTableOf(table, samples[index]!), table.table));
  const requests = recognised.map((table, index) => fullRequest(table, matches[index]!, samples[index]!));
  const blocks = await port.read(requests, progress);
  const located = recognised.map((table, index): LocatedTable => ({
    table: table.table,
    match: matches[index]!,
    raw: rawTableOf(table, blocks[index]!),
  }));
  const books = readBooks(located, layout.dateSystem);
  const sites = recognised.map(
    (table, index) => [table.table, siteOf(table, matches[index]!, blocks[index]!)] as const,
  );
  const ledgers = sites
    .filter(([table]) => ledgerTables.includes(table))
    .map(([, site]) => [site.sheet, site] as const);
  const log = located.find(({ table }) => table === "Log");
  const intents = log ? openIntentsOf(log) : [];
  return { layout, books, intents, sites: new Map(sites), ledgers: new Map(ledgers) };
}

function sampleRequest({ sheet, area }: RecognisedTable): ReadRequest {
  return { sheet, area: { ...area, rows: Math.min(area.rows, sampleRows) }, formatColumns: [] };
}

function fullRequest({ sheet, area, table }: RecognisedTable, match: HeaderMatch, sample: CellBlock): ReadRequest {
  const cells = sample.area.rows * sample.area.columns;
  const bytesPerCell = (JSON.stringify(sample.values).length / Math.max(cells, 1)) * sampleMargin;
  return { sheet, area, formatColumns: columnsNeedingFormats(match, table), bytesPerCell };
}

function rawTableOf(table: RecognisedTable, block: CellBlock): RawTable {
  return {
    sheet: table.sheet,
    excelTable: table.excelTable,
    row: block.area.row,
    column: block.area.column,
    values: block.values,
    formats: block.formats,
    hasTotalsRow: table.hasTotalsRow,
  };
}
