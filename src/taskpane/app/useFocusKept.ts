import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the keyboard's place when what had the focus goes away: the area takes it over, so that the next Tab goes on from there.
 * Focus that is elsewhere, on the sheet say, is never taken.
 */
export function useFocusKept(area: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected && document.activeElement === document.body;
    if (isLost && document.hasFocus()) area.current?.focus();
  });
}
