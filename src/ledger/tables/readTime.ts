import type { DateSystem } from "../../domain/calendar/localDate";
import type { BillingType, Duration, TimeEntry, UserMark } from "../../domain/entries/entry";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import { sortRows } from "../rows/sortRows";
import { readGrid } from "../shapes/readGrid";
import { billingTypeReader, markReader } from "./entryCells";
import { summaryOf, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";
import { personName } from "./personName";
import { WorkedTime } from "./workedTime";

/**
 * Reads a time ledger. Diagnostics: on each entry, those of its cells; on the reading, totals that disagree.
 * Rule: domain rules §1 "Reading cells".
 */
export function readTime(located: LocatedTable, dateSystem: DateSystem): TableReading<TimeEntry> {
  if (located.grid) return readGrid({ ...located, grid: located.grid }, dateSystem);
  const columns = new TableColumns(located, dateSystem);
  const worked = new WorkedTime(columns);
  const sorted = sortRows({ ...located, figure: (row) => worked.figure(row) });
  const readRow = timeRowReader(columns, worked);
  const rows = sorted.entries.map(readRow);
  return { rows, summary: summaryOf(columns, sorted), diagnostics: sorted.diagnostics };
}

function timeRowReader(columns: TableColumns, worked: WorkedTime): (row: number) => TimeEntry {
  const { problems } = columns;
  const date = columns.date("date");
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
    const dateValue = problems.take(date, row);
    const duration: Duration | null = worked.take(row, problems);
    const chosenType: BillingType | null = problems.take(billingType, row);
    const userMark: UserMark | "summary" | null = problems.take(mark, row);
    return {
      kind: "time",
      source: columns.rowSource(row),
      billingId: problems.take(billingId, row),
      date: dateValue,
      project: problems.take(project, row) ?? "",
      line: problems.take(line, row) ?? "",
      phase: problems.take(phase, row) ?? "",
      task: problems.take(task, row) ?? "",
      person: person(row),
      role: problems.take(role, row) ?? "",
      duration,
      billingType: chosenType ?? "Chargeable",
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
