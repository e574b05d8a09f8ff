import type { Seller } from "../domain/entries/settings";
import { hairline, look, palette, thinLine } from "./palette";
import type { SheetBuilder } from "./sheetBuilder";

/** A heading of a document that is no invoice: title, seller at the right, facts under it. Returns the next free row. */
export function writeReportHead(
  builder: SheetBuilder,
  head: {
    readonly title: string;
    readonly seller: Seller;
    readonly lastColumn: number;
    readonly facts: readonly (readonly [label: string, text: string])[];
  },
): number {
  builder.text({ row: 0, column: 0 }, head.title, { ...look.title, size: 20 });
  builder.text({ row: 0, column: head.lastColumn }, head.seller.name, { ...look.strong, ...look.right, size: 12 });
  builder.height(0, 34);
  const facts = head.facts.filter(([, text]) => text !== "");
  facts.forEach(([label, text], index) => {
    builder.text({ row: 1 + index, column: 0 }, label, look.label);
    builder.text({ row: 1 + index, column: 1 }, text, look.strong);
  });
  return facts.length + 2;
}

/** A row of column headings; those of figures on the right. */
export function writeHeadings(
  builder: SheetBuilder,
  row: number,
  headings: readonly { readonly text: string; readonly isFigure?: boolean }[],
): void {
  headings.forEach(({ text, isFigure }, column) => {
    builder.text({ row, column }, text, isFigure ? { ...look.columnHeading, ...look.right } : look.columnHeading);
  });
  builder.height(row, 20);
}

/** Places to sign: a label over a line each. Returns the next free row. */
export function writeSignatures(
  builder: SheetBuilder,
  row: number,
  { title, labels, columns }: { readonly title: string; readonly labels: readonly string[]; readonly columns: number },
): number {
  builder.text({ row, column: 0 }, title, look.heading);
  labels.forEach((label, index) => {
    const line = row + 1 + index;
    builder.text({ row: line, column: 0 }, label, look.label);
    builder.fill({ row: line, column: 1, rows: 1, columns: columns - 1 }, { ...look.editable, borderBottom: thinLine });
    builder.height(line, 24);
  });
  return row + labels.length + 2;
}

export const reportCell = { ...look.body, borderBottom: hairline } as const;
export const reportFigure = { ...reportCell, ...look.right } as const;
export const reportSum = { ...look.sum, ...look.right } as const;
export const reportNote = { ...look.muted, color: palette.muted } as const;
