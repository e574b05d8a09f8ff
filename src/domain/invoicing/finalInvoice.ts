import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import type { BillableUnit } from "../pricing/billableUnit";
import { contractLineKey } from "./contractLineKey";
import type { Invoice } from "./invoice";
import { indexJournal } from "./journalIndex";
import { contractLinesOf } from "./sections";

/**
 * Whether an invoice is the final one of its contracts: no milestone of theirs is left to bill. Contracts without milestones
 * bill as work goes on and have no last invoice known beforehand, so each of theirs counts.
 * Rule: domain rules §5 "Deposits and advances".
 */
export function isFinalInvoice(invoice: Invoice, units: readonly BillableUnit[], books: Books): boolean {
  const places = contractLinesOf(books, invoice.sections);
  const projects = new Set(places.map((place) => keyOf(place.project)));
  const lines = new Set(places.map((place) => contractLineKey(place.project, place.contractLine)));
  const own = new Set(units.map((unit) => unit.entry));
  const { byBillingId } = indexJournal(books);
  return books.milestones.every((milestone) => {
    const elsewhere =
      milestone.line === ""
        ? !projects.has(keyOf(milestone.project))
        : !lines.has(contractLineKey(milestone.project, milestone.line));
    if (elsewhere || milestone.milestoneKind === "Advance" || milestone.alreadyInvoiced) return true;
    return own.has(milestone) || (milestone.billingId !== null && byBillingId.has(milestone.billingId));
  });
}
