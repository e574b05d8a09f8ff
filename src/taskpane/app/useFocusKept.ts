import { useEffect } from "react";

/**
 * Keeps the keyboard's place when what had the focus goes away: the open view's tab takes it over, so that the next Tab goes into
 * the view. Focus that is elsewhere, on the sheet say, is never taken.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const keep = (): void => {
      const { activeElement, body } = document;
      const isLost = activeElement === body && last !== null && !isThere(last);
      // A tab that is no longer the open view's is no stop of the Tab key.
      const isStale = activeElement?.matches('[role="tab"][aria-selected="false"]') ?? false;
      if ((isLost || isStale) && document.hasFocus()) focusOpenTab();
    };
    const removals = new MutationObserver(keep);
    document.addEventListener("focusin", note);
    removals.observe(document.body, { childList: true, subtree: true, attributeFilter: ["style", "aria-selected"] });
    return () => {
      document.removeEventListener("focusin", note);
      removals.disconnect();
    };
  }, []);
}

function focusOpenTab(): void {
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
}

/** Whether an element is still to be seen: what waits behind a view that loads is hidden before it is removed. */
function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
