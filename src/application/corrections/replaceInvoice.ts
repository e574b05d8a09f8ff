import type { LocalDate } from "../../domain/calendar/localDate";
import { reissueInvoice } from "../../domain/corrections/reissueInvoice";
import type { Diagnostic, Outcome } from "../../domain/diagnostics/diagnostic";
import type { Invoice } from "../../domain/invoicing/invoice";
import { findInvoice } from "../../domain/invoicing/invoiceFromJournal";
import { nextDraftReference } from "../../domain/invoicing/nextNumber";
import { assignBillingIds } from "../billingIds";
import { writeDrafts } from "../drafting/writeDrafts";
import type { Environment } from "../environment";
import { invoiceSheetName } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import { readAgain } from "../recovery/redraw";
import { tryOnWorkbook } from "../writeHeld";
import { creditInvoice } from "./creditInvoice";

/** Which invoice is replaced, and the day of its credit note and of the new draft. */
export type ReissueRequest = { readonly invoice: string; readonly date: LocalDate };

/**
 * The two steps of a reissue, within its intent: credits what is left of the invoice, where anything is, then drafts it again.
 * Throws: EnvironmentError. Diagnostics: those of `creditInvoice` and of the domain's `reissueInvoice`.
 */
export async function replaceInvoice(
  environment: Environment,
  billing: Billing,
  request: ReissueRequest,
): Promise<Outcome<readonly Invoice[]>> {
  const found = findInvoice(billing.books, request.invoice, "confirmed");
  if (!found.value) return { value: [], diagnostics: found.diagnostics };
  const all = { ...request, kind: "quantity", lines: "all", back: "backlog" } as const;
  const credit = await creditInvoice(environment, billing, all);
  const isCredited = credit.diagnostics.some(({ code }) => code === "invoice.credited");
  if (!credit.value && !isCredited) return { value: [], diagnostics: credit.diagnostics };
  const credits = credit.value ? [credit.value] : [];
  const before: readonly Diagnostic[] = credit.value ? credit.diagnostics : [];
  const draft = await tryOnWorkbook(environment, await readAgain(environment, billing), (now) =>
    draftAgain(environment, now, { original: found.value!, date: request.date }),
  );
  const drafts = draft.value ? [draft.value] : [];
  return { value: [...credits, ...drafts], diagnostics: [...before, ...draft.diagnostics] };
}

/** Null: somebody else was faster, and nothing was written. */
async function draftAgain(
  environment: Environment,
  billing: Billing,
  { original, date }: { readonly original: Invoice; readonly date: LocalDate },
): Promise<Outcome<Invoice | null> | null> {
  const { books, backlog } = billing;
  const drafted = reissueInvoice({
    ...{ original, books, date, units: backlog.units },
    ...{ draft: nextDraftReference(books.register), by: environment.identity.name },
  });
  if (drafted.value.lines.length === 0) return { value: null, diagnostics: drafted.diagnostics };
  const taken = billing.layout.sheets.map((sheet) => sheet.name);
  const invoice = { ...drafted.value, sheet: invoiceSheetName(drafted.value, taken) };
  const planned = { invoices: [invoice], ids: assignBillingIds([], environment.random) };
  const written = await writeDrafts(environment, billing, planned);
  return written && { value: written[0] ?? null, diagnostics: drafted.diagnostics };
}
