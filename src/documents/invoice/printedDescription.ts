import type { JournalDetail } from "../../domain/invoicing/journal";
import type { InvoiceContext } from "./invoiceContext";

/**
 * A description as the client reads it: the days of a retainer's period, which the add-in wrote itself, in the client's own notation.
 * What people wrote is printed as they wrote it.
 */
export function printedDescription(
  { dateText }: Pick<InvoiceContext, "dateText">,
  text: string,
  details: readonly JournalDetail[],
): string {
  const isOurs = details.length > 0 && details.every(({ origin }) => origin === "Retainer");
  return isOurs ? text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dateText(day)) : text;
}
