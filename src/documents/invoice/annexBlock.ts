import type { InvoiceLine } from "../../domain/invoicing/invoice";
import type { JournalDetail } from "../../domain/invoicing/journal";
import type { Steps } from "../../domain/steps";
import { formatMessage } from "../../texts/message";
import type { CellPlace } from "../address";
import { ledgerLink } from "../ledgerLink";
import { exact, settle, sumOf } from "../live";
import { hairline, look, palette, thinLine } from "../palette";
import type { CellStyle } from "../sheetDocument";
import { heightFor } from "../textHeight";
import { wholeRow, type InvoiceContext } from "./invoiceContext";
import { printedDescription } from "./printedDescription";
import { isPrinted } from "./printedLines";

/** The annex as written: where each line's rows begin, and the row after the last. */
export type WrittenAnnex = { readonly rowOfLine: ReadonlyMap<InvoiceLine, number>; readonly nextRow: number };

/** The row of an annex's column headings, which every page of it repeats. */
export function annexHeadingRow(start: number): number {
  return start + 1;
}

/** The rows behind each line, with date, person, task, quantity, rate and Billing ID; their sums are the line's figures. */
export function* writeAnnex(context: InvoiceContext, start: number): Steps<WrittenAnnex> {
  const { builder, words } = context;
  builder.text({ row: start, column: 0 }, words.annex.title, look.heading);
  builder.height(start, 24);
  const headingRow = annexHeadingRow(start);
  writeHeadings(context, headingRow);
  const annex = { ...context, styles: stylesOf(context) };
  const rowOfLine = new Map<InvoiceLine, number>();
  let row = headingRow + 1;
  for (const line of context.invoice.lines.filter((each) => isPrinted(each) && each.details.length > 0)) {
    rowOfLine.set(line, row);
    row = yield* writeLineDetails(annex, row, line);
  }
  return { rowOfLine, nextRow: row };
}

function writeHeadings(context: InvoiceContext, row: number): void {
  const { builder, grid, words } = context;
  builder.fill(wholeRow(context, row), look.columnHeading);
  const left = (column: number, text: string) => builder.text({ row, column }, text, look.columnHeading);
  const right = (column: number, text: string) =>
    builder.text({ row, column }, text, { ...look.columnHeading, ...look.right });
  left(grid.line, words.columns.date);
  left(grid.description, words.columns.person);
  left(grid.descriptionEnd, words.columns.task);
  right(grid.quantity, words.columns.quantity);
  builder.text({ row, column: grid.unit }, words.columns.unit, { ...look.columnHeading, align: "left", indent: 1 });
  right(grid.price, words.columns.rate);
  if (grid.taxRate !== null) {
    builder.text({ row, column: grid.taxRate }, words.columns.billingId, {
      ...look.columnHeading,
      align: "left",
      indent: 1,
    });
  }
  right(grid.amount, words.columns.amount);
  builder.height(row, 18);
}

/** A line's heading, rows and sums; a line of one row is that row, with the line's number. */
function* writeLineDetails(context: AnnexContext, start: number, line: InvoiceLine): Steps<number> {
  const { builder, words, language } = context;
  const [only, ...others] = line.details;
  if (only && others.length === 0) {
    const description = textOf(context, only);
    writeDetail(context, start, only, formatMessage(words.annex.lineTitle, { line: line.line, description }, language));
    return start + 1;
  }
  const title = formatMessage(
    words.annex.lineTitle,
    { line: line.line, description: firstWords(context, line) },
    language,
  );
  builder.fill(wholeRow(context, start), look.section);
  builder.text({ row: start, column: 0 }, title, look.section);
  builder.height(start, 18);
  for (const [index, detail] of line.details.entries()) {
    writeDetail(context, start + 1 + index, detail, textOf(context, detail));
    if ((start + index) % rowsAtOnce === 0) yield index / line.details.length;
  }
  return writeLineTotal(context, start + 1, line);
}

function textOf(context: InvoiceContext, detail: JournalDetail): string {
  const { task, externalDescription } = detail;
  const description = printedDescription(context, externalDescription, [detail]);
  if (task === "" || description === "" || task === description) return task || description;
  return formatMessage(context.words.annex.work, { task, description }, context.language);
}

function firstWords(context: InvoiceContext, { description, details }: InvoiceLine): string {
  const [first = ""] = printedDescription(context, description, details).split(/\r\n|\r|\n/);
  return first.length <= 80 ? first : `${first.slice(0, 79)}…`;
}

const detailStyle: CellStyle = { ...look.body, size: 9, borderBottom: hairline };
const detailFigure: CellStyle = { ...detailStyle, ...look.right };

/** The looks of a detail's cells: the same objects for every row, so that none has to be compared. */
function stylesOf({ formats }: InvoiceContext) {
  const figure = (numberFormat: string): CellStyle => ({ ...detailFigure, numberFormat });
  const id: CellStyle = { ...detailStyle, size: 8, align: "left", indent: 1 };
  return {
    date: { ...detailStyle, align: "left", numberFormat: formats.date } satisfies CellStyle,
    text: { ...detailStyle, ...look.wrap } satisfies CellStyle,
    unit: { ...detailStyle, align: "left", indent: 1 } satisfies CellStyle,
    ...{ quantity: figure(formats.quantity), price: figure(formats.price), amount: figure(formats.amount) },
    id: { ...id, color: palette.muted } satisfies CellStyle,
    linkedId: { ...id, color: palette.accent } satisfies CellStyle,
  };
}

type AnnexContext = InvoiceContext & { readonly styles: ReturnType<typeof stylesOf> };

/** So many rows of the annex take some ten milliseconds. */
const rowsAtOnce = 500;

function writeDetail(context: AnnexContext, row: number, detail: JournalDetail, text: string): void {
  const { builder, grid, styles, words, shown } = context;
  builder.fill(wholeRow(context, row), detailStyle);
  if (detail.date !== null) builder.date({ row, column: grid.line }, detail.date, styles.date);
  builder.text({ row, column: grid.description }, detail.person, detailStyle);
  builder.text({ row, column: grid.descriptionEnd }, text, styles.text);
  builder.height(row, Math.max(15, heightFor(text, grid.widths[grid.descriptionEnd]!, 9)));
  const units: Readonly<Record<string, string>> = words.units;
  builder.number({ row, column: grid.quantity }, shown(detail.billedQuantity), styles.quantity);
  builder.text({ row, column: grid.unit }, units[detail.unit] ?? detail.unit, styles.unit);
  builder.number({ row, column: grid.price }, detail.price, styles.price);
  if (grid.taxRate !== null) writeBillingId(context, { row, column: grid.taxRate }, detail);
  const amount = context.invoice.policy === "included" ? detail.total : detail.net;
  builder.number({ row, column: grid.amount }, shown(amount), styles.amount);
}

/** The Billing ID, leading to the ledger's row where there is one. */
function writeBillingId(context: AnnexContext, place: CellPlace, { billingId, origin }: JournalDetail): void {
  const { builder, options, styles } = context;
  const formula = ledgerLink(billingId, billingId, options.ledgersOf?.(origin) ?? []);
  if (formula === null) builder.text(place, billingId, styles.id);
  else builder.put(place, { kind: "formula", formula, result: null }, styles.linkedId);
}

function writeLineTotal(context: InvoiceContext, first: number, line: InvoiceLine): number {
  const { builder, grid, formats, words, language, invoice, shown } = context;
  const row = first + line.details.length;
  const style = { ...look.strong, size: 9, borderTop: thinLine };
  const label = formatMessage(words.annex.lineTotal, { line: line.line }, language);
  builder.height(row, 18);
  builder.text({ row, column: grid.descriptionEnd }, label, { ...look.muted, bold: true });
  const area = (column: number) => ({ row: first, column, rows: line.details.length, columns: 1 });
  const amountOf = (detail: JournalDetail) => shown(invoice.policy === "included" ? detail.total : detail.net);
  const quantities = sumOf(
    area(grid.quantity),
    line.details.map((detail) => shown(detail.billedQuantity)),
  );
  const amounts = sumOf(area(grid.amount), line.details.map(amountOf));
  const figure = { ...style, ...look.right };
  builder.live({ row, column: grid.quantity }, exact(settle(quantities, shown(line.quantity)), 4), {
    ...figure,
    numberFormat: formats.quantity,
  });
  const printed = shown(invoice.policy === "included" ? line.total : line.net);
  builder.live({ row, column: grid.amount }, exact(settle(amounts, printed), context.decimals), {
    ...figure,
    numberFormat: formats.amount,
  });
  return row + 1;
}
