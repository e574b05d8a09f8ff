import { element } from "../dom";
import { button } from "./button";

/** Asks whether to go on; Escape and closing mean no. */
export function askWhether(text: string, yes: string, no: string): Promise<boolean> {
  const dialog = element("dialog", { className: "question" }, element("p", { textContent: text }));
  const accept = button({ label: yes }, () => dialog.close("yes"));
  const refuse = button({ label: no }, () => dialog.close("no"));
  refuse.classList.add("primary");
  dialog.append(element("div", { className: "buttons" }, accept, refuse));
  document.body.append(dialog);
  dialog.showModal();
  refuse.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
