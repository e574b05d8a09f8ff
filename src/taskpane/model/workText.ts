import type { Work } from "../app/state";
import type { Words } from "./words";

/**
 * What the pane says that it is doing, or waiting for. "left": with the seconds that are left, for those who look; "seconds": with those
 * of the whole wait, which is said once.
 */
export function workText({ kind, wait }: Work, { texts, say }: Words, count: "left" | "seconds"): string {
  if (!wait) return texts.work[kind];
  const { waits } = texts.progress;
  return wait.reason === "others" ? waits.others : say(waits.settling, { count: wait[count] });
}
