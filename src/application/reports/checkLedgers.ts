import type { LocalDate } from "../../domain/calendar/localDate";
import { currencyDecimals } from "../../domain/money/currencyDecimals";
import { Decimal, zero } from "../../domain/money/decimal";
import type { Entry } from "../../domain/entries/entry";
import type { LedgerSummary } from "../../domain/entries/books";
import type { RowSource, TableName } from "../../domain/entries/source";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { rowsPerStep, runToEnd, type Steps } from "../../domain/steps";
import type { Billing } from "../readBilling";

const secondsPerHour = 3600;

/** What was read of one ledger. Units: hours, of work in days by the hours of a day in Settings; `amounts` are canonical decimal strings by currency. */
export type LedgerCheck = {
  readonly ledger: TableName;
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRow: number;
  /** Entries read for sure. */
  readonly rows: number;
  readonly skipped: number;
  readonly hours: Decimal;
  readonly amounts: readonly { readonly currency: string; readonly net: string }[];
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly confidence: number | null;
};

/** Sums up what was read of each of the three ledgers: rows, hours, worth, first and last day. */
export function checkLedgers(billing: Billing): LedgerCheck[] {
  return runToEnd(checkLedgersInSteps(billing));
}

/** Sums the ledgers up in steps, with the same result as `checkLedgers`. */
export function* checkLedgersInSteps({ books, backlog }: Billing): Steps<LedgerCheck[]> {
  const entries: Readonly<Record<string, readonly Entry[]>> = {
    Time: books.time,
    Expenses: books.expenses,
    Milestones: books.milestones,
  };
  const { hoursPerDay } = books.settings;
  const checks: LedgerCheck[] = [];
  for (const parts of bySheet(books.ledgers.filter((ledger) => ledger.source.table in entries))) {
    const own = entries[parts[0]!.source.table]!;
    checks.push(yield* checkLedger(parts, own, { units: backlog.units, hoursPerDay }));
  }
  return checks;
}

/** The blocks of one ledger on one sheet are told together. */
function bySheet(ledgers: readonly LedgerSummary[]): LedgerSummary[][] {
  const sheets = new Map<string, LedgerSummary[]>();
  for (const ledger of ledgers) {
    const key = [ledger.source.table, ledger.source.sheet].join("\n");
    sheets.set(key, [...(sheets.get(key) ?? []), ledger]);
  }
  return [...sheets.values()];
}

type Worth = { readonly units: readonly BillableUnit[]; readonly hoursPerDay: Decimal };

function* checkLedger(
  parts: readonly LedgerSummary[],
  entries: readonly Entry[],
  { units, hoursPerDay }: Worth,
): Steps<LedgerCheck> {
  const ledger = parts[0]!;
  const { sheet, table } = ledger.source;
  const isOwn = (source: RowSource | null) => source?.table.sheet === sheet && source.table.table === table;
  const read = yield* rowsWhere(entries, (entry) => isOwn(entry.source) && isRead(entry));
  const dates = read.flatMap((entry) => dateOf(entry) ?? []);
  yield 0.5;
  const hours = read.reduce((sum, entry) => sum.plus(hoursOf(entry, hoursPerDay)), zero);
  const priced = yield* rowsWhere(units, (unit) => isOwn(unit.source) && (unit.entry === null || isRead(unit.entry)));
  const amounts = yield* amountsOf(priced);
  return {
    ledger: table,
    sheet,
    table: ledger.excelTable,
    headerRow: ledger.headerRow,
    rows: read.length,
    skipped: parts.reduce((sum, { skipped }) => sum + skipped.length, 0),
    ...{ hours, amounts },
    first: dates.reduce<LocalDate | null>((first, date) => (first === null || date < first ? date : first), null),
    last: dates.reduce<LocalDate | null>((last, date) => (last === null || date > last ? date : last), null),
    columns: ledger.headers,
    confidence: ledger.confidence,
  };
}

/** The rows that something holds of. */
function* rowsWhere<T>(rows: readonly T[], holds: (row: T) => boolean): Steps<T[]> {
  const found: T[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield 0.5;
    if (holds(row)) found.push(row);
  }
  return found;
}

/** So many rows are looked through in some ten milliseconds. */
const rowsAtOnce = 10 * rowsPerStep;

/** Whether everything that an entry must have was there and could be read. */
function isRead(entry: Entry): boolean {
  if (entry.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return false;
  if (entry.kind === "time") return entry.date !== null && entry.duration !== null;
  return entry.kind === "expense" ? entry.date !== null && entry.unitCost !== null : entry.value !== null;
}

function dateOf(entry: Entry): LocalDate | null {
  return entry.kind === "milestone" ? (entry.acceptedOn ?? entry.due) : entry.date;
}

function hoursOf(entry: Entry, hoursPerDay: Decimal): Decimal {
  if (entry.kind !== "time" || entry.duration === null) return zero;
  const { duration } = entry;
  return duration.unit === "h" ? duration.seconds.dividedBy(secondsPerHour) : duration.days.times(hoursPerDay);
}

function* amountsOf(units: readonly BillableUnit[]): Steps<{ currency: string; net: string }[]> {
  const sums = new Map<string, Decimal>();
  for (const [index, { net, currency }] of units.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield 0.9;
    if (net !== null) sums.set(currency, (sums.get(currency) ?? zero).plus(net));
  }
  return [...sums].map(([currency, net]) => ({
    currency,
    net: net.toFixed(currencyDecimals(currency) ?? 2, Decimal.ROUND_HALF_UP),
  }));
}
