import { buildBacklog, type Backlog } from "../../../src/domain/backlog/buildBacklog";
import { addDays, addMonths, endOfMonth, startOfMonth, type LocalDate } from "../../../src/domain/calendar/localDate";
import { creditByQuantity } from "../../../src/domain/corrections/buildCreditNote";
import type { Books, RateRow } from "../../../src/domain/entries/books";
import type { MilestoneEntry, TimeEntry } from "../../../src/domain/entries/entry";
import { keyOf } from "../../../src/domain/entries/key";
import { checkConfirm } from "../../../src/domain/invoicing/checkConfirm";
import { buildInvoice } from "../../../src/domain/invoicing/buildInvoice";
import type { Invoice } from "../../../src/domain/invoicing/invoice";
import { findInvoice } from "../../../src/domain/invoicing/invoiceFromJournal";
import { checkNumbers, nextDraftReference, nextNumber } from "../../../src/domain/invoicing/nextNumber";
import { invoiceTypeOf, selectForInvoice } from "../../../src/domain/invoicing/selectForInvoice";
import { computeMargin } from "../../../src/domain/margin/computeMargin";
import { Decimal, zero } from "../../../src/domain/money/decimal";
import { priceUnits } from "../../../src/domain/pricing/priceUnits";
import {
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  milestoneEntry,
  terms,
  timeEntry,
  withInvoice,
} from "./invoicing/billingFixtures";

const start = day("2026-01-01");
const months = Array.from({ length: 24 }, (_, index) => index);
const names = ["Acme", "Beta", "Gamma"];

const rate = (price: string, from: string | null, to: string | null): RateRow => ({
  ...{ source: at("Rates", 2), kind: "Sale", client: "", project: "", task: "", category: "", person: "", role: "" },
  ...{ rate: dec(price), unit: "", currency: "", diagnostics: [] },
  ...{ from: from === null ? null : day(from), to: to === null ? null : day(to) },
});

/** Three clients: time under a cap that writes off, a fixed price with an advance, a retainer with overage. */
function agency(): Books {
  const from = { start };
  return books({
    clients: names.map((name, index) => client({ name, source: at("Clients", index + 2) })),
    projects: [
      terms({ project: "Care", client: "Acme", contract: "Care", cap: dec("20000"), overCap: "Write off", ...from }),
      terms({
        project: "Build",
        client: "Beta",
        contract: "Build",
        method: "Fixed price",
        ...from,
      }),
      terms({
        ...{
          project: "Watch",
          client: "Gamma",
          contract: "Watch",
          method: "Retainer",
          retainerFee: dec("800"),
          ...from,
        },
        ...{ includedHours: dec("10"), overage: { kind: "rate", rate: dec("90") } },
      }),
    ],
    rates: [rate("80", null, "2026-12-31"), rate("100", "2027-01-01", null)],
  });
}

const hours = (text: string): TimeEntry["duration"] => ({ unit: "h", seconds: dec(text).times(3600) });

/** What a month brings: work for all three, some of it given away or given up, and a milestone every second month. */
function work(from: Books, month: number): Books {
  const first = addMonths(start, month);
  let row = from.time.length + 2;
  const entry = (project: string, later: number, worked: string, more: Partial<TimeEntry> = {}) =>
    timeEntry(row, {
      ...{
        project,
        billingId: `T-${row}`,
        task: `Task ${month}`,
        date: addDays(first, later),
        duration: hours(worked),
      },
      ...{ source: at("Time", row++), ...more },
    });
  const time = [
    entry("Care", 2, "6.25"),
    entry("Care", 9, `${month % 5}.5`),
    entry("Care", 16, "1", { billingType: month % 2 === 0 ? "Complimentary" : "Non-chargeable" }),
    entry("Care", 20, "2", { mark: month % 6 === 3 ? "Written off" : null }),
    entry("Build", 5, "20"),
    entry("Watch", 7, `${6 + (month % 7)}`),
  ];
  const number = from.milestones.length + 2;
  const milestone = (value: string, kind: MilestoneEntry["milestoneKind"]) =>
    milestoneEntry(number, {
      ...{ project: "Build", billingId: `M-${number}`, milestone: `Part ${number}`, milestoneKind: kind },
      ...{ value: { kind: "amount", amount: dec(value) }, acceptedOn: addDays(first, 12) },
    });
  const milestones =
    month === 1 ? [milestone("3000", "Advance")] : month % 2 === 0 ? [milestone("2000", "Milestone")] : [];
  return { ...from, time: [...from.time, ...time], milestones: [...from.milestones, ...milestones] };
}

function backlogOn(from: Books, cutOff: LocalDate): Backlog {
  return buildBacklog({ books: from, units: priceUnits(from).units, cutOff, today: cutOff });
}

function confirm(from: Books, invoice: Invoice): Books {
  const next = nextNumber({ settings: from.settings, register: from.register, type: invoice.type, date: invoice.date });
  expect(next.diagnostics).toEqual([]);
  return withInvoice(from, confirmed(invoice, next.value!));
}

/** Everything ready is drafted and confirmed on the last day of the month; one client in turn is left for the next. */
function bill(from: Books, month: number): Books {
  const date = endOfMonth(addMonths(start, month));
  const backlog = backlogOn(from, date);
  let ledger = from;
  for (const selection of selectForInvoice(backlog.units)) {
    if (selection.client.name === names[month % 4]) continue;
    const draft = nextDraftReference(ledger.register);
    const advances = month % 3 === 0 ? { kind: "share" as const, ratio: dec("0.5") } : { kind: "none" as const };
    const { client: who, currency, type, units } = selection;
    const invoice = buildInvoice({
      ...{ books: ledger, client: who, currency, type, units, date, draft, by: "Ann", advances },
      billingIdOf: ({ key }) => key,
    }).value;
    const found = checkConfirm({ invoice, books: ledger, billing: backlog, today: date });
    expect(found.map(({ code, params }) => [code, params])).toEqual([]);
    ledger = confirm(ledger, invoice);
    if (month % 5 === 2 && who.name === "Acme") ledger = credit(ledger, month);
  }
  return ledger;
}

/** An hour of the last invoice, or what it has, is taken back: to the backlog, or for good. */
function credit(from: Books, month: number): Books {
  const original = lastInvoice(from);
  const found = creditByQuantity({
    ...{ books: from, original, date: original.date, draft: nextDraftReference(from.register), by: "Ann" },
    ...{
      lines: [{ line: 1, quantity: Decimal.min(1, original.lines[0]!.quantity) }],
      back: month % 2 === 0 ? "backlog" : "writeoff",
    },
  });
  expect(found.diagnostics).toEqual([]);
  return confirm(from, found.value!);
}

function lastInvoice(from: Books): Invoice {
  const record = from.register[from.register.length - 1]!;
  const found = findInvoice(from, record.number, "confirmed");
  expect(found.diagnostics).toEqual([]);
  return found.value!;
}

/** What the work done by a day is worth, whoever has it: by pricing alone, without the journal. */
function pricedWork(from: Books, backlog: Backlog, asOf: LocalDate, name: string): Decimal {
  const rows = priceUnits(from).units.filter(({ state }) => state !== "covered" && state !== "internal");
  const periods = backlog.units.filter(({ origin, partOf }) => origin === "Retainer" && !partOf);
  const due = [...rows, ...periods].filter(
    (unit) => unit.date! <= asOf && invoiceTypeOf(unit) !== "Advance" && keyOf(unit.client!.name) === keyOf(name),
  );
  return due.reduce((sum, { net }) => sum.plus(net!), zero);
}

test("24 months of an agency close: billed + work in progress + written off = priced work, per client and in all", () => {
  let from = agency();
  for (const month of months) {
    from = bill(work(from, month), month);
    const asOf = endOfMonth(addMonths(start, month));
    const backlog = backlogOn(from, asOf);
    const margin = computeMargin({ books: from, units: backlog.units, by: ["client"], from: null, until: null, asOf });
    const known = ({ billed, wip, writtenOff }: (typeof margin.rows)[number]) =>
      billed.plus(wip).plus(writtenOff).toFixed(2);
    const worth = names.map((name) => pricedWork(from, backlog, asOf, name));
    const rows = names.map((name) => margin.rows.find(({ key }) => key === name)!);
    expect([month, ...rows.map(known)]).toEqual([month, ...worth.map((each) => each.toFixed(2))]);
    expect(known(margin.totals)).toBe(worth.reduce((sum, each) => sum.plus(each), zero).toFixed(2));
    expect(checkNumbers(from.settings, from.register)).toEqual([]);
  }
  const acme = from.journal.filter(({ project, billingType }) => project === "Care" && billingType === "Chargeable");
  const billed = acme.reduce((sum, { net }) => sum.plus(net), zero);
  expect([billed.lessThanOrEqualTo(20000), billed.greaterThan(19000)]).toEqual([true, true]);
  expect(from.register.filter(({ type }) => type === "Credit note").length).toBeGreaterThan(2);
  expect(from.journal.filter(({ origin }) => origin === "Advance").length).toBeGreaterThan(1);
  expect(startOfMonth(from.register[from.register.length - 1]!.date!)).toBe("2027-12-01");
}, 30_000);
