import type { PageSetup } from "./sheetDocument";

/** What decides where pages end. Units: heights in points, widths in characters. */
export type PageFlow = {
  readonly paper: PageSetup["paper"];
  readonly columnWidths: readonly number[];
  readonly heightOf: (row: number) => number;
  /** Height of the rows repeated on every page after the first. */
  readonly repeatedHeight: number;
};

/** Printable areas in points: the paper less Excel's normal margins. */
const printable = { A4: { width: 494, height: 734 }, Letter: { width: 511, height: 684 } } as const;
/** Printers, fonts and other spreadsheets fit less on a page than Excel's own measures promise. */
const reserve = 0.94;
const defaultCharacterPoints = 5.25;
const columnPaddingPoints = 3.75;

/**
 * Whether rows that belong together (from `first` up to, not including, `end`) would be torn apart by the end of a page,
 * and could be kept together by beginning a new one. An estimate: printers and fonts differ by a little.
 */
export function needsBreakBefore(first: number, end: number, flow: PageFlow): boolean {
  const capacity = pageCapacity(flow);
  let used = 0;
  let pageStart = 0;
  for (let row = 0; row < end; row++) {
    const height = flow.heightOf(row);
    const room = pageStart === 0 ? capacity : capacity - flow.repeatedHeight;
    if (used + height > room) {
      if (row > first) return blockHeight(first, end, flow) <= capacity - flow.repeatedHeight;
      pageStart = row;
      used = 0;
    }
    used += height;
  }
  return false;
}

/** Points of rows that fit on a page once the sheet is shrunk to its width. */
function pageCapacity({ paper, columnWidths }: PageFlow): number {
  const width = columnWidths.reduce((sum, each) => sum + each * defaultCharacterPoints + columnPaddingPoints, 0);
  const scale = Math.min(1, printable[paper].width / width);
  return (printable[paper].height * reserve) / scale;
}

function blockHeight(first: number, end: number, { heightOf }: PageFlow): number {
  let height = 0;
  for (let row = first; row < end; row++) height += heightOf(row);
  return height;
}
