import type { Invoice } from "../../domain/invoicing/invoice";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { patternOf, seriesOf } from "../../domain/invoicing/nextNumber";
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

/** The seal of the latest confirmed invoice in the same series; "" for the first. */
function lastSealOf(register: readonly InvoiceRecord[], invoice: Invoice, billing: Billing): string {
  const series = seriesKey(invoice, billing);
  const same = register.filter(
    (record) => record.seal !== "" && record.date !== null && seriesKey(record, billing) === series,
  );
  return same.at(-1)?.seal ?? "";
}

function seriesKey(invoice: Pick<InvoiceRecord, "type" | "date">, billing: Billing): string {
  const series = invoice.date === null ? null : seriesOf(patternOf(billing.books.settings, invoice.type), invoice.date);
  return series ? `${series.before}|${series.after}` : "";
}
