import type {
  BudgetRow,
  ChangeOrder,
  ExchangeRate,
  Payment,
  PersonRole,
  Split,
  TaxCode,
} from "../../domain/entries/books";
import { zero } from "../../domain/money/decimal";
import { readFlag } from "../cells/flag";
import { changeOrderStatusWords, paymentTypeWords, revenueTypeWords, taxCategoryWords } from "../schemas/words";
import type { TableColumns } from "./locatedTable";
import type { RowReader } from "./masterRows";

/** Reads the rows of People. */
export function personReader(columns: TableColumns): RowReader<PersonRole> {
  const { problems } = columns;
  const person = columns.text("person");
  const role = columns.text("role");
  const from = columns.date("from");
  const to = columns.date("to");
  return (row) => ({
    source: columns.rowSource(row),
    person: problems.take(person, row) ?? "",
    role: problems.take(role, row) ?? "",
    from: problems.take(from, row),
    to: problems.take(to, row),
  });
}

/** Reads the rows of Budget. */
export function budgetReader(columns: TableColumns): RowReader<BudgetRow> {
  const { problems } = columns;
  const project = columns.text("project");
  const line = columns.text("line");
  const phase = columns.text("phase");
  const task = columns.text("task");
  const hours = columns.number("hours");
  const expenses = columns.amount("expenses");
  const revenueType = columns.choice("revenueType", revenueTypeWords);
  const amount = columns.amount("amount");
  return (row) => ({
    source: columns.rowSource(row),
    project: problems.take(project, row) ?? "",
    line: problems.take(line, row) ?? "",
    phase: problems.take(phase, row) ?? "",
    task: problems.take(task, row) ?? "",
    hours: problems.take(hours, row),
    expenses: problems.take(expenses, row)?.amount ?? null,
    revenueType: problems.take(revenueType, row) ?? "By rates",
    amount: problems.take(amount, row)?.amount ?? null,
  });
}

/** Reads the rows of Change orders; a blank status with an agreement date is agreed. */
export function changeOrderReader(columns: TableColumns): RowReader<ChangeOrder> {
  const { problems } = columns;
  const project = columns.text("project");
  const line = columns.text("line");
  const request = columns.text("request");
  const requestedOn = columns.date("requestedOn");
  const estimatedHours = columns.number("estimatedHours");
  const amount = columns.amount("amount");
  const quotedOn = columns.date("quotedOn");
  const agreedOn = columns.date("agreedOn");
  const evidence = columns.text("evidence");
  const status = columns.choice("status", changeOrderStatusWords);
  return (row) => {
    const agreed = problems.take(agreedOn, row);
    const stated = problems.take(status, row);
    const implied = agreed !== null && status.at(row).problem === null ? "Agreed" : "Identified";
    return {
      source: columns.rowSource(row),
      project: problems.take(project, row) ?? "",
      line: problems.take(line, row) ?? "",
      request: problems.take(request, row) ?? "",
      requestedOn: problems.take(requestedOn, row),
      estimatedHours: problems.take(estimatedHours, row),
      amount: problems.take(amount, row)?.amount ?? null,
      quotedOn: problems.take(quotedOn, row),
      agreedOn: agreed,
      evidence: problems.take(evidence, row) ?? "",
      status: stated ?? implied,
    };
  };
}

/** Reads the rows of Payments. */
export function paymentReader(columns: TableColumns): RowReader<Payment> {
  const { problems } = columns;
  const invoice = columns.text("invoice");
  const date = columns.date("date");
  const amount = columns.amount("amount");
  const type = columns.choice("type", paymentTypeWords);
  const method = columns.text("method");
  return (row) => ({
    source: columns.rowSource(row),
    invoice: problems.take(invoice, row) ?? "",
    date: problems.take(date, row),
    amount: problems.take(amount, row)?.amount ?? null,
    type: problems.take(type, row) ?? "Payment",
    method: problems.take(method, row) ?? "",
  });
}

/** Reads the rows of Splits. */
export function splitReader(columns: TableColumns): RowReader<Split> {
  const { problems } = columns;
  const project = columns.text("project");
  const client = columns.text("client");
  const percent = columns.percent("percent");
  const rounding = columns.by("rounding", readFlag);
  return (row) => ({
    source: columns.rowSource(row),
    project: problems.take(project, row) ?? "",
    client: problems.take(client, row) ?? "",
    percent: problems.take(percent, row),
    rounding: problems.take(rounding, row) ?? false,
  });
}

/** Reads the rows of Exchange rates. */
export function exchangeRateReader(columns: TableColumns): RowReader<ExchangeRate> {
  const { problems } = columns;
  const date = columns.date("date");
  const from = columns.text("from");
  const to = columns.text("to");
  const rate = columns.number("rate");
  return (row) => ({
    source: columns.rowSource(row),
    date: problems.take(date, row),
    from: problems.take(from, row) ?? "",
    to: problems.take(to, row) ?? "",
    rate: problems.take(rate, row),
  });
}

/** Reads the rows of Taxes; a row whose rate cannot be read is null, so that no entry is taxed by it. A blank category is S, or Z for 0. */
export function taxReader(columns: TableColumns): RowReader<TaxCode | null> {
  const { problems } = columns;
  const code = columns.text("code");
  const ratePercent = columns.percent("ratePercent");
  const category = columns.choice("category", taxCategoryWords);
  const exemptionReason = columns.text("exemptionReason");
  return (row) => {
    const stated = problems.take(category, row);
    const percent = problems.take(ratePercent, row);
    const isExempt = stated !== null && stated !== "S";
    const rate = percent ?? (isExempt && ratePercent.at(row).problem === null ? zero : null);
    if (rate === null && ratePercent.at(row).problem === null) problems.note("amount.blank", "ratePercent", row);
    if (rate === null || category.at(row).problem !== null) return null;
    return {
      source: columns.rowSource(row),
      code: problems.take(code, row) ?? "",
      ratePercent: rate,
      category: stated ?? (rate.isZero() ? "Z" : "S"),
      exemptionReason: problems.take(exemptionReason, row) ?? "",
    };
  };
}
