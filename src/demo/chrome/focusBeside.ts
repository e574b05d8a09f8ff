const stops = "a[href], button, input, select, textarea, iframe, [tabindex]";

/** Moves the focus to the stop of the Tab key after an element, or the one before it; round the page's end to its beginning. */
export function focusBeside(element: HTMLElement, step: 1 | -1): void {
  const isStop = (each: HTMLElement): boolean => each.tabIndex >= 0 && each.getClientRects().length > 0;
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (each) => each === element || (isStop(each) && !each.matches(":disabled")),
  );
  const place = all.indexOf(element);
  all[(place + step + all.length) % all.length]?.focus();
}
