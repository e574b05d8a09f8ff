import type { KeyboardEvent } from "react";

/** Closes something when Esc is pressed in it. The key goes no further: in Excel on the web it would leave the pane. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
}
