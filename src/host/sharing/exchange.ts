import type { Workbook } from "../model/workbook";
import { copyContent, copyWorkbook } from "./copyWorkbook";
import { differencesBetween } from "./mergeWorkbooks";
import { Replica } from "./replica";

/** How the replicas of a workbook learn of each other's changes. */
export type Exchange = {
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
};

/** Copies of a workbook that give ids of their own to what they make: one per client. */
export function makeReplicas(original: Workbook, clients: number): Workbook[] {
  return Array.from({ length: clients }, (_, index) => {
    const copy = copyWorkbook(original);
    copy.takeIdsOf(original, index, clients);
    return copy;
  });
}

/** A second replica of a workbook that is open already; the workbook itself becomes the first one. */
export function addReplica(workbook: Workbook): Workbook {
  const copy = copyWorkbook(workbook);
  copy.takeIdsOf(workbook, 1, 2);
  workbook.takeIdsOf(workbook, 0, 2);
  return copy;
}

/** Connects replicas that are equal now. */
export function exchangeBetween(workbooks: readonly Workbook[]): Exchange {
  const shared = copyContent(workbooks[0]!);
  const replicas = workbooks.map((workbook) => new Replica(workbook));
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
    differences: () => {
      const [first, ...others] = workbooks.map(copyContent);
      return others.flatMap((other) => differencesBetween(first!, other));
    },
  };
}
