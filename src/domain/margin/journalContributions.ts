import type { Books } from "../entries/books";
import { keyOf } from "../entries/key";
import { indexJournalInSteps, type JournalIndex, type RecordedDetail } from "../invoicing/journalIndex";
import { decimalsOf } from "../invoicing/assembleInvoice";
import type { InvoiceRecord, JournalDetail } from "../invoicing/journal";
import { shareAmount } from "../invoicing/shareAmount";
import { zero, type Decimal } from "../money/decimal";
import { addsUp, isRevenue } from "../invoicing/priceLine";
import type { BillableUnit } from "../pricing/billableUnit";
import { partOfSteps, rowsPerStep, type Steps } from "../steps";
import type { BaseConverter } from "./baseCurrency";
import type { MarginContribution, MarginPlace, MarginSums } from "./measures";

/**
 * What the journal says: billed, on drafts, on account, and what drafts and invoices wrote off; the cost of manual details.
 * Billed counts at the invoice's date, after its own discount and with its freight. Opening entries, which have no invoice, count nowhere. Rule: domain rules §6.
 */
export function* journalContributions(
  books: Books,
  units: readonly BillableUnit[],
  converter: BaseConverter,
): Steps<MarginContribution[]> {
  const index = yield* indexJournalInSteps(books);
  const phases = new Map<string, string>();
  for (const { billingId, phase } of units) if (billingId !== null) phases.set(billingId, phase);
  yield 0.1;
  const ofDocument = yield* partOfSteps(documentShares(index), 0.1, 0.5);
  const found: MarginContribution[] = [];
  for (const [position, recorded] of index.details.entries()) {
    if (position % rowsPerStep === rowsPerStep - 1) yield 0.5 + (0.5 * position) / index.details.length;
    const { record, detail } = recorded;
    if (record === null) continue;
    const place = placeOfDetail(recorded, record, { index, phases });
    const measure = measureOf(recorded, record);
    const net = detail.net.plus(ofDocument.get(detail) ?? zero);
    const add = (counted: keyof MarginSums, amount: typeof detail.net | null) => {
      if (amount !== null && !amount.isZero()) found.push({ place, measure: counted, amount });
    };
    if (measure !== null) add(measure, converter.convert(net, record.currency, record.date));
    if (detail.origin === "Manual" && record.state === "Confirmed") add("cost", detail.cost);
  }
  return found;
}

/**
 * What an invoice's own discount and freight change of the net of each of its details, without tax: freight − discount, shared by
 * their nets. Rounding: by largest remainder, to the currency's decimals, so that nothing is lost.
 */
function* documentShares(index: JournalIndex): Steps<ReadonlyMap<JournalDetail, Decimal>> {
  const shares = new Map<JournalDetail, Decimal>();
  let rows = 0;
  for (const recorded of index.byInvoice.values()) {
    if ((rows += recorded.length) > rowsPerStep) {
      rows = 0;
      yield 0.5;
    }
    const record = recorded[0]!.record;
    if (record === null || (record.discount.isZero() && record.freight.isZero())) continue;
    const { total, tax, disbursements, advances, net } = record;
    const change = total.minus(tax).minus(disbursements).plus(advances).minus(net);
    const own = recorded
      .map(({ detail }) => detail)
      .filter((detail) => isRevenue(detail) && detail.origin !== "Advance");
    if (own.length === 0 || change.isZero()) continue;
    const nets = own.map((detail) => detail.net);
    const parts = shareAmount(change, nets, decimalsOf(record.currency));
    own.forEach((detail, position) => shares.set(detail, parts[position]!));
  }
  return shares;
}

function measureOf({ detail }: RecordedDetail, record: InvoiceRecord): keyof MarginSums | null {
  const confirmed = record.state === "Confirmed";
  if (detail.origin === "Advance") return confirmed ? "onAccount" : null;
  if (record.type === "Credit note" && !confirmed) return null;
  if (!addsUp(detail)) return detail.entryClass === "Disbursement" ? null : "writtenOff";
  if (!isRevenue(detail)) return null;
  if (record.type === "Advance") return confirmed ? "onAccount" : null;
  return confirmed ? "billed" : "drafted";
}

type PlaceContext = { readonly index: JournalIndex; readonly phases: ReadonlyMap<string, string> };

function placeOfDetail({ detail }: RecordedDetail, record: InvoiceRecord, context: PlaceContext): MarginPlace {
  const advance =
    detail.origin === "Advance" ? context.index.byInvoice.get(keyOf(detail.billingId))?.[0]?.detail : null;
  const { project, contractLine, person, role, task } = advance ?? detail;
  const phase = context.phases.get(detail.billingId) ?? "";
  const date = addsUp(detail) ? record.date : (detail.date ?? record.date);
  return { project, line: contractLine, client: record.client, person, role, task, phase, date };
}
