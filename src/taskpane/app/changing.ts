import type { MarginScope } from "../../application/reports/writeMarginSheet";
import { partOf, takeSteps } from "../../application/takeSteps";
import type { Progress } from "../../application/workbookPort";
import type { TableName } from "../../domain/entries/source";
import { whileWanted, type Steps } from "../../domain/steps";
import type { PaneSession } from "./paneSession";
import { readAfresh, readChanges } from "./readAgain";
import type { Change, Inspection, Showing } from "./useCase";
import type { Job } from "./workRunner";

/** Running use cases: those that write, and those that only find something out. */
export type Changing = {
  /**
   * Runs a use case on a fresh reading, reads what it left, and says what came of it. It can be stopped while it reads; work that takes
   * back what it wrote when its progress throws, afterwards as well.
   */
  readonly change: (work: Change, as?: ChangeKind) => Promise<void>;
  /** Runs a use case that writes nothing on what was last read; null where it failed, which is told. */
  readonly inspect: <T>(work: Inspection<T>, quiet?: boolean) => Promise<T | null>;
  /**
   * Runs a use case that only shows something on the cells that are kept; quietly. Where its outcome is not wanted any longer it stops,
   * and nothing is told; null then, and where it failed.
   */
  readonly look: <T>(work: Showing<T>, isWanted: () => boolean) => Promise<T | null>;
  /** Does long work of a view step by step; `goesOn` false stops it, and it comes to nothing. */
  readonly workOut: <T>(steps: Steps<T>, goesOn: () => boolean) => Promise<T | null>;
  /** Computes a margin of a fresh reading and writes it on its sheet. */
  readonly writeMargin: (scope: MarginScope) => Promise<void>;
  /** Makes ledgers in this workbook: the few that are needed and those asked for, or a whole sample. */
  readonly makeLedgers: (more: readonly TableName[] | "sample") => Promise<void>;
};

/** What a change is shown as, and whether it takes back what it wrote when it is stopped. */
type ChangeKind = Pick<Job, "kind"> & { readonly takesBack: boolean };

const changed: ChangeKind = { kind: "changing", takesBack: false };

export function changing(session: PaneSession): Changing {
  const { runner, world } = session;
  return {
    change: (work, { kind, takesBack } = changed) =>
      runner.run({
        ...{ kind, quiet: false, canCancel: true },
        task: async (progress) => {
          const billing = await readAfresh(session, progress);
          if (!takesBack) runner.commit();
          const notice = await work(session.environment(), billing, progress);
          await readChanges(session, takesBack ? () => undefined : progress);
          session.tell(notice);
        },
      }),
    inspect: (work, quiet = true) => inspected(session, work, quiet),
    look: (work, isWanted) => looked(session, work, isWanted),
    workOut: (steps, goesOn) => takeSteps(whileWanted(steps, goesOn), world.giveWay),
    writeMargin: (scope) =>
      runner.run({
        ...{ kind: "margin", quiet: false, canCancel: true },
        task: (progress) => marginSheet(session, scope, progress),
      }),
    makeLedgers: (more) =>
      runner.run({
        ...{ kind: "making", quiet: false, canCancel: false },
        task: async (progress) => {
          const { makeLedgersIn } = await import("./makeLedgersIn");
          const sheets = await makeLedgersIn(session.environment(), more);
          await readChanges(session, progress);
          session.tell({ kind: "made", sheets });
          if (sheets[0] !== undefined) await world.port.activate(sheets[0], null);
        },
      }),
  };
}

async function inspected<T>(session: PaneSession, work: Inspection<T>, quiet: boolean): Promise<T | null> {
  let found: T | null = null;
  await session.runner.run({
    ...{ kind: "reading", quiet, canCancel: true },
    task: async (progress) => {
      found = await work(session.environment(), session.billing(), progress);
    },
  });
  return found;
}

async function looked<T>(session: PaneSession, work: Showing<T>, isWanted: () => boolean): Promise<T | null> {
  const { shown, readings: memory } = session.cells;
  const unlessUnwanted = (progress: Progress): Progress => {
    return (done, total) => {
      if (!isWanted()) throw new Unwanted();
      progress(done, total);
    };
  };
  const find: Inspection<T | null> = async (environment, billing, progress) => {
    if (!isWanted()) return null;
    try {
      return await work({ ...environment, port: shown }, billing, { progress: unlessUnwanted(progress), memory });
    } catch (error) {
      if (error instanceof Unwanted) return null;
      throw error;
    }
  };
  return inspected(session, find, true);
}

/** Work stopped because nobody waits for it any longer. */
class Unwanted extends Error {}

async function marginSheet(session: PaneSession, scope: MarginScope, progress: Progress): Promise<void> {
  const { writeMarginSheet } = await import("../../application/reports/writeMarginSheet");
  const { marginReport } = await import("../model/marginFigures");
  const billing = await readAfresh(session, partOf(progress, 0, 0.7)!);
  const report = await takeSteps(marginReport(billing, scope), session.world.giveWay, partOf(progress, 0.7, 1));
  session.runner.commit();
  const sheet = await writeMarginSheet(session.environment(), billing, report);
  session.tell({ kind: "marginWritten", sheet: sheet.name });
  await session.world.port.activate(sheet.name, null);
}
