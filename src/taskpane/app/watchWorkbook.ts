import type { WorkbookPort } from "../../application/workbookPort";
import type { PaneController } from "./paneController";
import type { PaneStore } from "./store";

/** A pause this long after the last change means that typing is over. Units: milliseconds. */
const quietMs = 350;

/** Reads the workbook again after changes, local or remote, once they pause and nothing else is under way. Returns how to stop. */
export async function watchWorkbook(
  port: WorkbookPort,
  store: PaneStore,
  controller: PaneController,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (store.state().work ? wait() : void controller.read(true)), quietMs);
  };
  const stop = await port.onChange(wait);
  return async () => {
    clearTimeout(timer);
    await stop();
  };
}
