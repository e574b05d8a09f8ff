import { roundAmount } from "../../domain/invoicing/roundAmount";
import { figure, type Live } from "../live";

/**
 * A quotient that is blank where there is nothing to divide by, now or after the reader's edits.
 * Rounding: half away from zero, once. Null: nothing to divide by now.
 */
export function ratio(part: Live, whole: Live, decimals: number): Live | null {
  if (whole.value.isZero()) return null;
  const formula = `IF(${whole.formula}=0,"",ROUND(${part.formula}/${whole.formula},${decimals}))`;
  return figure(formula, roundAmount(part.value.div(whole.value), decimals));
}
