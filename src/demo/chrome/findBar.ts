import { element } from "../dom";
import { texts } from "../texts";
import { button } from "./button";

/** The field to find a text with; Enter goes to the next cell that has it. */
export class FindBar {
  private readonly field = element("input", {
    type: "search",
    placeholder: texts.find,
    attributes: { "aria-label": texts.find },
  });
  private readonly message = element("span", { className: "find-message", attributes: { role: "status" } });
  readonly root = element("div", { className: "find-bar", hidden: true }, this.field, this.message);

  /** `find` tells whether there was a match. */
  constructor(find: (text: string, backwards: boolean) => boolean, onClose: () => void) {
    const run = (backwards: boolean): void => {
      const found = this.field.value === "" || find(this.field.value, backwards);
      this.message.textContent = found ? "" : texts.findNothing;
    };
    const close = (): void => {
      this.root.hidden = true;
      onClose();
    };
    this.root.append(
      button({ icon: "up", label: texts.findPrevious, iconOnly: true }, () => run(true)),
      button({ icon: "down", label: texts.findNext, iconOnly: true }, () => run(false)),
      button({ icon: "close", label: texts.close, iconOnly: true }, close),
    );
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") run(event.shiftKey);
      else if (event.key === "Escape") close();
    });
  }

  open(): void {
    this.root.hidden = false;
    this.message.textContent = "";
    this.field.focus();
    this.field.select();
  }
}
