import fc from "fast-check";
import { diagnosticText } from "../../../src/texts/diagnosticText";
import { priceStepText } from "../../../src/texts/priceStepText";
import { excelAmountFormat, excelDateFormat, excelPercentFormat } from "../../../src/texts/excelFormats";
import { formatAmount, formatDate, formatPercent, formatQuantity } from "../../../src/texts/formats";

test("amounts are grouped in each language's way, the currency where the language puts it", () => {
  expect(formatAmount("1234567.50", { language: "en" })).toBe("1,234,567.50");
  expect(formatAmount("-1234.50", { language: "en", currency: "GBP" })).toBe("-£1,234.50");
  expect(formatAmount("1234", { language: "en", currency: "CHF" })).toBe("CHF\u00a01,234");
  expect(formatAmount("1234567.50", { language: "fr", currency: "EUR" })).toBe("1\u202f234\u202f567,50\u00a0€");
});

test("quantities show no trailing zeros, and keep those that count", () => {
  expect(["1.5000", "100", "0.0001", "10.0", "1200"].map((value) => formatQuantity(value, "en"))).toEqual([
    "1.5",
    "100",
    "0.0001",
    "10",
    "1,200",
  ]);
  expect(formatPercent("5.50", "fr")).toBe("5,5\u00a0%");
});

test("days read in one way only", () => {
  expect(formatDate("2026-03-04", "en")).toBe("4 Mar 2026");
  expect(formatDate("2026-03-04", "en", "US")).toBe("Mar 4, 2026");
  expect(formatDate("2026-03-04", "fr")).toBe("04/03/2026");
});

test("number formats keep the currency's decimals", () => {
  expect(excelAmountFormat(0, { language: "en" })).toBe("#,##0");
  expect(excelAmountFormat(3, { language: "fr", currency: "KWD" })).toBe('#,##0.000"\u00a0KWD"');
  expect(excelAmountFormat(2, { language: "en", currency: "EUR" })).toBe('"€"#,##0.00;-"€"#,##0.00');
  expect(excelPercentFormat(1, "en")).toBe('0.0"%"');
  expect(excelDateFormat("fr")).toBe("dd/mm/yyyy");
});

test("formatting an amount loses no digit", () => {
  const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(amounts, fc.constantFrom("en" as const, "fr" as const), ([whole, cents], language) => {
      const value = `${whole}.${String(cents).padStart(2, "0")}`;
      const digits = formatAmount(value, { language }).replace(/[,.\u202f]/g, "");
      expect(digits).toBe(value.replace(".", ""));
    }),
  );
});

test("a diagnostic's values are shown in the reader's way, what a cell held as it stands", () => {
  const { message } = diagnosticText("cap.exceeded", { name: "Website", cap: "12000.00", currency: "EUR" }, "fr");
  expect(message).toBe("Facturer ceci dépasserait le plafond de «\u00a0Website\u00a0»\u00a0: 12\u202f000,00 EUR.");
  expect(diagnosticText("hours.unreadable", { text: "2026-01-01" }, "en").message).toContain("“2026-01-01”");
  expect(diagnosticText("mention.missing", { mention: "clientVatNumber" }, "en").message).toContain(
    "the client's VAT number",
  );
  expect(diagnosticText("amount.blank", { field: "unitCost" }, "fr").message).toContain("Coût unitaire");
});

test("an explanation's step says why a rate lost", () => {
  const params = { row: "Rates!A7", rate: "95.00", unit: "h", because: "dates" };
  expect(priceStepText("rate.lost", params, "en")).toBe("Rates!A7 does not apply (95.00): it does not cover the date");
  expect(priceStepText("net", { quantity: "7.5", unit: "d", price: "700", net: "5250.00" }, "fr")).toBe(
    "7,5 j × 700 = 5\u202f250,00",
  );
});
