import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import type { Settings } from "../../../src/domain/entries/settings";
import { textsOf } from "./cellsOf";
import { client, invoiceOf, optionsOf, settings, type DetailSketch, type InvoiceSketch } from "./invoiceSample";

const work: DetailSketch = { quantity: "8", price: "95", description: "Workshops" };
const confirmed = { state: "Confirmed", number: "2026-0007" } as const;

type Sketch = {
  readonly settings?: Partial<Settings>;
  readonly seller?: Partial<Settings["seller"]>;
  readonly annex?: boolean;
} & Partial<Pick<InvoiceSketch, "details" | "header">>;

/** All that an invoice prints, in one text. */
function printed(
  { seller, details = [work], header, annex = false, ...more }: Sketch,
  language: "en" | "fr" = "en",
): string {
  const own = { ...settings, ...more.settings, seller: { ...settings.seller, ...seller } };
  const invoice = invoiceOf({ details, header: { ...confirmed, ...header } });
  return textsOf(invoiceDocument(invoice, optionsOf({ language, settings: own, annex }))).join("\n");
}

test("a French seller says whether it sells goods, services or both, in the client's language", () => {
  expect(printed({}, "fr")).toContain("Prestation de services.");
  expect(printed({ settings: { operationCategory: "Both" } })).toContain("Supply of goods and services.");
  expect(printed({ seller: { country: "GB" } })).not.toContain("Supply of services.");
});

test("a credit note of a French seller says it, too, and no penalty", () => {
  const note = printed({ details: [{ ...work, quantity: "-8" }], header: { type: "Credit note" } });
  expect(note).toContain("Supply of services.");
  expect(note).not.toContain("Late payment interest");
});

test("a French sole trader is an EI in every language, another country's is a sole trader", () => {
  const seller = { soleTrader: true, legalForm: "" };
  expect(printed({ seller })).toContain("Studio Lumen · Entrepreneur individuel (EI)");
  expect(printed({ seller: { ...seller, country: "GB" } })).toContain("Studio Lumen · Sole trader");
});

test("the option for tax on debits is printed where Settings say so", () => {
  const option = "Option pour le paiement de la taxe d'après les débits.";
  expect(printed({ settings: { taxOnDebits: true } }, "fr")).toContain(option);
  expect(printed({}, "fr")).not.toContain(option);
});

test("penalties, the indemnity, the discount, register and capital are printed as Settings say", () => {
  const text = printed({}, "fr");
  expect(text).toContain("Pénalités de retard\u00a0: 12 %.");
  expect(text).toContain("Indemnité forfaitaire pour frais de recouvrement\u00a0: 40 €.");
  expect(text).toContain("Escompte pour paiement anticipé\u00a0: néant.");
  expect(text).toContain("SARL · au capital de 10 000 € · RCS Lyon 812 345 678 · SIREN 812345678");
});

test("a number of another country is no SIREN", () => {
  const header = { client: { ...client, companyNumber: "09481276" } };
  expect(printed({ header }, "fr")).toContain("N° d'entreprise 09481276");
  expect(printed({ header: { client: { ...header.client, country: "FR" } } }, "fr")).toContain("SIREN 09481276");
});

test("a reverse charge is named once, and so is its reason", () => {
  const invoice = invoiceOf({ details: [{ ...work, tax: "RC" }], header: confirmed });
  const textOf = (exemptionReason: string) => {
    const taxBreakdown = invoice.taxBreakdown.map((group) => ({ ...group, exemptionReason }));
    return textsOf(invoiceDocument({ ...invoice, taxBreakdown }, optionsOf()));
  };
  expect(textOf("Art. 283-2 CGI")).toContain("Reverse charge: Art. 283-2 CGI");
  expect(textOf("Reverse charge: the customer accounts for VAT")).toContain(
    "Reverse charge: the customer accounts for VAT",
  );
});

test("the days of a retainer's period are written as the client writes days, what people wrote is left alone", () => {
  const invoice = invoiceOf({ details: [{ ...work, description: "Care 2026-07-01 – 2026-07-31" }], header: confirmed });
  const textsWith = (origin: "Retainer" | "Manual") => {
    const lines = invoice.lines.map((line) => ({
      ...line,
      details: line.details.map((detail) => ({ ...detail, origin })),
    }));
    return textsOf(invoiceDocument({ ...invoice, lines }, optionsOf()));
  };
  expect(textsWith("Retainer")).toContain("Care 1 Jul 2026 – 31 Jul 2026");
  expect(textsWith("Manual")).toContain("Care 2026-07-01 – 2026-07-31");
});

test("a number alone is a percentage of interest, and an amount of indemnity", () => {
  const text = printed({ settings: { interest: "12", indemnity: "40" } }, "fr");
  expect(text).toContain("Pénalités de retard\u00a0: 12\u00a0%.");
  expect(text).toContain("recouvrement\u00a0: 40\u00a0€.");
  expect(printed({ settings: { indemnity: "40 € per invoice" } })).toContain("40 € per invoice.");
});

test("a French register number is printed with its register, which another country's is not", () => {
  expect(printed({ seller: { register: "Paris 812 345 699" } })).toContain("RCS Paris 812 345 699");
  expect(printed({ seller: { register: "R.C.S. Paris 812" } })).not.toContain("RCS R.C.S.");
  expect(printed({ seller: { register: "HRB 1234", country: "DE" } })).not.toContain("RCS");
});

test("what an hour of the annex was for is punctuated in the document's language", () => {
  const details = [
    { ...work, task: "Design" },
    { ...work, task: "Design", description: "Menu" },
  ];
  expect(printed({ details, annex: true })).toContain("Design: Workshops");
  expect(printed({ details, annex: true }, "fr")).toContain("Design\u00a0: Workshops");
});
