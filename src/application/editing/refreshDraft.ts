import { readyUnits } from "../../domain/backlog/buildBacklog";
import { hasErrors, type Outcome } from "../../domain/diagnostics/diagnostic";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { refreshInvoice } from "../../domain/invoicing/refreshInvoice";
import { assignBillingIds, type BillingIds } from "../billingIds";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { reviseDraft } from "./reviseDraft";
import { tryOnDraft } from "./tryOnDraft";

/**
 * Adds to a draft what has become ready under its contracts since; nothing twice, and what was edited stays.
 * Throws: EnvironmentError. Diagnostics: those of `tryOnDraft`, edit.locked. Rule: domain rules §5 "Refresh".
 */
export async function refreshDraft(
  environment: Environment,
  billing: Billing,
  draft: string,
): Promise<Outcome<Invoice | null>> {
  return tryOnDraft(environment, { billing, draft }, async (now, before) => {
    const units = readyUnits(now.backlog);
    const ids = assignBillingIds(units, environment.random);
    const refreshed = refreshInvoice({ invoice: before, books: now.books, units, billingIdOf: ids.idOf });
    if (hasErrors(refreshed.diagnostics)) return { value: null, diagnostics: refreshed.diagnostics };
    const after = refreshed.value;
    if (after === before) return refreshed;
    const revision = { action: "refresh", before, after, ids: usedIds(ids, after), logged: {} } as const;
    return (await reviseDraft(environment, now, revision)) ? refreshed : null;
  });
}

/** Of the IDs given just now, those of rows that the draft really took: no other row is written to. */
function usedIds({ idOf, given }: BillingIds, invoice: Invoice): BillingIds {
  const used = new Set(journalOf(invoice).map(({ billingId }) => billingId));
  const kept = new Map(
    [...given].map(([sheet, rows]) => [sheet, new Map([...rows].filter(([, id]) => used.has(id)))] as const),
  );
  return { idOf, given: new Map([...kept].filter(([, rows]) => rows.size > 0)) };
}
