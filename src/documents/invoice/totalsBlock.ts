import { currencyDecimals } from "../../domain/money/currencyDecimals";
import type { Decimal } from "../../domain/money/decimal";
import { excelAmountFormat } from "../../texts/excelFormats";
import { formatQuantity } from "../../texts/formats";
import { formatMessage } from "../../texts/message";
import { invoiceName, type InvoiceFigure } from "../definedNames";
import { add, constant, exact, negative, percentageOf, roundedProduct, settle, type Live } from "../live";
import { look, thinLine } from "../palette";
import type { CellStyle } from "../sheetDocument";
import type { InvoiceContext } from "./invoiceContext";
import type { LineTable } from "./lineTable";
import type { WrittenGroup } from "./taxGroupRows";

type TotalLook = "plain" | "sum" | "grand";

/** What is particular to a figure: its name in the workbook, a format other than its row's. */
type FigureCell = { readonly name?: InvoiceFigure; readonly numberFormat?: string };

/** The totals down to the amount due, at the right of the page. Returns the row after them. */
export function writeTotals(
  context: InvoiceContext,
  start: number,
  written: { readonly table: LineTable; readonly groups: readonly WrittenGroup[] },
): number {
  const writer = new TotalsWriter(context, start);
  const base = writeBase(context, writer, written);
  const tax = writeTax(context, writer, written.groups);
  const { words, invoice, shown } = context;
  const outside = written.table.disbursements;
  const disbursements = outside && writer.write(words.totals.disbursements, outside, "plain");
  const parts = [base, tax, disbursements].filter((part) => part !== null);
  const isSettled = invoice.balance.equals(invoice.total);
  const label = context.showsTax ? words.totals.total : words.totals.netOnly;
  const sum = settle(add(...parts), shown(invoice.total));
  const total = writer.write(label, sum, isSettled ? "grand" : "sum", { name: "Total" });
  if (!isSettled) {
    const settled = shown(invoice.balance).minus(shown(invoice.total));
    const paid = writer.write(words.totals.settled, constant(settled), "plain");
    writer.write(words.totals.due, settle(add(total, paid), shown(invoice.balance)), "grand", { name: "Balance" });
  }
  if (tax) writeTaxInBaseCurrency(context, writer, tax);
  return writer.row;
}

/** The tax once more in the seller's currency, at the rate it names. Rounding: to that currency's decimals, once. */
function writeTaxInBaseCurrency(context: InvoiceContext, writer: TotalsWriter, tax: Live): void {
  const { options, words, language, invoice, dateText } = context;
  const own = options.taxInBaseCurrency;
  if (!own || tax.value.isZero()) return;
  const { currency, rate } = own;
  const decimals = currencyDecimals(currency) ?? 2;
  const label = formatMessage(words.totals.taxInBaseCurrency, { currency }, language);
  const numberFormat = excelAmountFormat(decimals, { language, currency });
  writer.write(label, roundedProduct(tax, constant(rate), decimals), "plain", { numberFormat });
  const params = { currency, from: invoice.currency, rate: formatQuantity(rate.toFixed(), language) };
  const note = formatMessage(words.totals.exchangeNote, { ...params, date: dateText(own.date) }, language);
  const place = { row: writer.row++, column: context.grid.amount };
  context.builder.text(place, note, { ...look.muted, ...look.right, size: 8 });
}

/** Lines, discount, freight and advances down to the net that bears tax; one row when there are only lines. */
function writeBase(
  context: InvoiceContext,
  writer: TotalsWriter,
  { table, groups }: { readonly table: LineTable; readonly groups: readonly WrittenGroup[] },
): Live {
  const { words, invoice, shown } = context;
  const net = groups.length > 0 ? add(...groups.map((group) => group.lines)) : table.revenue;
  const discount = columnSum(groups, (group) => group.discount) ?? untaxedDiscount(context, table.revenue);
  const freight = columnSum(groups, (group) => group.freight) ?? nonZero(shown(invoice.freight));
  const advances =
    columnSum(groups, (group) => addOrNull(group.advances)) ?? nonZero(shown(invoice.advances).negated());
  const isOnlyLines = discount === null && freight === null && advances === null;
  const netLabel = context.showsTax ? words.totals.net : words.totals.lines;
  const netFigure = settle(net, shown(invoice.net));
  if (isOnlyLines) return writer.write(netLabel, netFigure, "plain", { name: "Net" });
  const lines = writer.write(words.totals.lines, netFigure, "plain", { name: "Net" });
  const discountLabel = invoice.discountPercent
    ? formatMessage(
        words.totals.discountPercent,
        { percent: context.percentText(invoice.discountPercent) },
        context.language,
      )
    : words.totals.discount;
  const parts = [
    discount && writer.write(discountLabel, settle(discount, shown(invoice.discount).negated()), "plain"),
    freight && writer.write(words.totals.freight, settle(freight, shown(invoice.freight)), "plain"),
    advances && writer.write(words.totals.advances, settle(advances, shown(invoice.advances).negated()), "plain"),
  ].filter((part) => part !== null);
  return writer.write(netLabel, add(lines, ...parts), "sum");
}

/** A discount where no VAT table shares it out. */
function untaxedDiscount(context: InvoiceContext, revenue: Live): Live | null {
  const { invoice, shown, decimals } = context;
  if (invoice.discount.isZero()) return null;
  if (invoice.discountPercent === null) return constant(shown(invoice.discount).negated());
  return negative(percentageOf(revenue, constant(invoice.discountPercent), decimals));
}

function writeTax(context: InvoiceContext, writer: TotalsWriter, groups: readonly WrittenGroup[]): Live | null {
  if (!context.showsTax || groups.length === 0) return null;
  const { words, invoice, shown } = context;
  const sum = add(...groups.map((group) => group.tax));
  return writer.write(words.totals.tax, settle(sum, shown(invoice.tax)), "plain", { name: "Tax" });
}

function columnSum(groups: readonly WrittenGroup[], pick: (group: WrittenGroup) => Live | null): Live | null {
  return addOrNull(groups.map(pick).filter((live) => live !== null));
}

function addOrNull(terms: readonly Live[]): Live | null {
  return terms.length === 0 ? null : add(...terms);
}

function nonZero(value: Decimal): Live | null {
  return value.isZero() ? null : constant(value);
}

/** Writes label and figure row by row. */
class TotalsWriter {
  constructor(
    private readonly context: InvoiceContext,
    public row: number,
  ) {}

  write(label: string, live: Live, kind: TotalLook, cell: FigureCell = {}): Live {
    const { builder, grid, formats, reference, decimals } = this.context;
    const row = this.row++;
    const style = totalStyles[kind];
    const numberFormat = cell.numberFormat ?? (kind === "grand" ? formats.total : formats.amount);
    builder.fill({ row, column: grid.unit, rows: 1, columns: grid.amount - grid.unit + 1 }, style);
    builder.text({ row, column: grid.unit }, label, style);
    builder.height(row, kind === "grand" ? 24 : 17);
    const place = { row, column: grid.amount };
    if (cell.name !== undefined) builder.name(invoiceName(reference, cell.name), place);
    const figureStyle = { ...style, ...look.right, numberFormat };
    return isConstant(live)
      ? builder.number(place, live.value, figureStyle)
      : builder.live(place, exact(live, decimals), figureStyle);
  }
}

function isConstant(live: Live): boolean {
  return /^-?[\d.]+$/.test(live.formula);
}

const totalStyles: Readonly<Record<TotalLook, CellStyle>> = {
  plain: { ...look.body, verticalAlign: "center" },
  sum: { ...look.strong, verticalAlign: "center", borderTop: thinLine },
  grand: look.grandTotal,
};
