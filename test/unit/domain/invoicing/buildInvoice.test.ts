import { journalOf } from "../../../../src/domain/invoicing/assembleInvoice";
import { amount, books, client, day, dec, draftOf, milestoneUnit, taxCode, terms, unit } from "./billingFixtures";

describe("lines", () => {
  test("grouped by entry, each line is rounded alone: 25 × (0.333, 0.333, 1.333, 0.267, 0.05) = 57.92", () => {
    const hours = ["0.333", "0.333", "1.333", "0.267", "0.05"];
    const invoice = draftOf(
      hours.map((quantity, index) => unit(index + 2, { quantity, price: "25" })),
      { groupBy: "entry" },
    );
    expect(invoice.lines).toHaveLength(5);
    expect(amount(invoice.net)).toBe("57.92");
  });

  test("three entries of twenty minutes print 1 h, shared back in 0.0001", () => {
    const third = dec("1200").div(3600);
    const invoice = draftOf([2, 3, 4].map((row) => unit(row, { quantity: third })));
    const line = invoice.lines[0]!;
    expect(line.quantity.toFixed()).toBe("1");
    expect(amount(line.net)).toBe("100.00");
    expect(line.details.map((detail) => detail.billedQuantity.toFixed())).toEqual(["0.3334", "0.3333", "0.3333"]);
    expect(line.details.map((detail) => amount(detail.net))).toEqual(["33.34", "33.33", "33.33"]);
  });

  test("a line's discount and fee are each rounded once, after quantity × price", () => {
    const reduced = terms({ discountPercent: dec("10"), feePercent: dec("5") });
    const invoice = draftOf([unit(2, { quantity: "1.5", price: "33.33", terms: reduced })]);
    const line = invoice.lines[0]!;
    expect([line.gross, line.discount, line.fee, line.net].map(amount)).toEqual(["50.00", "5.00", "2.50", "47.50"]);
  });

  test("entries share a line only at one price, tax and billing type", () => {
    const invoice = draftOf([
      unit(2),
      unit(3),
      unit(4, { price: "120" }),
      unit(5, { taxCode: taxCode("10") }),
      unit(6, { billingType: "Complimentary" }),
    ]);
    expect(invoice.lines.map((line) => line.details.length)).toEqual([2, 1, 1, 1]);
  });

  test("milestones stand alone", () => {
    const invoice = draftOf([milestoneUnit(2, "3000"), milestoneUnit(3, "3000")]);
    expect(invoice.lines.map((line) => amount(line.net))).toEqual(["3000.00", "3000.00"]);
  });

  test("complimentary and non-chargeable details keep their worth and add up to nothing", () => {
    const invoice = draftOf([
      unit(2, { billingType: "Complimentary" }),
      unit(3, { billingType: "Non-chargeable" }),
      unit(4),
    ]);
    expect(invoice.lines.map((line) => [line.billingType, amount(line.net), amount(line.tax)])).toEqual([
      ["Chargeable", "100.00", "20.00"],
      ["Complimentary", "100.00", "0.00"],
      ["Non-chargeable", "100.00", "0.00"],
    ]);
    expect([invoice.net, invoice.tax, invoice.total].map(amount)).toEqual(["100.00", "20.00", "120.00"]);
  });

  test("disbursements are outside net and tax, and come last", () => {
    const stamp = unit(3, { origin: "Expenses", key: "E3", entryClass: "Disbursement", price: "37", unit: "" });
    const invoice = draftOf([stamp, unit(2)]);
    expect(invoice.lines.map((line) => line.entryClass)).toEqual(["Time", "Disbursement"]);
    expect([invoice.net, invoice.tax, invoice.disbursements, invoice.total].map(amount)).toEqual([
      "100.00",
      "20.00",
      "37.00",
      "157.00",
    ]);
  });

  test("every contract line of the contract has its section, empty ones too", () => {
    const design = terms({ line: "Design" });
    const build = terms({ line: "Build" });
    const invoice = draftOf([unit(2, { terms: build })], { books: books({ projects: [design, build] }) });
    expect(invoice.sections.map((section) => [section.section, section.contractLine, amount(section.net)])).toEqual([
      [1, "Design", "0.00"],
      [2, "Build", "100.00"],
    ]);
    expect(invoice.lines[0]!.section).toBe(2);
  });

  test("an invoice is named for its contracts in the order of its sections", () => {
    const [first, second] = [terms({ project: "Brand" }), terms({ project: "Care" })];
    const units = [unit(2, { terms: second }), unit(3, { terms: first, date: day("2026-03-11") })];
    const invoice = draftOf(units, { books: books({ projects: [first, second] }) });
    expect(invoice.sections.map(({ project }) => project)).toEqual(["Brand", "Care"]);
    expect(invoice.name).toBe("Brand, Care");
  });
});

describe("tax", () => {
  const singleLine = (net: string, rate: string) => draftOf([unit(2, { price: net, taxCode: taxCode(rate) })]);

  test("an exact tie rounds away from zero: 8,180 × 9.975 % = 815.96", () => {
    expect(amount(singleLine("8180", "9.975").tax)).toBe("815.96");
  });

  test("a negative tie rounds away from zero too: −625,743.54 × 25 % = −156,435.89", () => {
    expect(amount(singleLine("-625743.54", "25").tax)).toBe("-156435.89");
  });

  test("50 lines of 241.67 at 20 %: 2,416.50 per line, 2,416.70 per category", () => {
    const units = Array.from({ length: 50 }, (_, index) => unit(index + 2, { price: "241.67" }));
    const perLine = draftOf(units, { groupBy: "entry", client: client({ taxPolicy: "per line" }) });
    const perCategory = draftOf(units, { groupBy: "entry" });
    expect(amount(perLine.tax)).toBe("2416.50");
    expect(amount(perCategory.tax)).toBe("2416.70");
  });

  test("prices that include tax: gross 52.50 at 12 % is tax 5.63 and net 46.87", () => {
    const invoice = draftOf([unit(2, { price: "52.50", taxCode: taxCode("12") })], {
      client: client({ type: "Consumer", taxPolicy: "included" }),
    });
    expect([invoice.net, invoice.tax, invoice.total].map(amount)).toEqual(["46.87", "5.63", "52.50"]);
    expect(amount(invoice.lines[0]!.total)).toBe("52.50");
  });

  test("a currency without decimals: gross 10,920 at 19 % is 9,176 + 1,744", () => {
    const invoice = draftOf([unit(2, { price: "10920", taxCode: taxCode("19"), currency: "JPY" })], {
      client: client({ type: "Consumer", taxPolicy: "included" }),
    });
    expect([invoice.net, invoice.tax].map((value) => value.toFixed())).toEqual(["9176", "1744"]);
  });

  test("two codes of one category and rate share a VAT group", () => {
    const invoice = draftOf([
      unit(2, { taxCode: taxCode("20", { code: "FR20" }), price: "0.13" }),
      unit(3, { taxCode: taxCode("20", { code: "NORMAL" }), price: "0.12" }),
    ]);
    expect(invoice.taxBreakdown.map((group) => [group.code, amount(group.base), amount(group.tax)])).toEqual([
      ["FR20", "0.25", "0.05"],
    ]);
  });
});

describe("discount and freight", () => {
  test("are shared over the VAT groups by their nets, and lose no cent", () => {
    const invoice = draftOf([unit(2, { price: "200" }), unit(3, { price: "100", taxCode: taxCode("10") })], {
      discount: { kind: "amount", amount: dec("10") },
      freight: dec("1"),
    });
    expect(invoice.taxBreakdown.map((group) => [amount(group.discount), amount(group.freight)])).toEqual([
      ["6.67", "0.67"],
      ["3.33", "0.33"],
    ]);
    expect(invoice.taxBreakdown.map((group) => [amount(group.base), amount(group.tax)])).toEqual([
      ["194.00", "38.80"],
      ["97.00", "9.70"],
    ]);
    expect(amount(invoice.total)).toBe("339.50");
  });

  test("a percentage is taken of the net, once", () => {
    const invoice = draftOf([unit(2, { price: "99.99" })], { discount: { kind: "percent", percent: dec("10") } });
    expect([invoice.discount, invoice.tax, invoice.total].map(amount)).toEqual(["10.00", "18.00", "107.99"]);
  });

  test("where prices include tax, they are shown net of it", () => {
    const invoice = draftOf([unit(2, { price: "120" })], {
      client: client({ type: "Consumer", taxPolicy: "included" }),
      discount: { kind: "amount", amount: dec("12") },
      freight: dec("6"),
    });
    expect([invoice.net, invoice.discount, invoice.freight, invoice.tax, invoice.total].map(amount)).toEqual([
      "100.00",
      "10.00",
      "5.00",
      "19.00",
      "114.00",
    ]);
  });
});

test("the header comes from client, contract and settings", () => {
  const contract = terms({ contract: "Framework", purchaseOrder: "PO 7", reference: "Opp 1" });
  const acme = client({ paymentTerms: { days: 30, endOfMonth: "after" } });
  const invoice = draftOf([unit(2, { terms: contract })], { client: acme });
  expect(invoice).toMatchObject({
    ...{ name: "Framework", purchaseOrder: "PO 7", reference: "Opp 1", due: day("2026-04-30"), number: "" },
    ...{ state: "Draft", draft: "D-0001", policy: "per category", billTo: acme.billingAddress },
  });
});

test("once it has a number, its journal rows are under the number", () => {
  const draft = draftOf([unit(2)]);
  expect(journalOf(draft).map(({ invoice }) => invoice)).toEqual(["D-0001"]);
  expect(journalOf({ ...draft, number: "2026-0001" }).map(({ invoice }) => invoice)).toEqual(["2026-0001"]);
});
