import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { ensureBookkeeping } from "../bookkeeping";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { keepInvoice } from "../recovery/keptRows";
import { registerRow } from "../registerRow";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { updateRow } from "../tableSite";
import { wordsOf } from "../words";
import { tryOnWorkbook, writeHeld } from "../writeHeld";

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
  return tryOnWorkbook(environment, billing, (now) => takeOverNow(environment, now, draft));
}

/** Null: somebody else was faster, and nothing was written. */
async function takeOverNow(
  environment: Environment,
  billing: Billing,
  draft: string,
): Promise<Outcome<Invoice | null> | null> {
  const { books } = billing;
  const record = indexJournal(books).records.get(keyOf(draft));
  if (!record?.source || record.state === "Confirmed" || record.state === "Claimed") {
    const code = record?.state === "Claimed" ? "edit.locked" : "draft.notFound";
    return { value: null, diagnostics: [diagnose(code, null, { invoice: draft })] };
  }
  const { name } = environment.identity;
  const words = wordsOf(environment.language);
  const kept = [keepInvoice(billing, record, words)];
  const after = { register: registerRow({ ...record, by: name }, words), journal: null };
  const intent = newIntent(environment, "takeover", [record.draft], { kept, after, from: record.by, to: name });
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const register = updateRow(sites.get("Invoices")!, record.source.row - 1, { by: textCell(name) });
  const run = { intent, log: sites.get("Log")!, preparation: operations };
  const batches = [{ purpose: "register", operations: register }];
  if (!(await writeHeld(environment, billing, { ...run, batches }))) return null;
  const taken = { ...record, by: name };
  return invoiceFromJournal({ record: taken, details: journalDetailsOf(books, record), books });
}
