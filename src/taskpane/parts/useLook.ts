import { useEffect, useState } from "react";
import { usePane } from "../app/paneContext";
import type { Showing } from "../app/useCase";

/** What was found: `now` for what is asked now, null while it is worked out; `latest` whatever was asked for. */
type Found<T> = { readonly now: T | null; readonly latest: T | null };

/**
 * Looks something up in the workbook, and again when something else is asked or `after` changes; what nobody asks any longer stops.
 * `work` null: nothing is asked.
 */
export function useLook<T>(work: Showing<T> | null, after: unknown = null): Found<T> {
  const { controller } = usePane();
  const [known, setKnown] = useState<{ readonly of: Showing<T>; readonly found: T | null } | null>(null);
  useEffect(() => {
    if (work === null) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const found = await controller.look(work, () => isWanted);
      if (isWanted) setKnown({ of: work, found });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [controller, work, after]);
  const latest = known?.found ?? null;
  return { now: known?.of === work ? latest : null, latest };
}
