import { keepCells, type KeptCells } from "../../src/application/keptCells";
import { readBooksOf, type WorkbookReading } from "../../src/application/readBooksOf";
import { excelWorkbookPort } from "../../src/excel/excelWorkbookPort";
import { createHost } from "../../src/host/createHost";
import type { Counters } from "../../src/host/protocol/counters";
import type { HostSession } from "../../src/host/protocol/hostSession";
import { shareWorkbook } from "../../src/host/sharing/shareWorkbook";
import type { Workbook } from "../../src/host/model/workbook";
import { connectOffice } from "../../src/host/transports/nodeOffice";

/** A workbook that somebody works in while it is read again and again, as the pane does: both over the real office.js. */
export type WatchedBook = {
  readonly cells: KeptCells;
  /** What the reader's own requests came to. */
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

/** Two that see one workbook, and what has to happen until the reader's shows what the user did in theirs. */
type Pair = { readonly reader: HostSession; readonly user: HostSession; readonly exchange: () => void };

/** A workbook whose user works in the same Excel. */
export function watchBook(workbook: Workbook): Promise<WatchedBook> {
  return watch({ reader: createHost({ workbook }), user: createHost({ workbook }), exchange: () => undefined });
}

/** A workbook in which a co-author works, in an Excel of their own. */
export function watchShared(workbook: Workbook): Promise<WatchedBook> {
  const shared = shareWorkbook(workbook, { clients: 2 });
  const [reader, user] = shared.clients;
  const exchange = () => {
    shared.send(1);
    shared.receive(0);
  };
  return watch({ reader: reader!.host, user: user!.host, exchange });
}

async function watch({ reader, user, exchange }: Pair): Promise<WatchedBook> {
  const [own, theirs] = [await connectOffice({ host: reader }), await connectOffice({ host: user })];
  const port = excelWorkbookPort(own.Excel);
  const cells = keepCells(port);
  const stop = await port.onChange(cells.note);
  const work = async (edit: UserEdit): Promise<void> => {
    try {
      await theirs.Excel.run(async (context) => {
        await edit(context);
        await context.sync();
      });
    } catch (error) {
      if (!(error instanceof theirs.OfficeExtension.Error)) throw error;
    }
    exchange();
    await eventsHaveArrived();
  };
  return {
    ...{ cells, work },
    counters: reader.counters,
    follow: () => readBooksOf(cells.shown, undefined, { memory: cells.readings, proposals: true }),
    readAnew: () => readBooksOf(port, undefined, { proposals: true }),
    close: async () => {
      await stop();
      theirs.dispose();
      own.dispose();
    },
  };
}

/** Events are told after the request that they come from, one message later. */
async function eventsHaveArrived(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}
