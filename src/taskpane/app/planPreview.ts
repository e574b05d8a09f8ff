import { takeSteps } from "../../application/takeSteps";
import type { Progress } from "../../application/workbookPort";
import type { PaneSession } from "./paneSession";
import type { DraftOptions } from "./state";

/** Plans the drafts of the selection as they would be made of the last reading, and shows them. */
export async function planPreview(session: PaneSession, options: DraftOptions, progress?: Progress): Promise<void> {
  const { planDraftsInSteps } = await import("../../application/drafting/planDrafts");
  const { draftRequestOf } = await import("./draftRequest");
  const request = draftRequestOf(session.store.state().backlog.selection, options);
  const steps = planDraftsInSteps(session.billing(), request, session.environment());
  const { value, diagnostics } = await takeSteps(steps, session.world.giveWay, progress);
  session.store.dispatch({ type: "previewed", preview: { options, invoices: value.invoices, diagnostics } });
}
