import { daysBetween, type LocalDate } from "../../domain/calendar/localDate";
import { paymentStateOf } from "../../domain/corrections/paymentState";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { checkNumbers } from "../../domain/invoicing/nextNumber";
import { sum } from "../../domain/invoicing/priceLine";
import { reviewDocument } from "../../documents/reviewDocument";
import type { Receivable, ReviewedInvoice, ReviewRequest } from "../../documents/reviewRequest";
import type { SheetDocument } from "../../documents/sheetDocument";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import type { Language } from "../../texts/language";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { booksAsOf } from "./booksAsOf";
import { changedRows, reconcileInvoices } from "./reconcileInvoices";
import { reviewedRecords, type ReviewedRecord } from "./reviewedRecords";
import { isWithin, rateLabel, taxCollected } from "./taxCollected";
import { onAccount, unbilledWork } from "./unbilledWork";

/** An accountant's review of a period: what its page shows, and the invoices themselves. */
export type PeriodReview = {
  readonly request: ReviewRequest;
  readonly reviewed: readonly ReviewedRecord[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reviews a period, both days included; balances are as of its last day. Nothing is written.
 * Throws: EnvironmentError. Diagnostics: number.gap, number.duplicate, those of `invoiceFromJournal`.
 */
export async function reviewPeriod(
  environment: Environment,
  billing: Billing,
  period: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<PeriodReview> {
  const { books } = billing;
  const then = booksAsOf(books, period.until);
  const all = reviewedRecords(billing, then.register);
  const reviewed = all.filter(({ record }) => isWithin(record.date, period));
  const language = books.settings.language ?? environment.language;
  const numbers = checkNumbers(books.settings, books.register);
  const request: ReviewRequest = {
    ...period,
    seller: books.settings.seller,
    invoices: reviewed.map((each) => reviewedInvoice(each, language)),
    gaps: numbers.flatMap(({ code, params }) => (code === "number.gap" ? [gapOf(params)] : [])),
    duplicates: numbers.flatMap(({ code, params }) => (code === "number.duplicate" ? [params["number"]!] : [])),
    reconciliation: await reconcileInvoices(environment, billing, reviewed),
    changedRows: changedRows(environment, billing, reviewed),
    unbilled: unbilledWork(then, period.until),
    onAccount: onAccount(then),
    receivables: receivablesOf(then, period.until),
    taxes: taxCollected(all, books, { ...period, language }),
    tabs: tabsOf(then, billing),
    language,
    sheetName: textsFor(language).documents.review.title,
    paper: isAmerican(books.settings.seller.country) ? "Letter" : "A4",
  };
  const diagnostics = [...numbers, ...reviewed.flatMap((each) => each.diagnostics)];
  return { request, reviewed, diagnostics };
}

/** Writes the check page of a review, in place where there is one already. Throws: EnvironmentError. */
export async function writeReviewPage(
  environment: Environment,
  billing: Billing,
  { request }: PeriodReview,
): Promise<SheetDocument> {
  const document = reviewDocument(request);
  const page = { purpose: "review", operations: [{ kind: "putSheet", document, after: null }] } as const;
  await applyBatches(environment.port, billing.layout, [page]);
  return document;
}

function reviewedInvoice({ record, invoice }: ReviewedRecord, language: Language): ReviewedInvoice {
  const groups = invoice?.taxBreakdown ?? [];
  const isWhole = sum(groups.map(({ tax }) => tax)).equals(record.tax);
  return {
    ...record,
    type: textsFor(language).documents.invoice.titles[record.type],
    taxes: isWhole ? groups.map((group) => ({ rate: rateLabel(group, language), tax: group.tax })) : [],
  };
}

/** The tabs that are there, by the number of their invoice. */
function tabsOf({ register }: Books, { layout }: Billing): ReadonlyMap<string, string> {
  const sheets = new Map(layout.sheets.map(({ name }) => [name.toLowerCase(), name]));
  return new Map(
    register.flatMap(({ number, sheet }) => {
      const name = sheets.get(sheet.toLowerCase());
      return name === undefined ? [] : [[number, name] as const];
    }),
  );
}

function gapOf({ from, to }: Readonly<Record<string, string>>): string {
  return from === to ? from! : `${from}–${to}`;
}

function receivablesOf(books: Books, day: LocalDate): Receivable[] {
  return books.register.flatMap((record) => {
    const { balance } = paymentStateOf(record, books, day);
    if (record.type === "Credit note" || balance.isZero()) return [];
    const { number: invoice, client, due, currency } = record;
    return [{ invoice, client, due, currency, balance, days: due === null ? 0 : daysBetween(due, day) }];
  });
}
