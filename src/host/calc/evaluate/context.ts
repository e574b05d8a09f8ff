import type { Sheet } from "../../model/sheet";
import type { DefinedName, Workbook } from "../../model/workbook";
import type { Table } from "../../model/table";
import type { Criterion, CriterionKey } from "../values/criterion";
import type { ArrayValue, Content, Reference, Scalar, Value } from "../values/value";

/** A part of a formula, ready to run. */
export type Code = {
  /** Its value, references unread. */
  readonly evaluate: (context: Context) => Value;
  /** Its value with references read. */
  readonly value: (context: Context) => Content;
};

/** Variables of LET and parameters of LAMBDA, by name in lower case. */
export type Scope = { readonly values: Map<string, Value>; readonly outer: Scope | null };

/** What formulas may ask of the workbook under calculation. Reading a cell calculates it first where needed. */
export type CellReader = {
  readonly workbook: Workbook;
  /** Changes with every change of sheets, names and tables. */
  readonly structureVersion: number;
  read(sheet: Sheet, row: number, column: number): Scalar;
  readArea(reference: Reference): ArrayValue;
  /** Visits the values of a reference row by row, leaving out what lies beyond the sheet's used cells. */
  scan(reference: Reference, visit: (value: Scalar, row: number, column: number) => void): void;
  /** The part of a reference that the sheet's used cells reach; at least one cell. */
  clipped(reference: Reference): Reference;
  /** Offsets (row by row) of the cells that meet a criterion; `key` tells criteria apart. */
  matches(reference: Reference, criterion: Criterion, key: string): readonly number[];
  /** Offsets of the cells that equal a value by its criterionKey. */
  placesEqual(reference: Reference, key: CriterionKey): readonly number[];
  tableNamed(name: string): Table | undefined;
  sheetOfTable(table: Table): Sheet;
  tableAt(sheet: Sheet, row: number, column: number): Table | undefined;
  definedName(name: string, sheet: Sheet): DefinedName | undefined;
  codeOf(formula: string): Code;
  /** The area a formula's result spills into; null when it does not. */
  spillOf(sheet: Sheet, row: number, column: number): Reference | null;
  formulaAt(sheet: Sheet, row: number, column: number): string | undefined;
  isSubtotal(sheet: Sheet, row: number, column: number): boolean;
  isRowHidden(sheet: Sheet, row: number, onlyFiltered: boolean): boolean;
  noteUnknownFunction(name: string): void;
  /** The present moment as a serial number of the 1900 system. */
  now(): number;
  random(): number;
};

/** The cell for which a formula is evaluated. */
export type Context = {
  readonly cells: CellReader;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly scope: Scope | null;
};
