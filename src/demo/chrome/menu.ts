import { element } from "../dom";

let openMenu: HTMLElement | null = null;

/** Opens a box below an element or point; a press elsewhere or Escape closes it. Returns the function that does. */
export function openPopup(anchor: DOMRect, content: HTMLElement, onClose: () => void = () => undefined): () => void {
  closePopup();
  const popup = element("div", { className: "menu" }, content);
  document.body.append(popup);
  openMenu = popup;
  const { width, height } = popup.getBoundingClientRect();
  popup.style.left = `${Math.max(4, Math.min(anchor.left, innerWidth - width - 4))}px`;
  const below = anchor.bottom + height + 4 <= innerHeight;
  popup.style.top = `${below ? anchor.bottom + 2 : Math.max(4, anchor.top - height - 2)}px`;
  const outside = (event: Event): void => {
    if (!popup.contains(event.target as Node)) close();
  };
  const close = (): void => {
    document.removeEventListener("mousedown", outside, true);
    popup.remove();
    if (openMenu === popup) openMenu = null;
    onClose();
  };
  popup.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.addEventListener("mousedown", outside, true);
  return close;
}

/** Closes the popup that is open. */
export function closePopup(): void {
  openMenu?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
}

/** A popup list to choose from with arrows, Enter or the mouse. */
export function openChoices(
  anchor: DOMRect,
  choices: readonly string[],
  onChoice: (choice: string) => void,
  options: { current?: string; onClose?: () => void } = {},
): void {
  const list = element("div", { className: "choices", attributes: { role: "listbox" } });
  const items = choices.map((choice) => {
    const selected = choice === options.current;
    const attributes = { role: "option", "aria-selected": String(selected) };
    const item = element("button", { type: "button", textContent: choice, attributes });
    item.addEventListener("click", () => {
      close();
      onChoice(choice);
    });
    return item;
  });
  list.append(...items);
  list.addEventListener("keydown", (event) => moveFocus(event, items));
  const close = openPopup(anchor, list, options.onClose);
  (items.find((item) => item.textContent === options.current) ?? items[0])?.focus();
}

function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[Math.max(0, Math.min(items.length - 1, next))]?.focus();
}
