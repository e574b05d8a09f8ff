import type { DateSystem } from "../../domain/calendar/localDate";
import type { ExpenseEntry } from "../../domain/entries/entry";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import type { Steps } from "../../domain/steps";
import { filledDown } from "../rows/fillDown";
import { RowRecall } from "../rows/rowRecall";
import { sortRowsInSteps } from "../rows/sortRows";
import { expenseClassWords, pricingWords } from "../schemas/words";
import { billingTypeReader, markReader } from "./entryCells";
import { readEntries, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";
import { costReader } from "./expenseCost";
import { personName } from "./personName";

/**
 * Reads an expense ledger; rows that are as `earlier` read them are taken over. Negative amounts are refunds.
 * Diagnostics: on each entry, those of its cells.
 */
export function* readExpensesInSteps(
  given: LocatedTable,
  dateSystem: DateSystem,
  earlier: TableReading<ExpenseEntry> | null = null,
): Steps<TableReading<ExpenseEntry>> {
  const located = filledDown(given);
  const recall = new RowRecall(located.raw, earlier?.history ?? null);
  const columns = new TableColumns(located, dateSystem, recall);
  const cost = columns.amount("unitCost");
  const sorted = yield* sortRowsInSteps({
    ...located,
    recall,
    figure: (row) => {
      const { value, problem } = cost.at(row);
      return problem === null ? (value?.amount ?? null) : "unreadable";
    },
  });
  return yield* readEntries({ columns, sorted, recall }, expenseRowReader(columns));
}

function expenseRowReader(columns: TableColumns): (row: number) => ExpenseEntry {
  const { problems } = columns;
  const date = columns.date("date");
  const project = columns.text("project");
  const client = columns.text("client");
  const line = columns.text("line");
  const task = columns.text("task");
  const person = personName(columns);
  const entryClass = columns.choice("class", expenseClassWords);
  const category = columns.text("category");
  const description = columns.text("description");
  const cost = costReader(columns);
  const tax = columns.by("tax", readTaxCell);
  const billingType = columns.by("billingType", billingTypeReader);
  const reimbursable = columns.by("reimbursable", readFlag);
  const reimbursedOn = columns.date("reimbursedOn");
  const pricing = columns.choice("pricing", pricingWords);
  const markupPercent = columns.percent("markupPercent");
  const unitPrice = columns.amount("unitPrice");
  const receipt = columns.text("receipt");
  const approved = columns.by("approved", readFlag);
  const mark = columns.by("billingStatus", markReader);
  const billingId = columns.text("billingId");
  const alreadyInvoiced = columns.by("alreadyInvoiced", readFlag);
  return (row) => {
    const userMark = problems.take(mark, row);
    return {
      kind: "expense",
      source: columns.rowSource(row),
      billingId: problems.take(billingId, row),
      date: problems.take(date, row),
      project: problems.take(project, row) ?? "",
      client: problems.take(client, row) ?? "",
      line: problems.take(line, row) ?? "",
      task: problems.take(task, row) ?? "",
      person: person(row),
      entryClass: problems.take(entryClass, row) ?? "Expense",
      category: problems.take(category, row) ?? "",
      description: problems.take(description, row) ?? "",
      ...cost(row),
      tax: problems.take(tax, row) ?? "",
      billingType: problems.take(billingType, row) ?? "Chargeable",
      reimbursable: problems.take(reimbursable, row) ?? false,
      reimbursedOn: problems.take(reimbursedOn, row),
      pricing: problems.take(pricing, row),
      markupPercent: problems.take(markupPercent, row),
      unitPrice: problems.take(unitPrice, row)?.amount ?? null,
      receipt: problems.take(receipt, row) ?? "",
      approved: problems.take(approved, row) ?? false,
      mark: userMark === "summary" ? null : userMark,
      alreadyInvoiced: problems.take(alreadyInvoiced, row) ?? false,
      diagnostics: problems.drain(),
    };
  };
}
