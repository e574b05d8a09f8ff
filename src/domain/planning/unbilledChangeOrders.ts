import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { milestoneOfChangeOrder } from "./planMilestones";

/**
 * Agreed change orders of fixed prices that no milestone bills: their amount would never be invoiced.
 * Diagnostics: changeOrder.notBilled. Rule: domain rules §5 "Change orders".
 */
export function unbilledChangeOrders(books: Pick<Books, "changeOrders" | "milestones" | "projects">): Diagnostic[] {
  const fixed = books.projects.filter(({ method }) => method === "Fixed price");
  return books.changeOrders.flatMap((order) => {
    const isFixed = fixed.some(
      ({ project, line }) =>
        keyOf(project) === keyOf(order.project) && (order.line === "" || keyOf(line) === keyOf(order.line)),
    );
    const missing = isFixed ? milestoneOfChangeOrder(order, books.milestones) : null;
    if (!missing) return [];
    const params = { changeOrder: order.request, project: order.project, amount: missing.amount.toFixed() };
    return [diagnose("changeOrder.notBilled", cellOf(order.source, "amount"), params)];
  });
}
