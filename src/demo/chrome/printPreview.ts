import type { Area } from "../../host/model/address";
import { bounding, maxColumns, maxRows } from "../../host/model/address";
import { usedArea } from "../../host/model/usedArea";
import type { PageLayout } from "../../host/model/features";
import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { CellPainter } from "../grid/cellPainter";
import { chartSvg } from "../grid/chartSvg";
import type { FormulaEvaluator } from "../grid/conditionalFormat";
import { Geometry } from "../grid/geometry";
import { marginLines, marginsOf, paperOf } from "./pageFrame";
import { texts } from "../texts";
import { button } from "./button";

const maxPages = 60;
const topLeft: Area = { row: 0, column: 0, rows: 1, columns: 1 };

type PageSize = { readonly width: number; readonly height: number };
type Part = { readonly from: number; readonly to: number };

/** Shows the active sheet as its pages come out of the printer: print area, margins, fit to width, title rows. */
export function openPrintPreview(document: OpenDocument, evaluate: FormulaEvaluator): void {
  const { sheet, workbook } = document;
  const geometry = new Geometry(sheet, workbook.formats, { rows: 0, columns: 0 }, 1);
  const painter = new CellPainter(workbook, sheet, geometry, evaluate);
  const areas = sheet.page?.printArea ?? [bounding(topLeft, usedArea(sheet, false) ?? topLeft)];
  const pages = areas.flatMap((area) => pagesOf(painter, area)).slice(0, maxPages);
  pages.forEach((page, index) => {
    page.append(...marginLines(sheet, { page: index + 1, pages: pages.length, file: workbook.name }));
  });
  const bar = element("header", {}, element("h2", { textContent: `${texts.print} · ${sheet.name}` }));
  const dialog = element(
    "dialog",
    { className: "print-preview" },
    bar,
    element("div", { className: "pages" }, ...pages),
  );
  bar.append(
    button({ icon: "print", label: texts.printNow }, () => window.print()),
    button({ icon: "close", label: texts.close, iconOnly: true }, () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  window.document.body.append(dialog);
  dialog.showModal();
}

function pagesOf(painter: CellPainter, area: Area): HTMLElement[] {
  const { page } = painter.sheet;
  const size = pageSize(page);
  const title = titleHeight(painter);
  const width = painter.geometry.boxOf(area).width;
  const scale = fittingScale(page, size, { width, height: painter.geometry.boxOf(area).height });
  const columns = parts(painter.geometry.columns, area.column, area.columns, size.width / scale);
  const rows = parts(painter.geometry.rows, area.row, area.rows, (size.height - title * scale) / scale);
  return rows.flatMap((row) =>
    columns.map((column) => {
      const part = { row: row.from, column: column.from, rows: row.to - row.from, columns: column.to - column.from };
      return pageElement(painter, part, size, scale);
    }),
  );
}

function pageElement(painter: CellPainter, area: Area, size: PageSize, scale: number): HTMLElement {
  const margins = marginsOf(painter.sheet.page);
  const paper = paperOf(painter.sheet.page);
  const content = element("div", { className: "content" });
  const titles = painter.sheet.page?.titleRows;
  const repeated =
    titles && area.row > titles.last ? { row: titles.first, rows: titles.last - titles.first + 1 } : null;
  const top = repeated ? painter.geometry.boxOf({ ...area, ...repeated }).height : 0;
  if (repeated) paintArea(painter, { ...area, ...repeated }, 0, content);
  paintArea(painter, area, top, content);
  content.style.transform = `scale(${scale})`;
  const sheet = element("div", { className: "page" }, content);
  sheet.style.cssText = `width:${paper.width}px;height:${paper.height}px;padding:${margins.top}px ${margins.right}px ${margins.bottom}px ${margins.left}px`;
  if (painter.sheet.page?.centerHorizontally) {
    const free = size.width - painter.geometry.boxOf(area).width * scale;
    content.style.marginLeft = `${Math.max(0, free / 2)}px`;
  }
  return sheet;
}

/** Draws the cells of an area with its corner at (0, top). */
function paintArea(painter: CellPainter, area: Area, top: number, into: HTMLElement): void {
  const origin = painter.geometry.boxOf(area);
  const layer = element("div", { className: "print-layer" });
  layer.style.cssText = `left:${-origin.left}px;top:${top}px`;
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (painter.geometry.rows.size(row) === 0) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const merged = painter.merges.at(row, column);
      const isAnchor = merged?.row === row && merged.column === column;
      const cell = merged ? (isAnchor ? painter.paintMerged(merged) : null) : painter.paint(row, column);
      if (!cell) continue;
      cell.style.top = `${painter.geometry.rows.offset(row) - origin.top}px`;
      layer.append(cell);
    }
  }
  for (const chart of painter.sheet.charts) {
    const box = { width: (chart.anchor.width * 4) / 3, height: (chart.anchor.height * 4) / 3 };
    const frame = element("div", { className: "chart" }, chartSvg(chart, painter.workbook, painter.sheet, box));
    const y = (chart.anchor.top * 4) / 3 - origin.top;
    if (y + box.height < 0 || y > painter.geometry.boxOf(area).height) continue;
    frame.style.cssText = `left:${(chart.anchor.left * 4) / 3}px;top:${y}px;width:${box.width}px;height:${box.height}px`;
    layer.append(frame);
  }
  into.append(layer);
}

/** Cuts a run of rows or columns into parts no longer than a page. */
function parts(axis: { offset: (index: number) => number }, first: number, count: number, room: number): Part[] {
  const found: Part[] = [];
  let from = first;
  for (let index = first; index < first + count && found.length < maxPages; index++) {
    if (index > from && axis.offset(index + 1) - axis.offset(from) > room + 0.5) {
      found.push({ from, to: index });
      from = index;
    }
  }
  found.push({ from, to: first + count });
  return found;
}

function fittingScale(page: PageLayout | null, size: PageSize, content: PageSize): number {
  if (page?.fitToWidth == null && page?.fitToHeight == null) return (page?.scale ?? 100) / 100;
  const across = page.fitToWidth ? (size.width * page.fitToWidth) / content.width : 1;
  const down = page.fitToHeight ? (size.height * page.fitToHeight) / content.height : 1;
  return Math.min(1, across, down);
}

function titleHeight({ sheet, geometry }: CellPainter): number {
  const rows = sheet.page?.titleRows;
  if (!rows || rows.last >= maxRows) return 0;
  return geometry.boxOf({
    row: rows.first,
    column: 0,
    rows: rows.last - rows.first + 1,
    columns: Math.min(1, maxColumns),
  }).height;
}

function pageSize(page: PageLayout | null): PageSize {
  const margins = marginsOf(page);
  const { width, height } = paperOf(page);
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}
