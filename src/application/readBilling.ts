import type { LocalDate } from "../domain/calendar/localDate";
import { buildBacklogInSteps, type Backlog } from "../domain/backlog/buildBacklog";
import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Books } from "../domain/entries/books";
import type { TableName } from "../domain/entries/source";
import { priceUnitsInSteps } from "../domain/pricing/priceUnits";
import { partOfSteps, rowsPerStep, runToEnd, type Steps } from "../domain/steps";
import type { BillingMemory } from "./billingMemory";
import type { Environment } from "./environment";
import { EnvironmentError } from "./environmentError";
import { findLogo, type LogoPicture } from "./findLogo";
import type { AgreedMapping, AgreedName } from "../ledger/mapping/agreedMappings";
import type { LedgerSites } from "./ledgerMarks";
import { readBooksOf, type ReadOptions, type WorkbookReading } from "./readBooksOf";
import { lostRecords, withoutLostRows } from "./recovery/lostRecords";
import { mergeConflicts } from "./safety/mergeConflicts";
import { diagnoseIntents, type LogCells, type OpenIntent } from "./recovery/openIntents";
import type { RawTable } from "../ledger/rawTable";
import { partOf, takeSteps } from "./takeSteps";
import type { TableSite } from "./tableSite";
import type { Progress, WorkbookLayout } from "./workbookPort";

/** One reading of the workbook with all that follows from it: what there is, what it is worth, and what can be billed. */
export type Billing = {
  readonly layout: WorkbookLayout;
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  /** What the user agreed about sheets, as Sources keeps it. */
  readonly mappings: readonly AgreedMapping[];
  /** What names of imported files are called here, as Sources keeps it. */
  readonly names: readonly AgreedName[];
  readonly books: Books;
  readonly backlog: Backlog;
  /** Runs that were begun and not ended; until they are finished or undone, nothing else is written. */
  readonly unfinished: readonly OpenIntent[];
  /** Records that are gone; until they are brought back, nothing is written either. */
  readonly lost?: readonly Diagnostic[];
  /** Open intents that this work belongs to, and that do not stand in its way. */
  readonly within?: readonly string[];
  readonly log: LogCells | null;
  /** The tables cell by cell, to see later whether anything has changed. */
  readonly raws: readonly RawTable[];
  /** The picture that documents carry as the seller's logo; null or absent: none. */
  readonly logo?: LogoPicture | null;
  /** The last day that is billed. */
  readonly cutOff: LocalDate;
  /** Everything found wrong, of tables, master data, rows and the backlog. */
  readonly diagnostics: readonly Diagnostic[];
};

/** `remembered`: what the same workbook's rows were worth before; all are worked out anew when absent. */
export type BillingOptions = ReadOptions & { readonly remembered?: BillingMemory };

/**
 * Reads the workbook, prices every entry and works out its state.
 * `cutOff` is the last day that is billed; the clock's day when absent.
 * Throws: EnvironmentError. Nothing is written.
 */
export async function readBilling(
  environment: Environment,
  cutOff?: LocalDate,
  progress?: Progress,
  options?: BillingOptions,
): Promise<Billing> {
  const { port, giveWay, clock } = environment;
  const pace = giveWay ? { giveWay } : {};
  const reading = await unlessMoved(() =>
    readBooksOf(port, partOf(progress, 0, shareOfReading), { ...pace, ...options }),
  );
  const days = { cutOff: cutOff ?? clock.today(), today: clock.today() };
  const steps = billingInSteps(reading, days, options?.remembered ?? null);
  const billing = await takeSteps(steps, giveWay, partOf(progress, shareOfReading, 1));
  return { ...billing, logo: await findLogo(port, reading) };
}

/** How often reading begins anew where a sheet went away under it. */
const readings = 3;

/** A sheet that is there when the workbook is laid out may be gone when its cells are read: a co-author deleted or renamed it. */
async function unlessMoved<T>(read: () => Promise<T>, left = readings): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isGone = error instanceof EnvironmentError && error.kind === "missing";
    if (!isGone || left === 1) throw error;
    return unlessMoved(read, left - 1);
  }
}

/** Of the time that all of it takes, about so much goes into reading. */
const shareOfReading = 0.5;

/** Prices what was read and works out its state. */
export function billingOf(reading: WorkbookReading, environment: Environment, cutOff: LocalDate): Billing {
  return runToEnd(billingInSteps(reading, { cutOff, today: environment.clock.today() }, null));
}

function* billingInSteps(
  reading: WorkbookReading,
  { cutOff, today }: { readonly cutOff: LocalDate; readonly today: LocalDate },
  remembered: BillingMemory | null,
): Steps<Billing> {
  const { intents: unfinished, books, ...places } = reading;
  const priced = yield* partOfSteps(priceUnitsInSteps(books, rowsPerStep, remembered?.pricing), 0, 0.6);
  const from = { books, units: priced.units, cutOff, today };
  const built = yield* partOfSteps(buildBacklogInSteps(from, remembered?.backlog), 0.6, 1);
  const backlog = withoutLostRows(built, books, places);
  const lost = lostRecords(books, places.log);
  const found = [...books.diagnostics, ...priced.diagnostics, ...backlog.diagnostics];
  const conflicts = mergeConflicts({ books, units: backlog.units, isBusy: unfinished.length > 0 });
  const diagnostics = [...diagnoseIntents(unfinished), ...lost, ...conflicts, ...found];
  return { ...places, books, backlog, unfinished, lost, cutOff, diagnostics };
}
