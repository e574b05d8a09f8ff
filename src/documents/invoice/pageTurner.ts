import { pageCapacity } from "../keepTogether";
import type { InvoiceContext } from "./invoiceContext";
import { headingsHeight, writeColumnHeadings } from "./lineHeadings";

/**
 * Begins pages within the lines, each with the columns' headings: a sheet repeats one set of rows by itself, and with an annex those
 * are the annex's headings. Without an annex it does nothing. Units: heights in points.
 */
export class PageTurner {
  /** Rows before which a page begins. */
  readonly breaks: number[] = [];
  /** Where a page may begin so that the totals do not stand on it alone: at the last line, with its heading. */
  lastBlock: number;
  private readonly capacity: number;
  private used = 0;
  private isAfterHeading = false;

  constructor(
    private readonly context: InvoiceContext,
    headingRow: number,
  ) {
    const { options, grid, builder } = context;
    this.capacity = options.annex ? pageCapacity({ paper: options.paper, columnWidths: grid.widths }) : Infinity;
    for (let row = 0; row <= headingRow; row++) this.used += builder.heightOf(row);
    this.lastBlock = headingRow + 1;
  }

  /** The row at which a line of a height is to be written. */
  rowForLine(row: number, height: number): number {
    const at = this.rowFor(row, height, height);
    if (!this.isAfterHeading) this.lastBlock = at;
    this.isAfterHeading = false;
    return at;
  }

  /** The row of a heading over lines, of which the first is not torn from it. */
  rowForHeading(row: number, height: number, firstLine: number): number {
    this.lastBlock = this.rowFor(row, height, height + firstLine);
    this.isAfterHeading = true;
    return this.lastBlock;
  }

  /** The row of a sum under lines. */
  rowForSum(row: number, height: number): number {
    return this.rowFor(row, height, height);
  }

  private rowFor(row: number, height: number, together: number): number {
    const turns = this.used + together > this.capacity;
    if (turns) {
      this.breaks.push(row);
      writeColumnHeadings(this.context, row);
      this.used = headingsHeight;
    }
    this.used += height;
    return turns ? row + 1 : row;
  }
}
