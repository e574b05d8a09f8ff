import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { checkFigures } from "../../src/domain/invoicing/checkConfirm";
import { invoiceFromJournal, journalDetailsOf } from "../../src/domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../src/domain/invoicing/journalIndex";
import { checkNumbers } from "../../src/domain/invoicing/nextNumber";
import { zero } from "../../src/domain/money/decimal";

/** What must hold after every recovery and merge: no row billed twice, none lost, numbers dense and unique, totals that add up. */
export async function brokenInvariants(environment: Environment): Promise<string[]> {
  const billing = await readBilling(environment);
  const { books, unfinished, backlog, lost = [] } = billing;
  const broken = unfinished.map(({ action, id }) => `still open: ${action} ${id}`);
  const { byBillingId, details } = indexJournal(books);
  for (const [id, own] of byBillingId) {
    const billed = own.reduce((sum, { detail }) => sum.plus(detail.billedQuantity), zero);
    const most = own.reduce(
      (max, { detail }) => (detail.originalQuantity.gt(max) ? detail.originalQuantity : max),
      zero,
    );
    if (billed.greaterThan(most)) broken.push(`${id} is billed ${billed.toFixed()} of ${most.toFixed()}`);
  }
  for (const { detail, record } of details) {
    if (record === null) broken.push(`${detail.invoice}: journal rows of no invoice`);
    const rows = [...books.time, ...books.expenses, ...books.milestones];
    const fromRow = ["Time", "Expenses", "Milestones"].includes(detail.origin);
    if (fromRow && !rows.some(({ billingId }) => billingId === detail.billingId))
      broken.push(`${detail.billingId}: no ledger row`);
  }
  for (const record of books.register) {
    const built = invoiceFromJournal({ record, details: journalDetailsOf(books, record), books });
    const found = [...built.diagnostics, ...(built.value ? checkFigures(built.value, books) : [])];
    broken.push(...found.map(({ code }) => `${record.draft}: ${code}`));
    if (record.state === "Claimed") broken.push(`${record.draft} is still claimed`);
  }
  const drafts = books.register.map(({ draft }) => draft);
  if (new Set(drafts).size < drafts.length) broken.push(`draft references are not unique: ${drafts.join(" ")}`);
  broken.push(
    ...checkNumbers(books.settings, books.register).map(({ code, params }) => `${code} ${params["from"] ?? ""}`),
  );
  broken.push(...lost.map(({ code }) => code));
  const { findings } = await verifyInvoices(environment, billing);
  broken.push(...findings.map(({ sheet, cell, found }) => `${sheet}!${cell} is not as it was confirmed: ${found}`));
  broken.push(...backlog.diagnostics.filter(({ code }) => code === "billingId.duplicate").map(({ code }) => code));
  return broken;
}
