import type { Environment } from "../environment";
import type { Progress } from "../workbookPort";

/** How often a wait is told, and can be cancelled. Units: milliseconds. */
const step = 250;

/**
 * Waits until what others did before now has been merged into this workbook. Whatever `progress` throws ends the wait.
 * Units: milliseconds.
 */
export async function settle({ clock, onWait }: Environment, milliseconds: number, progress?: Progress): Promise<void> {
  try {
    for (let waited = 0; waited < milliseconds; waited += step) {
      onWait?.({ reason: "settling", whole: milliseconds, left: milliseconds - waited });
      progress?.(waited, milliseconds);
      await clock.pause(Math.min(step, milliseconds - waited));
    }
  } finally {
    if (milliseconds > 0) onWait?.(null);
  }
}
