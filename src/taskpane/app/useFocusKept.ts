import { useEffect } from "react";

/**
 * Keeps the keyboard's place when what had the focus goes away. The part that it stood in takes the focus over, or the title of the
 * page that opens, or the open view's tab, so that the next Tab goes into the view. What is disabled while work is under way has it
 * back afterwards, if it can be used then. Focus that is elsewhere, on the sheet say, is never taken.
 */
export function useFocusKept(): void {
  useEffect(() => {
    const keeper = new FocusKeeper();
    const removals = new MutationObserver(keeper.keep);
    document.addEventListener("focusin", keeper.note);
    removals.observe(document.body, {
      ...{ childList: true, subtree: true },
      attributeFilter: ["style", "aria-selected", "aria-busy", "disabled"],
    });
    return () => {
      document.removeEventListener("focusin", keeper.note);
      removals.disconnect();
    };
  }, []);
}

/** Parts of a view that the focus stays in while they are there. */
const parts = "li, article, form, [role=group], section[aria-label]";
const stops = "button, input:not([type=file]), select, textarea, a[href], [tabindex='0']";

class FocusKeeper {
  private last: Element | null = null;
  /** Of the last that had the focus: the parts around it, from the inside out. */
  private around: readonly Element[] = [];
  private isDisabled = false;
  /** The tab holds the focus for a page whose title is still to come. */
  private awaitsPage = false;

  readonly note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    this.last = target;
    this.around = partsAround(target);
    this.isDisabled = false;
    if (target !== openTab()) this.awaitsPage = false;
  };

  readonly keep = (): void => {
    if (!document.hasFocus()) return;
    const { activeElement, body } = document;
    // What is hidden loses the focus a moment later, and nothing tells of it.
    const isLost = activeElement === body || activeElement === this.last;
    if (isLost && this.last !== null) this.keepPlaceOf(this.last);
    // A tab that is no longer the open view's is no stop of the Tab key.
    if (activeElement?.matches('[role="tab"][aria-selected="false"]')) focusOpenTab();
    if (this.awaitsPage) focus(pageTitle());
  };

  private keepPlaceOf(last: Element): void {
    if (!isThere(last) || (last.matches(":disabled") && !isBusy())) {
      const stop = this.around.map(firstStopIn).find((found) => found !== null);
      this.awaitsPage = stop === undefined;
      if (stop) focus(stop);
      else focusOpenTab();
    } else if (last.matches(":disabled")) {
      this.isDisabled = true;
    } else if (this.isDisabled) {
      this.isDisabled = false;
      focus(last);
    }
  }
}

function partsAround(element: Element): Element[] {
  const part = element.parentElement?.closest(parts);
  return part ? [part, ...partsAround(part)] : [];
}

function firstStopIn(part: Element): Element | null {
  if (!isThere(part)) return null;
  return [...part.querySelectorAll(stops)].find((stop) => isThere(stop) && !stop.matches(":disabled")) ?? null;
}

function openTab(): Element | null {
  return document.querySelector('[role="tab"][aria-selected="true"]');
}

function pageTitle(): Element | null {
  return document.querySelector('h2[tabindex="-1"]');
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}

function focusOpenTab(): void {
  const tab = openTab();
  if (tab instanceof HTMLElement) tab.focus({ preventScroll: true });
}

/** Whether work is under way that disables what could begin other work. */
function isBusy(): boolean {
  return document.querySelector('main[aria-busy="true"]') !== null;
}

/** Whether an element is still to be seen: what waits behind a view that loads is hidden before it is removed. */
function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
