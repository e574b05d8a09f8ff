import { element } from "../dom";
import type { IconName } from "./icons";
import { icon } from "./icons";

type ButtonOptions = {
  readonly icon?: IconName;
  readonly label: string;
  readonly tip?: string;
  readonly iconOnly?: boolean;
};

/** A toolbar button. */
export function button({ icon: name, label, tip, iconOnly }: ButtonOptions, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", className: "tool", title: tip ?? label });
  if (name) made.append(icon(name));
  if (iconOnly) made.setAttribute("aria-label", label);
  else made.append(element("span", { textContent: label }));
  // Buttons must not take the focus from the grid: its keys go on working.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", onClick);
  return made;
}
