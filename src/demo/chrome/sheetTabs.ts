import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { texts } from "../texts";
import { button } from "./button";

export type SheetTabActions = {
  readonly activate: (index: number) => void;
  readonly rename: (index: number, name: string) => void;
  readonly add: () => void;
};

/** The tabs of the visible sheets; a double click renames one. */
export class SheetTabs {
  private readonly list = element("div", { attributes: { role: "tablist", "aria-label": texts.sheets } });
  readonly root: HTMLElement;
  private shown = "";

  constructor(private readonly actions: SheetTabActions) {
    const add = button({ icon: "plus", label: texts.addSheet, iconOnly: true }, () => actions.add());
    this.root = element("div", { className: "tabs" }, this.list, add);
  }

  show(document: OpenDocument): void {
    const { sheets, activeSheet } = document.workbook;
    const state = JSON.stringify([
      sheets.map(({ name, tabColor, visibility }) => [name, tabColor, visibility]),
      activeSheet,
    ]);
    if (state === this.shown) return;
    this.shown = state;
    const tabs = sheets.flatMap((sheet, index) =>
      sheet.visibility === "Visible" ? [this.tab(sheet.name, sheet.tabColor, index, index === activeSheet)] : [],
    );
    this.list.replaceChildren(...tabs);
    this.list.querySelector(".current")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(name: string, color: string | null, index: number, current: boolean): HTMLElement {
    const attributes = { role: "tab", "aria-selected": String(current) };
    const tab = element("button", { type: "button", className: current ? "tab current" : "tab", attributes }, name);
    if (color) tab.style.setProperty("--tab-color", color);
    // The grid keeps the focus: its keys go on working.
    tab.addEventListener("mousedown", (event) => event.preventDefault());
    tab.addEventListener("click", () => this.actions.activate(index));
    tab.addEventListener("dblclick", () => this.rename(tab, name, index));
    return tab;
  }

  private rename(tab: HTMLElement, name: string, index: number): void {
    const field = element("input", {
      className: "tab-name",
      value: name,
      maxLength: 31,
      attributes: { "aria-label": texts.renameSheet },
    });
    field.size = Math.max(6, name.length);
    let ended = false;
    const end = (keep: boolean): void => {
      if (ended) return;
      ended = true;
      this.shown = "";
      this.actions.rename(index, keep && field.value.trim() !== "" ? field.value.trim() : name);
    };
    field.addEventListener("blur", () => end(true));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") end(true);
      if (event.key === "Escape") end(false);
    });
    tab.replaceWith(field);
    field.select();
  }
}
