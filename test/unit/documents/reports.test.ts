import { groupBacklog } from "../../../src/domain/backlog/groupBacklog";
import { diagnose } from "../../../src/domain/diagnostics/diagnostic";
import { decimal } from "../../../src/domain/money/decimal";
import type { BillableUnit } from "../../../src/domain/pricing/billableUnit";
import { backlogDocument } from "../../../src/documents/backlogDocument";
import { quoteDocument, type QuoteRequest } from "../../../src/documents/quoteDocument";
import { recapDocument, type RecapRequest } from "../../../src/documents/recapDocument";
import { reviewDocument } from "../../../src/documents/reviewDocument";
import type { ReviewRequest } from "../../../src/documents/reviewRequest";
import type { SheetDocument } from "../../../src/documents/sheetDocument";
import { calculateDocuments } from "./calculateDocument";
import { cellAt, cellWith, textsOf } from "./cellsOf";
import { client, day, settings } from "./invoiceSample";

const { seller } = settings;
const page = { language: "en", paper: "A4" } as const;

function expectLive(document: SheetDocument): string[] {
  const formulas = calculateDocuments(document);
  expect(formulas.filter(({ expected, found }) => expected !== found)).toEqual([]);
  return formulas.map(({ found }) => found);
}

const unit: BillableUnit = {
  ...{ origin: "Time", entry: null, source: null, billingId: null, key: "1", date: day("2026-07-01"), client },
  ...{ terms: null, entryClass: "Time", category: "", task: "Design", phase: "", person: "Ana", role: "" },
  ...{ description: "Internal words", externalDescription: "=Wireframes", billingType: "Chargeable", currency: "EUR" },
  ...{ actualQuantity: decimal("2"), quantity: decimal("2"), unit: "h", price: decimal("95"), net: decimal("190") },
  ...{ rateRow: null, taxCode: null, cost: null, state: "ready", reason: null, diagnostics: [] },
};

describe("backlog", () => {
  const blocked: BillableUnit = {
    ...unit,
    ...{ state: "blocked", reason: "rate.missing", price: null, net: null },
    diagnostics: [diagnose("rate.missing", null, { person: "Ben" })],
  };
  const write = (units: readonly BillableUnit[]) =>
    backlogDocument(groupBacklog(units), {
      ...page,
      asOf: day("2026-07-31"),
      sheetName: "Backlog",
      tableName: "Backlog",
    });

  test("what is ready is added up live, with its age", () => {
    const document = write([unit, { ...unit, net: decimal("10.5") }]);
    expect(expectLive(document)).toContain("200.5");
    expect(document.cells.map(({ content }) => content)).toContainEqual({ kind: "number", value: "30" });
  });

  test("a blocked row has no worth of 0 and says why it waits", () => {
    const document = write([blocked]);
    expect(textsOf(document)).toContain("No rate applies to Ben.");
    expect(expectLive(document)).toEqual(["0", "0"]);
    expect(document.cells.filter(({ content }) => content.kind === "number" && content.value === "0")).toEqual([]);
  });

  test("an empty backlog says that nothing waits", () => {
    expect(textsOf(write([]))[1]).toBe("As of 31 Jul 2026 · Nothing waits to be billed.");
  });
});

describe("recap", () => {
  const row = {
    ...{ date: day("2026-07-01"), project: "Website", person: "Ana", task: "Design", description: "Wireframes" },
    currency: "EUR",
  };
  const request: RecapRequest = {
    ...{ ...page, client: "Northwind", country: "GB", from: day("2026-07-01"), until: day("2026-07-31"), seller },
    rows: [
      { ...row, hours: decimal("2.5"), net: decimal("237.5") },
      { ...row, hours: decimal("1.25"), net: decimal("118.75"), person: "Ben", task: "Code <1*" },
    ],
    consumption: [{ label: "Website", agreed: decimal("40"), used: decimal("12.5") }],
    sheetName: "Recap",
  };

  test("hours add up by task and by person, and what is left of the estimate is live", () => {
    const found = expectLive(recapDocument(request));
    expect(found).toEqual(expect.arrayContaining(["3.75", "356.25", "2.5", "1.25", "27.5"]));
  });

  test("the label of an estimate has two columns, and an expense has no hours", () => {
    const expense = { ...row, description: "Train", hours: decimal("0"), net: decimal("50") };
    const document = recapDocument({ ...request, rows: [...request.rows, expense] });
    const label = document.cells.filter(({ content }) => content.kind === "text" && content.text === "Website").at(-1)!;
    const beside = document.cells.filter(({ row: at, content }) => at === label.row && content.kind !== "blank");
    expect(beside.map(({ column }) => column)).toEqual([0, 2, 3, 4]);
    const { row: train } = cellWith(document, "Train");
    expect(cellAt(document, train, 4)?.content.kind).toBe("blank");
  });

  test("the client signs on the sheet: only those cells can be edited", () => {
    const document = recapDocument(request);
    expect(document.protection).toBe("locked");
    const { row: signature } = cellWith(document, "Signature");
    const unlocked = new Set(document.cells.filter(({ style }) => style.unlocked).map((cell) => cell.row));
    expect([...unlocked]).toContain(signature);
    expect(unlocked.size).toBe(4);
  });

  test("each currency has a column of its own, and its own sum", () => {
    const rows = [...request.rows, { ...row, hours: decimal("1"), net: decimal("80"), currency: "GBP" }];
    const document = recapDocument({ ...request, rows });
    expect(textsOf(document)).toEqual(expect.arrayContaining(["Amount EUR", "Amount GBP"]));
    expect(expectLive(document)).toEqual(expect.arrayContaining(["4.75", "356.25", "80"]));
  });

  test("a statement without money has no column for it", () => {
    const rows = request.rows.map((each) => ({ ...each, net: null }));
    expect(textsOf(recapDocument({ ...request, rows }))).not.toContain("Amount");
  });
});

describe("quote", () => {
  const quote: QuoteRequest = {
    ...{
      ...page,
      seller,
      client: "Northwind",
      billingAddress: "1 High Street\nLondon",
      country: "GB",
      project: "Website",
      request: "A second language",
    },
    ...{ date: day("2026-07-01"), hours: decimal("12"), amount: decimal("8180"), taxPercent: decimal("9.975") },
    ...{ currency: "EUR", validUntil: day("2026-07-31"), terms: "30 days", sheetName: "Quote" },
  };

  test("price, tax and total are live to the cent", () => {
    expect(expectLive(quoteDocument(quote))).toEqual(["815.96", "8995.96"]);
  });

  test("a seller outside VAT quotes one price", () => {
    expect(textsOf(quoteDocument({ ...quote, taxPercent: null })).filter((text) => text.startsWith("VAT"))).toEqual([]);
  });
});

describe("review", () => {
  const money = { net: decimal("100"), tax: decimal("20"), total: decimal("120") };
  const invoice = {
    number: "2026-0001",
    type: "Invoice",
    client: "Northwind",
    date: day("2026-07-01"),
    currency: "EUR",
    ...money,
    taxes: [{ rate: "20%", tax: money.tax }],
  };
  const agreed = { entries: money.total, lines: money.total, register: money.total, journal: money.total };
  const receivable = {
    invoice: "2026-0001",
    client: "Northwind",
    due: day("2026-06-01"),
    currency: "EUR",
    balance: money.total,
  };
  const request: ReviewRequest = {
    ...{ ...page, from: day("2026-07-01"), until: day("2026-07-31"), seller, sheetName: "Review" },
    invoices: [invoice, { ...invoice, number: "2026-0003" }],
    ...{ gaps: ["2026-0002"], duplicates: [] },
    reconciliation: [
      { invoice: "2026-0001", ...agreed, tab: decimal("120") },
      { invoice: "2026-0003", ...agreed, tab: decimal("119.99") },
    ],
    changedRows: [],
    ...{ unbilled: [], onAccount: [{ client: "Northwind", currency: "EUR", net: decimal("300") }] },
    receivables: [{ ...receivable, days: 45 }],
    taxes: [{ rate: "20%", currency: "EUR", base: decimal("200"), invoiced: decimal("40"), collected: decimal("20") }],
  };

  test("a difference of a cent between five places shows, in red", () => {
    const document = reviewDocument(request);
    expect(expectLive(document)).toEqual(expect.arrayContaining(["0", "0.01", "240"]));
    expect(document.conditionalFormats).toHaveLength(1);
  });

  test("gaps are named, and what is nowhere is said to be none", () => {
    const texts = textsOf(reviewDocument(request));
    expect(texts).toContain("2026-0002");
    expect(texts.filter((text) => text === "None")).toHaveLength(2);
  });

  test("a receivable stands in the column of its age", () => {
    const document = reviewDocument(request);
    const heading = cellWith(document, "31 to 60 days");
    const balances = document.cells.filter(({ row, content }) => row === heading.row + 1 && content.kind === "number");
    expect(balances.map(({ column }) => column)).toEqual([heading.column]);
  });

  test("a number leads to its tab", () => {
    const document = reviewDocument({ ...request, tabs: new Map([["2026-0001", "2026-0001 O'Neil"]]) });
    const formulas = document.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
    const link = `=HYPERLINK("#'2026-0001 O''Neil'!A1","2026-0001")`;
    expect(formulas.filter((formula) => formula === link)).toHaveLength(3);
  });

  test("each rate of the period has its column of tax", () => {
    const two = { ...invoice, tax: decimal("25.5"), taxes: [...invoice.taxes, { rate: "5.5%", tax: decimal("5.5") }] };
    const document = reviewDocument({ ...request, invoices: [invoice, two] });
    expect(textsOf(document)).toEqual(expect.arrayContaining(["VAT 20%", "VAT 5.5%"]));
    expect(expectLive(document)).toEqual(expect.arrayContaining(["40", "5.5"]));
  });

  test("a row that gives something else now is in red and leads to its ledger; one that is gone leads nowhere", () => {
    const row = { invoice: "2026-0003", billingId: "ABC", description: "Design", currency: "EUR" };
    const ledgers = [{ sheet: "Time", idColumn: 7 }];
    const changedRows = [
      { ...row, ledgers, invoiced: decimal("100"), now: decimal("80") },
      { ...row, ledgers, billingId: "GONE", invoiced: decimal("20"), now: null },
    ];
    const document = reviewDocument({ ...request, changedRows });
    const { style } = document.cells.find(({ content }) => content.kind === "number" && content.value === "80")!;
    expect(style.color).toBe("#B3261E");
    const links = document.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
    expect(links.filter((formula) => formula.includes(`MATCH("ABC"`))).toHaveLength(1);
    expect(textsOf(document)).toContain("GONE");
  });

  test("currencies are not added up", () => {
    const invoices = [invoice, { ...invoice, currency: "GBP" }];
    expect(expectLive(reviewDocument({ ...request, invoices }))).not.toContain("240");
  });
});
