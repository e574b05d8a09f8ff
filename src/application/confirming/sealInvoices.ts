import type { Invoice } from "../../domain/invoicing/invoice";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { counterOf, patternOf, seriesOf, type NumberSeries } from "../../domain/invoicing/nextNumber";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { canonicalForm, sealOf } from "../../domain/sealing/canonicalForm";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";

/** Seals invoices in the order of their numbers, each chained to the seal before it in its series. */
export async function sealInvoices(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): Promise<Invoice[]> {
  const register: InvoiceRecord[] = [...billing.books.register];
  const sealed: Invoice[] = [];
  for (const invoice of invoices) {
    const previous = lastSealOf(register, invoice, billing);
    const digest = await environment.digest(canonicalForm(recordOf(invoice), journalOf(invoice), previous));
    const done: Invoice = { ...invoice, seal: sealOf(digest) };
    register.push(recordOf(done));
    sealed.push(done);
  }
  return sealed;
}

/** The seal of the highest number sealed so far in the same series; "" for the first. */
function lastSealOf(register: readonly InvoiceRecord[], invoice: Invoice, billing: Billing): string {
  const series = seriesOfRecord(invoice, billing);
  const last = register.reduce<Numbered | null>((highest, record) => {
    const numbered = record.seal === "" ? null : numberedIn(series, record, billing);
    return numbered && (highest === null || numbered.counter > highest.counter) ? numbered : highest;
  }, null);
  return last?.record.seal ?? "";
}

type Numbered = { readonly record: InvoiceRecord; readonly counter: number };

function numberedIn(series: NumberSeries | null, record: InvoiceRecord, billing: Billing): Numbered | null {
  const own = seriesOfRecord(record, billing);
  if (!series || !own || seriesName(own) !== seriesName(series)) return null;
  const counter = counterOf(record.number, series);
  return counter === null ? null : { record, counter };
}

/** The series that an invoice's number belongs to. */
export function seriesOfRecord(invoice: Pick<InvoiceRecord, "type" | "date">, billing: Billing): NumberSeries | null {
  return invoice.date === null ? null : seriesOf(patternOf(billing.books.settings, invoice.type), invoice.date);
}

/** What tells one series from another. */
export function seriesName({ before, after }: NumberSeries): string {
  return `${before}|${after}`;
}
