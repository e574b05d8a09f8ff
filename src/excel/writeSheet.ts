import type { DateSystem } from "../domain/calendar/localDate";
import type { CellArea, CellStyle, PlacedCell, SheetDocument } from "../documents/sheetDocument";
import { addressOf, rangeOf } from "./areas";
import { cellInput, type CellInput } from "./cellInput";
import { applyStyle } from "./cellStyle";
import { writePageSetup } from "./pageSetup";
import { addressLists, rectanglesOf } from "./rectangles";

/** Width of the default font's digit and a cell's padding in points: a column of n characters is n × 5.25 + 3.75. */
const pointsPerCharacter = 5.25;
const columnPadding = 3.75;

/** Excel's limits for an input message. Units: characters. */
const promptTitleLimit = 32;
const promptLimit = 255;

/** What must be known of the workbook before a document is written over or into it. */
export type SheetTarget = {
  readonly dateSystem: DateSystem;
  readonly names: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
};

/** Queues everything of a document onto its (empty) sheet: values first, then tables, formats, and what prints. */
export function writeDocument(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  document: SheetDocument,
  target: SheetTarget,
): void {
  const area = boundingArea(document.cells);
  for (const { area: styled, style } of document.areaStyles ?? []) writeAreaStyle(sheet, styled, style);
  if (area) {
    writeStyles(sheet, document.cells, "numberFormat");
    rangeOf(sheet, area).formulas = gridOf(document.cells, area, target.dateSystem);
    writeTables(sheet, document);
    writeTableFormulas(sheet, document.cells);
    writeStyles(sheet, document.cells, "look");
  }
  writeColumns(sheet, document);
  writeMerges(sheet, document.merges);
  writeNames(context, sheet, document, target);
  writeRules(sheet, document);
  writeCharts(sheet, document);
  sheet.showGridlines = document.showGridlines;
  if (document.tabColor) sheet.tabColor = document.tabColor;
  writeFreeze(sheet, document);
  writePageSetup(sheet, document.page);
  if (!document.visible) sheet.visibility = "Hidden";
}

function boundingArea(cells: readonly PlacedCell[]): CellArea | null {
  let rows = 0;
  let columns = 0;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return rows === 0 ? null : { row: 0, column: 0, rows, columns };
}

function gridOf(cells: readonly PlacedCell[], area: CellArea, dateSystem: DateSystem): CellInput[][] {
  const grid = Array.from({ length: area.rows }, () => new Array<CellInput>(area.columns).fill(null));
  for (const cell of cells) {
    if (!refersToTable(cell)) grid[cell.row]![cell.column] = cellInput(cell.content, dateSystem);
  }
  return grid;
}

/** Formulas over a table's columns can only be entered once the table is there. */
function writeTableFormulas(sheet: Excel.Worksheet, cells: readonly PlacedCell[]): void {
  for (const { row, column, content } of cells.filter(refersToTable)) {
    if (content.kind === "formula") rangeOf(sheet, { row, column, rows: 1, columns: 1 }).formulas = [[content.formula]];
  }
}

function refersToTable({ content }: PlacedCell): boolean {
  return content.kind === "formula" && content.formula.includes("[");
}

function writeAreaStyle(sheet: Excel.Worksheet, area: CellArea, style: CellStyle): void {
  const range = rangeOf(sheet, area);
  const { numberFormat, ...look } = style;
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  applyStyle(range, look);
}

function writeStyles(sheet: Excel.Worksheet, cells: readonly PlacedCell[], part: "numberFormat" | "look"): void {
  for (const [style, styled] of cellsByStyle(cells, part)) {
    const rectangles = rectanglesOf(styled);
    if (part === "numberFormat") {
      for (const area of rectangles) rangeOf(sheet, area).numberFormat = style.numberFormat as unknown as string[][];
    } else for (const list of addressLists(rectangles)) applyStyle(sheet.getRanges(list), style);
  }
}

/** Cells grouped by equal style, so that each look is written once whatever the number of cells. */
function cellsByStyle(cells: readonly PlacedCell[], part: "numberFormat" | "look"): Map<CellStyle, PlacedCell[]> {
  const representative = new Map<string, CellStyle>();
  const groups = new Map<CellStyle, PlacedCell[]>();
  for (const cell of cells) {
    const { numberFormat, ...look } = cell.style;
    const relevant: CellStyle = part === "look" ? look : numberFormat === undefined ? {} : { numberFormat };
    const key = JSON.stringify(relevant);
    if (key === "{}") continue;
    const style = representative.get(key) ?? relevant;
    representative.set(key, style);
    const group = groups.get(style);
    if (group) group.push(cell);
    else groups.set(style, [cell]);
  }
  return groups;
}

function writeTables(sheet: Excel.Worksheet, document: SheetDocument): void {
  for (const model of document.tables) {
    const table = sheet.tables.add(addressOf(model.area), true);
    table.name = model.name;
    table.style = model.style;
    table.showFilterButton = model.showFilter;
  }
}

/** Sets widths, in characters, of columns side by side. */
export function writeColumnWidths(sheet: Excel.Worksheet, first: number, widths: readonly number[]): void {
  widths.forEach((characters, index) => {
    const { format } = rangeOf(sheet, { row: 0, column: first + index, rows: 1, columns: 1 });
    format.columnWidth = characters * pointsPerCharacter + columnPadding;
  });
}

function writeColumns(sheet: Excel.Worksheet, document: SheetDocument): void {
  writeColumnWidths(sheet, 0, document.columnWidths);
  for (const [row, points] of Object.entries(document.rowHeights)) {
    rangeOf(sheet, { row: Number(row), column: 0, rows: 1, columns: 1 }).format.rowHeight = points;
  }
}

function writeMerges(sheet: Excel.Worksheet, merges: readonly CellArea[]): void {
  for (const area of merges) rangeOf(sheet, area).merge(false);
}

function writeNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  document: SheetDocument,
  target: SheetTarget,
): void {
  const { names } = context.workbook;
  for (const { name, row, column } of document.names) {
    if (target.names.has(name)) names.getItem(name).delete();
    names.add(name, rangeOf(sheet, { row, column, rows: 1, columns: 1 }));
  }
}

function writeRules(sheet: Excel.Worksheet, document: SheetDocument): void {
  for (const validation of document.validations) {
    const { dataValidation } = rangeOf(sheet, validation.area);
    dataValidation.rule = { list: { inCellDropDown: true, source: validation.list.join(",") } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: validation.message };
  }
  for (const { row, column, title, text } of document.notes ?? []) {
    const { dataValidation } = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
    dataValidation.prompt = {
      showPrompt: true,
      title: title.slice(0, promptTitleLimit),
      message: text.slice(0, promptLimit),
    };
  }
  for (const rule of document.conditionalFormats) {
    const { custom } = rangeOf(sheet, rule.area).conditionalFormats.add("Custom");
    custom.rule.formula = rule.formula;
    custom.format.font.color = rule.color;
    custom.format.fill.color = rule.fill;
  }
}

const chartTypes = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;

function writeCharts(sheet: Excel.Worksheet, document: SheetDocument): void {
  for (const model of document.charts) {
    const chart = sheet.charts.add(chartTypes[model.kind], rangeOf(sheet, model.data), "Columns");
    chart.title.text = model.title;
    const { placement } = model;
    const corner = {
      row: placement.row + placement.rows - 1,
      column: placement.column + placement.columns - 1,
      rows: 1,
      columns: 1,
    };
    chart.setPosition(addressOf({ ...placement, rows: 1, columns: 1 }), addressOf(corner));
  }
}

function writeFreeze(sheet: Excel.Worksheet, document: SheetDocument): void {
  const { freezeRows, freezeColumns } = document;
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows: freezeRows, columns: freezeColumns }));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}
