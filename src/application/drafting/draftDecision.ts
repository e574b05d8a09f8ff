import type { LocalDate } from "../../domain/calendar/localDate";
import type { Entry } from "../../domain/entries/entry";
import type { GroupBy } from "../../domain/entries/terms";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import type { DocumentDiscount } from "../../domain/invoicing/invoiceHeader";
import { decimal, zero } from "../../domain/money/decimal";
import { fingerprintOf } from "../../domain/pricing/fingerprint";
import type { Billing } from "../readBilling";
import type { DraftRequest, PlannedDrafts } from "./planDrafts";

/** One draft that was decided on: which units make it, and how many journal rows it has once it is written whole. */
export type DecidedDraft = {
  readonly draft: string;
  readonly client: string;
  readonly currency: string;
  readonly type: string;
  readonly sheet: string;
  readonly rows: number;
  readonly units: readonly string[];
};

/** A ledger row that gets its Billing ID in this run: 0-based sheet row, what it says, the ID. */
export type GivenId = readonly [row: number, fingerprint: string, id: string];

/** What the intent of a drafting run keeps: the decision, from which all the rest is worked out again. */
export type DraftDecision = {
  readonly drafts: readonly DecidedDraft[];
  readonly given: Readonly<Record<string, readonly GivenId[]>>;
  readonly date: string;
  readonly cutOff: string;
  readonly groupBy: string | null;
  readonly percent: string | null;
  readonly amount: string | null;
  readonly freight: string;
};

/** The decision behind planned drafts. */
export function decisionOf(billing: Billing, { invoices, ids, request }: PlannedDrafts): DraftDecision {
  const discount = request?.discount;
  return {
    drafts: invoices.map((invoice) => {
      const details = journalOf(invoice);
      const { draft, currency, type, sheet } = invoice;
      const units = [...new Set(details.filter(({ origin }) => origin !== "Advance").map((each) => each.billingId))];
      return { draft, client: invoice.client.name, currency, type, sheet, rows: details.length, units };
    }),
    given: givenIds(billing, ids.given),
    date: request?.date ?? invoices[0]?.date ?? "",
    cutOff: billing.cutOff,
    groupBy: request?.groupBy ?? null,
    percent: discount?.kind === "percent" ? discount.percent.toFixed() : null,
    amount: discount?.kind === "amount" ? discount.amount.toFixed() : null,
    freight: (request?.freight ?? zero).toFixed(),
  };
}

/** The request that a decision was made on; its units are named by the decision, not by filters. */
export function requestOf(decision: DraftDecision): DraftRequest {
  return {
    filters: [],
    date: decision.date as LocalDate,
    groupBy: decision.groupBy as GroupBy | null,
    discount: discountOf(decision),
    freight: decimal(decision.freight),
  };
}

function discountOf({ percent, amount }: DraftDecision): DocumentDiscount | null {
  if (percent !== null) return { kind: "percent", percent: decimal(percent) };
  return amount === null ? null : { kind: "amount", amount: decimal(amount) };
}

function givenIds(
  { books }: Billing,
  given: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Record<string, GivenId[]> {
  if (given.size === 0) return {};
  const found: Record<string, GivenId[]> = {};
  for (const entry of allEntries(books)) {
    const { sheet } = entry.source.table;
    const row = entry.source.row - 1;
    const id = given.get(sheet)?.get(row);
    if (id !== undefined) (found[sheet] ??= []).push([row, fingerprintOf(entry), id]);
  }
  return found;
}

/** The rows of all ledgers. */
export function allEntries(books: Pick<Billing["books"], "time" | "expenses" | "milestones">): readonly Entry[] {
  return [...books.time, ...books.expenses, ...books.milestones];
}
