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
  | { readonly kind: "settingsChanged" }
  | { readonly kind: "autoSaveChanged" }
  | { readonly kind: "workbookActivated" }
  | {
      readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly sheet: Sheet;
      readonly id: string;
    }
  | { readonly kind: "shapeActivated" | "shapeDeactivated"; readonly sheet: Sheet; readonly id: string }
  | { readonly kind: "commentAdded" | "commentDeleted"; readonly sheet: Sheet; readonly comment: CommentIds }
  | {
      readonly kind: "commentChanged";
      readonly sheet: Sheet;
      readonly comment: CommentIds;
      readonly change: CommentChangeType;
    }
  /** Formulas were typed, written, pasted or cleared; what they were before, "" where there was none. */
  | { readonly kind: "formulasChanged"; readonly sheet: Sheet; readonly formulas: readonly FormerFormula[] }
  /** A cell was clicked or tapped; points from its top left corner. */
  | {
      readonly kind: "singleClicked";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly offset: { readonly x: number; readonly y: number };
    };

/** A comment and the replies that an event is about. */
export type CommentIds = { readonly id: string; readonly replyIds: readonly string[] };

/** What happened to a thread, in the API's words. */
export type CommentChangeType =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

export type FormerFormula = { readonly row: number; readonly column: number; readonly before: string };

/** Where a change came from: this Excel, or a co-author's. */
export type ChangeSource = "Local" | "Remote";

/** What a change of cells was, in the API's words. */
export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
