import type { Area } from "../../host/model/address";
import { element } from "../dom";
import type { CellPainter } from "./cellPainter";
import type { PaneView } from "./paneView";

type Overlays = { readonly area: HTMLElement; readonly active: HTMLElement; readonly fill: HTMLElement };

/** The frame around what is selected, the active cell in it, and the handle to fill from. */
export class SelectionView {
  private readonly overlays: readonly Overlays[];
  /** The area a fill or a copy announces; null when none does. */
  preview: Area | null = null;

  constructor(private readonly panes: readonly PaneView[]) {
    this.overlays = panes.map((pane) => {
      const handle = element("b", { className: "handle" });
      const area = element("div", { className: "selection" }, handle);
      const active = element("div", { className: "active-cell" });
      const fill = element("div", { className: "preview", hidden: true });
      pane.layer.append(area, active, fill);
      return { area, active, fill };
    });
  }

  render(painter: CellPainter, selected: Area, active: { row: number; column: number }): void {
    const isOneCell = selected.rows === 1 && selected.columns === 1;
    const shown = (isOneCell && painter.merges.at(selected.row, selected.column)) || selected;
    const activeArea = painter.merges.at(active.row, active.column) ?? { ...active, rows: 1, columns: 1 };
    this.panes.forEach((pane, index) => {
      const { area, active: cell, fill } = this.overlays[index]!;
      pane.placeOverlay(painter, area, shown);
      pane.placeOverlay(painter, cell, activeArea);
      area.classList.toggle("single", sameArea(shown, activeArea));
      if (this.preview) pane.placeOverlay(painter, fill, this.preview);
      else fill.hidden = true;
    });
  }
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
