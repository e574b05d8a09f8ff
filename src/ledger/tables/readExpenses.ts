import type { DateSystem } from "../../domain/calendar/localDate";
import type { ExpenseEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { one } from "../../domain/money/decimal";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import { sortRows } from "../rows/sortRows";
import { expenseClassWords, pricingWords } from "../schemas/words";
import { billingTypeReader, markReader } from "./entryCells";
import { summaryOf, TableColumns, type LocatedTable, type TableReading } from "./locatedTable";
import { personName } from "./personName";

/** Reads an expense ledger. Negative amounts are refunds. Diagnostics: on each entry, those of its cells. */
export function readExpenses(located: LocatedTable, dateSystem: DateSystem): TableReading<ExpenseEntry> {
  const columns = new TableColumns(located, dateSystem);
  const cost = columns.amount("unitCost");
  const sorted = sortRows({
    ...located,
    figure: (row) => {
      const { value, problem } = cost.at(row);
      return problem === null ? (value?.amount ?? null) : "unreadable";
    },
  });
  const rows = sorted.entries.map(expenseRowReader(columns));
  return { rows, summary: summaryOf(columns, sorted), diagnostics: sorted.diagnostics };
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

type ExpenseCost = Pick<
  ExpenseEntry,
  "quantity" | "unit" | "unitCost" | "currency" | "taxIncluded" | "purchaseTax" | "recoverable"
>;

/**
 * What was paid. A blank quantity is 1; the currency is the column's, else the cell's own, else the header's; a header "Montant TTC"
 * says that tax is included.
 */
function costReader(columns: TableColumns): (row: number) => ExpenseCost {
  const { problems } = columns;
  const quantity = columns.number("quantity");
  const unit = columns.text("unit");
  const unitCost = columns.amount("unitCost");
  const currency = columns.text("currency");
  const currencyInHeader = columns.notation("unitCost");
  const taxIncluded = columns.by("taxIncluded", readFlag);
  const isGross = /\b(ttc|gross|incl|including)\b/u.test(keyOf(columns.located.match.headers["unitCost"] ?? ""));
  const purchaseTax = columns.by("purchaseTax", readTaxCell);
  const recoverable = columns.by("recoverable", readFlag);
  return (row) => {
    const paid = problems.take(unitCost, row);
    const isQuantityBlank = quantity.at(row).problem === null;
    return {
      quantity: problems.take(quantity, row) ?? (isQuantityBlank ? one : null),
      unit: problems.take(unit, row) ?? "",
      unitCost: paid?.amount ?? null,
      currency: (problems.take(currency, row) ?? "") || paid?.currency || currencyInHeader,
      taxIncluded: problems.take(taxIncluded, row) ?? isGross,
      purchaseTax: problems.take(purchaseTax, row) ?? "",
      recoverable: problems.take(recoverable, row),
    };
  };
}
