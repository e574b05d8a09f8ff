import type { InvoiceLine, InvoiceSection } from "../../domain/invoicing/invoice";
import { formatMessage } from "../../texts/message";
import { add, exact, sumOf, total, type Live } from "../live";
import { look, thinLine } from "../palette";
import { wholeRow, type InvoiceContext } from "./invoiceContext";
import { writeColumnHeadings } from "./lineHeadings";
import { lineHeight, writeLine, type WrittenLine } from "./lineRow";
import { PageTurner } from "./pageTurner";
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
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  /** Where a page may begin so that what follows the lines does not stand on it alone. */
  readonly lastBlock: number;
  readonly nextRow: number;
};

/** Writes the lines by contract line, what is complimentary, and disbursements apart; nothing empty. */
export function writeLineTable(context: InvoiceContext, row: number, markers: TaxMarkers): LineTable {
  writeColumnHeadings(context, row);
  const first = row + 1;
  const turner = new PageTurner(context, row);
  const sections = writeSections({ context, turner }, first, markers);
  const last = sections.nextRow - 1;
  const complimentary = writeComplimentary({ context, turner }, sections.nextRow);
  const disbursements = writeDisbursements({ context, turner }, complimentary);
  const { builder } = context;
  builder.fill(wholeRow(context, disbursements.nextRow), { size: 6, borderTop: thinLine });
  builder.height(disbursements.nextRow, 10);
  return {
    ...{ headingRow: row, first, last, lines: sections.lines, revenue: sections.sum },
    sectionSums: sections.sums,
    disbursements: disbursements.sum,
    breaks: turner.breaks,
    lastBlock: turner.lastBlock,
    nextRow: disbursements.nextRow + 1,
  };
}

type WrittenSections = {
  readonly lines: readonly WrittenLine[];
  readonly sum: Live;
  readonly sums: ReadonlyMap<number, Live>;
  readonly nextRow: number;
};

/** What lines are written with: the tab, and the pages it will have. */
type Writing = { readonly context: InvoiceContext; readonly turner: PageTurner };

function writeSections(writing: Writing, start: number, markers: TaxMarkers): WrittenSections {
  const { context } = writing;
  const { invoice } = context;
  const revenue = invoice.lines.filter((line) => isPrinted(line) && isRevenueLine(line));
  const sections = invoice.sections.filter((section) => revenue.some((line) => line.section === section.section));
  const written: WrittenLine[] = [];
  const sums = new Map<number, Live>();
  let row = start;
  for (const section of sections) {
    const lines = revenue.filter((line) => line.section === section.section);
    row = writeSectionHeading(writing, row, { section, isOnly: sections.length === 1, first: lines[0]! });
    const first = row;
    const own = writeLines(writing, row, { lines, markers, isFree: false });
    written.push(...own.lines);
    row = own.nextRow;
    const values = own.lines.map((line) => line.amount.value);
    const area = { row: first, column: context.grid.amount, rows: row - first, columns: 1 };
    const sum = exact(sumOf(area, values), context.decimals);
    const isOnly = sections.length === 1;
    if (!isOnly) row = writing.turner.rowForSum(row, groupHeight);
    sums.set(section.section, isOnly ? sum : writeSubtotal(context, row++, sum));
  }
  return { lines: written, sum: add(...sums.values()), sums, nextRow: row };
}

type LinesToWrite = {
  readonly lines: readonly InvoiceLine[];
  readonly markers: TaxMarkers | null;
  readonly isFree: boolean;
};

/** Lines one below the other, on as many pages as they take. */
function writeLines(
  { context, turner }: Writing,
  start: number,
  { lines, markers, isFree }: LinesToWrite,
): { readonly lines: readonly WrittenLine[]; readonly nextRow: number } {
  let row = start;
  const written = lines.map((line) => {
    row = turner.rowForLine(row, lineHeight(context, { line, isFree }));
    return writeLine(context, row++, { line, markers, isFree });
  });
  return { lines: written, nextRow: row };
}

/** Units: points. */
const groupHeight = 18;
const noteHeight = 15;

function writeSectionHeading(
  { context, turner }: Writing,
  start: number,
  heading: { readonly section: InvoiceSection; readonly isOnly: boolean; readonly first: InvoiceLine },
): number {
  const { builder, amountText, words, language } = context;
  const { section, isOnly } = heading;
  const isFixed = section.method === "Fixed price" && section.contractValue !== null;
  if (isOnly && !isFixed) return start;
  const height = isFixed ? groupHeight + noteHeight : groupHeight;
  const firstLine = lineHeight(context, { line: heading.first, isFree: false });
  const row = turner.rowForHeading(start, height, firstLine);
  const name = section.name || [section.project, section.contractLine].filter((text) => text !== "").join(" · ");
  writeGroupHeading(context, row, name);
  if (!isFixed) return row + 1;
  const value = amountText(section.contractValue!);
  const invoiced = amountText(section.invoicedToDate);
  const isFirst = section.invoicedToDate.isZero();
  const { fixedPrice, fixedPriceFirst } = words.sections;
  const note = formatMessage(isFirst ? fixedPriceFirst : fixedPrice, { value, invoiced }, language);
  builder.text({ row: row + 1, column: context.grid.description }, note, { ...look.muted, italic: true });
  return row + 2;
}

function writeGroupHeading(context: InvoiceContext, row: number, text: string): void {
  const { builder } = context;
  builder.fill(wholeRow(context, row), look.section);
  builder.text({ row, column: 0 }, text, look.section);
  builder.height(row, groupHeight);
}

function writeSubtotal(context: InvoiceContext, row: number, sum: Live, label = context.words.sections.subtotal): Live {
  const { builder, grid, formats } = context;
  builder.text({ row, column: grid.description }, label, { ...look.muted, bold: true });
  builder.height(row, groupHeight);
  return builder.live({ row, column: grid.amount }, sum, {
    ...look.strong,
    ...look.right,
    borderTop: thinLine,
    numberFormat: formats.amount,
  });
}

function writeComplimentary(writing: Writing, start: number): number {
  const { context, turner } = writing;
  const lines = context.invoice.lines.filter(isComplimentary);
  if (lines.length === 0) return start;
  const row = turner.rowForHeading(start, groupHeight, groupHeight);
  writeGroupHeading(context, row, context.words.sections.complimentary);
  return writeLines(writing, row + 1, { lines, markers: null, isFree: true }).nextRow;
}

function writeDisbursements(writing: Writing, start: number): { sum: Live | null; nextRow: number } {
  const { context, turner } = writing;
  const lines: readonly InvoiceLine[] = context.invoice.lines.filter(isDisbursement);
  if (lines.length === 0) return { sum: null, nextRow: start };
  const { grid, words } = context;
  const row = turner.rowForHeading(start, groupHeight, groupHeight);
  writeGroupHeading(context, row, words.sections.disbursements);
  const written = writeLines(writing, row + 1, { lines, markers: null, isFree: false });
  const amounts = written.lines.map(({ amount }) => amount.value);
  const area = { row: row + 1, column: grid.amount, rows: written.nextRow - row - 1, columns: 1 };
  const sumRow = turner.rowForSum(written.nextRow, groupHeight);
  const sum = writeSubtotal(context, sumRow, exact(sumOf(area, amounts), context.decimals));
  return { sum: { ...sum, value: total(amounts) }, nextRow: sumRow + 1 };
}
