import type { LocalDate } from "../../domain/calendar/localDate";
import type { Invoice } from "../../domain/invoicing/invoice";
import type { InvoiceRecord, InvoiceState } from "../../domain/invoicing/journal";
import type { Billing } from "../readBilling";
import { recordOfDraft } from "./confirmPlan";

/** One draft that is to be confirmed, and how it was before. */
export type DecidedConfirmation = {
  readonly draft: string;
  readonly number: string;
  readonly sheet: string;
  readonly before: { readonly state: string; readonly date: string; readonly due: string; readonly sheet: string };
};

/** What the intent of a confirming run keeps. */
export type ConfirmDecision = { readonly date: string; readonly invoices: readonly DecidedConfirmation[] };

/** The decision behind planned confirmations. */
export function confirmDecisionOf(billing: Billing, invoices: readonly Invoice[], date: LocalDate): ConfirmDecision {
  return {
    date,
    invoices: invoices.map(({ draft, number, sheet }) => {
      const record = recordOfDraft(billing, draft);
      const { date: day, due } = record;
      const state = record.state === "Claimed" ? "Draft" : record.state;
      return { draft, number, sheet, before: { state, date: day ?? "", due: due ?? "", sheet: record.sheet } };
    }),
  };
}

/** The register row of a draft as it was before its confirmation was begun. */
export function recordBefore(record: InvoiceRecord, { before }: DecidedConfirmation): InvoiceRecord {
  return {
    ...record,
    number: "",
    seal: "",
    payment: null,
    state: before.state as InvoiceState,
    date: before.date === "" ? null : (before.date as LocalDate),
    due: before.due === "" ? null : (before.due as LocalDate),
    sheet: before.sheet,
  };
}
