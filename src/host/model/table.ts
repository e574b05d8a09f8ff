import type { Area } from "./address";
import type { FilterCriterion } from "./features";

export type TableColumn = {
  id: number;
  name: string;
  /** A calculated column's formula, with leading "=". */
  calculatedFormula: string | null;
  totalsFunction: string | null;
  totalsLabel: string | null;
};

/** An Excel table. `area` spans headers, body and totals row. */
export class Table {
  columns: TableColumn[] = [];
  style: string | null = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFirstColumn = false;
  showLastColumn = false;
  showFilterButton = true;
  filters = new Map<number, FilterCriterion>();
  /** The codec's part name, or null for a table made since the file was read. */
  part: string | null = null;

  constructor(
    readonly id: string,
    public name: string,
    public area: Area,
  ) {}

  /** The rows between header and totals. */
  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    const rows = this.area.rows - top - (this.showTotals ? 1 : 0);
    return { row: this.area.row + top, column: this.area.column, rows, columns: this.area.columns };
  }
}
