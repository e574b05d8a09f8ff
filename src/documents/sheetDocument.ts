import type { LocalDate } from "../domain/calendar/localDate";

/**
 * A sheet to be written, format-neutral: typed cells, formulas that only refer within the sheet (but for links), named styles.
 * Rows and columns are 0-based. Numbers are decimal strings: nothing before the workbook's edge turns money into a float.
 */
export type SheetDocument = {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  /** Widths in characters of the default font, by column. */
  readonly columnWidths: readonly number[];
  /** Heights in points, only where they differ from the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly merges: readonly CellArea[];
  readonly names: readonly NamedCell[];
  /** Looks of whole areas, for cells that are not there yet: a table's columns below its last row. Written before the cells' own. */
  readonly areaStyles?: readonly AreaStyle[];
  /** Notes shown when a cell is selected, so that a heading can explain its column. */
  readonly notes?: readonly CellNote[];
  readonly tables: readonly DocumentTable[];
  readonly validations: readonly ListValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly ChartModel[];
  /** Pictures of the workbook's, copied onto the sheet; one that is not there is left out. */
  readonly pictures?: readonly PlacedPicture[];
  readonly page: PageSetup;
  readonly freezeRows: number;
  readonly freezeColumns: number;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** locked: only cells with an unlocked style can be edited. */
  readonly protection: "none" | "locked";
  readonly visible: boolean;
  /**
   * What goes when the document is written over an earlier one of its name. sheet (the default): everything. area: only what the
   * document itself wrote; columns, notes and charts that people put beside it stay, and move aside when it needs more room.
   */
  readonly replaces?: "sheet" | "area";
};

export type CellArea = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "flag"; readonly value: boolean }
  /** `formula` begins with "=". `result` is what the engine computed, a decimal string, to be compared to the cent after the workbook calculated; null for text formulas. */
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | null }
  | { readonly kind: "blank" };

export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
};

/** Look of a cell; absent means the default. Colours are #RRGGBB; sizes in points. Shared objects are compared by identity when written. */
export type CellStyle = {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly font?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
  readonly borderRight?: BorderLine;
  /** True: stays editable on a protected sheet. */
  readonly unlocked?: boolean;
};

export type BorderLine = { readonly weight: "hairline" | "thin" | "medium" | "double"; readonly color: string };

/** A workbook-level name for one cell, e.g. the invoice's total. */
export type NamedCell = { readonly name: string; readonly row: number; readonly column: number };

/** An Excel table over an area of the sheet whose first row holds the headers. */
export type DocumentTable = {
  readonly name: string;
  readonly area: CellArea;
  readonly style: string;
  readonly showFilter: boolean;
};

export type AreaStyle = { readonly area: CellArea; readonly style: CellStyle };

export type CellNote = { readonly row: number; readonly column: number; readonly title: string; readonly text: string };

export type ListValidation = {
  readonly area: CellArea;
  readonly list: readonly string[];
  readonly message: string;
  /** Where the words stand instead of in `list`: a formula that gives a range, "=" included. */
  readonly formula?: string;
  /** True: other words may be typed, too. */
  readonly isSuggestion?: boolean;
};

export type ConditionalFormat = {
  readonly area: CellArea;
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
};

export type ChartModel = {
  readonly kind: "column" | "bar" | "line";
  readonly title: string;
  /** Category labels in the first column, series names in the first row. */
  readonly data: CellArea;
  readonly placement: CellArea;
};

/** A picture on another sheet and where it is to stand. Units: points from the top left corner; as wide as its height gives. */
export type PlacedPicture = {
  readonly sheet: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
};

export type PageSetup = {
  readonly paper: "A4" | "Letter";
  readonly orientation: "portrait" | "landscape";
  readonly printArea: CellArea | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly pageBreaksBefore: readonly number[];
  readonly fitToWidth: boolean;
  /** True: the whole sheet on one page. */
  readonly fitToHeight?: boolean;
  readonly footer: string;
};
