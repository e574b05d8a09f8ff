import { decimal } from "../../../src/domain/money/decimal";
import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import type { SheetDocument } from "../../../src/documents/sheetDocument";
import { cellWith, namedContent, textsOf } from "./cellsOf";
import { client, day, invoiceOf, optionsOf, settings, type DetailSketch, type InvoiceSketch } from "./invoiceSample";

const work: DetailSketch = { quantity: "8", price: "95", description: "Workshops" };

function documentOf(sketch: Partial<InvoiceSketch> = {}, options: Parameters<typeof optionsOf>[0] = {}): SheetDocument {
  return invoiceDocument(invoiceOf({ details: [work], ...sketch }), optionsOf(options));
}

const confirmed = { state: "Confirmed", number: "2026-0007" } as const;

test("a draft says that it is none, and what may still change looks editable and is", () => {
  const document = documentOf();
  expect(textsOf(document)[0]).toBe("DRAFT, not an invoice");
  expect(document.protection).toBe("locked");
  expect(cellWith(document, "Workshops").style).toMatchObject({ unlocked: true, fill: "#FFF9E5" });
  expect(cellWith(document, "PO-4711").style.unlocked).toBe(true);
  expect(cellWith(document, "D-0007").style.unlocked).toBeUndefined();
});

test("a confirmed invoice has no banner and no cell that can be edited", () => {
  const document = documentOf({ header: { ...confirmed, seal: "9f86d081" } });
  expect(textsOf(document)).not.toContain("DRAFT, not an invoice");
  expect(document.cells.filter(({ style }) => style.unlocked)).toEqual([]);
  expect(textsOf(document)).toContain("Seal 9f86d081");
});

test("quantity and price are constants, the amount is their rounded product", () => {
  const document = documentOf();
  const { row } = cellWith(document, "Workshops");
  const contents = document.cells.filter((cell) => cell.row === row).map(({ content }) => content);
  expect(contents).toContainEqual({ kind: "number", value: "8" });
  expect(contents).toContainEqual({ kind: "number", value: "95" });
  expect(contents).toContainEqual({ kind: "formula", formula: `=ROUND(C${row + 1}*E${row + 1},2)`, result: "760" });
});

test("the key figures have names that no other invoice has", () => {
  const document = documentOf({ header: confirmed });
  expect(namedContent(document, "INV_2026_0007_Net")).toMatchObject({ result: "760" });
  expect(namedContent(document, "INV_2026_0007_Tax")).toMatchObject({ result: "152" });
  expect(namedContent(document, "INV_2026_0007_Total")).toMatchObject({ result: "912" });
});

test("nothing empty is printed: no discount, freight, reference or block that the invoice has not", () => {
  const texts = textsOf(documentOf({ header: { ...confirmed, purchaseOrder: "", name: "" } }));
  for (const word of [
    "Discount",
    "Disc. %",
    "Fee",
    "Freight",
    "PO no.",
    "Reference",
    "Advances deducted",
    "Subtotal",
  ]) {
    expect(texts).not.toContain(word);
  }
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
});

test("a credit note is titled so, names its invoice and prints what it credits as positive", () => {
  const header = { ...confirmed, type: "Credit note", corrects: "2026-0003" } as const;
  const document = documentOf({ details: [{ ...work, quantity: "-8" }], header }, { correctedDate: day("2026-06-30") });
  const texts = textsOf(document);
  expect(texts).toContain("Credit note");
  expect(texts).toContain("2026-0003, 30 Jun 2026");
  expect(texts).not.toContain("Payment");
  expect(namedContent(document, "INV_2026_0007_Total")).toMatchObject({ result: "912" });
});

test("complimentary work prints at 0 with its worth, non-chargeable work not at all", () => {
  const details: DetailSketch[] = [
    work,
    { quantity: "2", price: "95", description: "Kick-off", billingType: "Complimentary" },
    { quantity: "3", price: "95", description: "Rework", billingType: "Non-chargeable" },
  ];
  const texts = textsOf(
    documentOf({ details, header: confirmed }, { settings: { ...settings, showWorth: true }, annex: true }),
  );
  expect(texts).toContain("Complimentary");
  expect(texts).toContain("Kick-off\nWorth €190.00, offered");
  expect(texts.join(" ")).not.toContain("Rework");
});

test("disbursements stand apart, outside VAT", () => {
  const details: DetailSketch[] = [
    work,
    { quantity: "1", price: "150.33", description: "Stamp", entryClass: "Disbursement" },
  ];
  const document = documentOf({ details, header: confirmed });
  expect(textsOf(document)).toContain("Disbursements paid in your name, outside VAT");
  expect(namedContent(document, "INV_2026_0007_Net")).toMatchObject({ result: "760" });
  expect(namedContent(document, "INV_2026_0007_Total")).toMatchObject({ result: "1062.33" });
});

test("a French client reads French words, dates and formats", () => {
  const document = documentOf({ header: confirmed }, { language: "fr" });
  const texts = textsOf(document);
  for (const word of ["Facture", "Facturé à", "Désignation", "Total HT", "Total TTC"]) expect(texts).toContain(word);
  const date = document.cells.find(({ content }) => content.kind === "date")!;
  expect(date.style.numberFormat).toBe("dd/mm/yyyy");
  const total = cellWith(document, "Total TTC");
  const amount = document.cells.find(({ row, content }) => row === total.row && content.kind === "formula")!;
  expect(amount.style.numberFormat).toBe('#,##0.00"\u00a0€"');
});

test("a seller outside VAT prints its mention and no VAT", () => {
  const options = { settings: { ...settings, taxRegime: "Exempt" } as const };
  const exempt = { ...work, tax: "EX" };
  const texts = textsOf(documentOf({ details: [exempt], header: confirmed }, options));
  expect(
    texts.filter((text) => /^(VAT|Total incl\. VAT|Net excl\. VAT|VAT amount|Amount excl\. VAT)$/.test(text)),
  ).toEqual([]);
  expect(texts.join(" ")).toContain("Art. 261 CGI.");
});

test("the indemnity is for businesses only", () => {
  const texts = (type: "Business" | "Consumer") =>
    textsOf(documentOf({ header: { ...confirmed, client: { ...client, type } } })).join(" ");
  expect(texts("Business")).toContain("recovery costs: 40 €");
  expect(texts("Consumer")).not.toContain("recovery costs");
});

test("an advance that is deducted is named with its date in its VAT group", () => {
  const document = documentOf({
    header: confirmed,
    advances: [{ number: "2026-0003", net: "300", tax: "60", code: "20" }],
  });
  expect(textsOf(document)).toContain("Advance 2026-0003 of 1 Jun 2026");
  expect(namedContent(document, "INV_2026_0007_Total")).toMatchObject({ result: "552" });
});

test("the annex lists each row behind a line with its Billing ID on pages of its own", () => {
  const details = [
    { ...work, line: 1, person: "Ana Lopez" },
    { ...work, line: 1, person: "Ben Okafor", date: "2026-07-15" },
  ];
  const document = documentOf({ details, header: confirmed }, { annex: true });
  const texts = textsOf(document);
  expect(texts).toEqual(expect.arrayContaining(["Ana Lopez", "Ben Okafor", "T-00001", "T-00002", "Total of line 1"]));
  expect(document.page.pageBreaksBefore).toEqual([cellWith(document, "Annex: the work behind each line").row]);
});

test("formulas refer to the tab itself only", () => {
  const document = documentOf({ details: [work, { ...work, tax: "10" }] }, { annex: true });
  const formulas = document.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
  expect(formulas.filter((formula) => /[![\]]/.test(formula))).toEqual([]);
});

test("a long description gets the room it needs", () => {
  const long = "Refonte de l'arborescence et des gabarits, ateliers avec les équipes éditoriales. ".repeat(4).trim();
  const document = documentOf({ details: [{ ...work, description: long }] });
  const cell = cellWith(document, long);
  expect(cell.style.wrap).toBe(true);
  expect(document.rowHeights[cell.row]).toBeGreaterThan(75);
});

test("what a ledger says stays text, whatever it begins with", () => {
  for (const description of [
    "=1+1",
    "+33 1",
    "-2",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    "\r=1",
    "'quoted",
    '=HYPERLINK("x")',
  ]) {
    const document = documentOf({ details: [{ ...work, description }] }, { annex: true });
    const found = document.cells.filter(({ content }) => content.kind === "text" && content.text.includes(description));
    expect(found.length).toBeGreaterThan(0);
    expect(
      document.cells.filter(({ content }) => content.kind === "formula" && content.formula.includes(description)),
    ).toEqual([]);
  }
});

test("the page is the client's paper, one page wide, with its number at the foot", () => {
  const { page, showGridlines } = documentOf({ header: confirmed }, { paper: "Letter" });
  expect(page).toMatchObject({ paper: "Letter", fitToWidth: true, orientation: "portrait" });
  expect(page.footer).toBe("Invoice 2026-0007 · Page &P of &N");
  expect(showGridlines).toBe(false);
});

test("totals are not torn apart by the end of a page", () => {
  const breaksOf = (lines: number) =>
    documentOf({ details: Array.from({ length: lines }, () => work), header: confirmed }).page.pageBreaksBefore;
  const broken = Array.from({ length: 60 }, (_, index) => index + 1).filter((lines) => breaksOf(lines).length > 0);
  expect(breaksOf(1)).toEqual([]);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.length).toBeLessThan(30);
});

test("a line whose tax code is in no VAT group is refused, not guessed", () => {
  const invoice = invoiceOf({ details: [work, { ...work, tax: "10" }] });
  const lines = invoice.lines.map((line) => ({ ...line, taxCode: "unheard of", tax: decimal("1.23") }));
  expect(() => invoiceDocument({ ...invoice, lines }, optionsOf())).toThrow("unheard of");
});

test("a long seal is printed by its beginning", () => {
  const seal = `1:${"ab".repeat(32)}`;
  expect(textsOf(documentOf({ header: { ...confirmed, seal } }))).toContain("Seal 1:ababababab…");
});

test("tax in another currency than the seller's is shown in his, too, with the rate", () => {
  const taxInBaseCurrency = { currency: "GBP", rate: decimal("0.8571"), date: day("2026-07-31") };
  const document = documentOf({ header: confirmed }, { taxInBaseCurrency });
  const { row } = cellWith(document, "VAT in GBP");
  const figure = document.cells.find((cell) => cell.row === row && cell.content.kind === "formula");
  expect(figure!.content).toMatchObject({ result: "130.28" });
  expect(textsOf(document)).toContain("1 EUR = 0.8571 GBP on 31 Jul 2026");
});

test("a seller in the United States charges sales tax, not VAT", () => {
  const american = { ...settings, seller: { ...settings.seller, country: "US" } };
  const texts = textsOf(documentOf({ header: confirmed }, { settings: american }));
  expect(texts).toContain("Sales tax");
  expect(texts.filter((text) => /VAT/.test(text) && !text.includes("GB123456789"))).toEqual([]);
});

test("the seller's country is printed where the client is in another one, and not twice", () => {
  const seller = { ...settings.seller, address: "12 rue des Capucins\n69001 Lyon", country: "FR" };
  const linesOf = (sellerOf: Partial<typeof seller>, country: string) =>
    textsOf(
      documentOf(
        { header: { ...confirmed, client: { ...client, country } } },
        { settings: { ...settings, seller: { ...seller, ...sellerOf } } },
      ),
    ).filter((text) => text === "France" || text === "FR");
  expect(linesOf({}, "GB")).toEqual(["France"]);
  expect(linesOf({}, "FR")).toEqual([]);
  expect(linesOf({ address: "12 rue des Capucins\nFrance" }, "GB")).toEqual(["France"]);
});

test("an invoice a little longer than a page is shrunk onto it, a long one goes on", () => {
  const pageOf = (lines: number, annex = false) =>
    documentOf({ details: Array.from({ length: lines }, () => work), header: confirmed }, { annex }).page;
  expect(pageOf(3).fitToHeight).toBe(true);
  expect(pageOf(60).fitToHeight).toBe(false);
  expect(pageOf(3, true).fitToHeight).toBe(false);
  for (const lines of [20, 24, 28, 32, 36]) {
    const { fitToHeight, pageBreaksBefore } = pageOf(lines);
    if (fitToHeight) expect(pageBreaksBefore).toEqual([]);
  }
});
