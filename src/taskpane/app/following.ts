import type { WorkbookChange } from "../../application/workbookPort";
import type { PaneSession } from "./paneSession";
import { readAfresh, readChanges } from "./readAgain";

/** Keeping what is shown as the workbook is. */
export type Following = {
  /** Reads the whole workbook. */
  readonly read: (quiet: boolean) => Promise<void>;
  /** Reads again what has changed, for showing it. */
  readonly follow: () => Promise<void>;
  /** Takes note of a change: what it touched will be read again. Whether that has to be done by itself, and not after work that goes on. */
  readonly noteChange: (change: WorkbookChange) => boolean;
};

export function following(session: PaneSession): Following {
  const { runner } = session;
  return {
    read: (quiet) =>
      runner.run({
        ...{ kind: "reading", quiet, canCancel: true },
        task: async (progress) => void (await readAfresh(session, progress)),
      }),
    follow: () =>
      runner.run({
        ...{ kind: "reading", quiet: true, canCancel: true, canWait: true },
        task: async (progress) => void (await readChanges(session, progress)),
      }),
    noteChange: (change) => {
      session.cells.note(change);
      return hasToBeRead(session, change);
    },
  };
}

/** What formulas came to anew counts only on the sheets that are read, and not while the pane itself writes. */
function hasToBeRead({ store }: PaneSession, { sheetId, cause }: WorkbookChange): boolean {
  if (cause !== "calculation") return cause === "edit";
  const { billing, work } = store.state();
  const name = billing?.layout.sheets.find(({ id }) => id === sheetId)?.name;
  const isWriting = work !== null && !work.quiet;
  return !isWriting && billing !== null && billing.raws.some(({ sheet }) => sheet === name);
}
