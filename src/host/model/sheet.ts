import type { Area } from "./address";
import { CellStore } from "./cellStore";
import type {
  AutoFilter,
  Chart,
  ColumnSetting,
  Comment,
  ConditionalFormatRule,
  DataValidation,
  Freeze,
  Hyperlink,
  PageLayout,
  Picture,
  RowSetting,
  SheetProtection,
} from "./features";
import type { Table } from "./table";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** The parts of a sheet that the codec rebuilds only when they changed. */
export type SheetPart =
  | "cells"
  | "columns"
  | "rows"
  | "view"
  | "merges"
  | "tables"
  | "validations"
  | "conditionalFormats"
  | "hyperlinks"
  | "comments"
  | "charts"
  | "pictures"
  | "protection"
  | "page"
  | "autoFilter"
  | "properties";

/** One worksheet. Mutate it through the model's operations: they record what changed and tell the calculation. */
export class Sheet {
  readonly cells = new CellStore();
  visibility: SheetVisibility = "Visible";
  tabColor: string | null = null;
  showGridlines = true;
  showHeadings = true;
  defaultColumnWidth: number | null = null;
  defaultRowHeight: number | null = null;
  zoom = 100;
  freeze: Freeze | null = null;
  /** By column index; width in characters of the default font, as the file has it. */
  readonly columnSettings = new Map<number, ColumnSetting>();
  readonly rowSettings = new Map<number, RowSetting>();
  merges: Area[] = [];
  tables: Table[] = [];
  validations: DataValidation[] = [];
  conditionalFormats: ConditionalFormatRule[] = [];
  hyperlinks: Hyperlink[] = [];
  comments: Comment[] = [];
  charts: Chart[] = [];
  pictures: Picture[] = [];
  protection: SheetProtection = { protected: false, passwordHash: null, options: {}, fileXml: null };
  page: PageLayout | null = null;
  autoFilter: AutoFilter | null = null;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  customProperties = new Map<string, string>();
  /** What changed since the file was read; the codec leaves everything else byte for byte. */
  readonly changed = new Set<SheetPart>();
  /** The codec's part name, or null for a sheet made since. */
  part: string | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}
}
