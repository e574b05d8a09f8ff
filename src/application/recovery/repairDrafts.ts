import type { Invoice } from "../../domain/invoicing/invoice";
import { keyOf } from "../../domain/entries/key";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { DraftDecision } from "../drafting/draftDecision";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { closeRows } from "../intentLog";
import { readWithin, whenFree } from "../safety/asItIs";
import type { Intent } from "../writePlan";
import { takeOut } from "./keptRows";
import { entriesOf, type OpenIntent } from "./openIntents";
import { recoverDraft } from "./recoverDraft";
import { applyNonEmpty, invoicesNamed, readAgain } from "./redraw";

/**
 * Two people wrote drafts onto the same cells. Whose intent the Log still has goes on: their drafts are built again from it. The other
 * waits, takes out what is left of their own, and begins anew (null).
 */
export async function repairDrafts(
  environment: Environment,
  billing: Billing,
  intent: Intent,
): Promise<readonly Invoice[] | null> {
  const now = await readWithin(environment, billing);
  const own = now.unfinished.find(({ id }) => id === intent.id);
  if (own) {
    const open = { ...now, unfinished: [], within: now.unfinished.map(({ id }) => id) };
    await recoverDraft.finish({ intent: own, billing: open, environment });
    const after = await readAgain(environment, billing);
    await applyNonEmpty(environment, after, [
      { purpose: "close", operations: closeRows(after.sites.get("Log")!, own.rows, "Done") },
    ]);
    return invoicesNamed(await readAgain(environment, billing), intent.invoices).invoices;
  }
  await withdraw(environment, await whenFree(environment, billing.unfinished.length > 0 ? billing : now), intent);
  return null;
}

/** Takes out what is left of drafts whose intent was written over, and makes sure that the other's are whole. */
async function withdraw(environment: Environment, billing: Billing, intent: Intent): Promise<void> {
  const winner = winnerOver(billing, intent);
  const theirs = new Set((winner?.invoices ?? []).map(keyOf));
  const ours = intent.invoices.filter((draft) => !theirs.has(keyOf(draft)) && isOurs(draft, billing, intent));
  const { operations } = takeOut(billing, ours);
  await applyNonEmpty(environment, billing, [{ purpose: "journal", operations }]);
  if (!winner) return;
  const now = await readAgain(environment, billing);
  await recoverDraft.finish({ intent: winner, billing: now, environment });
}

/** The latest drafting run in the Log that used one of our references. */
function winnerOver({ log }: Billing, intent: Intent): OpenIntent | undefined {
  const references = new Set(intent.invoices.map(keyOf));
  const runs = log ? entriesOf(log, ({ action, id }) => action === "draft" && id !== intent.id) : [];
  return runs
    .reverse()
    .find(({ invoices, isWhole }) => isWhole && invoices.some((draft) => references.has(keyOf(draft))));
}

/** Whether a draft of this reference bills what we decided, and not what somebody drafted since. */
function isOurs(draft: string, { books }: Billing, intent: Intent): boolean {
  const decided = (intent.details as DraftDecision).drafts.find((each) => each.draft === draft);
  const details = indexJournal(books).byInvoice.get(keyOf(draft)) ?? [];
  return details.every(({ detail }) => decided?.units.includes(detail.billingId));
}
