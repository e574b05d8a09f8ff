import type { Area } from "../../host/model/address";
import { columnName } from "../../host/model/address";
import { element } from "../dom";
import type { Axis } from "./axis";

/** A strip of column letters or row numbers; `origin` is the sheet's point at its start. */
export class HeaderView {
  readonly root: HTMLElement;
  private readonly layer = element("div", { className: "layer" });

  constructor(private readonly direction: "columns" | "rows") {
    this.root = element(
      "div",
      { className: `headers ${direction}`, attributes: { "aria-hidden": "true" } },
      this.layer,
    );
  }

  render(axis: Axis, from: number, to: number, origin: number): HeaderView {
    const across = this.direction === "columns";
    const base = axis.offset(from);
    this.layer.style.transform = across ? `translateX(${base - origin}px)` : `translateY(${base - origin}px)`;
    const items: HTMLElement[] = [];
    for (let index = from; index < to; index++) {
      const size = axis.size(index);
      if (size === 0) continue;
      const item = element("div", { textContent: across ? columnName(index) : String(index + 1) });
      item.dataset["index"] = String(index);
      const start = axis.offset(index) - base;
      item.style.cssText = across ? `left:${start}px;width:${size}px` : `top:${start}px;height:${size}px`;
      if (index > 0 && axis.size(index - 1) === 0) item.classList.add("after-hidden");
      items.push(item);
    }
    this.layer.replaceChildren(...items);
    return this;
  }

  mark(selection: Area, whole: boolean): void {
    const from = this.direction === "columns" ? selection.column : selection.row;
    const count = this.direction === "columns" ? selection.columns : selection.rows;
    for (const item of this.layer.children) {
      const index = Number((item as HTMLElement).dataset["index"]);
      const inside = index >= from && index < from + count;
      item.classList.toggle("selected", inside);
      item.classList.toggle("whole", inside && whole);
    }
  }
}
