import type { Margin } from "../../../domain/margin/computeMargin";
import type { Books } from "../../../domain/entries/books";

/** Whether a workbook says anything of what its work costs: only then is a margin more than what is billed. */
export function hasCosts({ rates }: Pick<Books, "rates">, { totals }: Margin): boolean {
  return !totals.cost.isZero() || totals.estimatedCost?.isZero() === false || rates.some(({ kind }) => kind === "Cost");
}
