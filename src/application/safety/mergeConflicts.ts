import { liveQuantity, isLive } from "../../domain/backlog/journalUse";
import { describes } from "../../domain/backlog/sameWork";
import { quantityStep } from "../../domain/backlog/unitUse";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import {
  indexJournal,
  invoiceNameOf,
  type JournalIndex,
  type RecordedDetail,
} from "../../domain/invoicing/journalIndex";
import { checkNumbers } from "../../domain/invoicing/nextNumber";
import { zero } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

/** What two people did who could not see each other, and what no merge of cells can settle. */
export type Shared = { readonly books: Books; readonly units: readonly BillableUnit[]; readonly isBusy: boolean };

/**
 * Conflicts that a late merge left behind, for every reading to find: one number or draft reference on two invoices, and work that two
 * invoices bill. Nothing is healed: a draft can be discarded, a confirmed invoice only credited, by a person's choice. While somebody is
 * at work (`isBusy`) claimed numbers say nothing yet.
 * Diagnostics: number.duplicate, row.billedTwice.
 */
export function mergeConflicts({ books, units, isBusy }: Shared): Diagnostic[] {
  const settled = books.register.filter(({ state }) => !isBusy || state !== "Claimed");
  const numbers = checkNumbers(books.settings, settled).filter(({ code }) => code === "number.duplicate");
  return [...numbers, ...sameReference(books.register), ...billedTwice(books, units)];
}

function sameReference(register: readonly InvoiceRecord[]): Diagnostic[] {
  const seen = new Set<string>();
  return register.flatMap(({ draft, source }) => {
    const isRepeated = draft !== "" && seen.has(keyOf(draft));
    seen.add(keyOf(draft));
    const cell = source ? cellOf(source, "draft") : null;
    return isRepeated ? [diagnose("number.duplicate", cell, { number: draft })] : [];
  });
}

/** Work of which more is billed than there is, on several invoices: under one Billing ID, or under two that speak of the same row. */
export function billedTwice(books: Books, units: readonly BillableUnit[]): Diagnostic[] {
  const index = indexJournal(books);
  const { held, found } = holdingsOf(index);
  if (held.length === 0) return [...found];
  const known = new Set<string | null>(units.map(({ billingId }) => billingId));
  const lost = held.filter(({ detail }) => !known.has(detail.billingId));
  if (lost.length === 0) return [...found];
  return [...found, ...underAnotherId(lost, unitsById(units), index.byBillingId)];
}

/** What the journal says by itself: of each unit that is billed its first detail, and those of which too much is. */
type Holdings = { readonly held: readonly RecordedDetail[]; readonly found: readonly Diagnostic[] };

/** A journal is read far more often than it changes. */
const holdings = new WeakMap<JournalIndex, Holdings>();

function holdingsOf(index: JournalIndex): Holdings {
  let known = holdings.get(index);
  if (!known) holdings.set(index, (known = findHoldings(index)));
  return known;
}

function findHoldings({ byBillingId }: JournalIndex): Holdings {
  const held: RecordedDetail[] = [];
  const found: Diagnostic[] = [];
  for (const details of byBillingId.values()) {
    for (const own of byClient(details)) {
      const invoices = holdersOf(own);
      if (invoices.length > 1 && exceeds(own)) found.push(diagnoseTwice(own[own.length - 1]!, invoices[0]!));
      if (invoices.length > 0) held.push(own.find(isHolding)!);
    }
  }
  return { held, found };
}

function unitsById(units: readonly BillableUnit[]): ReadonlyMap<string, readonly BillableUnit[]> {
  const byId = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    if (unit.billingId === null) continue;
    const known = byId.get(unit.billingId);
    if (known) known.push(unit);
    else byId.set(unit.billingId, [unit]);
  }
  return byId;
}

/** The clients of a split share a row and its Billing ID. */
function byClient(details: readonly RecordedDetail[]): readonly (readonly RecordedDetail[])[] {
  if (details.length < 2) return [details];
  const groups = new Map<string, RecordedDetail[]>();
  for (const detail of details) {
    const client = keyOf(detail.record?.client ?? "");
    const known = groups.get(client);
    if (known) known.push(detail);
    else groups.set(client, [detail]);
  }
  return [...groups.values()];
}

function isHolding(detail: RecordedDetail): boolean {
  return isLive(detail) && detail.record?.type !== "Credit note" && detail.detail.billedQuantity.greaterThan(0);
}

function holdersOf(details: readonly RecordedDetail[]): string[] {
  if (liveQuantity(details).lessThan(quantityStep)) return [];
  return [...new Set(details.filter(isHolding).map(nameOf))];
}

function nameOf({ detail, record }: RecordedDetail): string {
  return record === null ? detail.invoice : invoiceNameOf(record);
}

/** More than the row ever had, and more than any one invoice was given of it by hand. */
function exceeds(details: readonly RecordedDetail[]): boolean {
  const perInvoice = new Map<string, typeof zero>();
  let most = zero;
  for (const each of details.filter(isHolding)) {
    const sum = (perInvoice.get(nameOf(each)) ?? zero).plus(each.detail.billedQuantity);
    perInvoice.set(nameOf(each), sum);
    for (const quantity of [sum, each.detail.originalQuantity]) if (quantity.greaterThan(most)) most = quantity;
  }
  return liveQuantity(details).minus(most).greaterThanOrEqualTo(quantityStep);
}

/** Details whose Billing ID no row has any more, and which speak of a row that is billed under another ID. */
function underAnotherId(
  lost: readonly RecordedDetail[],
  known: ReadonlyMap<string, readonly BillableUnit[]>,
  byBillingId: ReadonlyMap<string, readonly RecordedDetail[]>,
): Diagnostic[] {
  const used = new Set<string>();
  return lost.flatMap((detail) => {
    for (const [id, [unit]] of known) {
      const own = (byBillingId.get(id) ?? []).filter(isHolding);
      const other = own.find((each) => nameOf(each) !== nameOf(detail));
      if (!other || used.has(id) || !describes(detail, unit!)) continue;
      used.add(id);
      return [diagnoseTwice(detail, nameOf(other))];
    }
    return [];
  });
}

function diagnoseTwice(twice: RecordedDetail, other: string): Diagnostic {
  const { source, billingId } = twice.detail;
  const cell = source ? cellOf(source, "billingId") : null;
  return diagnose("row.billedTwice", cell, { invoice: nameOf(twice), other, billingId });
}
