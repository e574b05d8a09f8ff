import { createHost, type HostOptions } from "../createHost";
import { nodeDeflate } from "../codec/nodeDeflate";
import { readWorkbook } from "../codec/readWorkbook";
import type { Workbook } from "../model/workbook";
import type { HostSession } from "../protocol/hostSession";
import { copyContent, copyWorkbook } from "./copyWorkbook";
import { differencesBetween } from "./mergeWorkbooks";
import { Replica } from "./replica";
import { seededNumbers } from "../protocol/seededNumbers";

export type ShareOptions = Pick<HostOptions, "sets" | "contentLanguage" | "payloadLimitBytes"> & {
  readonly clients: number;
  /** Sends and receives by chance after each batch, the same for the same seed; without it only when told to. */
  readonly seed?: number;
};

export type SharedClient = {
  readonly workbook: Workbook;
  /** Give it to `connectOffice({ host })`. */
  readonly host: HostSession;
};

/** One workbook open in several Excels, each with a replica of its own. */
export type SharedWorkbook = {
  readonly clients: readonly SharedClient[];
  /** What a client changed since it last sent reaches the service; there the later one wins, cell by cell. */
  send(from: number): void;
  /** A client gets all that has been sent. What it changed itself and has not sent is sent first. */
  receive(to: number): void;
  /** A client sends, and another one receives. */
  deliver(from: number, to: number): void;
  /** Everyone sends, in order, and everyone receives: all replicas are equal afterwards. */
  settle(): void;
  /** Where the replicas differ; empty when they are equal. */
  differences(): string[];
  dispose(): void;
};

/**
 * Opens a workbook for several clients at once. As in Excel there are no locks: everyone edits a replica, the service
 * merges cell by cell and the later one wins, and the others learn of it by events with source Remote.
 */
export function shareWorkbook(source: Uint8Array | Workbook, options: ShareOptions): SharedWorkbook {
  const original = source instanceof Uint8Array ? readWorkbook(source, "Book.xlsx", nodeDeflate) : source;
  const shared = copyContent(original);
  const replicas = Array.from({ length: options.clients }, (_, index) => {
    const workbook = copyWorkbook(original);
    workbook.takeIdsOf(original, index, options.clients);
    return new Replica(workbook);
  });
  const clients = replicas.map(({ workbook }, index) => ({
    workbook,
    host: createHost({ ...options, workbook, userName: `User ${index + 1}` }),
  }));
  const book: SharedWorkbook = { clients, ...exchange(replicas, shared), dispose: () => undefined };
  const stop = options.seed === undefined ? [] : exchangeByChance(book, options.seed);
  return {
    ...book,
    dispose: () => {
      for (const end of stop) end();
      for (const { host } of clients) host.dispose();
    },
  };
}

function exchange(replicas: readonly Replica[], shared: Workbook): Omit<SharedWorkbook, "clients" | "dispose"> {
  const send = (from: number) => {
    const moves = replicas[from]!.send(shared);
    for (const other of replicas) if (other !== replicas[from]) other.miss(moves);
  };
  const receive = (to: number) => {
    send(to);
    replicas[to]!.receive(shared);
  };
  return {
    send,
    receive,
    deliver: (from, to) => {
      send(from);
      receive(to);
    },
    settle: () => {
      replicas.forEach((_, index) => send(index));
      replicas.forEach((_, index) => receive(index));
    },
    differences: () =>
      replicas
        .slice(1)
        .flatMap(({ workbook }) => differencesBetween(copyContent(replicas[0]!.workbook), copyContent(workbook))),
  };
}

/** After each batch of anyone, everyone sends or receives with an even chance. */
function exchangeByChance(book: SharedWorkbook, seed: number): (() => void)[] {
  const next = seededNumbers(seed);
  return book.clients.map(({ host }) =>
    host.onBatchDone(() => {
      book.clients.forEach((_, client) => {
        if (next() < 0.5) book.send(client);
        if (next() < 0.5) book.receive(client);
      });
    }),
  );
}
