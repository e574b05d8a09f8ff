import type { Steps } from "../domain/steps";
import type { Environment } from "./environment";
import type { Progress } from "./workbookPort";

/**
 * Does long work step by step, giving way in between where somebody waits, and telling how far it is (of 1). Throwing from `progress`
 * cancels it before its next step.
 */
export async function takeSteps<T>(steps: Steps<T>, giveWay: Environment["giveWay"], progress?: Progress): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (giveWay) await giveWay();
    progress?.(step.value, 1);
  }
}

/** Progress of a part of the work, as a share of all of it. */
export function partOf(progress: Progress | undefined, from: number, to: number): Progress | undefined {
  return progress && ((done, total) => progress(from + ((to - from) * done) / Math.max(total, 1), 1));
}
