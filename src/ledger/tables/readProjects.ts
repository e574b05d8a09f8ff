import type { DateSystem } from "../../domain/calendar/localDate";
import type { ContractTerms } from "../../domain/entries/books";
import type { EntryClass } from "../../domain/entries/entry";
import { readOverage, readRollover, readRounding } from "../cells/terms";
import { choicesReader, readList } from "../cells/text";
import {
  approvalWords,
  billingFrequencyWords,
  billingMethodWords,
  entryClassWords,
  groupByWords,
  overCapWords,
  recapWords,
} from "../schemas/words";
import type { LocatedTable, TableColumns, TableReading } from "./locatedTable";
import { readRows, withOwnProblems, type RowReader } from "./masterRows";

/** What a contract line includes when it does not say. */
const everyClass: readonly EntryClass[] = [
  "Time",
  "Expense",
  "Material",
  "Product",
  "Fee",
  "Disbursement",
  "Milestone",
];
const noTasks: readonly string[] = [];

/** Reads the Projects table: one row per contract line and period of its terms. */
export function readProjects(located: LocatedTable, dateSystem: DateSystem): TableReading<ContractTerms> {
  return withOwnProblems(readRows(located, dateSystem, projectReader));
}

function projectReader(columns: TableColumns): RowReader<ContractTerms> {
  const { problems } = columns;
  const project = columns.text("project");
  const line = columns.text("line");
  const client = columns.text("client");
  const contract = columns.text("contract");
  const currency = columns.text("currency");
  const reference = columns.text("reference");
  const method = columns.choice("method", billingMethodWords);
  const includes = columns.by("includes", choicesReader(entryClassWords));
  const tasks = columns.by("tasks", readList);
  const purchaseOrder = columns.text("purchaseOrder");
  const analyticCode = columns.text("analyticCode");
  const start = columns.date("start");
  const end = columns.date("end");
  const money = moneyReader(columns);
  const habits = habitsReader(columns);
  return (row) => {
    const name = problems.take(project, row) ?? "";
    return {
      source: columns.rowSource(row),
      project: name,
      line: problems.take(line, row) ?? "",
      client: problems.take(client, row) ?? "",
      contract: problems.take(contract, row) ?? name,
      reference: problems.take(reference, row) ?? "",
      currency: problems.take(currency, row) ?? "",
      method: problems.take(method, row) ?? "Time and materials",
      includes: problems.take(includes, row) ?? everyClass,
      tasks: problems.take(tasks, row) ?? noTasks,
      purchaseOrder: problems.take(purchaseOrder, row) ?? "",
      analyticCode: problems.take(analyticCode, row) ?? "",
      start: problems.take(start, row),
      end: problems.take(end, row),
      ...money(row),
      ...habits(row),
      diagnostics: problems.drain(),
    };
  };
}

type MoneyTerms = Pick<
  ContractTerms,
  | "contractValue"
  | "estimatedHours"
  | "estimatedCost"
  | "cap"
  | "contractCap"
  | "discountPercent"
  | "feePercent"
  | "markupPercent"
  | "retainerFee"
  | "includedHours"
>;

function moneyReader(columns: TableColumns): RowReader<MoneyTerms> {
  const { problems } = columns;
  const contractValue = columns.amount("contractValue");
  const estimatedHours = columns.number("estimatedHours");
  const estimatedCost = columns.amount("estimatedCost");
  const cap = columns.amount("cap");
  const contractCap = columns.amount("contractCap");
  const discountPercent = columns.percent("discountPercent");
  const feePercent = columns.percent("feePercent");
  const markupPercent = columns.percent("markupPercent");
  const retainerFee = columns.amount("retainerFee");
  const includedHours = columns.number("includedHours");
  return (row) => ({
    contractValue: problems.take(contractValue, row)?.amount ?? null,
    estimatedHours: problems.take(estimatedHours, row),
    estimatedCost: problems.take(estimatedCost, row)?.amount ?? null,
    cap: problems.take(cap, row)?.amount ?? null,
    contractCap: problems.take(contractCap, row)?.amount ?? null,
    discountPercent: problems.take(discountPercent, row),
    feePercent: problems.take(feePercent, row),
    markupPercent: problems.take(markupPercent, row),
    retainerFee: problems.take(retainerFee, row)?.amount ?? null,
    includedHours: problems.take(includedHours, row),
  });
}

type HabitTerms = Pick<
  ContractTerms,
  "overCap" | "approvalRequired" | "billingFrequency" | "recap" | "hoursRounding" | "groupBy" | "overage" | "rollover"
>;

function habitsReader(columns: TableColumns): RowReader<HabitTerms> {
  const { problems } = columns;
  const overCap = columns.choice("overCap", overCapWords);
  const approvalRequired = columns.choice("approvalRequired", approvalWords);
  const billingFrequency = columns.choice("billingFrequency", billingFrequencyWords);
  const recap = columns.choice("recap", recapWords);
  const hoursRounding = columns.by("hoursRounding", readRounding);
  const groupBy = columns.choice("groupBy", groupByWords);
  const overage = columns.by("overage", readOverage);
  const rollover = columns.by("rollover", readRollover);
  return (row) => ({
    overCap: problems.take(overCap, row) ?? "Block",
    approvalRequired: problems.take(approvalRequired, row) ?? "No",
    billingFrequency: problems.take(billingFrequency, row),
    recap: problems.take(recap, row),
    hoursRounding: problems.take(hoursRounding, row),
    groupBy: problems.take(groupBy, row),
    overage: problems.take(overage, row),
    rollover: problems.take(rollover, row) ?? { kind: "none" },
  });
}
