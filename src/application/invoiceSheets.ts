import type { TableName } from "../domain/entries/source";
import { earlierInvoices } from "../domain/invoicing/priceRecapitulation";
import type { Invoice } from "../domain/invoicing/invoice";
import { roundAmount } from "../domain/invoicing/roundAmount";
import { decimal } from "../domain/money/decimal";
import { partOfSteps, runToEnd, type Steps } from "../domain/steps";
import { exchange, indexExchangeRates } from "../domain/rates/exchangeRates";
import { isAmerican } from "../texts/formats";
import type { Language } from "../texts/language";
import { invoiceDocumentInSteps } from "../documents/invoice/invoiceDocument";
import type { EarlierInvoice, InvoiceOptions, TaxInBaseCurrency } from "../documents/invoice/invoiceOptions";
import type { LedgerPlace } from "../documents/ledgerLink";
import { sheetNameFor } from "../documents/sheetNames";
import type { SheetDocument } from "../documents/sheetDocument";
import { ensureMarkColumns } from "./ledgerMarks";
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
  return runToEnd(invoiceDocumentsInSteps(invoices, billing, environment));
}

function* invoiceDocumentsInSteps(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): Steps<DrawnInvoice[]> {
  const ledgersOf = ledgerPlaces(billing, environment);
  const drawn: DrawnInvoice[] = [];
  for (const [index, invoice] of invoices.entries()) {
    const language = languageOfInvoice(invoice, billing, environment);
    const options = { ...optionsOf(invoice, billing), language, ledgersOf };
    const steps = invoiceDocumentInSteps(asIssued(invoice), options);
    const share = index / invoices.length;
    drawn.push({ invoice, document: yield* partOfSteps(steps, share, share + 1 / invoices.length) });
  }
  return drawn;
}

/** What was paid or credited since is for the register: the tab says what it said when it was confirmed. */
function asIssued(invoice: Invoice): Invoice {
  return { ...invoice, balance: invoice.total };
}

function optionsOf(invoice: Invoice, billing: Billing): Omit<InvoiceOptions, "language"> {
  const { settings, taxes, register } = billing.books;
  return {
    ...{ settings, taxes, sheetName: invoice.sheet, mentions: settings.mentions },
    logo: billing.logo ?? null,
    annex: invoice.lines.some((line) => line.details.length > 1),
    paper: isAmerican(invoice.client.country) ? "Letter" : "A4",
    earlierInvoices: earlierOf(invoice, billing),
    correctedDate:
      invoice.corrects === "" ? null : (register.find(({ number }) => number === invoice.corrects)?.date ?? null),
    taxInBaseCurrency: taxInBaseCurrency(invoice, billing),
  };
}

/** What was invoiced before of the fixed prices on an invoice. Rule: domain rules §5 "Deposits and advances". */
function earlierOf(invoice: Invoice, { books }: Billing): EarlierInvoice[] {
  const sections = invoice.sections.filter(({ method }) => method === "Fixed price");
  if (invoice.type === "Credit note" || invoice.type === "Advance" || sections.length === 0) return [];
  return earlierInvoices({ ...invoice, sections }, books).flatMap(({ number, type, date, net, tax }) =>
    date === null ? [] : [{ number, type, date, net, tax, total: net.plus(tax) }],
  );
}

/**
 * The exchange rate by which the tax is shown in the seller's currency too: the latest on the invoice's day.
 * Rounding: to 6 decimals, as it is printed. Null: it is the seller's currency, or no rate is known.
 */
function taxInBaseCurrency({ currency, date }: Invoice, { books }: Billing): TaxInBaseCurrency | null {
  const to = books.settings.baseCurrency;
  if (currency === to) return null;
  const rate = exchange(indexExchangeRates(books.exchangeRates), decimal("1"), { from: currency, to, date });
  return rate && { currency: to, rate: roundAmount(rate, 6), date };
}

/** Where the rows of each kind of ledger can be found by Billing ID, once the ledger has its mark columns. */
export function ledgerPlaces(billing: Billing, { language }: Environment): (origin: string) => readonly LedgerPlace[] {
  const places = new Map<TableName, LedgerPlace[]>();
  for (const site of billing.ledgers.values()) {
    const known = places.get(site.table) ?? [];
    places.set(site.table, known);
    known.push({ sheet: site.sheet, idColumn: ensureMarkColumns(site, language).site.columns["billingId"]! });
  }
  return (origin) => places.get(origin as TableName) ?? [];
}

/** Writes the tabs, after the last sheet there is. */
export function drawInvoices(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): WriteOperation[] {
  return runToEnd(drawInvoicesInSteps(invoices, billing, environment));
}

/** Draws the tabs in steps, with the same result as `drawInvoices`. */
export function* drawInvoicesInSteps(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): Steps<WriteOperation[]> {
  const drawn = yield* invoiceDocumentsInSteps(invoices, billing, environment);
  return drawn.map(({ document }) => ({ kind: "putSheet", document, after: null }));
}

/** The client's language, else that of Settings, else that of the person at work. */
export function languageOfInvoice(invoice: Invoice, billing: Billing, environment: Environment): Language {
  return invoice.client.language ?? billing.books.settings.language ?? environment.language;
}
