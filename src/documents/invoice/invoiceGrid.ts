import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { InvoiceOptions } from "./invoiceOptions";
import { isPrinted, isRevenueLine } from "./printedLines";

/** Which column of the tab holds what; null: this invoice has no use for it. */
export type InvoiceGrid = {
  readonly line: number;
  readonly description: number;
  /** The description spans two columns where an annex needs one for the person. */
  readonly descriptionEnd: number;
  readonly quantity: number;
  readonly unit: number;
  readonly price: number;
  readonly discountPercent: number | null;
  readonly discount: number | null;
  readonly feePercent: number | null;
  readonly fee: number | null;
  readonly taxRate: number | null;
  readonly taxAmount: number | null;
  readonly amount: number;
  readonly widths: readonly number[];
};

/** Lays out the columns that an invoice needs and no other. Units: widths in characters. */
export function invoiceGrid(invoice: Invoice, options: InvoiceOptions): InvoiceGrid {
  const widths: number[] = [];
  const place = (width: number) => widths.push(width) - 1;
  const placeIf = (wanted: boolean, width: number) => (wanted ? place(width) : null);
  const printed = invoice.lines.filter((line) => isPrinted(line) && isRevenueLine(line));
  const discounted = printed.some((line) => !line.discountPercent.isZero() || !line.discount.isZero());
  const charged = printed.some((line) => !line.feePercent.isZero() || !line.fee.isZero());
  const taxed = showsTax(invoice, options);
  const line = place(options.annex ? 12 : 5);
  const description = place(options.annex ? 18 : 42);
  const descriptionEnd = options.annex ? place(30) : description;
  return {
    ...{ line, description, descriptionEnd },
    quantity: place(10),
    unit: place(8),
    price: place(14),
    discountPercent: placeIf(discounted, 8),
    discount: placeIf(discounted, 12),
    feePercent: placeIf(charged, 8),
    fee: placeIf(charged, 12),
    taxRate: placeIf(taxed || options.annex, options.annex ? 14 : 8),
    taxAmount: placeIf(taxed && invoice.policy === "per line", 12),
    amount: place(amountWidth(invoice)),
    widths,
  };
}

/** Room for the grand total, in larger and bolder type than the rest, with its currency; else Excel shows #### in its place. */
function amountWidth({ total, currency }: Invoice): number {
  const decimals = currencyDecimals(currency) ?? 2;
  const digits = total.abs().toFixed(0).length;
  const characters = digits + Math.floor((digits - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + currency.length + 1;
  return Math.max(17, Math.ceil(characters * 1.3) + 2);
}

/** Whether the invoice speaks of VAT at all: a seller outside VAT prints its mention and no tax column. */
export function showsTax(invoice: Invoice, options: InvoiceOptions): boolean {
  const { taxBreakdown, tax } = invoice;
  return !(options.settings.taxRegime === "Exempt" && taxBreakdown.length <= 1 && tax.isZero());
}
