import type { PaneSession } from "./paneSession";
import type { DraftOptions } from "./state";

/** Plans the drafts of the selection as they would be made of the last reading, and shows them. */
export async function planPreview(session: PaneSession, options: DraftOptions): Promise<void> {
  const { planDrafts } = await import("../../application/drafting/planDrafts");
  const { draftRequestOf } = await import("./draftRequest");
  const request = draftRequestOf(session.store.state().backlog.selection, options);
  const { value, diagnostics } = planDrafts(session.billing(), request, session.environment());
  session.store.dispatch({ type: "previewed", preview: { options, invoices: value.invoices, diagnostics } });
}
