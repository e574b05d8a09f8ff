import { readBilling, type Billing } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { indexJournal, isConfirmed } from "../../src/domain/invoicing/journalIndex";
import { zero } from "../../src/domain/money/decimal";
import type { Workbook } from "../../src/host/model/workbook";
import { openBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";

/** What is known without asking the add-in. */
export type Known = {
  /** The most hours that a row ever had, by its words. */
  readonly hours: Map<string, number>;
  /** Confirmed invoices as they were first seen. */
  readonly confirmed: Map<string, string>;
  readonly thrown: string[];
  /** How often something was done to at least one invoice. */
  readonly done: Map<string, number>;
};

/** What is wrong with a merged workbook: errors that were thrown, work billed twice, invoices that changed, sums that do not add up. */
export async function newFaults(workbook: Workbook, known: Known): Promise<string[]> {
  const opened = await openBook(workbook);
  const billing = await readBilling(opened.environment);
  const { findings, gaps, duplicates } = await verifyInvoices(opened.environment, billing);
  const faults = [
    ...known.thrown,
    ...(await brokenInvariants(opened.environment)),
    ...billedTwice(billing, known),
    ...changedInvoices(billing, known),
    ...findings.map((each) => `verify: ${JSON.stringify(each)}`),
    ...[...gaps, ...duplicates].map((each) => `number ${each}`),
  ];
  opened.close();
  return faults;
}

/** By the words of the rows, which no Billing ID can mislead. */
function billedTwice({ books }: Billing, { hours }: Known): string[] {
  const billed = new Map<string, typeof zero>();
  for (const { detail, record } of indexJournal(books).details) {
    if (record?.type === "Credit note" && !isConfirmed(record)) continue;
    billed.set(detail.description, (billed.get(detail.description) ?? zero).plus(detail.billedQuantity));
  }
  return [...billed].flatMap(([words, quantity]) => {
    const most = hours.get(words) ?? 0;
    return quantity.greaterThan(most) ? [`"${words}" is billed ${quantity.toFixed()} h of ${most}`] : [];
  });
}

/** Everything a confirmed invoice says but what payments and credits change. */
function changedInvoices({ books }: Billing, { confirmed }: Known): string[] {
  const faults: string[] = [];
  const now = new Map<string, string>();
  for (const { number, client, date, net, tax, total, seal, state } of books.register) {
    if (state !== "Confirmed") continue;
    const lines = books.journal.filter(({ invoice }) => invoice === number);
    const details = lines.map((each) => [each.billingId, each.description, each.billedQuantity, each.net]);
    now.set(number, JSON.stringify([client, date, net, tax, total, seal, details]));
  }
  for (const [number, before] of confirmed) {
    if (now.get(number) !== before) faults.push(`${number} was ${before}, is ${now.get(number) ?? "gone"}`);
  }
  for (const [number, text] of now) confirmed.set(number, text);
  return faults;
}
