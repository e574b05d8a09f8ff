import type { DateSystem } from "../domain/calendar/localDate";
import type { CellArea } from "../documents/sheetDocument";
import type { RawCell } from "../ledger/rawTable";
import type { WriteBatch } from "./writePlan";

export type WorkbookSheet = {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** The area that holds values; null on an empty sheet. */
  readonly used: CellArea | null;
};

export type WorkbookTable = {
  readonly name: string;
  readonly sheet: string;
  /** Header row included, totals row too. */
  readonly area: CellArea;
  readonly hasTotalsRow: boolean;
};

export type WorkbookLayout = {
  readonly sheets: readonly WorkbookSheet[];
  readonly tables: readonly WorkbookTable[];
  readonly names: readonly string[];
  readonly dateSystem: DateSystem;
  readonly readOnly: boolean;
  /** Sheets can be neither made, renamed nor deleted. */
  readonly structureProtected: boolean;
};

/** An area to read; number formats only of the columns that need them (offsets within the area). */
export type ReadRequest = {
  readonly sheet: string;
  readonly area: CellArea;
  readonly formatColumns: readonly number[];
  /** Formulas are wanted instead of what they give. */
  readonly formulas?: boolean;
  /** Expected size of a cell in the response, from a sample; keeps requests from being refused and repeated. Units: bytes. */
  readonly bytesPerCell?: number;
};

/** Values row by row; `formats[offset]` holds a column's number formats. */
export type CellBlock = {
  readonly sheet: string;
  readonly area: CellArea;
  readonly values: readonly (readonly RawCell[])[];
  readonly formats: Readonly<Record<number, readonly string[]>>;
};

export type Traffic = { readonly syncs: number; readonly requestBytes: number; readonly responseBytes: number };

/** Progress of a long piece of work; `total` 0 when unknown. Throwing from it cancels before the next request. */
export type Progress = (done: number, total: number) => void;

/** A cell to be pointed out: 0-based position on its sheet. */
export type HighlightedCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: "error" | "warning";
};

export type SheetArea = { readonly sheet: string; readonly area: CellArea };

/** The workbook as the use cases see it. Implemented over Office.js; failures are EnvironmentError. */
export interface WorkbookPort {
  layout(): Promise<WorkbookLayout>;
  read(requests: readonly ReadRequest[], progress?: Progress): Promise<readonly CellBlock[]>;
  /** Where formulas stand within areas, in their order; null where that cannot be told for sure. */
  formulaAreas(areas: readonly SheetArea[]): Promise<readonly (readonly CellArea[] | null)[]>;
  /** Applies batches in order, one request each (more only where one would be too large). */
  apply(batches: readonly WriteBatch[], progress?: Progress): Promise<void>;
  /** Calculated values of the given cells, after a full calculation where the workbook calculates by hand. */
  calculate(areas: readonly SheetArea[]): Promise<readonly CellBlock[]>;
  /** Points out exactly these cells, until called with none; their own look is never changed. */
  highlight(cells: readonly HighlightedCell[]): Promise<void>;
  /** Whether any cell is pointed out, by whomever. */
  isHighlighted(): Promise<boolean>;
  /** The names of the pictures on a sheet. */
  pictures(sheet: string): Promise<readonly string[]>;
  activate(sheet: string, cell: string | null): Promise<void>;
  /** What is selected on the sheet that is shown, area by area; null where no cells are. */
  selection(): Promise<SelectedAreas | null>;
  /** Shows a sheet and selects areas of it; how many of them, as some Excels select one only. */
  select(selection: SelectedAreas): Promise<number>;
  /** Calls back after any change of cells, sheets or tables, local or remote; returns how to stop. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

/** Areas of one sheet. */
export type SelectedAreas = { readonly sheet: string; readonly areas: readonly CellArea[] };

/**
 * What Excel tells of a change: the sheet by its id, and whether cells were edited, by this add-in as far as this Excel says so, were
 * only formatted, or formulas have new results.
 */
export type WorkbookChange = {
  readonly sheetId: string;
  readonly cause: "edit" | "ownEdit" | "format" | "calculation";
  /** Where all of it is; null where only the sheet is known, or cells may have moved. */
  readonly areas: readonly CellArea[] | null;
};
