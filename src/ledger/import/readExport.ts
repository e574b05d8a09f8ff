import type { DateSystem } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { hasErrors } from "../../domain/diagnostics/diagnostic";
import type { TimeEntry } from "../../domain/entries/entry";
import type { Decimal } from "../../domain/money/decimal";
import { partOfSteps, runToEnd, type Steps } from "../../domain/steps";
import { currencyOf } from "../cells/amount";
import type { HeaderMatch } from "../header/findHeader";
import { currencyInHeader } from "../header/headerText";
import { proposeMapping } from "../mapping/proposeMapping";
import type { RawTable } from "../rawTable";
import { findGrids } from "../shapes/findGrid";
import { withTitlesAbove } from "../shapes/splitBlocks";
import { TableColumns, type LocatedTable } from "../tables/locatedTable";
import { readTimeInSteps } from "../tables/readTime";
import { importFingerprint } from "./fingerprint";
import type { ImportedRow, ImportPreview, NotTaken } from "./importPreview";
import { overlappingRows } from "./overlaps";
import { recogniseTracker, trackerColumns, type Tracker } from "./trackers";

type ImportOptions = {
  readonly dateSystem: DateSystem;
  /** The order of numeric dates, where the user was asked. */
  readonly dateOrder?: "dmy" | "mdy";
  /** Fingerprints of rows imported before. */
  readonly known: ReadonlySet<string>;
  /** The user's own mapping; without it the tracker is recognised, or a mapping proposed. */
  readonly match?: HeaderMatch;
};

/**
 * Reads a tracker's export, or any table by mapping, or its weekly report with days across: what would be added, and the reason for each
 * row that would not. Null: neither a known tracker nor anything that looks like a time ledger.
 */
export function readExport(raw: RawTable, options: ImportOptions): ImportPreview | null {
  return runToEnd(readExportInSteps(raw, options));
}

/** Reads an export in steps, with the same result as `readExport`. */
export function* readExportInSteps(raw: RawTable, options: ImportOptions): Steps<ImportPreview | null> {
  const tracker = options.match ? null : recogniseTracker(raw);
  const tables = tablesOf(raw, tracker, options);
  const [first] = tables;
  if (!first) return null;
  const taken = new TakenBefore(options.known);
  const parts: ImportPart[] = [];
  for (const [index, table] of tables.entries()) {
    const steps = readPart(table, options.dateSystem, taken);
    parts.push(yield* partOfSteps(steps, index / tables.length, (index + 1) / tables.length));
  }
  const rows = parts.flatMap((part) => part.rows);
  return {
    tracker: tracker?.name ?? null,
    match: first.match,
    rows,
    notTaken: parts.flatMap((part) => part.notTaken).sort((left, right) => left.row - right.row),
    projects: distinct(rows.map(({ entry }) => entry.project)),
    clients: distinct(rows.map(({ client }) => client)),
    people: distinct(rows.map(({ entry }) => entry.person)),
    diagnostics: [...first.match.diagnostics.filter(isDoubt), ...parts.flatMap((part) => part.diagnostics)],
  };
}

/** Two columns of one name: only one of them is read. */
function isDoubt({ code }: Diagnostic): boolean {
  return code === "header.duplicate";
}

function tablesOf(raw: RawTable, tracker: Tracker | null, options: ImportOptions): readonly LocatedTable[] {
  const { dateSystem, dateOrder } = options;
  const match = options.match ?? (tracker ? matchOf(raw, tracker) : proposeMapping(raw, dateSystem, "Time")?.match);
  if (!match) return findGrids(raw, dateSystem);
  const located: LocatedTable = { table: "Time", raw, match: withDateOrder(match, dateOrder) };
  return [tracker ? located : withTitlesAbove(located, dateSystem)];
}

type ImportPart = Pick<ImportPreview, "rows" | "notTaken" | "diagnostics">;

/** So many rows with their fingerprints take some ten milliseconds. */
const rowsAtOnce = 500;

function* readPart(located: LocatedTable, dateSystem: DateSystem, taken: TakenBefore): Steps<ImportPart> {
  const columns = new TableColumns(located, dateSystem);
  const reading = yield* partOfSteps(readTimeInSteps(located, dateSystem), 0, 0.5);
  const sorter = new ImportSorter(columns, taken);
  for (const [index, entry] of reading.rows.entries()) {
    if (index % rowsAtOnce === 0) yield 0.5 + (0.4 * index) / reading.rows.length;
    sorter.add(entry);
  }
  yield 0.9;
  const overlapping = overlappingRows(sorter.rows, columns);
  yield 0.95;
  const skipped = reading.summary.skipped.map(({ row, reason }) => ({ row, reason, diagnostics: [] }));
  return {
    rows: sorter.rows.map((row) => (overlapping.has(row.row) ? { ...row, overlaps: true } : row)),
    notTaken: [...sorter.notTaken, ...skipped],
    diagnostics: reading.diagnostics,
  };
}

/** The header of a tracker's export: its columns by its own names. A project column may be left out when all is done for clients. */
function matchOf(raw: RawTable, tracker: Tracker): HeaderMatch {
  const columns = { ...trackerColumns(raw, tracker) };
  if (columns["project"] === undefined && columns["client"] !== undefined) columns["project"] = columns["client"];
  const headers = Object.fromEntries(
    Object.entries(columns).map(([field, offset]) => [field, String(raw.values[0]![offset])]),
  );
  return { headerRow: 0, columns, headers, notations: tracker.notations, diagnostics: [] };
}

function withDateOrder(match: HeaderMatch, order: "dmy" | "mdy" | undefined): HeaderMatch {
  if (order === undefined) return match;
  return { ...match, notations: { ...match.notations, date: order, endDate: order } };
}

/** Sorts entries into those that are taken and those that are not. */
class ImportSorter {
  readonly rows: ImportedRow[] = [];
  readonly notTaken: { row: number; reason: NotTaken; diagnostics: readonly Diagnostic[] }[] = [];
  private readonly text: (field: string, row: number) => string;
  private readonly money: (field: string, row: number) => Decimal | null;
  private readonly currency: string;

  constructor(
    private readonly columns: TableColumns,
    private readonly before: TakenBefore,
  ) {
    const texts = new Map(
      ["client", "tags", "type", "invoiceId", "start", "end", "hours", "currency"].map((field) => [
        field,
        columns.text(field),
      ]),
    );
    const amounts = new Map(["rate", "amount"].map((field) => [field, columns.amount(field)]));
    const { raw, match } = columns.located;
    this.text = (field, row) => texts.get(field)!.at(row - raw.row - 1).value ?? "";
    this.money = (field, row) => amounts.get(field)!.at(row - raw.row - 1).value?.amount ?? null;
    this.currency = currencyInHeader(match.headers["amount"] ?? "");
  }

  add(entry: TimeEntry): void {
    const { row } = entry.source;
    const parts = {
      client: this.text("client", row),
      start: this.text("start", row),
      end: this.text("end", row),
      tags: this.text("tags", row),
    };
    const reason = this.reasonAgainst(entry, parts.end);
    const fingerprint = this.before.numbered(importFingerprint(entry, parts), parts.start !== "" && parts.end !== "");
    if (reason !== null) this.notTaken.push({ row, reason, diagnostics: entry.diagnostics });
    else if (fingerprint === null || this.before.has(fingerprint))
      this.notTaken.push({ row, reason: "duplicate", diagnostics: [] });
    else this.rows.push(this.taken(entry, { ...parts, fingerprint }));
  }

  private taken(entry: TimeEntry, parts: { client: string; tags: string; fingerprint: string }): ImportedRow {
    const { row } = entry.source;
    const { client, tags, fingerprint } = parts;
    const sourceCurrency = currencyOf(this.text("currency", row)) || this.currency;
    const [sourceAmount, sourceRate] = [this.money("amount", row), this.money("rate", row)];
    const invoiceId = this.text("invoiceId", row);
    const isInvoiced = entry.alreadyInvoiced || invoiceId !== "";
    const kept = isInvoiced === entry.alreadyInvoiced ? entry : { ...entry, alreadyInvoiced: isInvoiced };
    return {
      row,
      entry: kept,
      client,
      tags,
      fingerprint,
      sourceAmount,
      sourceRate,
      sourceCurrency,
      invoiceId,
      overlaps: false,
    };
  }

  private reasonAgainst(entry: TimeEntry, end: string): NotTaken | null {
    const { row } = entry.source;
    const type = this.text("type", row).toLowerCase();
    if (type === "break") return "break";
    if (type === "expense") return "expense";
    if (hasErrors(entry.diagnostics)) return "unreadable";
    if (entry.duration !== null) return entry.date === null ? "unreadable" : null;
    const hasClock = this.columns.has("start") && this.columns.has("end");
    return hasClock && end === "" && this.text("hours", row) === "" ? "running" : "unreadable";
  }
}

/** The fingerprints of rows imported before, and of those of this file so far. */
class TakenBefore {
  private readonly seen = new Map<string, number>();

  constructor(private readonly known: ReadonlySet<string>) {}

  has(fingerprint: string): boolean {
    return this.known.has(fingerprint);
  }

  /**
   * Twins without clock times may be two pieces of work: the second gets a number. The same person's same start and end are one;
   * null for the second.
   */
  numbered(fingerprint: string, hasClock: boolean): string | null {
    const count = (this.seen.get(fingerprint) ?? 0) + 1;
    this.seen.set(fingerprint, count);
    if (count === 1) return fingerprint;
    return hasClock ? null : `${fingerprint}-${count}`;
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "").sort();
}
