import type { Area } from "../../host/model/address";
import { cellName } from "../../host/model/address";
import { formatAt } from "../../host/model/cellFormats";
import { closePopup, openChoices } from "../chrome/menu";
import { openFilterMenu } from "../chrome/filterMenu";
import { inputText } from "../document/inputText";
import { applyFilter, filterChoices, filterListAt } from "../document/filters";
import { GridClipboard } from "../document/gridClipboard";
import { listChoices, validationAt } from "../document/listChoices";
import type { OpenDocument } from "../document/openDocument";
import { element } from "../dom";
import { texts } from "../texts";
import type { EditorEnd } from "./cellEditor";
import { CellEditor } from "./cellEditor";
import { fitColumn, resizeLine } from "./columnWidths";
import type { FormulaEvaluator } from "./conditionalFormat";
import { GridSelection } from "./gridSelection";
import type { CellPoint } from "./gridView";
import { GridView } from "./gridView";
import type { KeyActions } from "./keyboard";
import { handleKey } from "./keyboard";
import { linkTarget } from "./links";
import { attachMouse } from "./mouse";

export type GridActions = Pick<KeyActions, "find" | "switchSheet" | "print" | "save"> & {
  readonly onEditing: (editing: boolean) => void;
  readonly onText: (text: string) => void;
  /** Runs a change and shows why it was refused; false when it was. */
  readonly attempt: (change: () => void) => boolean;
};

/** Joins what the user does on the grid to the workbook. */
export class GridController {
  readonly view: GridView;
  readonly selection: GridSelection;
  readonly editor: CellEditor;
  private readonly clipboard = new GridClipboard();
  private readonly listButton = element("button", {
    className: "list-button",
    type: "button",
    tabIndex: -1,
    hidden: true,
  });
  /** Says for screen readers which cell is active and what it holds. */
  readonly spoken = element("div", { className: "spoken", attributes: { role: "status" } });
  private stopListening: () => void = () => undefined;

  constructor(
    private document: OpenDocument,
    evaluate: FormulaEvaluator,
    private readonly actions: GridActions,
  ) {
    this.view = new GridView(document, evaluate);
    this.view.root.setAttribute("aria-label", texts.grid);
    this.selection = new GridSelection(this.view, () => this.document);
    this.editor = new CellEditor(this.view, () => this.document, {
      commit: (text) => this.commit(text),
      onEditing: actions.onEditing,
      onText: actions.onText,
      onEnd: (how, key) => this.afterEdit(how, key),
    });
    this.view.overlay.append(this.editor.field, this.listButton);
    this.attachEvents();
    this.show(document, evaluate);
  }

  show(document: OpenDocument, evaluate: FormulaEvaluator): void {
    this.editor.cancel();
    closePopup();
    this.stopListening();
    this.document = document;
    this.view.show(document, evaluate);
    this.stopListening = document.onChanged((what) =>
      what === "selection" ? this.refreshSelection() : this.refresh(),
    );
    this.refresh();
  }

  refresh(): void {
    this.view.refresh();
    this.placeListButton();
  }

  private refreshSelection(): void {
    this.view.refreshSelection();
    const { sheet, active } = this.document;
    this.spoken.textContent = `${cellName(active.row, active.column)} ${String(sheet.cells.value(active.row, active.column) ?? "")}`;
    this.placeListButton();
  }

  /** The active cell's content as one would type it. */
  get activeText(): string {
    const { workbook, sheet, active } = this.document;
    const { numberFormat } = formatAt(workbook, sheet, active.row, active.column);
    return inputText(this.document.read(active.row, active.column), numberFormat, workbook.date1904);
  }

  startEditing(text: string | null): void {
    this.editor.start(text ?? this.activeText, text === null);
  }

  goTo(area: Area): void {
    this.selection.selectArea(area);
    this.view.reveal(area);
    this.view.root.focus({ preventScroll: true });
  }

  openList(): void {
    const { workbook, sheet, active } = this.document;
    const rule = validationAt(sheet, active.row, active.column);
    const choices = rule ? listChoices(workbook, sheet, rule) : null;
    if (!choices || choices.length === 0) return;
    const onClose = (): void => this.view.root.focus({ preventScroll: true });
    openChoices(this.activeBox(), choices, (choice) => void this.commit(choice), { current: this.activeText, onClose });
  }

  private attachEvents(): void {
    const { root } = this.view;
    attachMouse(this.view, this.selection, {
      beforeSelect: () => this.editor.end("leave", ""),
      edit: () => this.startEditing(null),
      fill: (source, target, copy) => this.actions.attempt(() => this.document.fill(source, target, copy)),
      followLink: (point) => this.followLink(point),
      openFilter: (point, anchor) => this.openFilter(point, anchor),
      resize: (direction, index, pixels) => resizeLine(this.document, direction, index, pixels),
      autofit: (column) => fitColumn(this.document, column),
    });
    root.addEventListener("keydown", (event) => {
      if (event.target !== root) return;
      const handle = (): void => {
        if (handleKey(event, this.selection, this.document, this.keyActions())) event.preventDefault();
      };
      if (!this.actions.attempt(handle)) event.preventDefault();
    });
    root.addEventListener("copy", (event) => this.onCopy(event, false));
    root.addEventListener("cut", (event) => this.onCopy(event, true));
    root.addEventListener("paste", (event) => this.onPaste(event));
    this.listButton.addEventListener("mousedown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.openList();
    });
  }

  private keyActions(): KeyActions {
    return {
      ...this.actions,
      edit: (text) => this.startEditing(text),
      clear: () => void this.actions.attempt(() => this.document.clear(this.selection.area)),
      fillDown: () => this.fillFromFirst("rows"),
      fillRight: () => this.fillFromFirst("columns"),
      openList: () => this.openList(),
    };
  }

  private fillFromFirst(direction: "rows" | "columns"): void {
    const { area } = this.selection;
    const source = { ...area, [direction]: 1 };
    this.actions.attempt(() => this.document.fill(source, area, true));
  }

  private commit(text: string): boolean {
    const { row, column } = this.document.active;
    if (text === this.activeText) return true;
    return this.actions.attempt(() => {
      this.assertChoice(row, column, text);
      this.document.write([{ row, column, state: this.document.typed(row, column, text) }]);
    });
  }

  /** A list that stops wrong entries, as Excel's does. */
  private assertChoice(row: number, column: number, text: string): void {
    const { workbook, sheet } = this.document;
    const rule = validationAt(sheet, row, column);
    const choices =
      rule?.error.show && rule.error.style.toLowerCase() === "stop" ? listChoices(workbook, sheet, rule) : null;
    if (!rule || !choices || text === "" || text.startsWith("=")) return;
    const known = choices.some((choice) => choice.toLowerCase() === text.trim().toLowerCase());
    if (!known) throw new Error(rule.error.message || texts.invalidChoice);
  }

  private afterEdit(how: EditorEnd, key: string): void {
    this.refresh();
    if (how === "enter") this.selection.advance({ rows: 1, columns: 0 });
    if (how === "shiftEnter") this.selection.advance({ rows: -1, columns: 0 });
    if (how === "tab") this.selection.advance({ rows: 0, columns: 1 });
    if (how === "shiftTab") this.selection.advance({ rows: 0, columns: -1 });
    if (how === "arrow") {
      const rows = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      const columns = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      this.selection.move({ rows, columns }, { extend: false, far: false });
    }
  }

  private onCopy(event: ClipboardEvent, cut: boolean): void {
    if (!event.clipboardData || event.target !== this.view.root) return;
    event.preventDefault();
    this.clipboard.copy(this.document, event.clipboardData);
    if (cut) this.actions.attempt(() => this.document.clear(this.selection.area));
  }

  private onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data || event.target !== this.view.root) return;
    event.preventDefault();
    this.actions.attempt(() => {
      const written = this.clipboard.paste(this.document, data);
      if (written) this.selection.selectArea(written);
    });
  }

  private openFilter(point: CellPoint, anchor: HTMLElement): void {
    const { workbook, sheet } = this.document;
    const list = filterListAt(sheet, point.row, point.column);
    if (!list) return;
    openFilterMenu({
      anchor: anchor.getBoundingClientRect(),
      list,
      column: point.column,
      choices: filterChoices(workbook, sheet, list, point.column),
      onApply: (values) => applyFilter(workbook, sheet, list, { column: point.column, values }),
    });
  }

  private followLink({ row, column }: CellPoint): boolean {
    const target = linkTarget(this.document.workbook, this.document.sheet, row, column);
    if (target?.kind === "web") window.open(target.url, "_blank", "noopener,noreferrer");
    if (target?.kind === "cells") {
      this.document.activateSheet(this.document.workbook.sheets.indexOf(target.sheet));
      this.goTo(target.area);
    }
    return target !== null;
  }

  private activeBox(): DOMRect {
    const box = this.view.boxOnScreen({ ...this.document.active, rows: 1, columns: 1 });
    const bounds = this.view.root.getBoundingClientRect();
    return new DOMRect(box.left + bounds.left, box.top + bounds.top, box.width, box.height);
  }

  private placeListButton(): void {
    const { sheet, active } = this.document;
    const rule = validationAt(sheet, active.row, active.column);
    this.listButton.hidden = !rule?.inCellDropDown || rule.type.toLowerCase() !== "list";
    if (this.listButton.hidden) return;
    const box = this.view.boxOnScreen({ ...active, rows: 1, columns: 1 });
    this.listButton.style.cssText = `left:${box.right + 1}px;top:${box.top}px;height:${box.height}px`;
  }
}
