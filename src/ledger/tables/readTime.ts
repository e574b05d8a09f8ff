import { daysBetween, type DateSystem, type LocalDate } from "../../domain/calendar/localDate";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { BillingType, Duration, TimeEntry, UserMark } from "../../domain/entries/entry";
import { cellOf } from "../../domain/entries/source";
import { Decimal } from "../../domain/money/decimal";
import { isUniversalTime } from "../cells/clock";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import type { Steps } from "../../domain/steps";
import { filledDown } from "../rows/fillDown";
import { RowRecall } from "../rows/rowRecall";
import { sortRowsInSteps } from "../rows/sortRows";
import { readGrid } from "../shapes/readGrid";
import { billingTypeReader, markReader } from "./entryCells";
import { readEntries, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";
import { personName } from "./personName";
import { WorkedTime } from "./workedTime";

const secondsPerHour = 3600;
const secondsPerDay = 86400;

/**
 * Reads a time ledger; rows that are as `earlier` read them are taken over. Diagnostics: on each entry, those of its cells; on the
 * reading, totals that disagree.
 * Rule: domain rules §1 "Reading cells".
 */
export function* readTimeInSteps(
  given: LocatedTable,
  dateSystem: DateSystem,
  earlier: TableReading<TimeEntry> | null = null,
): Steps<TableReading<TimeEntry>> {
  const located = filledDown(given);
  if (located.grid) return readGrid({ ...located, grid: located.grid }, dateSystem, earlier);
  const recall = new RowRecall(located.raw, earlier?.history ?? null);
  const columns = new TableColumns(located, dateSystem, recall);
  const worked = new WorkedTime(columns);
  const sorted = yield* sortRowsInSteps({ ...located, figure: (row) => worked.figure(row), recall });
  const reading = yield* readEntries({ columns, sorted, recall }, timeRowReader(columns, worked));
  return { ...reading, diagnostics: [...reading.diagnostics, ...universalTimes(columns, sorted.entries)] };
}

/** Told once of a table, at its first such day. Diagnostics: date.utc. */
function universalTimes({ located, source }: TableColumns, rows: readonly number[]): Diagnostic[] {
  const { raw, match } = located;
  const offset = match.columns["date"];
  if (offset === undefined) return [];
  const first = rows.find((row) => {
    const cell = raw.values[row]![offset];
    return typeof cell === "string" && isUniversalTime(cell);
  });
  if (first === undefined) return [];
  const text = String(raw.values[first]![offset]);
  return [diagnose("date.utc", cellOf({ table: source, row: raw.row + first + 1 }, "date"), { text })];
}

/** The one day of a row, null where it runs over several without the times of one stretch of work. Diagnostics: date.period. */
function dayReader(columns: TableColumns): (row: number) => LocalDate | null {
  const { problems } = columns;
  const column = columns.date("date");
  const until = columns.date("endDate");
  const hasTimes = columns.has("start") && columns.has("end");
  return (row) => {
    const date = problems.take(column, row);
    const last = hasTimes ? null : until.at(row).value;
    if (date === null || last === null || daysBetween(date, last) <= 1) return date;
    problems.note("date.period", "date", row, { until: last });
    return null;
  };
}

/** Diagnostics: hours.long. */
function noteLongHours({ problems }: TableColumns, row: number, duration: Duration | null): void {
  if (duration?.unit !== "h" || duration.seconds.lte(secondsPerDay)) return;
  const hours = duration.seconds.div(secondsPerHour).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  problems.note("hours.long", "hours", row, { hours: hours.toFixed() });
}

function timeRowReader(columns: TableColumns, worked: WorkedTime): (row: number) => TimeEntry {
  const { problems } = columns;
  const day = dayReader(columns);
  const project = columns.text("project");
  const line = columns.text("line");
  const phase = columns.text("phase");
  const task = columns.text("task");
  const person = personName(columns);
  const role = columns.text("role");
  const billingType = columns.by("billingType", billingTypeReader);
  const description = columns.text("description");
  const clientNote = columns.text("clientNote");
  const approved = columns.by("approved", readFlag);
  const clientApproved = columns.by("clientApproved", readFlag);
  const rateOverride = columns.amount("rateOverride");
  const changeOrder = columns.text("changeOrder");
  const tax = columns.by("tax", readTaxCell);
  const mark = columns.by("billingStatus", markReader);
  const billingId = columns.text("billingId");
  const alreadyInvoiced = columns.by("alreadyInvoiced", readFlag);
  return (row) => {
    const date = day(row);
    const duration: Duration | null = worked.take(row, problems);
    noteLongHours(columns, row, duration);
    const isBillable = worked.isBillable(row, duration, problems);
    const chosenType: BillingType | null = problems.take(billingType, row);
    const userMark: UserMark | "summary" | null = problems.take(mark, row);
    return {
      kind: "time",
      source: columns.rowSource(row),
      billingId: problems.take(billingId, row),
      date,
      project: problems.take(project, row) ?? "",
      line: problems.take(line, row) ?? "",
      phase: problems.take(phase, row) ?? "",
      task: problems.take(task, row) ?? "",
      person: person(row),
      role: problems.take(role, row) ?? "",
      duration,
      billingType: chosenType ?? (isBillable ? "Chargeable" : "Non-chargeable"),
      description: problems.take(description, row) ?? "",
      clientNote: problems.take(clientNote, row) ?? "",
      approved: problems.take(approved, row) ?? false,
      clientApproved: problems.take(clientApproved, row) ?? false,
      rateOverride: problems.take(rateOverride, row)?.amount ?? null,
      changeOrder: problems.take(changeOrder, row) ?? "",
      tax: problems.take(tax, row) ?? "",
      mark: userMark === "summary" ? null : userMark,
      alreadyInvoiced: problems.take(alreadyInvoiced, row) ?? false,
      diagnostics: problems.drain(),
    };
  };
}
