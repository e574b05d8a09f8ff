import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { keepInvoice } from "../recovery/keptRows";
import { registerRow } from "../registerRow";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { updateRow } from "../tableSite";
import { wordsOf } from "../words";

/**
 * Takes a draft over knowingly: the register says from now on who holds it, and the Log who held it before.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished, draft.notFound, edit.locked (its number is claimed).
 */
export async function takeOverDraft(
  environment: Environment,
  billing: Billing,
  draft: string,
): Promise<Outcome<Invoice | null>> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: null, diagnostics: refused };
  const { books } = billing;
  const record = indexJournal(books).records.get(keyOf(draft));
  if (!record?.source || record.state === "Confirmed" || record.state === "Claimed") {
    const code = record?.state === "Claimed" ? "edit.locked" : "draft.notFound";
    return { value: null, diagnostics: [diagnose(code, null, { invoice: draft })] };
  }
  const { name } = environment.identity;
  const words = wordsOf(environment.language);
  const kept = [keepInvoice(billing, record, words)];
  const after = { register: registerRow({ ...record, by: name }, words), sameJournal: true };
  const intent = newIntent(environment, "takeover", [record.draft], { kept, after, from: record.by, to: name });
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const log = sites.get("Log")!;
  await applyBatches(environment.port, billing.layout, [
    { purpose: "intent", operations: [...operations, ...openIntent(log, intent).operations] },
    {
      purpose: "register",
      operations: updateRow(sites.get("Invoices")!, record.source.row - 1, { by: textCell(name) }),
    },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ]);
  const taken = { ...record, by: name };
  return invoiceFromJournal({ record: taken, details: journalDetailsOf(books, record), books });
}
