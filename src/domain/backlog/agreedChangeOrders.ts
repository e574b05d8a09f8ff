import type { Books, ChangeOrder, ContractTerms } from "../entries/books";
import { keyOf } from "../entries/key";

/** The agreed change orders of a contract line: they add to its value, its cap and its estimate. Rule: domain rules §5 "Change orders". */
export function agreedChangeOrders(
  books: Pick<Books, "changeOrders">,
  terms: Pick<ContractTerms, "project" | "line">,
): ChangeOrder[] {
  return books.changeOrders.filter(
    (order) =>
      order.status === "Agreed" &&
      keyOf(order.project) === keyOf(terms.project) &&
      (order.line === "" || keyOf(order.line) === keyOf(terms.line)),
  );
}
