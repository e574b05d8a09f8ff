import fc from "fast-check";
import { decimal } from "../../../src/domain/money/decimal";
import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import type { Invoice } from "../../../src/domain/invoicing/invoice";
import { calculateDocuments } from "./calculateDocument";
import { invoiceOf, optionsOf, type DetailSketch, type InvoiceSketch } from "./invoiceSample";

function differences(invoice: Invoice) {
  const formulas = calculateDocuments(invoiceDocument(invoice, optionsOf({ annex: true })));
  expect(formulas.length).toBeGreaterThan(3);
  return formulas.filter(({ expected, found }) => expected !== found);
}

const hardLines: readonly DetailSketch[] = ["0.333", "0.333", "1.333", "0.267", "0.05"].map((quantity) => ({
  quantity,
  price: "25",
}));

const mixed: readonly DetailSketch[] = [
  { quantity: "12.5", price: "95.55", tax: "20", discountPercent: "10", feePercent: "2.5" },
  { quantity: "3.3333", price: "81.99", tax: "normal" },
  { quantity: "7", price: "33.335", tax: "10", section: 2, project: "Hosting" },
  { quantity: "1", price: "600", tax: "EX" },
  { quantity: "1", price: "250", tax: "RC" },
  { quantity: "2", price: "95", billingType: "Complimentary" },
  { quantity: "1", price: "150.33", entryClass: "Disbursement" },
  { quantity: "1", price: "80", billingType: "Non-chargeable" },
];

const cases: readonly (readonly [string, InvoiceSketch])[] = [
  ["lines that round one by one", { details: hardLines }],
  ["several VAT groups, some of one rate", { details: mixed }],
  ["VAT per line", { details: mixed, header: { policy: "per line", freight: decimal("25") } }],
  ["prices that include VAT", { details: mixed, header: { policy: "included", freight: decimal("9.99") } }],
  [
    "a discount in percent, freight and an advance",
    {
      details: mixed,
      header: { discount: { kind: "percent", percent: decimal("7.5") }, freight: decimal("12.34") },
      advances: [{ number: "2026-0003", net: "300", tax: "60", code: "20" }],
    },
  ],
  [
    "a discount by amount under each policy",
    { details: mixed, header: { policy: "included", discount: { kind: "amount", amount: decimal("100.01") } } },
  ],
  ["what was settled before", { details: hardLines, header: { settled: decimal("10") } }],
  [
    "nearly everything deducted, where binary fractions leave a trace",
    {
      details: [
        { quantity: "1", price: "10000.01" },
        { quantity: "-1", price: "9999.99" },
        { quantity: "1", price: "5000.03" },
      ],
      advances: [{ number: "2026-0003", net: "5000.01", tax: "1000", code: "20" }],
    },
  ],
  ["a currency without decimals", { details: mixed.slice(0, 3), header: { currency: "JPY" } }],
  ["a currency with three decimals", { details: mixed.slice(0, 3), header: { currency: "KWD" } }],
];

test.each(cases)("the tab calculates the engine's cents: %s", (_, sketch) => {
  expect(differences(invoiceOf(sketch))).toEqual([]);
});

test.each(cases)("no figure of an ordinary invoice is put right by a constant: %s", (_, sketch) => {
  const formulas = calculateDocuments(invoiceDocument(invoiceOf(sketch), optionsOf({ annex: true })));
  expect(formulas.filter(({ formula }) => /[+-]\d+(\.\d+)?(,\d\))?$/.test(formula))).toEqual([]);
});

test("8,180 at 9.975 % is 815.96 on the tab, too: ties go away from zero", () => {
  const [detail] = hardLines;
  const formulas = calculateDocuments(
    invoiceDocument(
      invoiceOf({ details: [{ ...detail!, quantity: "1", price: "8180", feePercent: "9.975" }] }),
      optionsOf(),
    ),
  );
  expect(formulas.map(({ found }) => found)).toContain("815.96");
});

test("random invoices calculate to the engine's cents under every policy", () => {
  const line = fc.record({
    quantity: fc.integer({ min: -400, max: 90_000 }).map((value) => decimal(String(value)).div(100).toFixed()),
    price: fc.integer({ min: 1, max: 300_000 }).map((value) => decimal(String(value)).div(1000).toFixed()),
    tax: fc.constantFrom("20", "10", "5.5", "EX"),
    section: fc.constantFrom(1, 2),
    discountPercent: fc.constantFrom("0", "0", "12.5"),
    feePercent: fc.constantFrom("0", "0", "3.33"),
  });
  const policy = fc.constantFrom("per category" as const, "per line" as const, "included" as const);
  const percent = fc.constantFrom(null, "2.5");
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), policy, percent, (lines, taxPolicy, discount) => {
      const details = lines.map((sketch) => ({ ...sketch, project: `Project ${sketch.section}` }));
      const header = {
        policy: taxPolicy,
        discount: discount === null ? null : { kind: "percent" as const, percent: decimal(discount) },
      };
      expect(differences(invoiceOf({ details, header }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
