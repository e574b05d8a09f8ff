import type { Progress } from "../../application/workbookPort";
import type { PaneSession } from "./paneSession";
import { planPreview } from "./planPreview";
import { readAfresh, readChanges } from "./readAgain";
import type { Confirmation, DraftOptions } from "./state";

/** From the selection to drafts, and from drafts to invoices. */
export type Drafting = {
  /** Plans the drafts of the selection; nothing is written. Of several asked for one after the other only the last is planned to its end. */
  readonly preview: (options: DraftOptions) => Promise<void>;
  /** Writes the drafts that are previewed, unless a row of them changed meanwhile: then it shows what they would be now. */
  readonly createDrafts: () => Promise<void>;
  /** Confirms drafts against a fresh reading. */
  readonly confirm: (confirmation: Confirmation) => Promise<void>;
};

export function drafting(session: PaneSession): Drafting {
  const { runner, store } = session;
  let previews = 0;
  return {
    preview: (options) => {
      const own = ++previews;
      return runner.run({
        ...{ kind: "drafting", quiet: true, canCancel: true },
        task: (progress) => planPreview(session, options, { progress, isWanted: () => own === previews }),
      });
    },
    createDrafts: () => {
      let options: DraftOptions | undefined;
      return runner.run({
        ...{ kind: "drafting", quiet: false, canCancel: true },
        task: async (progress) => {
          // What was typed last counts, once it is previewed; tried again, the same counts.
          options ??= store.state().preview?.options;
          if (options) await writeDrafts(session, options, progress);
        },
      });
    },
    confirm: (confirmation) =>
      runner.run({
        ...{ kind: "confirming", quiet: false, canCancel: true },
        task: (progress) => writeInvoices(session, confirmation, progress),
      }),
  };
}

async function writeDrafts(session: PaneSession, options: DraftOptions, progress: Progress): Promise<void> {
  const { store } = session;
  const chosen = store.state().backlog.selection.size;
  const billing = await readAfresh(session, progress);
  const { selection } = store.state().backlog;
  if (selection.size < chosen) return;
  session.runner.commit();
  const { draftInvoices } = await import("../../application/drafting/draftInvoices");
  const { draftRequestOf } = await import("./draftRequest");
  const request = draftRequestOf(selection, options);
  const { value, diagnostics } = await draftInvoices(session.environment(), billing, request, progress);
  store.dispatch({ type: "selected", selection: new Set() });
  await readChanges(session, progress);
  store.dispatch({ type: "viewOpened", view: "invoices" });
  session.tell({ kind: "drafted", count: value.length, diagnostics });
  if (value[0]) await session.world.port.activate(value[0].sheet, null);
}

async function writeInvoices(session: PaneSession, { drafts, date }: Confirmation, progress: Progress): Promise<void> {
  const { confirmInvoices } = await import("../../application/confirming/confirmInvoices");
  session.store.dispatch({ type: "confirmationAsked", confirmation: null });
  const billing = await readAfresh(session, progress);
  session.runner.commit();
  const { value, diagnostics } = await confirmInvoices(session.environment(), billing, { drafts, date }, progress);
  await readChanges(session, progress);
  session.tell({ kind: "confirmed", count: value.length, diagnostics });
  if (value[0]) await session.world.port.activate(value[0].sheet, null);
}
