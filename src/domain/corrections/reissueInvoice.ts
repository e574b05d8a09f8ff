import { diagnose, type Outcome } from "../diagnostics/diagnostic";
import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import { journalOf } from "../invoicing/assembleInvoice";
import { buildInvoice } from "../invoicing/buildInvoice";
import { rebuild } from "../invoicing/editDetails";
import type { Invoice } from "../invoicing/invoice";
import { headerOf } from "../invoicing/invoiceHeader";
import type { BillableUnit } from "../pricing/billableUnit";

/** What a new draft in place of a credited invoice is made from. */
export type ReissueRequest = {
  /** The invoice, credited in full. */
  readonly original: Invoice;
  /** With the full credit note confirmed. */
  readonly books: Books;
  /** The backlog of those books: the units are billed as their rows are now. */
  readonly units: readonly BillableUnit[];
  readonly date: LocalDate;
  readonly draft: string;
  readonly by: string;
};

/**
 * A draft with the units of a credited invoice, as their rows are now, its manual details and what was typed on its header.
 * Diagnostics: draft.empty, row.deleted (a unit that is no longer ready or no longer there), those of `buildInvoice`.
 * Rule: domain rules §5 "Correct".
 */
export function reissueInvoice(request: ReissueRequest): Outcome<Invoice> {
  const { original, books, date, draft, by } = request;
  const details = journalOf(original).filter((detail) => detail.origin !== "Advance");
  const wanted = new Set(details.filter(({ origin }) => origin !== "Manual").map(({ billingId }) => billingId));
  const units = request.units.filter((unit) => unit.state === "ready" && wanted.has(unit.billingId ?? ""));
  const { name, discount, freight } = headerOf(original);
  const type = original.type === "Credit note" ? "Invoice" : original.type;
  const built = buildInvoice({
    ...{ books, units, date, draft, by, type, name, discount, freight },
    ...{ client: original.client, currency: original.currency, billingIdOf: ({ key }) => key },
  });
  const manual = details.filter(({ origin }) => origin === "Manual");
  const lines = built.value.lines.length;
  const added = manual.map((detail, index) => ({ ...detail, source: null, invoice: draft, line: lines + 1 + index }));
  const found = new Set(units.map((unit) => unit.billingId));
  const missing = [...wanted].filter((id) => !found.has(id));
  const diagnostics = [
    ...built.diagnostics.filter(({ code }) => code !== "draft.empty" || added.length === 0),
    ...missing.map((billingId) => diagnose("row.deleted", null, { billingId, invoice: original.number })),
  ];
  const value = added.length === 0 ? built.value : rebuild(built.value, [...journalOf(built.value), ...added], books);
  return { value, diagnostics };
}
