import type { LocalDate } from "../../domain/calendar/localDate";
import { creditByAmount, creditByQuantity, type CreditedLine } from "../../domain/corrections/buildCreditNote";
import type { Outcome } from "../../domain/diagnostics/diagnostic";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { nextDraftReference } from "../../domain/invoicing/nextNumber";
import type { Decimal } from "../../domain/money/decimal";
import type { Environment } from "../environment";
import { drawInvoices, invoiceSheetName } from "../invoiceSheets";
import { journalRow } from "../journalRow";
import type { Billing } from "../readBilling";
import { registerRow } from "../registerRow";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { appendRows } from "../tableSite";
import { wordsOf } from "../words";
import type { WriteBatch } from "../writePlan";

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
 * Diagnostics: intent.unfinished, invoice.notFound, those of `creditByQuantity` and `creditByAmount`. Rule: domain rules §5 "Correct".
 */
export function planCredit(billing: Billing, choice: CreditChoice, environment: Environment): Outcome<Invoice | null> {
  const { books } = billing;
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return { value: null, diagnostics: refused };
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

/** What the intent of a credit keeps: which draft it makes, and whether that is there whole. */
export type CreditDecision = {
  readonly draft: string;
  readonly sheet: string;
  readonly date: string;
  readonly rows: number;
  readonly units: readonly string[];
};

/** The decision behind a planned credit note. */
export function creditDecisionOf(credit: Invoice): CreditDecision {
  const details = journalOf(credit);
  const units = [...new Set(details.map(({ billingId }) => billingId))];
  return { draft: credit.draft, sheet: credit.sheet, date: credit.date, rows: details.length, units };
}

/** What a credit note's draft writes; the ledgers' marks change when it is confirmed. */
export function creditBatches(billing: Billing, credit: Invoice, environment: Environment): WriteBatch[] {
  const words = wordsOf(environment.language);
  const journal = appendRows(
    billing.sites.get("Invoice details")!,
    journalOf(credit).map((detail) => journalRow(detail, words)),
  );
  const register = appendRows(billing.sites.get("Invoices")!, [registerRow(recordOf(credit), words)]);
  return [
    { purpose: "journal", operations: [...journal.operations, ...register.operations] },
    { purpose: "documents", operations: drawInvoices([credit], billing, environment) },
  ];
}
