import { dueDate } from "../calendar/dueDate";
import type { LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/diagnostic";
import type { Books, Client } from "../entries/books";
import type { GroupBy } from "../entries/terms";
import { zero, type Decimal } from "../money/decimal";
import type { BillableUnit } from "../pricing/billableUnit";
import { partOfSteps, runToEnd, type Steps } from "../steps";
import { assembleInvoiceInSteps, decimalsOf } from "./assembleInvoice";
import { buildLinesInSteps } from "./buildLines";
import { deductAdvances, type AdvanceUse } from "./deductAdvances";
import type { Invoice } from "./invoice";
import type { DocumentDiscount, InvoiceHeader } from "./invoiceHeader";
import type { InvoiceType } from "./journal";
import { checkTerms } from "./longestTerms";
import { lowerToCaps } from "./lowerToCaps";
import { isFinalInvoice } from "./finalInvoice";
import { taxCodeLookup } from "./taxCodeLookup";

/** What a pro forma invoice is made from: the ready units of one client, currency and type. */
export type InvoiceRequest = {
  readonly books: Books;
  readonly client: Client;
  readonly currency: string;
  readonly type: Exclude<InvoiceType, "Credit note">;
  readonly units: readonly BillableUnit[];
  readonly date: LocalDate;
  /** The draft's reference, from `nextDraftReference`. */
  readonly draft: string;
  readonly by: string;
  readonly billingIdOf: (unit: BillableUnit) => string;
  readonly groupBy?: GroupBy | null;
  readonly discount?: DocumentDiscount | null;
  readonly freight?: Decimal;
  readonly name?: string;
  /** Absent: all on the contract's final invoice, none before. */
  readonly advances?: AdvanceUse;
};

/**
 * Builds a draft invoice from selected units.
 * Diagnostics: draft.empty, discount.tooLarge, edit.valueRefused (freight without anything taxed to share it), tax.includedForBusiness,
 * terms.tooLong. Rule: domain rules §4 and §5 "Pro forma".
 */
export function buildInvoice(request: InvoiceRequest): Outcome<Invoice> {
  return runToEnd(buildInvoiceInSteps(request));
}

/** Builds a draft in steps, with the same result as `buildInvoice`. */
export function* buildInvoiceInSteps(request: InvoiceRequest): Steps<Outcome<Invoice>> {
  const { books, units } = request;
  const context = {
    books,
    taxOf: taxCodeLookup(
      books,
      units.map((unit) => unit.taxCode),
    ),
  };
  const header = headerOfRequest(request);
  const options = { books, invoice: request.draft, groupBy: request.groupBy ?? null, billingIdOf: request.billingIdOf };
  const lines = yield* partOfSteps(buildLinesInSteps(units, options), 0, 0.5);
  const details = lowerToCaps(lines, { header, units, context });
  yield 0.55;
  const bare = yield* partOfSteps(assembleInvoiceInSteps(header, details, context), 0.55, 1);
  const use = request.advances ?? { kind: isFinalInvoice(bare, units, books) ? "all" : "none" };
  const deductions = deductAdvances(bare, use, { ...context, decimals: decimalsOf(request.currency) });
  const invoice =
    deductions.length === 0 ? bare : yield* assembleInvoiceInSteps(header, [...details, ...deductions], context);
  return { value: invoice, diagnostics: [...diagnoseDraft(invoice), ...checkTerms(invoice, books.settings)] };
}

/** What is wrong with a draft's own figures. */
export function diagnoseDraft(invoice: Invoice): Diagnostic[] {
  const found: Diagnostic[] = [];
  const params = { invoice: invoice.draft, client: invoice.client.name };
  if (invoice.lines.length === 0) found.push(diagnose("draft.empty", null, params));
  const lines = invoice.policy === "included" ? invoice.net.plus(invoice.tax) : invoice.net;
  if (invoice.discountAsTyped.greaterThan(0) && invoice.discountAsTyped.greaterThan(lines)) {
    found.push(diagnose("discount.tooLarge", null, { ...params, discount: invoice.discountAsTyped.toString() }));
  }
  if (!invoice.freightAsTyped.isZero() && invoice.taxBreakdown.length === 0) {
    found.push(
      diagnose("edit.valueRefused", null, { ...params, field: "freight", value: invoice.freightAsTyped.toFixed() }),
    );
  }
  if (invoice.policy === "included" && invoice.client.type === "Business") {
    found.push(diagnose("tax.includedForBusiness", null, params));
  }
  return found;
}

function headerOfRequest(request: InvoiceRequest): InvoiceHeader {
  const { books, client, currency, type, date, draft, by, units } = request;
  const terms = client.paymentTerms ?? books.settings.paymentTerms;
  return {
    ...{ draft, type, client, currency, date, terms, by },
    number: "",
    state: "Draft",
    due: dueDate(date, terms),
    name: request.name ?? contractNames(request),
    billTo: client.billingAddress,
    purchaseOrder: distinct(units.map((unit) => unit.terms?.purchaseOrder ?? "")),
    reference: distinct(units.map((unit) => unit.terms?.reference ?? "")),
    policy: client.taxPolicy ?? books.settings.taxPolicy,
    ...{ corrects: "", sheet: "", seal: "" },
    discount: request.discount ?? null,
    freight: request.freight ?? zero,
    settled: zero,
    mirroredTax: null,
  };
}

/** The contracts that are billed, in the order of their sections: that of Projects. */
function contractNames({ books, units }: InvoiceRequest): string {
  const billed = new Set(units.map(({ terms }) => terms?.contract || terms?.project || ""));
  const known = books.projects.map(({ contract, project }) => contract || project).filter((name) => billed.has(name));
  return distinct([...known, ...billed]);
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(", ");
}
