import type { Payment } from "../entries/books";
import { keyOf } from "../entries/key";
import type { InvoiceRecord } from "../invoicing/journal";

const paymentsOf = new WeakMap<readonly Payment[], ReadonlyMap<string, readonly Payment[]>>();
const creditsOf = new WeakMap<readonly InvoiceRecord[], ReadonlyMap<string, readonly InvoiceRecord[]>>();

/** The payments of an invoice, in their order; looked up once for each reading of the workbook. */
export function paymentsFor(payments: readonly Payment[], number: string): readonly Payment[] {
  let index = paymentsOf.get(payments);
  if (!index) paymentsOf.set(payments, (index = groupedBy(payments, ({ invoice }) => invoice)));
  return index.get(keyOf(number)) ?? [];
}

/** The confirmed credit notes that correct an invoice, in their order; looked up once for each reading of the workbook. */
export function creditsFor(register: readonly InvoiceRecord[], number: string): readonly InvoiceRecord[] {
  let index = creditsOf.get(register);
  if (!index) {
    const credits = register.filter(({ type, state }) => type === "Credit note" && state === "Confirmed");
    creditsOf.set(register, (index = groupedBy(credits, ({ corrects }) => corrects)));
  }
  return index.get(keyOf(number)) ?? [];
}

function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(nameOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
