import { keyOf } from "../entries/key";
import type { PaymentTerms } from "../entries/terms";

const monthEnd = "(?:eom|fin de mois)";
const daysOnly = /^(\d{1,3})(?: (?:days|jours|j|d))?$/;
const daysThenMonthEnd = new RegExp(`^(\\d{1,3})(?: (?:days|jours))? ${monthEnd}$`);
const monthEndThenDays = new RegExp(`^${monthEnd} ?\\+? ?(\\d{1,3})(?: (?:days|jours))?$`);

/** Terms from their text, in either language; null when it says something else. Rule: domain rules §1 "Payment terms". */
export function parsePaymentTerms(text: string): PaymentTerms | null {
  const key = keyOf(text);
  if (key === "on receipt" || key === "a reception") return { days: 0, endOfMonth: "none" };
  const forms = [
    [daysOnly, "none"],
    [daysThenMonthEnd, "after"],
    [monthEndThenDays, "before"],
  ] as const;
  for (const [form, endOfMonth] of forms) {
    const match = form.exec(key);
    if (match) return { days: Number(match[1]), endOfMonth };
  }
  return null;
}

/** The text of terms: "30", "30 EOM", "EOM 30", "on receipt". */
export function formatPaymentTerms(terms: PaymentTerms): string {
  if (terms.endOfMonth === "after") return `${terms.days} EOM`;
  if (terms.endOfMonth === "before") return `EOM ${terms.days}`;
  return terms.days === 0 ? "on receipt" : `${terms.days}`;
}
