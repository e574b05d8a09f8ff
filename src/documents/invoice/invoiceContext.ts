import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Decimal } from "../../domain/money/decimal";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { Texts } from "../../texts/catalogue";
import { excelAmountFormat, excelDateFormat, excelPercentFormat, excelQuantityFormat } from "../../texts/excelFormats";
import { formatAmount, formatDate, formatPercent } from "../../texts/formats";
import type { Language } from "../../texts/language";
import type { CellArea } from "../sheetDocument";
import { SheetBuilder } from "../sheetBuilder";
import { invoiceGrid, showsTax, type InvoiceGrid } from "./invoiceGrid";
import type { InvoiceOptions } from "./invoiceOptions";
import { invoiceWords } from "./invoiceWords";
import { isPrinted } from "./printedLines";

/** Number formats of one invoice; every column has one, so that its figures align. */
type InvoiceFormats = {
  readonly amount: string;
  readonly total: string;
  readonly price: string;
  readonly quantity: string;
  readonly percent: string;
  readonly date: string;
};

/** What every block of an invoice tab is written with. */
export type InvoiceContext = {
  readonly invoice: Invoice;
  readonly options: InvoiceOptions;
  readonly words: Texts["documents"];
  readonly language: Language;
  readonly builder: SheetBuilder;
  readonly grid: InvoiceGrid;
  readonly formats: InvoiceFormats;
  readonly decimals: number;
  readonly isDraft: boolean;
  readonly showsTax: boolean;
  /** The number, or the draft reference until there is one. */
  readonly reference: string;
  /** A figure as it is printed: a credit note's are negative everywhere but on its tab. */
  readonly shown: (value: Decimal) => Decimal;
  readonly amountText: (value: Decimal) => string;
  readonly dateText: (date: string) => string;
  readonly percentText: (percent: Decimal) => string;
};

/** Gathers what the blocks of an invoice tab share. */
export function invoiceContext(invoice: Invoice, options: InvoiceOptions): InvoiceContext {
  const { language } = options;
  const { currency } = invoice;
  const { country } = invoice.client;
  const decimals = currencyDecimals(currency) ?? 2;
  const isCredit = invoice.type === "Credit note";
  return {
    ...{ invoice, options, language, decimals },
    words: invoiceWords(language, options.settings.seller.country),
    builder: new SheetBuilder(),
    grid: invoiceGrid(invoice, options),
    formats: formatsOf(invoice, options, decimals),
    isDraft: invoice.state === "Draft" || invoice.state === "In review",
    showsTax: showsTax(invoice, options),
    reference: invoice.number || invoice.draft,
    shown: (value) => (isCredit && !value.isZero() ? value.negated() : value),
    amountText: (value) => formatAmount(value.toFixed(decimals), { language, currency }),
    dateText: (date) => formatDate(date, language, country),
    percentText: (percent) => formatPercent(percent.toFixed(), language),
  };
}

/** The row's cells from the first to the last column. */
export function wholeRow(context: InvoiceContext, row: number): CellArea {
  return { row, column: 0, rows: 1, columns: context.grid.amount + 1 };
}

function formatsOf(invoice: Invoice, { language }: InvoiceOptions, decimals: number): InvoiceFormats {
  const lines = invoice.lines.filter(isPrinted);
  const longest = (values: readonly Decimal[], least: number) =>
    values.reduce((most, value) => Math.max(most, value.decimalPlaces()), least);
  const quantities = lines.flatMap((line) => [line.quantity, ...line.details.map((detail) => detail.billedQuantity)]);
  const percents = lines.flatMap((line) => [line.discountPercent, line.feePercent]);
  const rates = invoice.taxBreakdown.map((group) => group.ratePercent);
  const prices = lines.map((line) => line.price);
  return {
    amount: excelAmountFormat(decimals, { language }),
    total: excelAmountFormat(decimals, { language, currency: invoice.currency }),
    price: excelAmountFormat(longest(prices, decimals), { language }),
    quantity: excelQuantityFormat(longest(quantities, 0)),
    percent: excelPercentFormat(longest([...percents, ...rates], 0), language),
    date: excelDateFormat(language, invoice.client.country),
  };
}
