import type { PaymentTerms } from "../entries/terms";
import { addDays, endOfMonth, type LocalDate } from "./localDate";

/** The day an invoice is due by its terms: "30 EOM" adds the days, then goes to the month's end; "EOM 30" the other way round. */
export function dueDate(date: LocalDate, terms: PaymentTerms): LocalDate {
  switch (terms.endOfMonth) {
    case "none":
      return addDays(date, terms.days);
    case "after":
      return endOfMonth(addDays(date, terms.days));
    case "before":
      return addDays(endOfMonth(date), terms.days);
  }
}
