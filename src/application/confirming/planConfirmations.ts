import { hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { LocalDate } from "../../domain/calendar/localDate";
import { dueDate } from "../../domain/calendar/dueDate";
import { checkConfirm } from "../../domain/invoicing/checkConfirm";
import type { Invoice } from "../../domain/invoicing/invoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { nextNumber } from "../../domain/invoicing/nextNumber";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { keyOf } from "../../domain/entries/key";
import type { Environment } from "../environment";
import { invoiceSheetName } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import { refuseHeld } from "../safety/draftHolds";
import { recordOfDraft } from "./confirmPlan";

export type ConfirmRequest = {
  /** Draft references; null for every draft there is. */
  readonly drafts: readonly string[] | null;
  readonly date: LocalDate;
  /** Whose drafts may be confirmed besides one's own: those of a run that somebody else finishes. */
  readonly onBehalfOf?: string;
};

/**
 * Drafts as they would be confirmed: dated, numbered in order, checked. Nothing was written yet.
 * Diagnostics: draft.notFound, draft.held, number.pattern, number.backDated, and those of `checkConfirm`; a draft with an error is left out.
 */
export function planConfirmations(
  billing: Billing,
  request: ConfirmRequest,
  environment: Environment,
): Outcome<readonly Invoice[]> {
  const { books } = billing;
  const wanted =
    request.drafts ?? books.register.filter((record) => record.state !== "Confirmed").map((record) => record.draft);
  const own = new Set(wanted.map(keyOf));
  const register: InvoiceRecord[] = books.register.filter(
    ({ state, draft }) => state !== "Claimed" || !own.has(keyOf(draft)),
  );
  const taken = new Set(billing.layout.sheets.map((sheet) => sheet.name));
  const diagnostics: Diagnostic[] = [];
  const invoices: Invoice[] = [];
  for (const reference of wanted) {
    const found = findInvoice(books, reference, "draft");
    diagnostics.push(...found.diagnostics);
    if (!found.value || hasErrors(found.diagnostics)) continue;
    const dated: Invoice = { ...found.value, date: request.date, due: dueDate(request.date, found.value.terms) };
    const number = nextNumber({ settings: books.settings, register, type: dated.type, date: request.date });
    const problems = [
      ...number.diagnostics,
      ...refuseHeld(billing, recordOfDraft(billing, found.value.draft), holderIn(environment, request)),
      ...checkConfirm({ invoice: dated, billing: billing.backlog, books, today: environment.clock.today() }),
    ];
    diagnostics.push(...problems);
    if (number.value === null || hasErrors(problems)) continue;
    const numbered: Invoice = { ...dated, number: number.value, state: "Confirmed" };
    const sheet = invoiceSheetName(numbered, taken);
    taken.add(sheet);
    const confirmed = { ...numbered, sheet };
    register.push(recordOf(confirmed));
    invoices.push(confirmed);
  }
  return { value: invoices, diagnostics };
}

function holderIn(environment: Environment, { onBehalfOf }: ConfirmRequest): Environment {
  const { identity } = environment;
  return onBehalfOf === undefined ? environment : { ...environment, identity: { ...identity, name: onBehalfOf } };
}
