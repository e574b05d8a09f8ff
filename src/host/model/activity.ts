import type { Area } from "./address";
import type { Move } from "./move";
import type { Sheet } from "./sheet";

/** Something that happened to a workbook and that add-ins may listen to (changes of cells are reported as CellChange). */
export type Activity =
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: "visibilityChanged"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "protectionChanged"; readonly sheet: Sheet }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheet: Sheet; readonly id: string; readonly name: string }
  | {
      readonly kind: "selectionChanged" | "formatChanged" | "rowSorted" | "columnSorted";
      readonly sheet: Sheet;
      readonly area: Area;
    }
  | { readonly kind: "rowHiddenChanged"; readonly sheet: Sheet; readonly area: Area; readonly hidden: boolean }
  /** Cells were inserted or deleted: what is kept of them elsewhere has to follow. */
  | { readonly kind: "cellsMoved"; readonly sheet: Sheet; readonly move: Move }
  | { readonly kind: "settingsChanged" };

/** Where a change came from: this Excel, or a co-author's. */
export type ChangeSource = "Local" | "Remote";

/** What a change of cells was, in the API's words. */
export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
