import type { Invoice } from "../domain/invoicing/invoice";
import { isAmerican } from "../texts/formats";
import type { Language } from "../texts/language";
import { invoiceDocument } from "../documents/invoice/invoiceDocument";
import { sheetNameFor } from "../documents/sheetNames";
import type { SheetDocument } from "../documents/sheetDocument";
import type { Billing } from "./readBilling";
import type { Environment } from "./environment";
import type { WriteOperation } from "./writePlan";

export type DrawnInvoice = { readonly invoice: Invoice; readonly document: SheetDocument };

/** A tab's name: number or draft reference, then the client; legal and not among those taken. */
export function invoiceSheetName(invoice: Invoice, taken: Iterable<string>): string {
  return sheetNameFor(`${invoice.number || invoice.draft} ${invoice.client.name}`, taken);
}

/** The tabs of invoices, in each client's language, on the paper of the client's country. */
export function invoiceDocuments(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): DrawnInvoice[] {
  const { settings, taxes } = billing.books;
  return invoices.map((invoice) => ({
    invoice,
    document: invoiceDocument(invoice, {
      settings,
      taxes,
      language: languageOfInvoice(invoice, billing, environment),
      sheetName: invoice.sheet,
      annex: invoice.lines.some((line) => line.details.length > 1),
      mentions: settings.mentions,
      paper: isAmerican(invoice.client.country) ? "Letter" : "A4",
    }),
  }));
}

/** Writes the tabs, after the last sheet there is. */
export function drawInvoices(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): WriteOperation[] {
  return invoiceDocuments(invoices, billing, environment).map(({ document }) => ({
    kind: "putSheet",
    document,
    after: null,
  }));
}

/** The client's language, else that of Settings, else that of the person at work. */
export function languageOfInvoice(invoice: Invoice, billing: Billing, environment: Environment): Language {
  return invoice.client.language ?? billing.books.settings.language ?? environment.language;
}
