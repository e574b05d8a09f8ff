import type { DateSystem } from "../domain/calendar/localDate";
import type { CellArea, ChartModel, PlacedCell, SheetDocument } from "../documents/sheetDocument";
import { addressOf, rangeOf } from "./areas";
import { cellInput, type CellInput } from "./cellInput";
import { writePageSetup } from "./pageSetup";
import { areasByStyle } from "./rectangles";
import { bytesPerAction, textBytes, type RequestPart } from "./requestParts";
import { runsOfRows } from "./runsOfRows";
import {
  areaStyleParts,
  lookParts,
  mergeParts,
  numberFormatParts,
  rowHeightParts,
  writeColumnWidths,
} from "./writeLooks";
import { ruleParts } from "./writeRules";

/** What must be known of the workbook before a document is written over or into it. */
export type SheetTarget = {
  readonly dateSystem: DateSystem;
  /** Workbook-level names there are, by name: the lower-case sheet that each refers to. */
  readonly names: ReadonlyMap<string, string>;
};

/** Arrays of values are cut into parts of this size, so that requests can be filled well. Units: bytes. */
const valueBytesAtOnce = 1_000_000;

/** Charts that a document made have names that begin so; others are the user's. */
export const chartPrefix = "Sheetbill ";

/**
 * Everything of a document for its (empty) sheet, in the order to be queued: number formats before values, then tables, looks, and
 * what prints. The parts are small; the sheet is only asked for when a part is queued.
 */
export function documentParts(
  context: Excel.RequestContext,
  sheet: () => Excel.Worksheet,
  document: SheetDocument,
  target: SheetTarget,
): RequestPart[] {
  const styles = areasByStyle(document.cells);
  return [
    ...areaStyleParts(sheet, document),
    ...numberFormatParts(sheet, styles),
    ...valueParts(
      sheet,
      document.cells.filter((cell) => !isTitle(cell, document)),
      target.dateSystem,
    ),
    ...tableParts(sheet, document),
    ...lookParts(sheet, styles),
    ...rowHeightParts(sheet, document),
    ...mergeParts(sheet, document.merges),
    ...nameParts(context, sheet, document, target),
    ...ruleParts(sheet, document),
    ...document.charts.map((model, index) => chartPart(sheet, model, index)),
    framePart(sheet, document),
    ...valueParts(
      sheet,
      document.cells.filter((cell) => isTitle(cell, document)),
      target.dateSystem,
    ),
  ];
}

/** The title of a sheet with tables comes last of all: without it the sheet was cut off while it was made. */
function isTitle({ row, column }: PlacedCell, { tables }: SheetDocument): boolean {
  return tables.length > 0 && row === 0 && column === 0;
}

/** The area from A1 that holds all cells of a document; null when there are none. */
export function boundingArea(cells: readonly PlacedCell[]): CellArea | null {
  let rows = 0;
  let columns = 0;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return rows === 0 ? null : { row: 0, column: 0, rows, columns };
}

/** Values and formulas as one array, or several one below the other where one would not fit into a request. */
function valueParts(sheet: () => Excel.Worksheet, cells: readonly PlacedCell[], dateSystem: DateSystem): RequestPart[] {
  const area = boundingArea(cells);
  if (!area) return [];
  const grid = gridOf(cells, area, dateSystem);
  return runsOfRows(grid, valueBytesAtOnce).map(({ first, rows, bytes }) => {
    const at = { ...area, row: first, rows: rows.length };
    return { bytes: bytes + bytesPerAction, queue: () => void (rangeOf(sheet(), at).formulas = rows) };
  });
}

function gridOf(cells: readonly PlacedCell[], area: CellArea, dateSystem: DateSystem): CellInput[][] {
  const grid = Array.from({ length: area.rows }, () => new Array<CellInput>(area.columns).fill(null));
  for (const cell of cells) {
    if (!refersToTable(cell)) grid[cell.row]![cell.column] = inputOf(cell, dateSystem);
  }
  return grid;
}

/** A cell that is formatted as text by now takes text as it is: an apostrophe would be part of it. */
function inputOf({ content, style }: PlacedCell, dateSystem: DateSystem): CellInput {
  return content.kind === "text" && style.numberFormat === "@" ? content.text : cellInput(content, dateSystem);
}

function refersToTable({ content }: PlacedCell): boolean {
  return content.kind === "formula" && content.formula.includes("[");
}

/** Tables, then the formulas over their columns, which can only be entered once the tables are there. */
function tableParts(sheet: () => Excel.Worksheet, { tables, cells }: SheetDocument): RequestPart[] {
  if (tables.length === 0) return [];
  const made = tables.map((model) => ({
    bytes: bytesPerAction * 5,
    queue: () => {
      const table = sheet().tables.add(addressOf(model.area), true);
      table.name = model.name;
      table.style = model.style;
      table.showFilterButton = model.showFilter;
    },
  }));
  const formulas = cells.filter(refersToTable).map(({ row, column, content }) => {
    const formula = content.kind === "formula" ? content.formula : "";
    const at = { row, column, rows: 1, columns: 1 };
    return {
      bytes: bytesPerAction + textBytes(formula),
      queue: () => void (rangeOf(sheet(), at).formulas = [[formula]]),
    };
  });
  return [...made, ...formulas];
}

function nameParts(
  context: Excel.RequestContext,
  sheet: () => Excel.Worksheet,
  document: SheetDocument,
  target: SheetTarget,
): RequestPart[] {
  const { names } = context.workbook;
  return document.names.map(({ name, row, column }) => ({
    bytes: bytesPerAction * 3 + textBytes(name),
    queue: () => {
      if (target.names.has(name)) names.getItem(name).delete();
      names.add(name, rangeOf(sheet(), { row, column, rows: 1, columns: 1 }));
    },
  }));
}

const chartTypes = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;

function chartPart(sheet: () => Excel.Worksheet, model: ChartModel, index: number): RequestPart {
  const { placement } = model;
  const corner = {
    row: placement.row + placement.rows - 1,
    column: placement.column + placement.columns - 1,
    ...{ rows: 1, columns: 1 },
  };
  return {
    bytes: bytesPerAction * 6 + textBytes(model.title),
    queue: () => {
      const chart = sheet().charts.add(chartTypes[model.kind], rangeOf(sheet(), model.data), "Columns");
      chart.name = chartPrefix + String(index + 1);
      chart.title.text = model.title;
      chart.setPosition(addressOf({ ...placement, rows: 1, columns: 1 }), addressOf(corner));
    },
  };
}

/** What belongs to the sheet as a whole: widths, gridlines, tab, frozen panes, page, visibility. */
function framePart(sheet: () => Excel.Worksheet, document: SheetDocument): RequestPart {
  const actions = 24 + document.columnWidths.length * 2 + document.page.pageBreaksBefore.length * 2;
  return {
    bytes: actions * bytesPerAction + textBytes(document.page.footer),
    queue: () => {
      const worksheet = sheet();
      writeColumnWidths(worksheet, 0, document.columnWidths);
      worksheet.showGridlines = document.showGridlines;
      if (document.tabColor) worksheet.tabColor = document.tabColor;
      writeFreeze(worksheet, document);
      writePageSetup(worksheet, document.page);
      if (!document.visible) worksheet.visibility = "Hidden";
    },
  };
}

function writeFreeze(sheet: Excel.Worksheet, document: SheetDocument): void {
  const { freezeRows, freezeColumns } = document;
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows: freezeRows, columns: freezeColumns }));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}
