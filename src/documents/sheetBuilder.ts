import type { LocalDate } from "../domain/calendar/localDate";
import type { Decimal } from "../domain/money/decimal";
import type { CellPlace } from "./address";
import { cellFigure, type Live } from "./live";
import type { CellArea, CellContent, CellStyle, NamedCell, PlacedCell, SheetDocument } from "./sheetDocument";

/** What a builder has no say in: the sheet's name, widths, page and so on. */
export type SheetFrame = Omit<SheetDocument, "cells" | "merges" | "names" | "rowHeights">;

/** A sheet that only needs a name and its page to be complete: nothing frozen, no tables, no protection. */
export const plainFrame = {
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  freezeRows: 0,
  freezeColumns: 0,
  tabColor: null,
  showGridlines: false,
  protection: "none",
  visible: true,
} as const satisfies Partial<SheetDocument>;

/** Units: points. */
const defaultRowHeight = 15;

/** Places the cells of one sheet. Equal styles become one object, as the workbook's edge expects. */
export class SheetBuilder {
  private readonly cells: PlacedCell[] = [];
  private readonly merges: CellArea[] = [];
  private readonly names: NamedCell[] = [];
  private readonly rowHeights: Record<number, number> = {};
  private readonly known = new Set<CellStyle>();
  private readonly styles = new Map<string, CellStyle>();

  put(place: CellPlace, content: CellContent, style: CellStyle): void {
    this.cells.push({ row: place.row, column: place.column, content, style: this.shared(style) });
  }

  /** Text, always as text; blank text only where a style must show. */
  text(place: CellPlace, text: string, style: CellStyle): void {
    this.put(place, text === "" ? { kind: "blank" } : { kind: "text", text }, style);
  }

  date(place: CellPlace, date: LocalDate, style: CellStyle): void {
    this.put(place, { kind: "date", date }, style);
  }

  /** A constant, and how formulas refer to it. */
  number(place: CellPlace, value: Decimal, style: CellStyle): Live {
    this.put(place, { kind: "number", value: value.toFixed() }, style);
    return cellFigure(place, value);
  }

  /** A formula with the value it must give, and how other formulas refer to it. */
  live(place: CellPlace, live: Live, style: CellStyle): Live {
    this.put(place, { kind: "formula", formula: `=${live.formula}`, result: live.value.toFixed() }, style);
    return cellFigure(place, live.value);
  }

  /** The look of an area's empty cells. */
  fill(area: CellArea, style: CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.put({ row, column }, { kind: "blank" }, style);
      }
    }
  }

  merge(area: CellArea): void {
    if (area.rows > 1 || area.columns > 1) this.merges.push(area);
  }

  name(name: string, place: CellPlace): void {
    this.names.push({ name, row: place.row, column: place.column });
  }

  /** Makes a row at least so high. Units: points. */
  height(row: number, points: number): void {
    this.rowHeights[row] = Math.max(points, this.rowHeights[row] ?? 0);
  }

  /** How high a row is so far. Units: points. */
  heightOf(row: number): number {
    return this.rowHeights[row] ?? defaultRowHeight;
  }

  /** The sheet; where a cell was placed twice, what was placed last. */
  build(frame: SheetFrame): SheetDocument {
    const last = new Map(this.cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
    const { merges, names, rowHeights } = this;
    return { ...frame, cells: [...last.values()], merges, names, rowHeights };
  }

  private shared(style: CellStyle): CellStyle {
    if (this.known.has(style)) return style;
    const key = JSON.stringify(Object.entries(style).sort(([left], [right]) => (left < right ? -1 : 1)));
    const same = this.styles.get(key) ?? style;
    this.styles.set(key, same);
    if (same === style) this.known.add(style);
    return same;
  }
}
