import { agreedChangeOrders } from "../backlog/agreedChangeOrders";
import { openCapLedger } from "../backlog/capLedger";
import { capKeys, type CapScope } from "../backlog/capScopes";
import type { LocalDate } from "../calendar/localDate";
import type { Books, ContractTerms } from "../entries/books";
import { keyOf } from "../entries/key";
import { contractLineKey } from "../invoicing/contractLineKey";
import { termsOfLine } from "../invoicing/sections";
import { zero, type Decimal } from "../money/decimal";
import type { Steps } from "../steps";
import type { BaseConverter } from "./baseCurrency";
import { currencyOf, linesPerStep } from "./contractFigures";
import { keyIn } from "./measures";

/**
 * What is left of the caps of contract lines, projects (all of their capped lines) and clients, invoices and drafts counted.
 * By dimension and normalised key; in the base currency. Rule: domain rules §6 "cap left".
 */
export function* capsLeft(
  books: Books,
  asOf: LocalDate,
  converter: BaseConverter,
): Steps<ReadonlyMap<string, Decimal>> {
  const ledger = openCapLedger(books);
  const left = new Map<string, Decimal>();
  const add = (key: string, scope: Pick<CapScope, "key" | "cap" | "currency">) => {
    if (ledger.unconvertedOf(scope) !== null) return;
    const rest = scope.cap.minus(ledger.usedOf(scope));
    const converted = converter.convert(rest, scope.currency, asOf);
    if (converted !== null) left.set(key, (left.get(key) ?? zero).plus(converted));
  };
  yield 0.95;
  for (const terms of yield* contractLines(books, asOf)) {
    if (terms.cap === null) continue;
    const { client, project, line, contract } = terms;
    const { line: key } = capKeys({ client, project, contractLine: line, contract, task: "" });
    const orders = agreedChangeOrders(books, terms).reduce((total, order) => total.plus(order.amount ?? zero), zero);
    const scope = { key, cap: terms.cap.plus(orders), currency: currencyOf(terms, books) };
    const name = keyIn("line", { project, line, client, person: "", role: "", task: "", phase: "", date: null });
    add(`line|${keyOf(name)}`, scope);
    add(`project|${keyOf(project)}`, scope);
  }
  for (const { name, cap, currency } of books.clients) {
    if (cap === null) continue;
    const { client: key } = capKeys({ client: name, project: "", contractLine: "", contract: "", task: "" });
    add(`client|${keyOf(name)}`, { key, cap, currency: currency || books.settings.baseCurrency });
  }
  return left;
}

function* contractLines(books: Books, asOf: LocalDate): Steps<ContractTerms[]> {
  const lines = new Map<string, ContractTerms>();
  for (const [index, row] of books.projects.entries()) {
    if (index % linesPerStep === linesPerStep - 1) yield 0.95;
    const key = contractLineKey(row.project, row.line);
    const terms = lines.has(key) ? null : termsOfLine(books, { project: row.project, contractLine: row.line }, asOf);
    if (terms) lines.set(key, terms);
  }
  return [...lines.values()];
}
