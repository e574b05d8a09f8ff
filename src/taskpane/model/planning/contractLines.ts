import type { Billing } from "../../../application/readBilling";
import type { BillingMethod, ContractTerms } from "../../../domain/entries/books";
import { keyOf } from "../../../domain/entries/key";
import { currencyOf } from "../../../domain/margin/contractFigures";
import { currencyDecimals } from "../../../domain/money/currencyDecimals";

/** The latest terms of each contract line of a method, in the order of Projects. */
export function contractLinesOf({ books }: Billing, methods: readonly BillingMethod[]): ContractTerms[] {
  const latest = new Map<string, ContractTerms>();
  for (const terms of books.projects) {
    const key = `${keyOf(terms.project)}|${keyOf(terms.line)}`;
    const known = latest.get(key);
    if (!known || (known.start ?? "") <= (terms.start ?? "")) latest.set(key, terms);
  }
  return [...latest.values()].filter(({ method }) => methods.includes(method));
}

/** A contract line as it is named in a list. */
export function contractLineName({ project, line }: Pick<ContractTerms, "project" | "line">): string {
  return line === "" ? project : `${project} – ${line}`;
}

/** The currency of a contract line, and its decimals. */
export function currencyOfLine(terms: ContractTerms, { books }: Billing): { currency: string; decimals: number } {
  const currency = currencyOf(terms, books);
  return { currency, decimals: currencyDecimals(currency) ?? 2 };
}

/** Whether the workbook plans anything: only then is planning offered. */
export function plansBilling({ books }: Billing): boolean {
  const methods = new Set(books.projects.map(({ method }) => method));
  return methods.has("Fixed price") || methods.has("Retainer") || books.changeOrders.length > 0;
}
