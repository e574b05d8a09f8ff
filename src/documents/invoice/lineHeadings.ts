import { look } from "../palette";
import { wholeRow, type InvoiceContext } from "./invoiceContext";

/** Units: points. */
export const headingsHeight = 28;

/** The headings of the lines, over figures on the right. */
export function writeColumnHeadings(context: InvoiceContext, row: number): void {
  const { builder, grid, invoice, words } = context;
  const columns = words.columns;
  const isIncluded = invoice.policy === "included" && context.showsTax;
  builder.fill(wholeRow(context, row), look.columnHeading);
  const left = (column: number, text: string) => builder.text({ row, column }, text, look.columnHeading);
  const right = (column: number | null, text: string) => {
    if (column !== null) builder.text({ row, column }, text, { ...look.columnHeading, ...look.right });
  };
  left(grid.line, columns.line);
  left(grid.description, columns.description);
  right(grid.quantity, columns.quantity);
  builder.text({ row, column: grid.unit }, columns.unit, { ...look.columnHeading, align: "left", indent: 1 });
  right(grid.price, isIncluded ? columns.priceWithTax : context.showsTax ? columns.price : columns.priceOnly);
  right(grid.discountPercent, columns.discountPercent);
  right(grid.discount, columns.discount);
  right(grid.feePercent, columns.feePercent);
  right(grid.fee, columns.fee);
  if (context.showsTax) right(grid.taxRate, columns.taxRate);
  right(grid.taxAmount, columns.taxAmount);
  right(grid.amount, isIncluded ? columns.amountWithTax : context.showsTax ? columns.amount : columns.amountOnly);
  builder.height(row, headingsHeight);
}
