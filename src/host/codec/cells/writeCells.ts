import { columnName } from "../../model/address";
import { fileAreaName } from "../sheet/areaList";
import type { CellStore } from "../../model/cellStore";
import { ErrorValue, type CellValue } from "../../model/cellValue";
import type { RowSetting } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { encodeXstring, escapeText } from "../xml/escape";
import type { FormulaForms } from "./formulaForm";
import { spillsIn } from "./dynamicFunctions";
import { rowAttributes } from "./readRow";
import type { SharedStringsWriter } from "./sharedStringsWriter";

/** What writing the cells of a sheet needs from the rest of the workbook. */
export type CellWriteContext = {
  readonly strings: SharedStringsWriter;
  readonly forms: FormulaForms;
  readonly tableAt: (row: number, column: number) => string | null;
  /** The cell metadata index that marks a dynamic array. */
  readonly dynamicArray: () => number;
  /** The file's prefix of the main namespace, with colon, or "". */
  readonly prefix: string;
};

const rowsPerChunk = 512;

/** The sheetData element of a sheet, as bytes. */
export function writeCells(sheet: Sheet, context: CellWriteContext): Uint8Array {
  const { prefix } = context;
  const writer = new CellWriter(sheet, context);
  const encoder = new TextEncoder();
  const chunks = [encoder.encode(`<${prefix}sheetData>`)];
  const rows = rowCountOf(sheet);
  for (let row = 0; row < rows; row += rowsPerChunk) {
    const text = writer.rows(row, Math.min(rows, row + rowsPerChunk));
    if (text !== "") chunks.push(encoder.encode(text));
  }
  chunks.push(encoder.encode(`</${prefix}sheetData>`));
  return joined(chunks);
}

class CellWriter {
  private readonly cells: CellStore;
  private readonly names: string[] = [];
  private readonly columnFormats: (number | undefined)[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly context: CellWriteContext,
  ) {
    this.cells = sheet.cells;
    for (let column = 0; column < this.cells.columnCount; column++) {
      this.names.push(columnName(column));
      this.columnFormats.push(sheet.columnSettings.get(column)?.format);
    }
  }

  /** The rows from `from` to before `to`. */
  rows(from: number, to: number): string {
    const columns = this.names.map((_, column) => column).filter((column) => this.cells.rowCount(column) > from);
    const { prefix } = this.context;
    let out = "";
    for (let row = from; row < to; row++) {
      const setting = this.sheet.rowSettings.get(row);
      const attributes = setting ? rowAttributes(setting) : "";
      let cells = "";
      for (const column of columns) cells += this.cell(row, column, setting);
      if (cells === "" && attributes === "") continue;
      out += `<${prefix}row r="${row + 1}"${attributes}`;
      out += cells === "" ? "/>" : `>${cells}</${prefix}row>`;
    }
    return out;
  }

  private cell(row: number, column: number, setting: RowSetting | undefined): string {
    const { cells } = this;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const own = cells.format(row, column);
    if (value === null && formula === undefined && own === undefined) return "";
    const format = own ?? setting?.format ?? this.columnFormats[column] ?? 0;
    const start = `<${this.context.prefix}c r="${this.names[column]}${row + 1}"${format > 0 ? ` s="${format}"` : ""}`;
    const mark = cells.mark(row, column);
    if (formula !== undefined) return this.formulaCell({ row, column, start, formula, value });
    if (mark?.fileXml !== undefined) return this.keptCell(start, mark.fileXml, value);
    return this.constantCell(start, value, mark?.richText);
  }

  private constantCell(start: string, value: CellValue, runs: string | undefined): string {
    const { prefix, strings } = this.context;
    if (typeof value === "string") {
      return `${start} t="s"><${prefix}v>${strings.indexOf(value, runs)}</${prefix}v></${prefix}c>`;
    }
    return this.closed(start, "", value);
  }

  /** A cell of which the file says more than the model: its attributes, and elements such as a data table. */
  private keptCell(start: string, kept: string, value: CellValue): string {
    const at = kept.indexOf("<");
    const attributes = at < 0 ? kept : kept.slice(0, at);
    const content = at < 0 ? "" : `<${this.context.prefix}${kept.slice(at + 1)}`;
    if (content === "") return this.constantCell(start + attributes, value, undefined);
    return this.closed(start + attributes, content, value);
  }

  private formulaCell(cell: { row: number; column: number; start: string; formula: string; value: CellValue }): string {
    const { row, column, formula } = cell;
    const { prefix, forms, tableAt } = this.context;
    const text = escapeText(forms.toFile(formula, tableAt(row, column)));
    const mark = this.cells.mark(row, column);
    const array = mark?.array ?? (spillsIn(formula) ? { rows: 1, columns: 1, dynamic: true } : undefined);
    let { start } = cell;
    let attributes = "";
    if (array) {
      attributes = ` t="array" ref="${fileAreaName({ row, column, rows: array.rows, columns: array.columns })}"`;
      if (array.dynamic) start += ` cm="${this.context.dynamicArray()}"`;
    }
    const kept = mark?.fileXml?.replace(/ cm="\d+"/, "").replace(/<.*$/, "") ?? "";
    return this.closed(start + kept, `<${prefix}f${attributes}>${text}</${prefix}f>`, cell.value);
  }

  private closed(start: string, content: string, value: CellValue): string {
    const { prefix } = this.context;
    const typed = typedValue(value);
    const shown = typed.text === null ? "" : `<${prefix}v>${typed.text}</${prefix}v>`;
    const inside = content + shown;
    return inside === "" ? `${start}/>` : `${start}${typed.type}>${inside}</${prefix}c>`;
  }
}

function typedValue(value: CellValue): { type: string; text: string | null } {
  if (value === null) return { type: "", text: null };
  if (typeof value === "number") return numberValue(value);
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  if (value instanceof ErrorValue) return { type: ' t="e"', text: fileError(value) };
  return { type: ' t="str"', text: escapeText(encodeXstring(value)) };
}

function numberValue(value: number): { type: string; text: string } {
  if (!Number.isFinite(value)) return { type: ' t="e"', text: "#NUM!" };
  return { type: "", text: String(value === 0 ? 0 : value) };
}

/** Errors that only newer Excel knows are kept as #VALUE!, as Excel does; it calculates them again when it opens. */
function fileError(value: ErrorValue): string {
  return value.code === "#SPILL!" || value.code === "#CALC!" ? "#VALUE!" : value.code;
}

function rowCountOf(sheet: Sheet): number {
  let count = 0;
  for (let column = 0; column < sheet.cells.columnCount; column++)
    count = Math.max(count, sheet.cells.rowCount(column));
  for (const row of sheet.rowSettings.keys()) count = Math.max(count, row + 1);
  return count;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
