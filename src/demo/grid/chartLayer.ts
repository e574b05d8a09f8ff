import type { Workbook } from "../../host/model/workbook";
import { element } from "../dom";
import { chartSvg } from "./chartSvg";
import type { CellPainter } from "./cellPainter";
import type { PaneView } from "./paneView";

const pixelsPerPoint = 4 / 3;

/** Draws a sheet's charts over the cells. */
export class ChartLayer {
  private readonly root = element("div", { className: "charts" });
  private drawn: CellPainter | null = null;

  constructor(private readonly pane: PaneView) {
    pane.layer.append(this.root);
  }

  render(painter: CellPainter, workbook: Workbook): void {
    this.root.style.transform = `translateY(${-this.pane.base}px)`;
    if (this.drawn === painter) return;
    this.drawn = painter;
    const scale = pixelsPerPoint * painter.geometry.scale;
    this.root.replaceChildren(
      ...painter.sheet.charts.map((chart) => {
        const { left, top, width, height } = chart.anchor;
        const size = { width: width * pixelsPerPoint, height: height * pixelsPerPoint };
        const style = {
          left: `${left * scale}px`,
          top: `${top * scale}px`,
          width: `${width * scale}px`,
          height: `${height * scale}px`,
        };
        return element("div", { className: "chart", style }, chartSvg(chart, workbook, painter.sheet, size));
      }),
    );
  }
}
