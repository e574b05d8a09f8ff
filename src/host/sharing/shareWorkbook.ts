import { createHost, type HostOptions } from "../createHost";
import { nodeDeflate } from "../codec/nodeDeflate";
import { readWorkbook } from "../codec/readWorkbook";
import type { Workbook } from "../model/workbook";
import type { HostSession } from "../protocol/hostSession";
import { type Exchange, exchangeBetween, makeReplicas } from "./exchange";
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
export type SharedWorkbook = Exchange & { readonly clients: readonly SharedClient[]; dispose(): void };

/**
 * Opens a workbook for several clients at once. As in Excel there are no locks: everyone edits a replica, the service
 * merges cell by cell and the later one wins, and the others learn of it by events with source Remote.
 */
export function shareWorkbook(source: Uint8Array | Workbook, options: ShareOptions): SharedWorkbook {
  const original = source instanceof Uint8Array ? readWorkbook(source, "Book.xlsx", nodeDeflate) : source;
  const workbooks = makeReplicas(original, options.clients);
  const clients = workbooks.map((workbook, index) => ({
    workbook,
    host: createHost({ ...options, workbook, userName: `User ${index + 1}` }),
  }));
  const exchange = exchangeBetween(workbooks);
  const stop = options.seed === undefined ? [] : exchangeByChance(clients, exchange, options.seed);
  return {
    ...exchange,
    clients,
    dispose: () => {
      for (const end of stop) end();
      for (const { host } of clients) host.dispose();
    },
  };
}

/** After each batch of anyone, everyone sends or receives with an even chance. */
function exchangeByChance(clients: readonly SharedClient[], exchange: Exchange, seed: number): (() => void)[] {
  const next = seededNumbers(seed);
  return clients.map(({ host }) =>
    host.onBatchDone(() => {
      clients.forEach((_, client) => {
        if (next() < 0.5) exchange.send(client);
        if (next() < 0.5) exchange.receive(client);
      });
    }),
  );
}
