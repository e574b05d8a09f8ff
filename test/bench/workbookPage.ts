import { createHost } from "../../src/host/createHost";
import type { Workbook } from "../../src/host/model/workbook";
import { createWindowMessageHost } from "../../src/host/transports/windowMessageHost";
import { ledgerWorkbook } from "./ledgerWorkbook";

/** What the benchmark can do to the workbook while the pane is open beside it. */
export type WorkbookControls = { readonly edit: (sheet: string, row: number, column: number, value: number) => void };

declare global {
  var workbookControls: WorkbookControls;
}

/**
 * A page that hosts a workbook of `?rows=` time rows and the pane of `?pane=` in a frame. The pane comes from another site, so that
 * it has a thread of its own, as in Excel: what the host computes never counts as the pane's work.
 */
function hostPane(): void {
  const query = new URLSearchParams(location.search);
  const pane = new URL(query.get("pane")!);
  const workbook = ledgerWorkbook(Number(query.get("rows")));
  const frame = document.createElement("iframe");
  connect(workbook, frame, pane);
  document.body.append(frame);
}

function connect(workbook: Workbook, frame: HTMLIFrameElement, pane: URL): void {
  const host = createHost({ workbook });
  const connection = createWindowMessageHost({
    host,
    origin: location.origin,
    post: (text) => frame.contentWindow?.postMessage(text, pane.origin),
  });
  window.addEventListener("message", ({ origin, data }) => {
    if (origin === pane.origin && typeof data === "string") connection.receive(data);
  });
  Object.assign(frame, { name: connection.frameName, src: pane.href });
  Object.assign(frame.style, { width: "350px", height: "720px" });
  window.workbookControls = {
    edit: (sheet, row, column, value) => {
      const { cells } = workbook.sheetNamed(sheet)!;
      const before = cells.value(row, column);
      cells.setValue(row, column, value);
      workbook.notifyCellsChanged({ sheet: workbook.sheetNamed(sheet)!, row, column, rows: 1, columns: 1, before });
      host.flushEvents();
    },
  };
}

hostPane();
