import type { WorkbookPort } from "../../application/workbookPort";
import type { PaneController } from "./paneController";
import { ReadingPace } from "./readingPace";
import type { PaneStore } from "./store";

/** So soon it is asked again whether other work is over. Units: milliseconds. */
const askAgainMs = 50;

/**
 * Reads what changed in the workbook again, whoever changed it, once changes pause and nothing else is under way; the pane's own
 * changes are read by whoever made them. Returns how to stop.
 */
export async function watchWorkbook(
  port: WorkbookPort,
  store: PaneStore,
  controller: PaneController,
): Promise<() => Promise<void>> {
  const pace = new ReadingPace();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const due = pace.dueAt();
    if (due === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), Math.max(due - performance.now(), store.state().work ? askAgainMs : 0));
  };
  const read = async (): Promise<void> => {
    if (store.state().work) return wait();
    pace.begin();
    const began = performance.now();
    await controller.follow();
    pace.noteReading(began, performance.now());
    wait();
  };
  const stop = await port.onChange((change) => {
    if (!controller.noteChange(change)) return;
    pace.noteChange(performance.now());
    wait();
  });
  return async () => {
    clearTimeout(timer);
    await stop();
  };
}
