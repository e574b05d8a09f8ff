import type { Invoice } from "../../../domain/invoicing/invoice";

/** Whether two readings of a draft say the same; where their rows stand does not matter. */
export function isSameDraft(left: Invoice, right: Invoice): boolean {
  return printOf(left) === printOf(right);
}

function printOf(invoice: Invoice): string {
  return JSON.stringify(invoice, (key, value: unknown) => (key === "source" || key === "client" ? undefined : value));
}
