import type {
  Books,
  BudgetRow,
  Client,
  ContractTerms,
  ExchangeRate,
  PersonRole,
  RateRow,
  Split,
  TaxCode,
} from "../../../../src/domain/entries/books";
import type { ExpenseEntry, MilestoneEntry, TimeEntry } from "../../../../src/domain/entries/entry";
import type { RowSource, TableName } from "../../../../src/domain/entries/source";
import type { Decimal } from "../../../../src/domain/money/decimal";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { priceUnits } from "../../../../src/domain/pricing/priceUnits";
import {
  day,
  dec,
  plainBooks,
  plainClient,
  plainExpense,
  plainMilestone,
  plainSettings,
  plainTerms,
  plainTime,
} from "../plainBooks";

export { day, dec };

export function hours(text: string): TimeEntry["duration"] {
  return { unit: "h", seconds: dec(text).times(3600) };
}

export function minutes(count: number): TimeEntry["duration"] {
  return { unit: "h", seconds: dec(`${count}`).times(60) };
}

export function days(text: string): TimeEntry["duration"] {
  return { unit: "d", days: dec(text) };
}

const fields: Readonly<Record<string, string>> = {
  Time: "date project line phase task person role hours unit billingType description rateOverride tax billingStatus",
  Expenses:
    "date project client line task person class category quantity unit unitCost currency taxIncluded purchaseTax markupPercent unitPrice pricing tax receipt",
  Milestones: "project line milestone kind value due acceptedOn tax",
  Rates: "kind client project task category person role rate unit currency from to",
  Projects: "project line client currency includes tasks contractValue start end",
  Clients: "client tax vatNumber",
};

const tables = new Map<TableName, RowSource["table"]>();

/** A row of a table whose columns are A, B, C… in the order of `fields`. */
export function at(table: TableName, row: number): RowSource {
  let source = tables.get(table);
  if (!source) {
    const names = (fields[table] ?? "name").split(" ");
    const columns = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(65 + index)]));
    tables.set(table, (source = { table, sheet: table, columns }));
  }
  return { table: source, row };
}

export function client(values: Partial<Client> = {}): Client {
  return plainClient({ source: at("Clients", 2), ...values });
}

export function project(values: Partial<ContractTerms> = {}): ContractTerms {
  return plainTerms({ source: at("Projects", 2), ...values });
}

export function rate(price: string, values: Partial<RateRow> = {}): RateRow {
  return {
    source: at("Rates", 2),
    kind: "Sale",
    client: "",
    project: "",
    task: "",
    category: "",
    person: "",
    role: "",
    rate: dec(price),
    unit: "",
    currency: "",
    from: null,
    to: null,
    diagnostics: [],
    ...values,
  };
}

export function time(values: Partial<TimeEntry> = {}): TimeEntry {
  const worked = { date: day("2026-05-04"), person: "Ann", duration: hours("1"), description: "Work" };
  return plainTime({ source: at("Time", 2), ...worked, ...values });
}

export function expense(values: Partial<ExpenseEntry> = {}): ExpenseEntry {
  const paid = { date: day("2026-05-04"), description: "Train", receipt: "R-1" };
  return plainExpense({ source: at("Expenses", 2), ...paid, ...values });
}

export function milestone(value: string, values: Partial<MilestoneEntry> = {}): MilestoneEntry {
  const percent = value.endsWith("%") ? dec(value.slice(0, -1).trim()) : null;
  return plainMilestone({
    source: at("Milestones", 2),
    value: percent ? { kind: "percent", percent } : { kind: "amount", amount: dec(value) },
    due: day("2026-05-04"),
    ...values,
  });
}

export function person(name: string, role: string, values: Partial<PersonRole> = {}): PersonRole {
  return { source: at("People", 2), person: name, role, from: null, to: null, ...values };
}

export function budget(revenueType: BudgetRow["revenueType"], amount: string | null, task: string): BudgetRow {
  return {
    source: at("Budget", 2),
    project: "Site",
    line: "",
    phase: "",
    task,
    hours: null,
    expenses: null,
    revenueType,
    amount: amount === null ? null : dec(amount),
  };
}

export function split(clientName: string, percent: string, rounding = false): Split {
  return { source: at("Splits", 2), project: "Site", client: clientName, percent: dec(percent), rounding };
}

export function exchangeRate(from: string, to: string, price: string, date: string): ExchangeRate {
  return { source: at("Exchange rates", 2), date: day(date), from, to, rate: dec(price) };
}

export function taxCode(code: string, ratePercent: string, category: TaxCode["category"], reason = ""): TaxCode {
  return { source: at("Taxes", 2), code, ratePercent: dec(ratePercent), category, exemptionReason: reason };
}

export const settings = plainSettings;

/** A workbook with one client and one time-and-materials project, and what is given; rows are numbered from 2 on. */
export function books(values: Partial<Books> = {}): Books {
  const numbered = <T extends { readonly source: RowSource | null }>(rows: readonly T[]): T[] =>
    rows.map((row, index) => (row.source ? { ...row, source: { ...row.source, row: index + 2 } } : row));
  const given = plainBooks({ projects: [project()], clients: [client()], ...values });
  return {
    ...given,
    clients: numbered(given.clients),
    projects: numbered(given.projects),
    people: numbered(given.people),
    budget: numbered(given.budget),
    rates: numbered(given.rates),
    splits: numbered(given.splits),
    time: numbered(given.time),
    expenses: numbered(given.expenses),
    milestones: numbered(given.milestones),
  };
}

/** The units of a workbook, with every diagnostic of a unit as its code, warnings in brackets. */
export function priced(values: Partial<Books>): readonly BillableUnit[] {
  return priceUnits(books(values)).units;
}

export function onlyUnit(values: Partial<Books>): BillableUnit {
  const units = priced(values);
  if (units.length !== 1) throw new Error(`${units.length} units instead of one`);
  return units[0]!;
}

export function codesOf(unit: BillableUnit): readonly string[] {
  return unit.diagnostics.map(({ code, severity }) => (severity === "error" ? code : `(${code})`));
}

export function text(value: Decimal | null): string | null {
  return value && value.toFixed();
}

/** The sum of the units' nets; a unit without one fails the test. */
export function netOf(units: readonly BillableUnit[]): string {
  return units.reduce((sum, { net }) => sum.plus(net!), dec("0")).toFixed(2);
}
