import type { LocalDate } from "../calendar/localDate";
import { agreedChangeOrders } from "../backlog/agreedChangeOrders";
import type { BudgetRow, Books, ContractTerms } from "../entries/books";
import { keyOf } from "../entries/key";
import { contractLineKey } from "../invoicing/contractLineKey";
import { termsOfLine } from "../invoicing/sections";
import { zero, type Decimal } from "../money/decimal";
import { budgetCost, budgetCosts } from "./budgetCost";
import type { Steps } from "../steps";
import type { BaseConverter } from "./baseCurrency";
import type { MarginDimension, MarginPlace } from "./measures";

/** What was agreed and planned of one contract line, or of one budget row; null where nothing says so. In the base currency. */
export type ContractFigures = {
  readonly place: MarginPlace;
  readonly dimensions: ReadonlySet<MarginDimension>;
  readonly contractValue: Decimal | null;
  readonly estimatedHours: Decimal | null;
  readonly estimatedCost: Decimal | null;
};

/** Each looks through the contract and its budget. */
export const linesPerStep = 50;

const contractDimensions: ReadonlySet<MarginDimension> = new Set(["project", "client", "line"]);
const budgetDimensions: ReadonlySet<MarginDimension> = new Set(["task", "phase"]);

/**
 * The agreed value, hours and cost of every contract line with its agreed change orders; hours and cost of the Budget
 * where the line names none, and of each task and phase. Rule: domain rules §6.
 */
export function* contractFigures(books: Books, asOf: LocalDate, converter: BaseConverter): Steps<ContractFigures[]> {
  const seen = new Set<string>();
  const figures: ContractFigures[] = [];
  for (const row of books.projects) {
    const key = contractLineKey(row.project, row.line);
    if (seen.has(key)) continue;
    seen.add(key);
    const terms = termsOfLine(books, { project: row.project, contractLine: row.line }, asOf)!;
    figures.push(figuresOfLine(terms, books, { asOf, converter }));
    if (seen.size % linesPerStep === 0) yield 0.9;
  }
  for (const [index, row] of books.budget.entries()) {
    figures.push(figuresOfBudget(row, books, asOf));
    if (index % linesPerStep === linesPerStep - 1) yield 0.9;
  }
  return figures;
}

/** The currency of a contract line: its own, else its client's, else the base. Rule: domain rules §2 "Currency". */
export function currencyOf(terms: ContractTerms, books: Pick<Books, "clients" | "settings">): string {
  const client = books.clients.find((candidate) => keyOf(candidate.name) === keyOf(terms.client));
  return terms.currency || client?.currency || books.settings.baseCurrency;
}

function figuresOfLine(
  terms: ContractTerms,
  books: Books,
  { asOf, converter }: { readonly asOf: LocalDate; readonly converter: BaseConverter },
): ContractFigures {
  const toBase = (amount: Decimal) => converter.convert(amount, currencyOf(terms, books), asOf);
  const orders = agreedChangeOrders(books, terms);
  const budget = books.budget.filter(
    (row) => keyOf(row.project) === keyOf(terms.project) && (row.line === "" || keyOf(row.line) === keyOf(terms.line)),
  );
  const value = addKnown([terms.contractValue, ...orders.map((order) => order.amount)]);
  const hours = terms.estimatedHours ?? addKnown(budget.map((row) => row.hours));
  return {
    place: placeOf(terms.project, { client: terms.client, line: terms.line }),
    dimensions: contractDimensions,
    contractValue: value && toBase(value),
    estimatedHours: addKnown([hours, ...orders.map((order) => order.estimatedHours)]),
    estimatedCost: terms.estimatedCost ?? budgetCosts(budget, books, asOf),
  };
}

function figuresOfBudget(row: BudgetRow, books: Books, asOf: LocalDate): ContractFigures {
  const client = books.projects.find((terms) => keyOf(terms.project) === keyOf(row.project))?.client ?? "";
  return {
    place: { ...placeOf(row.project, { client, line: row.line }), task: row.task, phase: row.phase },
    dimensions: budgetDimensions,
    contractValue: null,
    estimatedHours: row.hours,
    estimatedCost: budgetCost(row, books, asOf),
  };
}

function placeOf(project: string, { client, line }: { client: string; line: string }): MarginPlace {
  return { project, line, client, person: "", role: "", task: "", phase: "", date: null };
}

/** The sum of what is given; null when nothing is. */
export function addKnown(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total.plus(value), zero);
}
