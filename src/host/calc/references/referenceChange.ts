import type { Area } from "../../model/address";

/** What happened to the cells or names that formulas refer to. Sheets, tables and columns are named as before it. */
export type ReferenceChange =
  | {
      readonly kind: "inserted" | "deleted";
      readonly sheet: string;
      readonly axis: "row" | "column";
      /** First row or column inserted or deleted, 0-based. */
      readonly at: number;
      readonly count: number;
      /** Only the cells in these columns (for rows) or rows (for columns) move; absent: all. */
      readonly across?: { readonly first: number; readonly last: number };
    }
  | {
      /** The cells of an area were cut and pasted elsewhere. */
      readonly kind: "moved";
      readonly sheet: string;
      readonly area: Area;
      readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
    }
  | { readonly kind: "sheetRenamed"; readonly sheet: string; readonly to: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: string }
  | { readonly kind: "tableRenamed"; readonly table: string; readonly to: string }
  | { readonly kind: "tableDeleted"; readonly table: string }
  | { readonly kind: "columnRenamed"; readonly table: string; readonly column: string; readonly to: string }
  | { readonly kind: "columnDeleted"; readonly table: string; readonly column: string }
  | { readonly kind: "nameRenamed"; readonly name: string; readonly to: string };

/** Where the formula stands: the sheet's name and, inside a table, the table's. */
export type FormulaPlace = { readonly sheet: string; readonly table?: string | null };
