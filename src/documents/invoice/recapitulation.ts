import { exact, sumOf } from "../live";
import { hairline, look } from "../palette";
import type { InvoiceContext } from "./invoiceContext";
import type { EarlierInvoice } from "./invoiceOptions";

/** The contract's earlier invoices on a final one: number, date, net, tax and total, added up. Returns the row after it. */
export function writeRecapitulation(context: InvoiceContext, start: number): number {
  const earlier = context.options.earlierInvoices ?? [];
  if (earlier.length === 0) return start;
  const { builder, grid, words } = context;
  builder.text({ row: start, column: 0 }, words.recapitulation.title, look.heading);
  const headings = start + 1;
  const heading = { ...look.label, bold: true, borderBottom: hairline };
  builder.fill({ row: headings, column: 0, rows: 1, columns: grid.amount + 1 }, heading);
  const right = (column: number, text: string) =>
    builder.text({ row: headings, column }, text, { ...heading, ...look.right });
  builder.text({ row: headings, column: 0 }, words.invoice.number, heading);
  right(grid.quantity, words.columns.date);
  right(grid.price, words.totals.net);
  right(grid.amount, words.totals.total);
  earlier.forEach((invoice, index) => writeEarlier(context, headings + 1 + index, invoice));
  writeSums(context, headings + 1, earlier);
  return headings + earlier.length + 3;
}

function writeEarlier({ builder, grid, formats }: InvoiceContext, row: number, invoice: EarlierInvoice): void {
  const cell = { ...look.body, borderBottom: hairline };
  const figure = { ...cell, ...look.right, numberFormat: formats.amount };
  builder.fill({ row, column: 0, rows: 1, columns: grid.amount + 1 }, cell);
  builder.text({ row, column: 0 }, invoice.number, cell);
  builder.date({ row, column: grid.quantity }, invoice.date, { ...figure, numberFormat: formats.date });
  builder.number({ row, column: grid.price }, invoice.net, figure);
  builder.number({ row, column: grid.amount }, invoice.total, figure);
}

function writeSums(context: InvoiceContext, first: number, earlier: readonly EarlierInvoice[]): void {
  const { builder, grid, formats, words, decimals } = context;
  const row = first + earlier.length;
  const style = { ...look.strong, numberFormat: formats.amount };
  builder.text({ row, column: 0 }, words.recapitulation.total, style);
  const area = (column: number) => ({ row: first, column, rows: earlier.length, columns: 1 });
  const right = { ...style, ...look.right };
  const nets = sumOf(
    area(grid.price),
    earlier.map((invoice) => invoice.net),
  );
  const totals = sumOf(
    area(grid.amount),
    earlier.map((invoice) => invoice.total),
  );
  builder.live({ row, column: grid.price }, exact(nets, decimals), right);
  builder.live({ row, column: grid.amount }, exact(totals, decimals), right);
}
