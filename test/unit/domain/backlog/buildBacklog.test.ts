import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { backlogTotals, groupBacklog } from "../../../../src/domain/backlog/groupBacklog";
import type { Books } from "../../../../src/domain/entries/books";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import {
  amount,
  at,
  books,
  client,
  confirmed,
  day,
  dec,
  draftOf,
  milestoneEntry,
  milestoneUnit,
  terms,
  timeEntry,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

const backlogOf = (units: readonly BillableUnit[], from: Books = books()) =>
  buildBacklog({ books: from, units, cutOff: day("2026-03-31"), today: day("2026-03-31") });

const statesOf = (units: readonly BillableUnit[], from?: Books) =>
  backlogOf(units, from).units.map(({ state, reason }) => [state, reason]);

describe("what the journal says", () => {
  test("a draft reserves its units and says who holds them", () => {
    const units = [unit(2), unit(3)];
    const backlog = backlogOf(units, withInvoice(books(), draftOf([units[0]!])));
    expect(backlog.units.map(({ state }) => state)).toEqual(["onDraft", "ready"]);
    expect(backlog.holders.get(units[0]!.key)).toEqual(["D-0001"]);
  });

  test("a confirmed invoice has billed its units", () => {
    const units = [unit(2)];
    const invoice = confirmed(draftOf(units), "2026-0001");
    expect(statesOf(units, withInvoice(books(), invoice))).toEqual([["invoiced", null]]);
  });

  test("twenty minutes that share a rounded line are used up", () => {
    const units = [2, 3, 4].map((row) => unit(row, { quantity: dec("1200").div(3600) }));
    expect(statesOf(units, withInvoice(books(), draftOf(units))).map(([state]) => state)).toEqual([
      "onDraft",
      "onDraft",
      "onDraft",
    ]);
  });

  test("of a milestone billed in part the rest stays ready", () => {
    const part = {
      ...milestoneUnit(2, "10000"),
      quantity: dec("0.3"),
      partOf: { key: "Milestones!2", quantity: dec("1") },
    };
    const from = withInvoice(books(), confirmed(draftOf([part]), "2026-0001"));
    const { units } = backlogOf([milestoneUnit(2, "10000")], from);
    expect(units.map(({ state, quantity, net }) => [state, quantity!.toFixed(), amount(net)])).toEqual([
      ["ready", "0.7", "7000.00"],
      ["invoiced", "0.3", "3000.00"],
    ]);
  });

  test("a row changed after it was invoiced is shown, and nothing of it is billed again", () => {
    const from = withInvoice(books(), confirmed(draftOf([unit(2, { quantity: "8" })]), "2026-0001"));
    const backlog = backlogOf([unit(2, { quantity: "10" })], from);
    expect(backlog.units.map(({ state }) => state)).toEqual(["invoiced"]);
    expect(backlog.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["row.changed", "warning"]]);
  });

  test("a row copied with its Billing ID is blocked, its original is not", () => {
    const original = unit(2, { billingId: "X1" });
    const copy = unit(3, { billingId: "X1" });
    expect(statesOf([original, copy])).toEqual([
      ["ready", null],
      ["blocked", "billingId.duplicate"],
    ]);
    const from = withInvoice(books(), confirmed(draftOf([original]), "2026-0001"));
    expect(statesOf([original, copy], from)).toEqual([
      ["invoiced", null],
      ["blocked", "billingId.duplicate"],
    ]);
  });
});

describe("what blocks", () => {
  test("a date after the cut-off, which is no error", () => {
    const backlog = backlogOf([unit(2, { date: day("2026-04-01") }), unit(3, { date: day("2026-03-31") })]);
    expect(backlog.units.map(({ state, reason }) => [state, reason])).toEqual([
      ["blocked", "date.afterCutOff"],
      ["ready", null],
    ]);
    expect(backlog.diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("an approval that the contract line requires", () => {
    const both = terms({ approvalRequired: "Both" });
    const approved = (row: number, by: { approved: boolean; clientApproved: boolean }) =>
      unit(row, { terms: both, entry: timeEntry(row, by) });
    expect(
      statesOf([
        approved(2, { approved: false, clientApproved: true }),
        approved(3, { approved: true, clientApproved: false }),
        approved(4, { approved: true, clientApproved: true }),
      ]),
    ).toEqual([
      ["blocked", "approval.missing"],
      ["blocked", "approval.missing"],
      ["ready", null],
    ]);
  });

  test("acceptance criteria without an acceptance", () => {
    const entry = milestoneEntry(2, { acceptanceCriteria: "Signed off" });
    expect(statesOf([milestoneUnit(2, "100", { entry })])).toEqual([["blocked", "milestone.notAccepted"]]);
  });

  test("a change order that is not agreed; time before the agreement is only warned of", () => {
    const order = {
      ...{ source: at("Change orders", 2), project: "Site", line: "", request: "More", requestedOn: null },
      ...{ estimatedHours: null, amount: null, quotedOn: null, evidence: "" },
    };
    const time = unit(2, { entry: timeEntry(2, { changeOrder: "more" }) });
    const quoted = books({ changeOrders: [{ ...order, status: "Quoted", agreedOn: null }] });
    const agreed = books({ changeOrders: [{ ...order, status: "Agreed", agreedOn: day("2026-03-20") }] });
    expect(statesOf([time], quoted)).toEqual([["blocked", "changeOrder.notAgreed"]]);
    expect(statesOf([time])).toEqual([["blocked", "changeOrder.unknown"]]);
    expect(statesOf([time], agreed)).toEqual([["ready", null]]);
    expect(backlogOf([time], agreed).diagnostics.map(({ code }) => code)).toEqual(["changeOrder.beforeAgreement"]);
    const own = milestoneUnit(3, "500", {
      entry: milestoneEntry(3, { milestone: "MORE", acceptedOn: day("2026-03-10") }),
    });
    expect(statesOf([own], quoted)).toEqual([["blocked", "changeOrder.notAgreed"]]);
    expect(statesOf([own], agreed)).toEqual([["ready", null]]);
  });

  test("what the tracker already invoiced", () => {
    expect(statesOf([unit(2, { entry: timeEntry(2, { alreadyInvoiced: true }) })])).toEqual([
      ["invoiced", "row.alreadyInvoiced"],
    ]);
  });
});

describe("caps", () => {
  const capped = (cap: string, more = {}) => terms({ cap: dec(cap), ...more });

  test("the straddling row is split: what is left ÷ price, to 4 decimals", () => {
    const own = capped("250");
    const units = [2, 3, 4].map((row) => unit(row, { terms: own }));
    const { units: after } = backlogOf(units);
    expect(after.map(({ state, reason, quantity }) => [state, reason, quantity!.toFixed()])).toEqual([
      ["ready", null, "1"],
      ["ready", null, "1"],
      ["ready", null, "0.5"],
      ["blocked", "cap.exceeded", "0.5"],
    ]);
  });

  test("the quantity is lowered while its rounded net exceeds what is left", () => {
    const own = capped("10");
    const [ready] = backlogOf([unit(2, { terms: own, price: "75" })]).units;
    expect(ready!.quantity!.toFixed()).toBe("0.1333");
    const [lowered] = backlogOf([unit(2, { terms: capped("100"), price: "150" })]).units;
    expect([lowered!.quantity!.toFixed(), amount(lowered!.net)]).toEqual(["0.6666", "99.99"]);
  });

  test("Write off bills up to the cap and records the rest as non-chargeable", () => {
    const own = capped("150", { overCap: "Write off" });
    const { units, diagnostics } = backlogOf([unit(2, { terms: own, quantity: "2" })]);
    expect(units.map(({ state, billingType, net }) => [state, billingType, amount(net)])).toEqual([
      ["ready", "Chargeable", "150.00"],
      ["ready", "Non-chargeable", "50.00"],
    ]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["cap.exceeded", "warning"]]);
  });

  test("rows use up a cap by date, whatever their order; later rows are excess", () => {
    const own = capped("100");
    const late = unit(2, { terms: own, date: day("2026-03-20") });
    const early = unit(3, { terms: own, date: day("2026-03-01") });
    expect(statesOf([late, early])).toEqual([
      ["blocked", "cap.exceeded"],
      ["ready", null],
    ]);
  });

  test("invoices and drafts count", () => {
    const own = capped("150");
    const from = withInvoice(books({ projects: [own] }), draftOf([unit(2, { terms: own })]));
    const { units } = backlogOf([unit(2, { terms: own }), unit(3, { terms: own })], from);
    expect(units.map(({ state, quantity }) => [state, quantity!.toFixed()])).toEqual([
      ["onDraft", "1"],
      ["ready", "0.5"],
      ["blocked", "0.5"],
    ]);
  });

  test("the tightest of line, contract and client cap cuts; a client's cap blocks", () => {
    const own = terms({ cap: dec("300"), contractCap: dec("250"), overCap: "Write off" });
    const acme = client({ cap: dec("120") });
    const from = books({ clients: [acme], projects: [own] });
    const { units } = backlogOf([unit(2, { terms: own, client: acme, quantity: "2" })], from);
    expect(units.map(({ state, net }) => [state, amount(net)])).toEqual([
      ["ready", "120.00"],
      ["blocked", "80.00"],
    ]);
  });

  describe("of a client in another currency", () => {
    const acme = client({ cap: dec("120"), currency: "USD" });
    const rate = (text: string) => ({
      ...{ source: at("Exchange rates", 2), from: "EUR", to: "USD", date: day("2026-01-01"), rate: dec(text) },
    });
    const from = books({ clients: [acme] });
    const two = [2, 3].map((row) => unit(row, { client: acme }));

    test("counts at the exchange rate", () => {
      const { units } = backlogOf(two, { ...from, exchangeRates: [rate("1.2")] });
      expect(units.map(({ state, quantity }) => [state, quantity!.toFixed()])).toEqual([
        ["ready", "1"],
        ["blocked", "1"],
      ]);
    });

    test("without an exchange rate blocks, and is not taken for none", () => {
      const backlog = backlogOf(two, from);
      expect(backlog.units.map(({ state, reason }) => [state, reason])).toEqual([
        ["blocked", "currency.noRate"],
        ["blocked", "currency.noRate"],
      ]);
      expect(backlog.diagnostics[0]!.params).toEqual({ from: "EUR", to: "USD", date: "2026-03-10" });
    });

    test("is not known while an earlier invoice cannot be converted", () => {
      const dollars = unit(2, { client: acme, currency: "USD" });
      const euros = draftOf([unit(3, { client: acme, task: "Earlier" })], { books: from });
      expect(statesOf([dollars], withInvoice(from, euros))).toEqual([["blocked", "currency.noRate"]]);
    });
  });

  test("rows of one contract must agree on its cap", () => {
    const one = terms({ project: "A", contract: "C", contractCap: dec("100") });
    const other = terms({ project: "B", contract: "C", contractCap: dec("200") });
    const from = books({ projects: [one, other] });
    expect(statesOf([unit(2, { terms: one })], from)).toEqual([["blocked", "cap.conflict"]]);
  });

  test("from 80 % a cap is near", () => {
    const codes = (cap: string) => backlogOf([unit(2, { terms: capped(cap) })]).diagnostics.map(({ code }) => code);
    expect(codes("125")).toEqual(["cap.near"]);
    expect(codes("126")).toEqual([]);
  });

  test("an agreed change order raises the cap", () => {
    const changeOrders = [
      {
        ...{ source: at("Change orders", 2), project: "Site", line: "", request: "More", requestedOn: null },
        ...{ estimatedHours: null, amount: dec("50"), quotedOn: null, evidence: "", agreedOn: day("2026-03-01") },
        status: "Agreed" as const,
      },
    ];
    const from = books({ changeOrders });
    expect(statesOf([unit(2, { terms: capped("60") })], from)).toEqual([["ready", null]]);
  });

  test("Capped 20, 25/h × 1 h = 20.00: the task stops there, the rest is written off", () => {
    const budget = [
      {
        ...{ source: at("Budget", 2), project: "Site", line: "", phase: "", task: "Audit", hours: null },
        ...{ expenses: null, revenueType: "Capped" as const, amount: dec("20") },
      },
    ];
    const from = books({ budget });
    const { units } = backlogOf([unit(2, { task: "Audit", price: "25" })], from);
    expect(units.map(({ billingType, net }) => [billingType, amount(net)])).toEqual([
      ["Chargeable", "20.00"],
      ["Non-chargeable", "5.00"],
    ]);
  });

  test("a line that would pass the cap by its own rounding is lowered by 0.0001", () => {
    const own = capped("0.05");
    const from = books({ projects: [own] });
    const ready = backlogOf(
      [2, 3, 4, 5].map((row) => unit(row, { terms: own, quantity: "0.0149", price: "1" })),
      from,
    ).units.filter(({ state }) => state === "ready");
    expect(ready).toHaveLength(4);
    const invoice = draftOf(ready, { books: from });
    expect(invoice.net.lessThanOrEqualTo("0.05")).toBe(true);
    expect(invoice.lines[0]!.quantity.toFixed()).toBe("0.0549");
  });
});

test("groups count ready and blocked rows, and add up the ready chargeable ones", () => {
  const backlog = backlogOf([
    unit(2, { date: day("2026-02-01") }),
    unit(3, { billingType: "Complimentary" }),
    unit(4, { state: "covered" }),
    unit(5, { date: day("2026-05-01") }),
  ]);
  const groups = groupBacklog(backlog.units);
  expect(
    groups.map(({ client: name, ready, blocked, net, oldest }) => [name, ready, blocked, amount(net), oldest]),
  ).toEqual([["Acme", 2, 1, "100.00", "2026-02-01"]]);
  expect(backlogTotals(groups).map(({ net }) => amount(net))).toEqual(["100.00"]);
});

test("of a row that two clients share, one client's invoice leaves the other's share free", () => {
  const beta = client({ name: "Beta" });
  const acmes = unit(2, { quantity: "0.6", key: "T2|acme" });
  const betas = unit(2, { quantity: "0.4", key: "T2|beta", client: beta });
  const from = withInvoice(books({ clients: [client(), beta] }), confirmed(draftOf([acmes]), "2026-0001"));
  expect(statesOf([acmes, betas], from)).toEqual([
    ["invoiced", null],
    ["ready", null],
  ]);
});

test("where prices include tax, a cap counts them as typed", () => {
  const own = terms({ cap: dec("120") });
  const consumer = client({ type: "Consumer", taxPolicy: "included" });
  const from = books({ clients: [consumer], projects: [own] });
  const rows = [unit(2, { terms: own, client: consumer }), unit(3, { terms: own, client: consumer })];
  const after = withInvoice(from, draftOf([rows[0]!], { books: from }));
  expect(backlogOf(rows, after).units.map(({ state, net }) => [state, amount(net)])).toEqual([
    ["onDraft", "100.00"],
    ["ready", "20.00"],
    ["blocked", "80.00"],
  ]);
});
