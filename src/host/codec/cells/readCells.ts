import { maxColumns, maxRows, parseArea } from "../../model/address";
import type { CellMark } from "../../model/cellStore";
import { ErrorValue, type CellValue } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";
import { decodeXstring, unescapeXml } from "../xml/escape";
import { malformed, parseXml } from "../xml/parseXml";
import { errorOf, typeAt } from "./cellTypes";
import { asciiAt, integerAt, numberAt } from "./numberText";
import type { CellContext } from "./cellContext";
import { ByteScanner } from "./byteScanner";
import { FormulaReader } from "./formulaReader";
import { readRowSetting } from "./readRow";
import { serialOfIso } from "./isoDate";
import { readRichText, sharedStringAt } from "./sharedStrings";

/**
 * Reads the sheetData element, given as its bytes, into the sheet's cells and rows.
 * Gives whether every formula has its result in the file.
 */
export function readCells(bytes: Uint8Array, sheet: Sheet, context: CellContext): boolean {
  const reader = new CellReader(bytes, sheet, context);
  reader.read();
  return reader.hasResults;
}

const utf8 = new TextDecoder();

class CellReader {
  hasResults = true;
  private readonly scanner: ByteScanner;
  private readonly formulas: FormulaReader;
  private readonly richMarks = new Map<string, CellMark>();
  private row = -1;
  private column = -1;
  private format = 0;
  private type = "";
  /** Attributes to be kept as they are: cm, vm, ph. */
  private kept = "";
  private dynamic = false;
  private formula: string | undefined;
  private array: string | null = null;
  private valueFrom = 0;
  private valueTo = 0;
  private inline: { text: string; runs: string | undefined } | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sheet: Sheet,
    private readonly context: CellContext,
  ) {
    this.scanner = new ByteScanner(bytes, 0, bytes.length);
    this.formulas = new FormulaReader(this.scanner, context);
  }

  read(): void {
    const { scanner } = this;
    if (!scanner.nextTag() || !scanner.is("sheetData")) throw malformed();
    scanner.closeTag();
    if (scanner.isEmpty) return;
    while (scanner.nextTag()) {
      if (scanner.isEnd) return;
      if (scanner.is("row")) this.readRow();
      else scanner.skipElement();
    }
    throw malformed();
  }

  private readRow(): void {
    const { scanner } = this;
    this.row++;
    this.column = -1;
    const attributesFrom = scanner.at;
    let plain = true;
    while (scanner.nextAttribute()) {
      if (scanner.keyIs("r")) this.row = integerAt(this.bytes, scanner.valueFrom, scanner.valueTo) - 1;
      else if (!scanner.keyIs("spans")) plain = false;
    }
    if (this.row < 0 || this.row >= maxRows) throw malformed();
    const { isEmpty } = scanner;
    if (!plain) this.readRowAttributes(asciiAt(this.bytes, attributesFrom, scanner.at - (isEmpty ? 2 : 1)));
    if (isEmpty) return;
    while (scanner.nextTag()) {
      if (scanner.isEnd) {
        if (!scanner.is("row")) throw malformed();
        return;
      }
      if (scanner.is("c")) this.readCell();
      else scanner.skipElement();
    }
    throw malformed();
  }

  private readRowAttributes(attributes: string): void {
    const setting = readRowSetting(attributes, this.sheet.defaultRowHeight);
    if (setting) this.sheet.rowSettings.set(this.row, setting);
  }

  private readCell(): void {
    const { scanner } = this;
    this.startCell();
    while (scanner.nextAttribute()) this.readCellAttribute();
    if (this.column >= maxColumns || this.row >= maxRows) throw malformed();
    if (!scanner.isEmpty) this.readContent();
    this.storeCell();
  }

  private startCell(): void {
    this.column++;
    this.format = 0;
    this.type = "";
    this.kept = "";
    this.dynamic = false;
    this.formula = undefined;
    this.array = null;
    this.valueFrom = this.valueTo = 0;
    this.inline = null;
  }

  private readCellAttribute(): void {
    const { scanner, bytes } = this;
    const { valueFrom, valueTo } = scanner;
    if (scanner.keyTo - scanner.keyFrom > 1) {
      if (scanner.keyIs("cm")) this.dynamic = this.context.dynamicArrays.has(integerAt(bytes, valueFrom, valueTo));
      const key = asciiAt(bytes, scanner.keyFrom, scanner.keyTo);
      if (key === "cm" || key === "vm" || key === "ph") this.kept += ` ${key}="${asciiAt(bytes, valueFrom, valueTo)}"`;
      return;
    }
    const key = bytes[scanner.keyFrom];
    if (key === 114) this.readReference(valueFrom, valueTo);
    else if (key === 115) this.format = Math.max(0, integerAt(bytes, valueFrom, valueTo));
    else if (key === 116) this.type = typeAt(bytes, valueFrom, valueTo);
  }

  private readReference(from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to && this.bytes[at]! >= 65; at++) column = column * 26 + (this.bytes[at]! & 31);
    const row = integerAt(this.bytes, at, to);
    if (column === 0 || row < 1) throw malformed();
    this.column = column - 1;
    this.row = row - 1;
  }

  private readContent(): void {
    const { scanner } = this;
    while (scanner.nextTag()) {
      if (scanner.isEnd) {
        if (!scanner.is("c")) throw malformed();
        return;
      }
      if (scanner.is("v")) this.readValue();
      else if (scanner.is("f")) this.readFormula();
      else if (scanner.is("is")) this.readInline();
      else scanner.skipElement();
    }
    throw malformed();
  }

  private readValue(): void {
    const span = this.scanner.textOf("v");
    this.valueFrom = span.from;
    this.valueTo = span.to;
  }

  private readInline(): void {
    const { scanner } = this;
    let from = scanner.nameFrom;
    while (this.bytes[from] !== 60) from--;
    scanner.skipElement();
    this.inline = readRichText(parseXml(utf8.decode(this.bytes.subarray(from, scanner.at)), this.context.scope));
  }

  private readFormula(): void {
    const read = this.formulas.read(this.row, this.column);
    this.formula = read.formula;
    this.array = read.array;
    this.kept += read.dataTable;
  }

  private storeCell(): void {
    const { cells } = this.sheet;
    const { row, column } = this;
    const value = this.inline && this.type === "inlineStr" ? this.inline.text : this.value();
    if (this.formula !== undefined) {
      cells.setFormula(row, column, this.formula, value);
      if (value === null) this.hasResults = false;
    }
    if (this.formula === undefined && value !== null) cells.setResult(row, column, value);
    if (this.format > 0 || this.isBare(value) || this.hasDefault()) cells.setFormat(row, column, this.format);
    const mark = this.mark();
    if (mark) cells.setMark(row, column, mark);
  }

  /** A cell that only says it has the standard format, in a row or column that may have another. */
  private isBare(value: CellValue): boolean {
    return value === null && this.formula === undefined;
  }

  private hasDefault(): boolean {
    const { columnSettings, rowSettings } = this.sheet;
    if (columnSettings.size === 0 && rowSettings.size === 0) return false;
    return columnSettings.get(this.column)?.format !== undefined || rowSettings.get(this.row)?.format !== undefined;
  }

  private value(): CellValue {
    const { bytes, valueFrom: from, valueTo: to, type } = this;
    if (type === "str") return decodeXstring(this.text());
    if (from === to) return null;
    switch (type) {
      case "":
        return this.number();
      case "s":
        return sharedStringAt(this.context.strings, integerAt(bytes, from, to));
      case "b":
        return bytes[from] === 49 || bytes[from] === 116;
      case "e":
        return errorOf(this.text());
      case "d":
        return serialOfIso(this.text(), this.context.date1904);
      default:
        return decodeXstring(this.text());
    }
  }

  private number(): CellValue {
    const value = numberAt(this.bytes, this.valueFrom, this.valueTo);
    if (Number.isFinite(value)) return value;
    const text = this.text().trim();
    if (text === "") return null;
    if (/^[-+]?(nan|inf)/i.test(text) || /^[-+]?\d/.test(text)) return ErrorValue.of("#NUM!");
    throw malformed();
  }

  private text(): string {
    const text = utf8.decode(this.bytes.subarray(this.valueFrom, this.valueTo));
    return text.startsWith("<![CDATA[") ? text.slice(9, -3) : unescapeXml(text);
  }

  private mark(): CellMark | undefined {
    if (this.array !== null) return { array: this.arraySize(this.array), ...(this.kept && { fileXml: this.kept }) };
    if (this.kept !== "") return { fileXml: this.kept };
    const runs = this.type === "s" ? this.sharedRuns() : this.inline?.runs;
    if (runs === undefined || this.formula !== undefined) return undefined;
    const known = this.richMarks.get(runs) ?? { richText: runs };
    this.richMarks.set(runs, known);
    return known;
  }

  private sharedRuns(): string | undefined {
    const { strings } = this.context;
    if (strings.runs.length === 0) return undefined;
    return strings.runs[integerAt(this.bytes, this.valueFrom, this.valueTo)];
  }

  private arraySize(reference: string): { rows: number; columns: number; dynamic: boolean } {
    const area = parseArea(reference);
    return { rows: area?.rows ?? 1, columns: area?.columns ?? 1, dynamic: this.dynamic };
  }
}
