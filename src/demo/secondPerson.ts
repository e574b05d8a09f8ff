import type { Workbook } from "../host/model/workbook";
import { addReplica, exchangeBetween } from "../host/sharing/exchange";
import { hostWorkbook } from "./hosting";
import type { SecondPerson } from "./chrome/sharingSwitch";
import { DemoPage } from "./page";

/** Changes reach the other person after this long, as the service takes its time. */
const delayMs = 1000;

/** What happens in one person's window only; cells and sheets are told of otherwise, too. */
const ownBusiness: ReadonlySet<string> = new Set([
  "selectionChanged",
  "sheetActivated",
  "sheetDeactivated",
  "calculated",
]);

/** Opens the workbook a second time beside the first, with a replica, a grid and a task pane of its own. */
export function secondPerson(): SecondPerson {
  let close: (() => void) | null = null;
  return {
    get isOpen() {
      return close !== null;
    },
    open: (workbook) => (close ??= openBeside(workbook)),
    close: () => {
      close?.();
      close = null;
    },
  };
}

function openBeside(workbook: Workbook): () => void {
  const replica = addReplica(workbook);
  const page = new DemoPage([], hostWorkbook(replica), null);
  const stop = exchangeAfterChanges([workbook, replica]);
  return () => {
    stop();
    page.dispose();
  };
}

/** Brings both to the same state a while after either was changed here. */
function exchangeAfterChanges(workbooks: readonly Workbook[]): () => void {
  const exchange = exchangeBetween(workbooks);
  let timer = 0;
  const stops = workbooks.flatMap((workbook) => {
    const changed = (): void => {
      if (timer || workbook.changeSource === "Remote") return;
      timer = window.setTimeout(() => {
        timer = 0;
        exchange.settle();
      }, delayMs);
    };
    return [
      workbook.onCellsChanged(changed),
      workbook.onStructureChanged(changed),
      workbook.onActivity(({ kind }) => !ownBusiness.has(kind) && changed()),
    ];
  });
  return () => {
    window.clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
