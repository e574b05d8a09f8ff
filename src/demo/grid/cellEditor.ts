import { element } from "../dom";
import { areaBetween } from "./moves";
import type { OpenDocument } from "../document/openDocument";
import type { GridView } from "./gridView";

export type EditorEnd = "enter" | "shiftEnter" | "tab" | "shiftTab" | "arrow" | "leave";

export type EditorActions = {
  /** Takes what was typed; false keeps the editor open. */
  readonly commit: (text: string) => boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onText: (text: string) => void;
  readonly onEnd: (how: EditorEnd, key: string) => void;
};

/** The field over the active cell. Typed over, arrows end the entry; opened with F2, they move the caret. */
export class CellEditor {
  readonly field = element("textarea", { className: "cell-editor", hidden: true, rows: 1, spellcheck: false });
  private caretMode = false;

  constructor(
    private readonly grid: GridView,
    private readonly documentOf: () => OpenDocument,
    private readonly actions: EditorActions,
  ) {
    this.field.addEventListener("keydown", (event) => this.keyDown(event));
    this.field.addEventListener("input", () => this.textChanged());
    this.field.addEventListener("blur", () => this.end("leave", ""));
    grid.root.addEventListener("scroll", () => this.place(), { passive: true });
  }

  get open(): boolean {
    return !this.field.hidden;
  }

  start(text: string, caretMode: boolean): void {
    if (!this.openWith(text)) return;
    this.caretMode = caretMode;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
  }

  /** Shows what is being typed into the formula bar, which keeps the focus. */
  openBeside(text: string): void {
    this.openWith(text);
  }

  private openWith(text: string): boolean {
    if (this.documentOf().workbook.readOnly) return false;
    this.field.hidden = false;
    this.field.value = text;
    this.actions.onEditing(true);
    this.textChanged();
    return true;
  }

  /** Takes over what is typed into the formula bar meanwhile. */
  setText(text: string): void {
    this.field.value = text;
    this.place();
  }

  /** Ends the entry and keeps it; false when it was refused. */
  end(how: EditorEnd, key: string): boolean {
    if (!this.open) return true;
    if (!this.actions.commit(this.field.value)) {
      this.field.focus();
      return false;
    }
    this.close();
    this.actions.onEnd(how, key);
    return true;
  }

  cancel(): void {
    if (!this.open) return;
    this.close();
    this.actions.onEnd("leave", "");
    this.grid.root.focus({ preventScroll: true });
  }

  private close(): void {
    this.field.hidden = true;
    this.actions.onEditing(false);
  }

  private textChanged(): void {
    this.place();
    this.actions.onText(this.field.value);
  }

  private place(): void {
    if (!this.open) return;
    const { sheet, active } = this.documentOf();
    const box = this.grid.boxOnScreen(areaBetween(sheet, active, active));
    const scale = this.grid.geometry.scale;
    this.field.style.cssText = `left:${box.left - 1}px;top:${box.top - 1}px;font-size:${(44 / 3) * scale}px`;
    this.field.style.width = "0";
    this.field.style.height = "0";
    this.field.style.width = `${Math.max(box.width + 1, this.field.scrollWidth + 16)}px`;
    this.field.style.height = `${Math.max(box.height + 1, this.field.scrollHeight)}px`;
  }

  private keyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const how = this.endingOf(event);
    if (event.key === "Escape") this.cancel();
    else if (event.key === "F2") this.caretMode = !this.caretMode;
    else if (event.key === "Enter" && event.altKey) this.breakLine();
    else if (how) {
      if (this.end(how, event.key)) this.grid.root.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  }

  private endingOf({ key, shiftKey, altKey }: KeyboardEvent): EditorEnd | null {
    if (key === "Enter" && !altKey) return shiftKey ? "shiftEnter" : "enter";
    if (key === "Tab") return shiftKey ? "shiftTab" : "tab";
    return key.startsWith("Arrow") && !this.caretMode ? "arrow" : null;
  }

  private breakLine(): void {
    this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    this.textChanged();
  }
}
