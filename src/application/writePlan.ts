import type { CellArea, CellContent, CellStyle, ListValidation, SheetDocument } from "../documents/sheetDocument";

/** One thing to write. A plan is computed from one reading of the workbook. */
export type WriteOperation =
  /** Writes a sheet whole, in place when one of that name exists. */
  | { readonly kind: "putSheet"; readonly document: SheetDocument; readonly after: string | null }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly name: string }
  /** Cells by row; null leaves a cell as it is, so that a co-author's edit is never overwritten. */
  | {
      readonly kind: "putCells";
      readonly sheet: string;
      readonly area: CellArea;
      readonly cells: readonly (readonly (CellContent | null)[])[];
    }
  | { readonly kind: "styleCells"; readonly sheet: string; readonly area: CellArea; readonly style: CellStyle }
  /** Makes cells look like others; a single source row or column is repeated. */
  | { readonly kind: "copyFormats"; readonly sheet: string; readonly from: CellArea; readonly to: CellArea }
  /** Offers words to choose from in cells. */
  | { readonly kind: "offerList"; readonly sheet: string; readonly validation: ListValidation }
  /** Widths of columns side by side, in characters. */
  | {
      readonly kind: "columnWidths";
      readonly sheet: string;
      readonly column: number;
      readonly widths: readonly number[];
    }
  /** Makes the table span exactly this area (header included). */
  | { readonly kind: "resizeTable"; readonly table: string; readonly area: CellArea }
  /** Columns at the right end of an Excel table; what stands beside it moves over. */
  | { readonly kind: "addTableColumns"; readonly table: string; readonly headers: readonly string[] }
  /** Takes cells out; what is below moves up. */
  | { readonly kind: "deleteRows"; readonly sheet: string; readonly area: CellArea }
  | { readonly kind: "clearCells"; readonly sheet: string; readonly area: CellArea }
  | { readonly kind: "protectSheet"; readonly sheet: string }
  | { readonly kind: "unprotectSheet"; readonly sheet: string };

/** Operations that go to the workbook in one request. */
export type WriteBatch = { readonly purpose: string; readonly operations: readonly WriteOperation[] };

export type IntentAction =
  | "draft"
  | "discard"
  | "refresh"
  | "edit"
  | "review"
  | "confirm"
  /** Not a run: what the Log keeps of a confirmed invoice, to name cells that change later. */
  | "seal"
  /** Not a run: that a statement of work was made. */
  | "statement"
  | "credit"
  | "reissue"
  | "pay"
  | "remind"
  /** Cells that the user could fill by hand: invoices that were sent, expenses that were paid back. */
  | "sent"
  | "reimburse"
  | "due"
  | "margin"
  | "recap"
  | "backlog"
  | "price"
  | "import"
  | "mapping"
  /** Rows that a generator adds to the user's tables: milestones, change orders, retainers. */
  | "plan"
  | "takeover"
  | "sample";

/**
 * What a run is about to do, written to the Log before anything else and closed after everything else.
 * An intent still "Started" tells the next run, on any machine, what to finish or undo. Rule: domain rules §5 "The journal is the truth".
 */
export type Intent = {
  readonly id: string;
  readonly action: IntentAction;
  readonly when: string;
  readonly by: string;
  readonly clientId: string;
  readonly invoices: readonly string[];
  /** What is needed to finish or undo; JSON, spread over as many Log cells as it needs. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Every write of a use case, computed before any is made; applied in order, so that each prefix can be recovered. */
export type WritePlan = { readonly intent: Intent; readonly batches: readonly WriteBatch[] };
