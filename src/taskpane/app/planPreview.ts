import { takeSteps } from "../../application/takeSteps";
import type { Progress } from "../../application/workbookPort";
import { whileWanted } from "../../domain/steps";
import type { PaneSession } from "./paneSession";
import type { DraftOptions } from "./state";

/** How a preview is worked out while somebody waits for it; once it is not wanted any longer it comes to nothing. */
type Waiting = { readonly progress: Progress; readonly isWanted: () => boolean };

/** Plans the drafts of the selection as they would be made of the last reading, and shows them. */
export async function planPreview(session: PaneSession, options: DraftOptions, waiting?: Waiting): Promise<void> {
  const { planDraftsInSteps } = await import("../../application/drafting/planDrafts");
  const { draftRequestOf } = await import("./draftRequest");
  const request = draftRequestOf(session.store.state().backlog.selection, options);
  const steps = planDraftsInSteps(session.billing(), request, session.environment());
  const { isWanted = () => true, progress } = waiting ?? {};
  const planned = await takeSteps(whileWanted(steps, isWanted), session.world.giveWay, progress);
  if (!planned) return;
  const { value, diagnostics } = planned;
  session.store.dispatch({ type: "previewed", preview: { options, invoices: value.invoices, diagnostics } });
}
