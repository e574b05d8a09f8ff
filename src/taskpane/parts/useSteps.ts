import { useEffect, useState } from "react";
import type { Steps } from "../../domain/steps";
import { usePane } from "../app/paneContext";

/**
 * Works something out step by step, so that the pane stays usable meanwhile. Null until it is done; when `begin` becomes another
 * function, what was worked out before until that is done, too. `begin` null: there is nothing to work out.
 */
export function useSteps<T>(begin: (() => Steps<T>) | null): T | null {
  const { controller } = usePane();
  const [found, setFound] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    const work = async (): Promise<void> => {
      const result = begin && (await controller.workOut(begin(), () => isWanted));
      if (isWanted) setFound(result);
    };
    void work();
    return () => {
      isWanted = false;
    };
  }, [begin, controller]);
  return found;
}
