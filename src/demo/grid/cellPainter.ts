import type { Area } from "../../host/model/address";
import { cellName } from "../../host/model/address";
import type { CellValue } from "../../host/model/cellValue";
import type { CellFormat } from "../../host/model/format";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { formatAt } from "../../host/model/cellFormats";
import { element } from "../dom";
import { cellCss, isFilled, lastOf, showsWhenEmpty } from "./cellStyle";
import type { StyleLayer } from "./cellStyle";
import type { FormulaEvaluator } from "./conditionalFormat";
import { conditionalLayers } from "./conditionalFormat";
import type { ScaleCache } from "./scaledFormat";
import type { ShownText } from "./shownText";
import { shownText } from "./shownText";
import { fittingNumber } from "./fittingNumber";
import type { Geometry } from "./geometry";
import { MergeIndex } from "./mergeIndex";
import { tableLayer } from "./tableStyle";
import { textWidth } from "./textWidth";

const padding = 6;
const indentWidth = 9;
const overflowColumns = 12;

/** Makes the elements of cells of one sheet, as it stands now. */
export class CellPainter {
  readonly merges: MergeIndex;
  private readonly scales: ScaleCache = new Map();

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly geometry: Geometry,
    private readonly evaluate: FormulaEvaluator,
  ) {
    this.merges = new MergeIndex(sheet.merges);
  }

  /** The element of a cell, placed within its row; null when there is nothing to draw. */
  paint(row: number, column: number): HTMLElement | null {
    if (this.merges.at(row, column) || this.geometry.columns.size(column) === 0) return null;
    return this.paintArea({ row, column, rows: 1, columns: 1 });
  }

  /** The element of a merged area, placed within the sheet. */
  paintMerged(area: Area): HTMLElement {
    return this.paintArea(area) ?? element("div", { className: "cell" });
  }

  private paintArea(area: Area): HTMLElement | null {
    const { row, column } = area;
    const value = this.sheet.cells.value(row, column);
    const format = formatAt(this.workbook, this.sheet, row, column);
    const below = this.tableLayerAt(row, column);
    const above = this.conditionalLayersAt(row, column);
    const filter = this.hasFilterButton(row, column);
    const merged = area.rows > 1 || area.columns > 1;
    const plain = !filter && !merged && !below.fill && above.length === 0 && !this.hasNote(row, column);
    if (value === null && plain && !showsWhenEmpty(format)) return null;

    const scale = this.geometry.scale;
    const cell = element("div", { className: "cell" });
    cell.dataset["cell"] = cellName(row, column);
    const box = this.geometry.boxOf(area);
    const css = cellCss(format, below, above, scale);
    cell.style.cssText = `left:${box.left}px;width:${box.width}px;height:${box.height}px;${css}`;
    const icon = lastOf(above, "icon");
    if (icon) cell.append(iconElement(icon));
    if (value !== null) this.addText(cell, area, value, format);
    if (filter) cell.classList.add("filtered");
    if (filter) cell.append(filterButton(row, column, this.isFiltered(row, column)));
    if (this.hasNote(row, column)) cell.classList.add("noted");
    return cell;
  }

  private addText(cell: HTMLElement, area: Area, value: CellValue, format: CellFormat): void {
    const shown = shownText(value, format.numberFormat, this.workbook.date1904);
    if (shown.color) cell.style.color = shown.color;
    const align = alignmentOf(format, shown);
    cell.style.justifyContent = align === "left" ? "flex-start" : align === "right" ? "flex-end" : "center";
    cell.style.textAlign = align;
    const indented = padding + format.alignment.indent * indentWidth;
    const room = this.geometry.boxOf(area).width - indented * this.geometry.scale;
    const width = textWidth(shown.text, format) * this.geometry.scale;
    const tooWide = width > room && !format.alignment.wrap;
    if (tooWide && typeof value === "number") {
      cell.append(textElement(fittingNumber(value, format, room / this.geometry.scale), "text"));
    } else {
      const spills = tooWide && area.columns === 1 && align !== "center" && typeof value === "string";
      const step = align === "left" ? 1 : -1;
      const reach = spills ? this.reachOf(area, step, width) : { width: 0, isPlain: false };
      const text = textElement(shown.text, reach.width > 0 ? "text over" : "text");
      if (reach.width > 0) text.style.maxWidth = `${room + reach.width}px`;
      if (reach.width > 0 && reach.isPlain) coverLines(text, room, step);
      if (reach.width > 0) cell.classList.add("overflowing");
      cell.append(text);
    }
  }

  /** How far a text may go on over the empty cells beside it, and whether none of them is coloured. */
  private reachOf({ row, column }: Area, step: 1 | -1, width: number): { width: number; isPlain: boolean } {
    let reach = 0;
    let isPlain = true;
    for (let next = column + step; Math.abs(next - column) <= overflowColumns && reach < width; next += step) {
      if (next < 0 || this.sheet.cells.value(row, next) !== null || this.merges.at(row, next)) break;
      if (Math.max(next, next - step) === this.geometry.frozenColumns) break;
      isPlain &&= !isFilled(formatAt(this.workbook, this.sheet, row, next));
      reach += this.geometry.columns.size(next);
    }
    return { width: reach, isPlain };
  }

  private tableLayerAt(row: number, column: number): StyleLayer {
    const table = this.sheet.tables.find(({ area }) => within(area, row, column));
    return table ? tableLayer(table, row, column) : {};
  }

  private conditionalLayersAt(row: number, column: number): readonly StyleLayer[] {
    if (this.sheet.conditionalFormats.length === 0) return [];
    return conditionalLayers(this.sheet, { row, column }, { evaluate: this.evaluate, scales: this.scales });
  }

  private hasFilterButton(row: number, column: number): boolean {
    const { autoFilter, tables } = this.sheet;
    if (autoFilter && row === autoFilter.area.row && within(autoFilter.area, row, column)) return true;
    return tables.some(
      (table) =>
        table.showHeaders && table.showFilterButton && row === table.area.row && within(table.area, row, column),
    );
  }

  private isFiltered(row: number, column: number): boolean {
    const { autoFilter, tables } = this.sheet;
    const table = tables.find(({ area }) => within(area, row, column));
    if (table) return table.filters.has(column - table.area.column);
    return autoFilter?.criteria.has(column - autoFilter.area.column) ?? false;
  }

  private hasNote(row: number, column: number): boolean {
    return this.sheet.comments.some((comment) => comment.row === row && comment.column === column);
  }
}

function within(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function alignmentOf(format: CellFormat, shown: ShownText): "left" | "right" | "center" {
  switch (format.alignment.horizontal) {
    case "left":
    case "right":
    case "center":
      return format.alignment.horizontal;
    case "centerContinuous":
      return "center";
    case "fill":
    case "justify":
    case "distributed":
      return "left";
    default:
      return shown.align;
  }
}

/** A text that goes on over empty cells hides the grid lines between them. */
function coverLines(text: HTMLElement, room: number, step: 1 | -1): void {
  const direction = step === 1 ? "90deg" : "270deg";
  text.style.background = `linear-gradient(${direction}, transparent ${room}px, var(--paper) ${room}px)`;
}

function textElement(text: string, className: string): HTMLElement {
  return element("span", { className, textContent: text });
}

/** An icon set's sign for a value, at the left edge. */
function iconElement({ text, color }: { readonly text: string; readonly color: string }): HTMLElement {
  return element("span", {
    className: "level",
    textContent: text,
    style: { color },
    attributes: { "aria-hidden": "true" },
  });
}

function filterButton(row: number, column: number, active: boolean): HTMLElement {
  const button = element("button", { className: active ? "filter active" : "filter", tabIndex: -1, type: "button" });
  button.dataset["filter"] = `${row},${column}`;
  button.setAttribute("aria-label", `▾ ${cellName(row, column)}`);
  return button;
}
