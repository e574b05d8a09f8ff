import { zero, type Decimal } from "../../domain/money/decimal";
import type { InvoiceLine } from "../../domain/invoicing/invoice";
import { formatMessage } from "../../texts/message";
import { add, constant, exact, negative, percentageOf, roundedProduct, settle, type Live } from "../live";
import { hairline, look } from "../palette";
import type { CellStyle } from "../sheetDocument";
import { heightFor } from "../textHeight";
import type { InvoiceContext } from "./invoiceContext";
import { printedDescription } from "./printedDescription";
import type { TaxMarkers } from "./taxMarkers";

/** A line on the sheet. `amount` as printed: net, or with tax where prices include it. */
export type WrittenLine = {
  readonly line: InvoiceLine;
  readonly row: number;
  readonly group: number;
  readonly amount: Live;
};

type LineToWrite = {
  readonly line: InvoiceLine;
  /** Null: the line is outside VAT. */
  readonly markers: TaxMarkers | null;
  /** Complimentary: printed at 0. */
  readonly isFree: boolean;
};

/** Writes one line: quantity and price as constants, discount, fee, tax and amount as formulas over them. */
export function writeLine(context: InvoiceContext, row: number, written: LineToWrite): WrittenLine {
  const { builder, grid, formats, invoice, shown } = context;
  const { line, markers, isFree } = written;
  writeWords(context, row, written);
  const figureStyle = (numberFormat: string): CellStyle => ({ ...rowStyle, ...look.right, numberFormat });
  const quantity = builder.number({ row, column: grid.quantity }, shown(line.quantity), figureStyle(formats.quantity));
  const price = builder.number({ row, column: grid.price }, isFree ? zero : line.price, figureStyle(formats.price));
  const product = roundedProduct(quantity, price, context.decimals);
  const adjustments = isFree ? [] : writeAdjustments(context, row, { line, product });
  const printed = invoice.policy === "included" ? line.total : line.net;
  const expected = isFree ? zero : shown(printed);
  const gross = isFree ? product : settle(product, shown(line.gross));
  const amount = exact(settle(add(gross, ...adjustments), expected), context.decimals);
  const amountCell = builder.live({ row, column: grid.amount }, amount, figureStyle(formats.amount));
  const group = markers === null ? -1 : markers.groupOf(line);
  if (markers !== null) writeTax(context, row, { line, group, letter: markers.letterOf(group), amount: amountCell });
  return { line, row, group, amount: amountCell };
}

const rowStyle: CellStyle = { ...look.body, borderBottom: hairline };

/** The look of a line's number. */
export const lineNumberStyle: CellStyle = { ...look.muted, align: "left", borderBottom: hairline };

function writeWords(context: InvoiceContext, row: number, written: LineToWrite): void {
  const { builder, grid, words, isDraft } = context;
  const { line, isFree } = written;
  builder.fill({ row, column: 0, rows: 1, columns: grid.amount + 1 }, rowStyle);
  builder.put({ row, column: grid.line }, { kind: "number", value: String(line.line) }, lineNumberStyle);
  const text = textOf(context, written);
  const columns = grid.descriptionEnd - grid.description + 1;
  const area = { row, column: grid.description, rows: 1, columns };
  const style = { ...rowStyle, ...look.wrap, ...(isDraft && !isFree ? look.editable : {}) };
  builder.fill(area, style);
  builder.text(area, text, style);
  builder.merge(area);
  builder.height(row, lineHeight(context, written));
  const units: Readonly<Record<string, string>> = words.units;
  builder.text({ row, column: grid.unit }, units[line.unit] ?? line.unit, { ...rowStyle, align: "left", indent: 1 });
}

/** What a line says: its description, and what it is worth where it is offered. */
function textOf(context: InvoiceContext, { line, isFree }: Pick<LineToWrite, "line" | "isFree">): string {
  const { words, options, amountText, language } = context;
  const showsWorth = isFree && options.settings.showWorth;
  const worth = showsWorth ? formatMessage(words.sections.worth, { amount: amountText(line.net) }, language) : "";
  const description = printedDescription(context, line.description, line.details);
  return [description, worth].filter((part) => part !== "").join("\n");
}

/** How high a line's row is. Units: points. */
export function lineHeight(context: InvoiceContext, written: Pick<LineToWrite, "line" | "isFree">): number {
  const { description, descriptionEnd, widths } = context.grid;
  const width = widths.slice(description, descriptionEnd + 1).reduce((sum, part) => sum + part, 0);
  return Math.max(18, heightFor(textOf(context, written), width, 10));
}

/** The line's discount and fee, each rounded for itself; what the amount is made of besides quantity × price. */
function writeAdjustments(
  context: InvoiceContext,
  row: number,
  { line, product }: { readonly line: InvoiceLine; readonly product: Live },
): Live[] {
  const { grid, shown } = context;
  const adjustment = (percent: Decimal, amount: Decimal, sign: 1 | -1) => {
    const percentColumn = sign < 0 ? grid.discountPercent : grid.feePercent;
    const amountColumn = sign < 0 ? grid.discount : grid.fee;
    if (percentColumn === null || amountColumn === null || (percent.isZero() && amount.isZero())) return null;
    return writeAdjustment(context, row, {
      ...{ percent, percentColumn, amountColumn, product, sign },
      expected: shown(amount).times(sign),
    });
  };
  const discount = adjustment(line.discountPercent, line.discount, -1);
  const fee = adjustment(line.feePercent, line.fee, 1);
  return [discount, fee].filter((live) => live !== null);
}

function writeAdjustment(
  context: InvoiceContext,
  row: number,
  part: {
    readonly percent: Decimal;
    readonly percentColumn: number;
    readonly amountColumn: number;
    readonly product: Live;
    readonly sign: 1 | -1;
    readonly expected: Decimal;
  },
): Live {
  const { builder, formats, decimals } = context;
  const figureStyle = (numberFormat: string): CellStyle => ({ ...rowStyle, ...look.right, numberFormat });
  const percentPlace = { row, column: part.percentColumn };
  const percent = builder.number(percentPlace, part.percent, figureStyle(formats.percent));
  const share = percentageOf(part.product, percent, decimals);
  const signed = settle(part.sign < 0 ? negative(share) : share, part.expected);
  return builder.live({ row, column: part.amountColumn }, signed, figureStyle(formats.amount));
}

/** The VAT marker of a line, and its own tax where tax is made line by line. */
function writeTax(
  context: InvoiceContext,
  row: number,
  tax: {
    readonly line: InvoiceLine;
    readonly group: number;
    readonly letter: string | null;
    readonly amount: Live;
  },
): void {
  const { builder, grid, formats, invoice, decimals, shown } = context;
  const group = invoice.taxBreakdown[tax.group];
  if (grid.taxRate === null || !context.showsTax || !group) return;
  const style = { ...rowStyle, ...look.right };
  const place = { row, column: grid.taxRate };
  let rate = constant(group.ratePercent);
  if (tax.letter === null) rate = builder.number(place, group.ratePercent, { ...style, numberFormat: formats.percent });
  else builder.text(place, tax.letter, style);
  if (grid.taxAmount === null) return;
  const own = settle(percentageOf(tax.amount, rate, decimals), shown(tax.line.tax));
  builder.live({ row, column: grid.taxAmount }, own, { ...style, numberFormat: formats.amount });
}
