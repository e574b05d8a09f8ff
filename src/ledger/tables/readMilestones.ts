import type { DateSystem } from "../../domain/calendar/localDate";
import type { MilestoneEntry } from "../../domain/entries/entry";
import { readFlag } from "../cells/flag";
import { readTaxCell, shareReader } from "../cells/percent";
import type { Steps } from "../../domain/steps";
import { RowRecall } from "../rows/rowRecall";
import { sortRowsInSteps } from "../rows/sortRows";
import { milestoneKindWords } from "../schemas/words";
import { billingTypeReader, markReader } from "./entryCells";
import { readEntries, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";

/** Reads a milestone ledger; rows that are as `earlier` read them are taken over. Diagnostics: on each entry, those of its cells. */
export function* readMilestonesInSteps(
  located: LocatedTable,
  dateSystem: DateSystem,
  earlier: TableReading<MilestoneEntry> | null = null,
): Steps<TableReading<MilestoneEntry>> {
  const recall = new RowRecall(located.raw, earlier?.history ?? null);
  const columns = new TableColumns(located, dateSystem, recall);
  const value = columns.by("value", shareReader(columns.decimalMark("value")));
  const sorted = yield* sortRowsInSteps({
    ...located,
    recall,
    figure: (row) => {
      const { value: share, problem } = value.at(row);
      if (problem !== null) return "unreadable";
      return share === null ? null : share.kind === "percent" ? share.percent : share.amount;
    },
  });
  return yield* readEntries({ columns, sorted, recall }, milestoneRowReader(columns));
}

function milestoneRowReader(columns: TableColumns): (row: number) => MilestoneEntry {
  const { problems } = columns;
  const project = columns.text("project");
  const line = columns.text("line");
  const milestone = columns.text("milestone");
  const milestoneKind = columns.choice("kind", milestoneKindWords);
  const value = columns.by("value", shareReader(columns.decimalMark("value")));
  const due = columns.date("due");
  const acceptanceCriteria = columns.text("acceptanceCriteria");
  const acceptedOn = columns.date("acceptedOn");
  const evidence = columns.text("evidence");
  const tax = columns.by("tax", readTaxCell);
  const billingType = columns.by("billingType", billingTypeReader);
  const mark = columns.by("billingStatus", markReader);
  const billingId = columns.text("billingId");
  const alreadyInvoiced = columns.by("alreadyInvoiced", readFlag);
  return (row) => {
    const name = problems.take(milestone, row) ?? "";
    const userMark = problems.take(mark, row);
    return {
      kind: "milestone",
      source: columns.rowSource(row),
      billingId: problems.take(billingId, row),
      project: problems.take(project, row) ?? "",
      line: problems.take(line, row) ?? "",
      milestone: name,
      milestoneKind: problems.take(milestoneKind, row) ?? "Milestone",
      value: problems.take(value, row),
      due: problems.take(due, row),
      acceptanceCriteria: problems.take(acceptanceCriteria, row) ?? "",
      acceptedOn: problems.take(acceptedOn, row),
      evidence: problems.take(evidence, row) ?? "",
      tax: problems.take(tax, row) ?? "",
      billingType: problems.take(billingType, row) ?? "Chargeable",
      description: name,
      mark: userMark === "summary" ? null : userMark,
      alreadyInvoiced: problems.take(alreadyInvoiced, row) ?? false,
      diagnostics: problems.drain(),
    };
  };
}
