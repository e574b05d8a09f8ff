import { useEffect } from "react";

/**
 * Lets the browser move the focus on from what can have it without being a stop of the Tab key: a page's title, a row's tick box.
 * In Excel on the web, office.js answers that key itself, and leaves the pane from anything that is no such stop.
 */
export function useTabKey(): void {
  useEffect(() => {
    const keepFromOffice = (event: KeyboardEvent): void => {
      const isStop = event.target instanceof HTMLElement && event.target.tabIndex >= 0;
      if (event.key === "Tab" && !isStop) event.stopPropagation();
    };
    // office.js listens at the window.
    document.addEventListener("keydown", keepFromOffice);
    return () => document.removeEventListener("keydown", keepFromOffice);
  }, []);
}
