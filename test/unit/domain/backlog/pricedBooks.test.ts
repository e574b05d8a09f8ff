import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import type { Books, RateRow } from "../../../../src/domain/entries/books";
import { selectForInvoice } from "../../../../src/domain/invoicing/selectForInvoice";
import { priceUnits } from "../../../../src/domain/pricing/priceUnits";
import {
  amount,
  at,
  books,
  confirmed,
  day,
  dec,
  draftOf,
  terms,
  timeEntry,
  withInvoice,
} from "../invoicing/billingFixtures";

const rate = (row: number, more: Partial<RateRow>): RateRow => ({
  ...{ source: at("Rates", row), kind: "Sale", client: "", project: "", task: "", category: "", person: "", role: "" },
  ...{ rate: null, unit: "h", currency: "", from: null, to: null, diagnostics: [] },
  ...more,
});

const hours = (row: number, date: string, worked: number, task = "") =>
  timeEntry(row, {
    date: day(date),
    duration: { unit: "h", seconds: dec(`${worked * 3600}`) },
    task,
    billingId: `T${row}`,
  });

const netOf = (from: Books) => {
  const { units } = priceUnits(from);
  const backlog = buildBacklog({ books: from, units, cutOff: day("2026-12-31"), today: day("2026-12-31") });
  const [selection] = selectForInvoice(backlog.units);
  return { backlog, selection: selection!, invoice: selection ? draftOf(selection.units, { books: from }) : null };
};

test("20/h until 30 April, 25/h from 1 May: 2 h + 3 h are 115.00", () => {
  const rates = [
    rate(2, { rate: dec("20"), to: day("2026-04-30") }),
    rate(3, { rate: dec("25"), from: day("2026-05-01") }),
  ];
  const from = books({ rates, time: [hours(2, "2026-04-28", 2), hours(3, "2026-05-02", 3)] });
  const { invoice } = netOf(from);
  expect(amount(invoice!.net)).toBe("115.00");
  expect(invoice!.lines.map((line) => line.details[0]!.rateRow)).toEqual(["Rates!H2", "Rates!H3"]);
});

const budget = (revenueType: "Plus fixed" | "Capped" | "Fixed amount", value: string) => [
  {
    source: at("Budget", 2),
    project: "Site",
    line: "",
    phase: "",
    task: "Audit",
    hours: null,
    expenses: null,
    revenueType,
    amount: dec(value),
  },
];

test("10 h × 20 + 100 plus fixed = 300.00, the fixed part once", () => {
  const rates = [rate(2, { rate: dec("20") })];
  const from = books({ rates, budget: budget("Plus fixed", "100"), time: [hours(2, "2026-04-28", 10, "Audit")] });
  const { invoice } = netOf(from);
  expect(amount(invoice!.net)).toBe("300.00");
  const later = withInvoice(
    { ...from, time: [...from.time, hours(3, "2026-05-02", 1, "Audit")] },
    confirmed(invoice!, "2026-0001"),
  );
  expect(amount(netOf(later).invoice!.net)).toBe("20.00");
});

test("Capped 20, 25/h × 1 h = 20.00", () => {
  const from = books({
    rates: [rate(2, { rate: dec("25") })],
    budget: budget("Capped", "20"),
    time: [hours(2, "2026-04-28", 1, "Audit")],
  });
  expect(amount(netOf(from).invoice!.net)).toBe("20.00");
});

test("a retainer's hours are covered, its fee is billed", () => {
  const own = terms({
    method: "Retainer",
    retainerFee: dec("900"),
    includedHours: dec("10"),
    start: day("2026-12-01"),
  });
  const from = books({ projects: [own], rates: [rate(2, { rate: dec("25") })], time: [hours(2, "2026-12-05", 4)] });
  const { backlog, invoice } = netOf(from);
  expect(backlog.units.map(({ origin, state }) => [origin, state])).toEqual([
    ["Time", "covered"],
    ["Retainer", "ready"],
  ]);
  expect(amount(invoice!.net)).toBe("900.00");
});
