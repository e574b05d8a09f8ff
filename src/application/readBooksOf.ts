import { asWarning, type Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { locateTables } from "../ledger/shapes/locateTables";
import { readBooksInSteps } from "../ledger/readBooks";
import type { ReadingMemory } from "../ledger/readingMemory";
import type { RawTable } from "../ledger/rawTable";
import type { AgreedMapping, AgreedName } from "../ledger/mapping/agreedMappings";
import type { LedgerSites } from "./ledgerMarks";
import { agreedIn, withTrial } from "./mapping/agreedIn";
import { decideFamilies, diagnoseDoubtful, doubtfulSheets } from "./mapping/familySheets";
import { guardEntries } from "./mapping/guardEntries";
import { placesOf } from "./mapping/ledgerSites";
import { knownNames, locateRead, tabsOf, withCells, type LocateContext } from "./mapping/locateLedgers";
import { isOwnSheet, isReport } from "./mapping/ownSheets";
import { readMissingFormats, readSamples, readUnknown, readWhole, type Located } from "./mapping/readTables";
import { openIntentsOf, type LogCells, type OpenIntent } from "./recovery/openIntents";
import { recogniseTables, tableAreas, type RecognisedTable, type TableArea } from "./recogniseTables";
import { partOf, takeSteps } from "./takeSteps";
import type { TableSite } from "./tableSite";
import type { Progress, WorkbookLayout, WorkbookPort } from "./workbookPort";

export type WorkbookReading = {
  readonly layout: WorkbookLayout;
  /** Tables that rows can be appended to, by name. */
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  /** What the user agreed about sheets, as Sources keeps it. */
  readonly mappings: readonly AgreedMapping[];
  /** What names of imported files are called here, as Sources keeps it. */
  readonly names: readonly AgreedName[];
  readonly books: Books;
  /** Runs that were begun and not ended. */
  readonly intents: readonly OpenIntent[];
  /** The tables cell by cell, to see later whether anything has changed. */
  readonly raws: readonly RawTable[];
  /** The Log as it was read; null while there is none. */
  readonly log: LogCells | null;
};

/**
 * `proposals`: sheets nobody described are read as what they look like, with a confidence; nothing is ever billed from them.
 * `trial`: a mapping read as if it had been agreed to.
 */
export type ReadOptions = {
  readonly proposals?: boolean;
  readonly trial?: AgreedMapping;
  /** Lets others work between two steps. */
  readonly giveWay?: () => Promise<void>;
  /** What the same workbook's tables were read as before. */
  readonly memory?: ReadingMemory;
};

/** Of the time that reading takes, about so much goes into fetching cells. */
const shareOfCells = 0.6;

/**
 * Reads every table the workbook has: its layout, then the first rows of each table with what the user agreed to, then all rows with
 * the number formats that the headers ask for. The number of requests does not grow with rows or sheets, but for what one response
 * can hold. Ledgers may be spread over sheets, stacked in blocks, or grids; no sheet is read twice, and no copy of one.
 * Throws: EnvironmentError. Diagnostics: those of the tables; ledger.copy, ledger.notRead, ledger.sheetMissing.
 */
export async function readBooksOf(
  port: WorkbookPort,
  progress?: Progress,
  options: ReadOptions = {},
): Promise<WorkbookReading> {
  const { giveWay, memory } = options;
  const layout = await port.layout();
  const fetched = partOf(progress, 0, shareOfCells);
  const found = await readAll(port, layout, { ...options, ...(fetched ? { progress: fetched } : {}) });
  const places = placesOf(found.located);
  const tables = [...places.located.flatMap((each) => each.tables), ...found.proposed.flatMap((each) => each.tables)];
  const order = tables.map(({ raw }) => raw.sheet);
  const proposed = new Set(found.proposed.map(({ raw }) => raw.sheet));
  const read = await takeSteps(
    readBooksInSteps(tables, layout.dateSystem, memory ?? null),
    giveWay,
    partOf(progress, shareOfCells, 1),
  );
  const books = guardEntries(read, { order, proposed, memory });
  const told = books.diagnostics.map((each) =>
    each.code === "ledger.copy" && proposed.has(each.source?.sheet ?? "") ? asWarning(each) : each,
  );
  const log = tables.find(({ table }) => table === "Log") ?? null;
  return {
    log,
    raws: found.located.map(({ read }) => read.raw),
    layout,
    sites: places.sites,
    ledgers: places.ledgers,
    mappings: found.mappings,
    names: found.names,
    books: { ...books, diagnostics: [...found.diagnostics, ...told] },
    intents: log ? openIntentsOf(log) : [],
  };
}

type Found = {
  readonly located: readonly (Located & {
    readonly read: { readonly table: RecognisedTable; readonly raw: RawTable };
  })[];
  readonly proposed: readonly Located[];
  readonly mappings: readonly AgreedMapping[];
  readonly names: readonly AgreedName[];
  readonly diagnostics: readonly Diagnostic[];
};

async function readAll(
  port: WorkbookPort,
  layout: WorkbookLayout,
  { proposals, trial, progress }: ReadOptions & { readonly progress?: Progress },
): Promise<Found> {
  const named = recogniseTables(layout);
  const doubtful = doubtfulSheets(layout, named);
  const unknown = proposals ? unknownAreas(layout, [...named, ...doubtful]) : [];
  const samples = await readSamples(port, [...named, ...doubtful], unknown);
  const sampleOf = new Map(named.map((table, index) => [placeOf(table), samples.tables[index]!] as const));
  const kept = agreedIn(samples.tables[named.findIndex(({ table }) => table === "Sources")], layout);
  const agreed = trial ? { ...kept, mappings: withTrial(kept.mappings, trial) } : kept;
  const recognised = agreed.mappings.length === 0 ? named : recogniseTables(layout, agreed.mappings);
  const wanted = recognised.map((table) => ({ table, sample: sampleOf.get(placeOf(table)) ?? null }));
  const raws = await readWhole(port, wanted, progress);
  const all = recognised.map((table, index) => ({ table, raw: raws[index]! }));
  const context = { ...knownNames(all), dateSystem: layout.dateSystem };
  const tabs = tabsOf(all);
  const families = decideFamilies(
    all.filter(({ table }) => (table.isNamed && table.family === null ? true : !isOwnSheet(table.sheet, tabs))),
    context,
  );
  const located = families.read.map((read) => ({ read, ...locateRead(read, context, families.constants.get(read)) }));
  const complete = await readMissingFormats(port, located);
  const places = new Set(recognised.map(placeOf));
  return {
    located: located.map((each, index) => ({ read: each.read, ...withCells(each, complete[index]!) })),
    proposed: await readProposed(
      port,
      unknown
        .map((area, index) => ({ area, sample: samples.unknown[index]! }))
        .filter(({ area }) => !places.has(placeOf(area)) && !isOwnSheet(area.sheet, tabs)),
      context,
    ),
    mappings: agreed.mappings,
    names: agreed.names,
    diagnostics: [
      ...agreed.diagnostics,
      ...families.diagnostics,
      ...doubtful.flatMap((table, index) =>
        places.has(placeOf(table)) ? [] : diagnoseDoubtful(table, samples.tables[named.length + index]!),
      ),
    ],
  };
}

/** Sheets that look like a ledger by their first rows, read whole. */
async function readProposed(
  port: WorkbookPort,
  unknown: readonly { readonly area: TableArea; readonly sample: RawTable }[],
  context: LocateContext,
): Promise<Located[]> {
  const likely = unknown.filter(({ sample }) => locateTables(sample, null, context).length > 0);
  const raws = await readUnknown(
    port,
    likely.map(({ area }) => area),
  );
  return raws.map((raw) => ({ raw, tables: locateTables(raw, null, context) }));
}

/** Visible areas that no name describes and that are not the add-in's reports. */
export function unknownAreas(layout: WorkbookLayout, known: readonly TableArea[]): TableArea[] {
  const places = new Set(known.map(placeOf));
  const visible = new Set(layout.sheets.filter((sheet) => sheet.visible).map(({ name }) => name));
  return tableAreas(layout).filter(
    (area) => visible.has(area.sheet) && !places.has(placeOf(area)) && area.area.columns > 1 && !isReport(area.sheet),
  );
}

function placeOf({ sheet, excelTable }: TableArea): string {
  return `${sheet}\n${excelTable ?? ""}`;
}
