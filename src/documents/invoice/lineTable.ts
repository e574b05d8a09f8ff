import type { InvoiceLine, InvoiceSection } from "../../domain/invoicing/invoice";
import { formatMessage } from "../../texts/message";
import { add, exact, sumOf, total, type Live } from "../live";
import { look, thinLine } from "../palette";
import { wholeRow, type InvoiceContext } from "./invoiceContext";
import { writeColumnHeadings } from "./lineHeadings";
import { writeLine, type WrittenLine } from "./lineRow";
import { isComplimentary, isDisbursement, isPrinted, isRevenueLine } from "./printedLines";
import type { TaxMarkers } from "./taxMarkers";

/** The lines as written, and what the blocks below add up. */
export type LineTable = {
  readonly headingRow: number;
  /** Rows that hold chargeable lines, for sums by VAT marker; `last` is before `first` when there are none. */
  readonly first: number;
  readonly last: number;
  readonly lines: readonly WrittenLine[];
  readonly revenue: Live;
  /** What each contract line's lines add up to, by section. */
  readonly sectionSums: ReadonlyMap<number, Live>;
  readonly disbursements: Live | null;
  readonly nextRow: number;
};

/** Writes the lines by contract line, what is complimentary, and disbursements apart; nothing empty. */
export function writeLineTable(context: InvoiceContext, row: number, markers: TaxMarkers): LineTable {
  writeColumnHeadings(context, row);
  const first = row + 1;
  const sections = writeSections(context, first, markers);
  const last = sections.nextRow - 1;
  const complimentary = writeComplimentary(context, sections.nextRow);
  const disbursements = writeDisbursements(context, complimentary);
  const { builder } = context;
  builder.fill(wholeRow(context, disbursements.nextRow), { size: 6, borderTop: thinLine });
  builder.height(disbursements.nextRow, 10);
  return {
    ...{ headingRow: row, first, last, lines: sections.lines, revenue: sections.sum },
    sectionSums: sections.sums,
    disbursements: disbursements.sum,
    nextRow: disbursements.nextRow + 1,
  };
}

type WrittenSections = {
  readonly lines: readonly WrittenLine[];
  readonly sum: Live;
  readonly sums: ReadonlyMap<number, Live>;
  readonly nextRow: number;
};

function writeSections(context: InvoiceContext, start: number, markers: TaxMarkers): WrittenSections {
  const { invoice } = context;
  const revenue = invoice.lines.filter((line) => isPrinted(line) && isRevenueLine(line));
  const sections = invoice.sections.filter((section) => revenue.some((line) => line.section === section.section));
  const written: WrittenLine[] = [];
  const sums = new Map<number, Live>();
  let row = start;
  for (const section of sections) {
    const lines = revenue.filter((line) => line.section === section.section);
    row = writeSectionHeading(context, row, { section, isOnly: sections.length === 1 });
    const first = row;
    for (const line of lines) written.push(writeLine(context, row++, { line, markers, isFree: false }));
    const values = written.slice(-lines.length).map((line) => line.amount.value);
    const area = { row: first, column: context.grid.amount, rows: lines.length, columns: 1 };
    const sum = exact(sumOf(area, values), context.decimals);
    sums.set(section.section, sections.length === 1 ? sum : writeSubtotal(context, row++, sum));
  }
  return { lines: written, sum: add(...sums.values()), sums, nextRow: row };
}

function writeSectionHeading(
  context: InvoiceContext,
  row: number,
  { section, isOnly }: { readonly section: InvoiceSection; readonly isOnly: boolean },
): number {
  const { builder, amountText, words, language } = context;
  const isFixed = section.method === "Fixed price" && section.contractValue !== null;
  if (isOnly && !isFixed) return row;
  const name = section.name || [section.project, section.contractLine].filter((text) => text !== "").join(" · ");
  writeGroupHeading(context, row, name);
  if (!isFixed) return row + 1;
  const value = amountText(section.contractValue!);
  const invoiced = amountText(section.invoicedToDate);
  const note = formatMessage(words.sections.fixedPrice, { value, invoiced }, language);
  builder.text({ row: row + 1, column: context.grid.description }, note, { ...look.muted, italic: true });
  return row + 2;
}

function writeGroupHeading(context: InvoiceContext, row: number, text: string): void {
  const { builder } = context;
  builder.fill(wholeRow(context, row), look.section);
  builder.text({ row, column: 0 }, text, look.section);
  builder.height(row, 18);
}

function writeSubtotal(context: InvoiceContext, row: number, sum: Live, label = context.words.sections.subtotal): Live {
  const { builder, grid, formats } = context;
  builder.text({ row, column: grid.description }, label, { ...look.muted, bold: true });
  builder.height(row, 18);
  return builder.live({ row, column: grid.amount }, sum, {
    ...look.strong,
    ...look.right,
    borderTop: thinLine,
    numberFormat: formats.amount,
  });
}

function writeComplimentary(context: InvoiceContext, row: number): number {
  const lines = context.invoice.lines.filter(isComplimentary);
  if (lines.length === 0) return row;
  writeGroupHeading(context, row, context.words.sections.complimentary);
  lines.forEach((line, index) => writeLine(context, row + 1 + index, { line, markers: null, isFree: true }));
  return row + 1 + lines.length;
}

function writeDisbursements(context: InvoiceContext, row: number): { sum: Live | null; nextRow: number } {
  const lines: readonly InvoiceLine[] = context.invoice.lines.filter(isDisbursement);
  if (lines.length === 0) return { sum: null, nextRow: row };
  const { grid, words } = context;
  writeGroupHeading(context, row, words.sections.disbursements);
  const amounts = lines.map(
    (line, index) => writeLine(context, row + 1 + index, { line, markers: null, isFree: false }).amount.value,
  );
  const area = { row: row + 1, column: grid.amount, rows: lines.length, columns: 1 };
  const sum = writeSubtotal(context, row + 1 + lines.length, exact(sumOf(area, amounts), context.decimals));
  return { sum: { ...sum, value: total(amounts) }, nextRow: row + 2 + lines.length };
}
