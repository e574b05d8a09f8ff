import type { PaneStore } from "../app/store";

/** Whether the change that ended last was made: a page about it stays open when it was refused or failed. */
export function wasDone(store: Pick<PaneStore, "state">): boolean {
  const { notice } = store.state();
  return notice?.kind === "changed" && notice.done;
}
