import { buildBacklog } from "../../src/domain/backlog/buildBacklog";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Books } from "../../src/domain/entries/books";
import { checkNumbers } from "../../src/domain/invoicing/nextNumber";
import { invoiceTypeOf } from "../../src/domain/invoicing/selectForInvoice";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import { zero, type Decimal } from "../../src/domain/money/decimal";
import { priceUnits } from "../../src/domain/pricing/priceUnits";
import { sequence } from "../../src/application/samples/sampleWorkbook";
import { AgencyBilling } from "../support/agencyBilling";
import { AgencyLedgers, monthEnd } from "../support/agencyLedgers";

const months = 24;
const clients = ["Alpha", "Beta", "Gamma"];

/** What all work was worth, from the ledgers alone: as if nothing had ever been billed. */
function pricedWork(ledgers: Books, day: LocalDate): Map<string, Decimal> {
  const { units } = buildBacklog({ books: ledgers, units: priceUnits(ledgers).units, cutOff: day, today: day });
  const sums = new Map<string, Decimal>();
  for (const unit of units) {
    if (unit.net === null || unit.state === "covered" || unit.state === "internal") continue;
    const isWaiting = unit.entry?.kind === "milestone" && unit.entry.acceptedOn === null;
    if (isWaiting || invoiceTypeOf(unit) === "Advance") continue;
    const client = unit.client!.name;
    sums.set(client, (sums.get(client) ?? zero).plus(unit.net));
  }
  return sums;
}

/** Billed, on drafts, in progress and written off, by client; commercial gestures are added back. */
function accountedFor(billing: AgencyBilling, ledgers: Books, day: LocalDate): Map<string, Decimal> {
  const books = billing.books(ledgers);
  const { units } = billing.backlog(ledgers, day);
  const { rows } = computeMargin({ books, units, by: ["client"], from: null, until: null, asOf: day });
  return new Map(
    rows.map(({ key, billed, drafted, wip, writtenOff }) => {
      const gestures = billing.gestures.get(key) ?? zero;
      return [key, billed.plus(drafted).plus(wip).plus(writtenOff).minus(gestures)];
    }),
  );
}

function texts(sums: ReadonlyMap<string, Decimal>): Record<string, string> {
  const total = [...sums.values()].reduce((sum, value) => sum.plus(value), zero);
  const own = clients.map((client) => [client, (sums.get(client) ?? zero).toFixed(2)]);
  return { ...Object.fromEntries(own), total: total.toFixed(2) };
}

/** A month of an agency's billing: drafts are edited, discarded or left over to the next month; earlier invoices are corrected. */
function billMonth(billing: AgencyBilling, ledgers: Books, day: LocalDate, random: (limit: number) => number): void {
  for (const client of clients) {
    if (random(4) === 0) continue;
    for (const draft of billing.draft(ledgers, client, day)) {
      const cut = ["writeoff", "backlog", null, null][random(4)] as "writeoff" | "backlog" | null;
      const edited = cut && draft.type === "Invoice" ? billing.cut(ledgers, draft, cut) : draft;
      const fate = random(8);
      if (fate === 0) billing.discard(edited);
      else if (fate > 1) billing.confirm(ledgers, edited, day);
    }
  }
  const confirmed = billing.register.filter(({ state, type }) => state === "Confirmed" && type === "Invoice");
  const record = confirmed[random(Math.max(confirmed.length, 1))];
  const how = (["all", "hour", "writeoff", "gesture", "hour", "gesture"] as const)[random(6)]!;
  if (record) billing.credit(ledgers, { record, day }, how);
}

/** The cases that a run must have met, or it would prove little. */
function whatHappened(billing: AgencyBilling, books: Books): object {
  const day = monthEnd(months - 1);
  const { units } = billing.backlog(books, day);
  const writtenOff = billing.journal.filter(
    ({ project, billingType }) => project === "Web" && billingType === "Non-chargeable",
  );
  const chargeable = new Set(
    books.time.filter(({ billingType }) => billingType === "Chargeable").map(({ billingId }) => billingId),
  );
  return {
    types: [...new Set(billing.register.map(({ type }) => type))].sort(),
    hasCapReached: units.some(({ reason }) => reason === "cap.exceeded"),
    hasCapWrittenOff: writtenOff.some(({ billingId }) => chargeable.has(billingId)),
    hasAdvanceDeducted: billing.journal.some(({ origin }) => origin === "Advance"),
    hasOverage: billing.journal.some(({ origin, price }) => origin === "Retainer" && price.equals(110)),
    hasGesture: billing.gestures.size > 0,
  };
}

test.each([2, 5])(
  "24 months of an agency close: billed + work in progress + written off = priced work, per client and in all (run %i)",
  (seed) => {
    const agency = new AgencyLedgers(months, seed);
    const billing = new AgencyBilling();
    const random = sequence(seed + 100);
    for (let month = 0; month < months; month++) {
      const ledgers = agency.booksAt(month);
      const day = monthEnd(month);
      billMonth(billing, ledgers, day, random);
      const priced = texts(pricedWork(ledgers, day));
      expect([day, texts(accountedFor(billing, ledgers, day))]).toEqual([day, priced]);
    }
    const last = billing.books(agency.booksAt(months - 1));
    expect(checkNumbers(last.settings, last.register)).toEqual([]);
    expect(billing.register.filter(({ state }) => state === "Confirmed").length).toBeGreaterThan(40);
    expect(whatHappened(billing, last)).toEqual({
      types: ["Advance", "Credit note", "Invoice"],
      hasCapReached: true,
      hasCapWrittenOff: true,
      hasAdvanceDeducted: true,
      hasOverage: true,
      hasGesture: true,
    });
  },
);
