import { keepCells, type KeptCells } from "../../src/application/keptCells";
import { readBooksOf, type WorkbookReading } from "../../src/application/readBooksOf";
import { createHost } from "../../src/host/createHost";
import type { Counters } from "../../src/host/protocol/counters";
import type { Workbook } from "../../src/host/model/workbook";
import { connectOffice } from "../../src/host/transports/nodeOffice";
import { openBook } from "./openBook";

/** A workbook that somebody works in while it is read again and again, as the pane does: both over the real office.js. */
export type WatchedBook = {
  readonly cells: KeptCells;
  /** What the pane's own requests came to. */
  readonly counters: Counters;
  /** Does something in the workbook, as its user; what Excel refuses changes nothing. */
  readonly work: (edit: UserEdit) => Promise<void>;
  /** Reads what is told to have changed. */
  readonly follow: () => Promise<WorkbookReading>;
  /** Reads everything, without any memory. */
  readonly readAnew: () => Promise<WorkbookReading>;
  readonly close: () => Promise<void>;
};

export type UserEdit = (context: Excel.RequestContext) => void | Promise<void>;

export async function watchBook(workbook: Workbook): Promise<WatchedBook> {
  const book = await openBook(workbook);
  const user = await connectOffice({ host: createHost({ workbook }) });
  const { port } = book.environment;
  const cells = keepCells(port);
  const stop = await port.onChange(cells.note);
  const work = async (edit: UserEdit): Promise<void> => {
    try {
      await user.Excel.run(async (context) => {
        await edit(context);
        await context.sync();
      });
    } catch (error) {
      if (!(error instanceof user.OfficeExtension.Error)) throw error;
    }
    await eventsHaveArrived();
  };
  return {
    ...{ cells, work },
    counters: book.office.host.counters,
    follow: () => readBooksOf(cells.shown, undefined, { memory: cells.readings, proposals: true }),
    readAnew: () => readBooksOf(port, undefined, { proposals: true }),
    close: async () => {
      await stop();
      user.dispose();
      book.close();
    },
  };
}

/** Events are told after the request that they come from, one message later. */
async function eventsHaveArrived(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}
