import type { LocalDate } from "../../domain/calendar/localDate";
import { creditByAmount, creditByQuantity, type CreditedLine } from "../../domain/corrections/buildCreditNote";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { nextDraftReference } from "../../domain/invoicing/nextNumber";
import type { Decimal } from "../../domain/money/decimal";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import { drawInvoices, invoiceSheetName } from "../invoiceSheets";
import { journalRow } from "../journalRow";
import type { Billing } from "../readBilling";
import { registerRow } from "../registerRow";
import { appendRows } from "../tableSite";
import { wordsOf } from "../words";
import type { WritePlan } from "../writePlan";

/** What to credit of which invoice: by quantity, freed or written off, or an amount in one tax code with a reason. */
export type CreditChoice = { readonly invoice: string; readonly date: LocalDate } & (
  | {
      readonly kind: "quantity";
      readonly lines: readonly CreditedLine[] | "all";
      readonly back: "backlog" | "writeoff";
    }
  | { readonly kind: "amount"; readonly amount: Decimal; readonly taxCode: string; readonly reason: string }
);

/**
 * A credit note as it would be drafted; nothing was written yet.
 * Diagnostics: invoice.notFound, those of `creditByQuantity` and `creditByAmount`. Rule: domain rules §5 "Correct".
 */
export function planCredit(billing: Billing, choice: CreditChoice, environment: Environment): Outcome<Invoice | null> {
  const { books } = billing;
  const found = findInvoice(books, choice.invoice, "confirmed");
  if (!found.value) return found;
  const request = {
    ...{ books, original: found.value, date: choice.date, by: environment.identity.name },
    draft: nextDraftReference(books.register),
  };
  const credit =
    choice.kind === "quantity"
      ? creditByQuantity({ ...request, lines: choice.lines, back: choice.back })
      : creditByAmount({ ...request, amount: choice.amount, taxCode: choice.taxCode, reason: choice.reason });
  if (!credit.value) return credit;
  const taken = billing.layout.sheets.map((sheet) => sheet.name);
  const sheet = invoiceSheetName(credit.value, taken);
  return { value: { ...credit.value, sheet }, diagnostics: [...found.diagnostics, ...credit.diagnostics] };
}

/** All writes of a credit note's draft; the ledgers' marks change when it is confirmed. */
export function creditPlan(billing: Billing, credit: Invoice, environment: Environment): WritePlan {
  const words = wordsOf(environment.language);
  const details = journalOf(credit);
  const units = details.map(({ billingId }) => billingId);
  const intent = newIntent(environment, "credit", [credit.draft], { corrects: credit.corrects, units });
  const { sites, operations } = ensureBookkeeping(billing, ["Log"], environment);
  const log = sites.get("Log")!;
  const journal = appendRows(
    sites.get("Invoice details")!,
    details.map((detail) => journalRow(detail, words)),
  );
  const register = appendRows(sites.get("Invoices")!, [registerRow(recordOf(credit), words)]);
  const batches = [
    { purpose: "intent", operations: [...operations, ...openIntent(log, intent).operations] },
    { purpose: "journal", operations: [...journal.operations, ...register.operations] },
    { purpose: "documents", operations: drawInvoices([credit], billing, environment) },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  return { intent, batches };
}
