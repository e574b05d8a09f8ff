import type { Area } from "../../host/model/address";
import { areaName, cellName, parseArea } from "../../host/model/address";
import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { texts } from "../texts";

export type FormulaBarActions = {
  readonly goTo: (address: string) => void;
  readonly start: () => void;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
};

/** The name box and the formula of the active cell. */
export class FormulaBar {
  private readonly name = element("input", {
    className: "name-box",
    spellcheck: false,
    attributes: { "aria-label": texts.nameBox },
  });
  private readonly input = element("input", {
    className: "formula",
    spellcheck: false,
    attributes: { "aria-label": texts.formulaBar },
  });
  readonly root = element(
    "div",
    { className: "formula-bar" },
    this.name,
    element("span", { className: "fx", textContent: "fx" }),
    this.input,
  );

  constructor(actions: FormulaBarActions) {
    this.name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") actions.goTo(this.name.value);
      if (event.key === "Escape") actions.cancel();
    });
    this.name.addEventListener("focus", () => this.name.select());
    this.input.addEventListener("focus", () => actions.start());
    this.input.addEventListener("input", () => actions.type(this.input.value));
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") actions.commit();
      else if (event.key === "Escape") actions.cancel();
      else return;
      event.preventDefault();
    });
  }

  get focused(): boolean {
    return document.activeElement === this.input;
  }

  show(opened: OpenDocument, text: string): void {
    const { area, active } = { area: opened.sheet.selection, active: opened.active };
    if (document.activeElement !== this.name) this.name.value = selectionName(area, active);
    if (!this.focused) this.input.value = text;
  }

  /** Follows what is typed in the cell. */
  setText(text: string): void {
    if (!this.focused) this.input.value = text;
  }
}

/** The area an address typed into the name box means on the active sheet. */
export function typedArea(text: string): Area | null {
  return parseArea(text.toUpperCase());
}

function selectionName(area: Area, active: { row: number; column: number }): string {
  const several = area.rows * area.columns > 1;
  return several && area.rows <= 1000 && area.columns <= 100 ? areaName(area) : cellName(active.row, active.column);
}
