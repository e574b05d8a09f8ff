import { useEffect, useMemo, useState } from "react";
import type { Steps } from "../../domain/steps";
import { usePane } from "../app/paneContext";

/**
 * Works something out step by step, so that the pane stays usable meanwhile. Null until it is done; when `begin` becomes another
 * function, what was worked out before until that is done, too. What takes one step only is there at once. `begin` null: there is
 * nothing to work out.
 */
export function useSteps<T>(begin: (() => Steps<T>) | null): T | null {
  const { controller } = usePane();
  const [found, setFound] = useState<T | null>(null);
  const begun = useMemo(() => (begin ? firstStepOf(begin()) : null), [begin]);
  const atOnce = begun === null ? null : begun.first.done ? begun.first.value : found;
  if (atOnce !== found) setFound(atOnce);
  useEffect(() => {
    if (begun === null || begun.first.done) return undefined;
    let isWanted = true;
    const work = async (): Promise<void> => {
      const result = await controller.workOut(begun.steps, () => isWanted);
      if (isWanted) setFound(result);
    };
    void work();
    return () => {
      isWanted = false;
    };
  }, [begun, controller]);
  return atOnce;
}

function firstStepOf<T>(steps: Steps<T>) {
  return { steps, first: steps.next() };
}
