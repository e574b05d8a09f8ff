import type { WorkbookPort } from "../../application/workbookPort";
import type { PaneController } from "./paneController";
import type { PaneStore } from "./store";

/** A pause this long after the last change means that typing is over. Units: milliseconds. */
const quietMs = 250;

/**
 * Reads what changed in the workbook again, whoever changed it, once changes pause and nothing else is under way; the pane's own
 * changes are read by whoever made them. Returns how to stop.
 */
export async function watchWorkbook(
  port: WorkbookPort,
  store: PaneStore,
  controller: PaneController,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (store.state().work ? wait() : void controller.follow()), quietMs);
  };
  const stop = await port.onChange((change) => {
    if (controller.noteChange(change)) wait();
  });
  return async () => {
    clearTimeout(timer);
    await stop();
  };
}
