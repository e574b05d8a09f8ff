import type { PageSetup } from "./sheetDocument";

/** Rows that belong together: from `first` up to, not including, `end`. */
export type RowBlock = { readonly first: number; readonly end: number };

/** What decides where pages end. Units: heights in points, widths in characters. */
export type PageFlow = {
  readonly paper: PageSetup["paper"];
  readonly orientation?: PageSetup["orientation"];
  readonly columnWidths: readonly number[];
  readonly heightOf: (row: number) => number;
  /** Height of the rows repeated on every page after the first. */
  readonly repeatedHeight: number;
  /** Rows before which a page begins whatever fits. */
  readonly breaks?: readonly number[];
};

type PaperAndColumns = Pick<PageFlow, "paper" | "orientation" | "columnWidths">;

/** Printable areas in points: the paper less Excel's normal margins. */
const printable = { A4: { width: 494, height: 734 }, Letter: { width: 511, height: 684 } } as const;
const marginExcess = 7;

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
    if (flow.breaks?.includes(row)) {
      pageStart = row;
      used = 0;
    } else if (used + height > room) {
      if (row > first) return blockHeight(first, end, flow) <= capacity - flow.repeatedHeight;
      pageStart = row;
      used = 0;
    }
    used += height;
  }
  return false;
}

/** Points of rows that fit on a page once the sheet is shrunk to its width. */
export function pageCapacity({ paper, orientation, columnWidths }: PaperAndColumns): number {
  const width = columnWidths.reduce((sum, each) => sum + each * defaultCharacterPoints + columnPaddingPoints, 0);
  const { width: across, height: down } = printable[paper];
  const isLandscape = orientation === "landscape";
  // The margins at the sides are narrower than those above and below.
  const room = isLandscape
    ? { width: down + marginExcess, height: across - marginExcess }
    : { width: across, height: down };
  const scale = Math.min(1, room.width / width);
  return (room.height * reserve) / scale;
}

function blockHeight(first: number, end: number, { heightOf }: PageFlow): number {
  let height = 0;
  for (let row = first; row < end; row++) height += heightOf(row);
  return height;
}

/** How much longer than a page a sheet may be to be shrunk onto it, and still be read with ease. */
const mostShrinking = 1.15;

/** Whether all rows up to `end` go onto one page, shrunk a little if they must. */
export function fitsOnePage(end: number, flow: PageFlow): boolean {
  return blockHeight(0, end, flow) <= pageCapacity(flow) * mostShrinking;
}

/** The rows before which pages must begin so that none of the blocks is torn; a block longer than a page is left to run on. */
export function breaksBetween(blocks: readonly RowBlock[], flow: PageFlow): number[] {
  const capacity = pageCapacity(flow);
  const breaks: number[] = [];
  let pageStart = 0;
  for (const { first, end } of blocks) {
    const fits = blockHeight(pageStart, end, flow) <= capacity;
    const fitsAlone = blockHeight(first, end, flow) <= capacity;
    if (fits || !fitsAlone || first === pageStart) continue;
    breaks.push(first);
    pageStart = first;
  }
  return breaks;
}
