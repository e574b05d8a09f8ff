import { decimal, type Decimal } from "../domain/money/decimal";
import { textsFor } from "../texts/catalogue";
import type { Language } from "../texts/language";
import { total, type Live } from "./live";
import { look, palette } from "./palette";
import { plainFrame, SheetBuilder } from "./sheetBuilder";
import type { CellArea, CellContent, CellNote, CellStyle, ListValidation, SheetDocument } from "./sheetDocument";
import { columnStyle, columnWidth, type TableColumn } from "./tableColumn";
import { heightFor, wrappedLines } from "./textHeight";

/** A table on a sheet of its own, made new. */
export type TableRequest = {
  readonly sheetName: string;
  /** The Excel table's name: letters, digits and underscores. */
  readonly tableName: string;
  readonly title: string;
  /** A sentence under the title that says what to do here; none for the add-in's own tables. */
  readonly hint?: string;
  readonly language: Language;
  readonly columns: readonly TableColumn[];
  /** Contents by field; a field left out is blank. */
  readonly rows: readonly Readonly<Record<string, CellContent>>[];
  /** Fields added up above the header. Amounts only add up while the table has one currency. */
  readonly totals: readonly string[];
  readonly paper: "A4" | "Letter";
  /** The columns that stay in sight when the sheet is scrolled sideways. */
  readonly freezeColumns?: number;
  readonly tabColor?: string;
  readonly replaces?: SheetDocument["replaces"];
  /** How many columns are printed; all, unless there are more than a page can show. */
  readonly printedColumns?: number;
  /** Lines between cells, where people enter rows. */
  readonly showGridlines?: boolean;
};

/** 0-based row of a table's header: title, hint and totals stand above it, so that rows can be appended below. */
export const tableHeaderRow = 3;

/** How far down a table's lists reach beyond its rows. */
const rowsAhead = 5_000;

const sheetRows = 1_048_576;

/** A table sheet: title, totals above the header, filters, frozen header, a format and a list per column. */
export function tableDocument(request: TableRequest): SheetDocument {
  const { columns, language, rows } = request;
  const builder = new SheetBuilder();
  builder.text({ row: 0, column: 0 }, request.title, { ...look.title, size: 16, wrap: false });
  builder.height(0, 28);
  if (request.hint) builder.text({ row: 1, column: hintColumn(request) }, request.hint, { ...look.muted, wrap: false });
  writeTotals(builder, request);
  const styles = stylesOf(request);
  columns.forEach((column, index) => {
    const { align, indent } = styles[index]!;
    const side = { ...(align === undefined ? {} : { align }), ...(indent === undefined ? {} : { indent }) };
    builder.text({ row: tableHeaderRow, column: index }, column.header, { ...look.columnHeading, ...side });
  });
  builder.height(tableHeaderRow, 30);
  writeRows(builder, request);
  const area = { row: tableHeaderRow, column: 0, rows: Math.max(rows.length, 1) + 1, columns: columns.length };
  return builder.build({
    ...plainFrame,
    name: request.sheetName,
    columnWidths: columns.map(columnWidth),
    areaStyles: styles.map((style, index) => ({ area: wholeColumn(index), style })),
    notes: notesOf(columns),
    tables: [{ name: request.tableName, area, style: "TableStyleLight1", showFilter: true }],
    validations: columns.flatMap((column, index) => validationOf(column, columnBody(index), language)),
    page: pageOf(request),
    freezeRows: tableHeaderRow + 1,
    freezeColumns: request.freezeColumns ?? 0,
    tabColor: request.tabColor ?? palette.muted,
    showGridlines: request.showGridlines ?? false,
    ...(request.replaces ? { replaces: request.replaces } : {}),
  });
}

/** A text longer than the frozen columns would be cut where they end once the sheet is scrolled: it stands beside them. */
function hintColumn({ freezeColumns = 0, columns }: TableRequest): number {
  return freezeColumns < columns.length ? freezeColumns : 0;
}

/** A column's format belongs to the column: rows that are not there yet have it without a cell of their own. */
function wholeColumn(column: number): CellArea {
  return { row: 0, column, rows: sheetRows, columns: 1 };
}

/** The cells of a table's column, far enough down for rows to come. */
export function columnBody(column: number): CellArea {
  return { row: tableHeaderRow + 1, column, rows: rowsAhead, columns: 1 };
}

/** The columns' looks; a text stands a little off the figures at its left. */
function stylesOf({ columns, language }: TableRequest): CellStyle[] {
  const styles = columns.map((column) => columnStyle(column, language));
  return styles.map((style, index): CellStyle => {
    const isAfterFigure = styles[index - 1]?.align === "right" && style.align !== "right";
    return isAfterFigure ? { ...style, align: "left", indent: 1 } : style;
  });
}

/** The rows, and one blank row where there is none, which an Excel table needs. */
function writeRows(builder: SheetBuilder, request: TableRequest): void {
  const { columns, rows } = request;
  const styles = stylesOf(request);
  const written = rows.length === 0 ? [{}] : rows;
  written.forEach((row: Readonly<Record<string, CellContent>>, index) => {
    columns.forEach(({ field }, column) => {
      const place = { row: tableHeaderRow + 1 + index, column };
      builder.put(place, row[field] ?? { kind: "blank" }, styles[column]!);
    });
    const height = rowHeight(row, columns, styles);
    if (height > 0) builder.height(tableHeaderRow + 1 + index, height);
  });
}

/** The height of a row whose wrapped texts take more than a line; 0: the usual. Units: points. */
function rowHeight(
  row: Readonly<Record<string, CellContent>>,
  columns: readonly TableColumn[],
  styles: readonly CellStyle[],
): number {
  const heights = columns.map((column, index) => {
    const content = row[column.field];
    if (content?.kind !== "text" || !styles[index]!.wrap) return 0;
    return wrappedLines(content.text, columnWidth(column)) > 1 ? heightFor(content.text, columnWidth(column), 10) : 0;
  });
  return Math.max(0, ...heights);
}

function writeTotals(builder: SheetBuilder, request: TableRequest): void {
  const { columns, totals, language } = request;
  if (totals.length === 0) return;
  const row = tableHeaderRow - 1;
  const labelColumn = totals.includes(columns[0]!.field) ? null : 0;
  builder.fill({ row, column: 0, rows: 1, columns: columns.length }, { ...look.strong, fill: palette.ground });
  const style = { ...look.strong, fill: palette.ground };
  if (labelColumn !== null) builder.text({ row, column: 0 }, textsFor(language).documents.registers.totalsLabel, style);
  columns.forEach((column, index) => {
    if (!totals.includes(column.field)) return;
    const { numberFormat } = columnStyle(column, language);
    const figureStyle = { ...style, ...look.right, ...(numberFormat === undefined ? {} : { numberFormat }) };
    const sum = totalOf(request, column);
    const result = sum.value === null ? null : sum.value.toFixed();
    builder.put({ row, column: index }, { kind: "formula", formula: `=${sum.formula}`, result }, figureStyle);
  });
}

/** The total of what the filter shows; of amounts only while the table has one currency, since amounts never mix. */
function totalOf(
  request: TableRequest,
  column: TableColumn,
): Omit<Live, "isSum" | "value"> & { value: Decimal | null } {
  const { tableName, columns, rows } = request;
  const reference = structured(tableName, column.header);
  const sum = `ROUND(SUBTOTAL(109,${reference}),4)`;
  const value = total(rows.map((row) => numberIn(row[column.field])));
  const currency = columns.find((candidate) => candidate.field === "currency");
  if (column.kind !== "amount" || !currency) return { formula: sum, value };
  const currencies = structured(tableName, currency.header);
  const others = `COUNTIF(${currencies},"<>"&INDEX(${currencies},1))`;
  const isMixed = new Set(rows.map((row) => textIn(row["currency"]))).size > 1;
  return { formula: `IF(${others}=0,${sum},"")`, value: isMixed ? null : value };
}

/** A structured reference; characters that mean something in one are escaped. */
function structured(tableName: string, header: string): string {
  return `${tableName}[${header.replace(/['#[\]@]/g, "'$&")}]`;
}

function numberIn(content: CellContent | undefined): Decimal {
  return decimal(content?.kind === "number" ? content.value : "0");
}

function textIn(content: CellContent | undefined): string {
  return content?.kind === "text" ? content.text : "";
}

/** A list as Excel keeps it, in one text of at most 255 characters between commas; a list that cannot be kept so is left out. */
function validationOf({ choices }: TableColumn, area: CellArea, language: Language): ListValidation[] {
  if (!choices || choices.length === 0) return [];
  const isKept = choices.join(",").length <= 255 && !choices.some((choice) => choice.includes(","));
  return isKept ? [{ area, list: choices, message: textsFor(language).documents.registers.choose }] : [];
}

function notesOf(columns: readonly TableColumn[]): CellNote[] {
  return columns.flatMap(({ header, note }, column) =>
    note ? [{ row: tableHeaderRow, column, title: header, text: note }] : [],
  );
}

function pageOf({ columns, paper, title, printedColumns }: TableRequest): SheetDocument["page"] {
  return {
    paper,
    orientation: columns.length > 6 ? "landscape" : "portrait",
    printArea: printedColumns === undefined ? null : { row: 0, column: 0, rows: sheetRows, columns: printedColumns },
    titleRows: { first: tableHeaderRow, last: tableHeaderRow },
    pageBreaksBefore: [],
    fitToWidth: true,
    footer: `${title.replace(/&/g, "&&")} · &P / &N`,
  };
}
