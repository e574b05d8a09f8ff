import type { Books } from "../../../../src/domain/entries/books";
import { client, codesOf, dec, expense, onlyUnit, rate, settings, taxCode, time } from "./ledger";

function taxOf(own: string, values: Partial<Books> = {}): string {
  const unit = onlyUnit({ rates: [rate("100")], time: [time({ tax: own })], ...values });
  if (unit.reason) return unit.reason;
  const { code, category, ratePercent } = unit.taxCode!;
  return `${code}: ${category} ${ratePercent.toFixed()}`;
}

const taxes = [
  taxCode("Normal", "20", "S"),
  taxCode("Reduced", "5.5", "S"),
  taxCode("Export", "0", "G", "Art. 262 I CGI"),
  taxCode("Reverse", "0", "AE", "Autoliquidation"),
  taxCode("Bare", "0", "AE"),
];

test("the row's own tax, else the client's, else the settings'", () => {
  const clients = [client({ tax: "10 %" })];
  expect(taxOf("5,5 %", { clients })).toBe("5.5 %: S 5.5");
  expect(taxOf("", { clients })).toBe("10 %: S 10");
  expect(taxOf("")).toBe("20 %: S 20");
});

test("none of the three blocks what is charged", () => {
  const none = { settings: settings({ defaultTax: "" }) };
  expect(taxOf("", none)).toBe("tax.missing");
  const free = onlyUnit({ ...none, rates: [rate("100")], time: [time({ billingType: "Non-chargeable" })] });
  expect([free.state, codesOf(free)]).toEqual(["ready", []]);
});

test("a code of Taxes comes before a percentage", () => {
  expect(taxOf(" normal ", { taxes })).toBe("Normal: S 20");
  expect(taxOf("20", { taxes: [taxCode("20", "8.5", "S"), ...taxes] })).toBe("20: S 8.5");
});

test("a percentage is the row of Taxes with that rate, else an implicit code", () => {
  expect(taxOf("5,50 %", { taxes })).toBe("Reduced: S 5.5");
  expect(taxOf("10%", { taxes })).toBe("10 %: S 10");
  expect(taxOf("0 %", { taxes, settings: settings({ seller: { ...settings().seller, country: "GB" } }) })).toBe(
    "tax.unknown",
  );
});

test("0 without a row of that rate is zero-rated, which France does not have", () => {
  expect(taxOf("0", { settings: settings({ seller: { ...settings().seller, country: "GB" } }) })).toBe("0 %: Z 0");
  expect(taxOf("0")).toBe("tax.categoryNotAllowed");
});

test("what is neither code nor percentage is unknown", () => {
  expect(taxOf("VAT", { taxes })).toBe("tax.unknown");
  expect(taxOf("-20 %", { taxes })).toBe("tax.unknown");
});

test("one code at two rates names neither", () => {
  expect(taxOf("Normal", { taxes: [...taxes, taxCode("normal", "21", "S")] })).toBe("tax.unknown");
});

test("an exemption needs its reason", () => {
  expect(taxOf("Export", { taxes })).toBe("Export: G 0");
  expect(taxOf("Bare", { taxes })).toBe("tax.reasonMissing");
});

test("where the buyer accounts for the tax, the buyer's VAT number is needed", () => {
  expect(taxOf("Reverse", { taxes })).toBe("Reverse: AE 0");
  expect(taxOf("Reverse", { taxes, clients: [client({ vatNumber: "" })] })).toBe("tax.buyerNumberMissing");
});

test("intra-community supply does not exist outside the Union", () => {
  const britain = settings({ seller: { ...settings().seller, country: "United Kingdom" } });
  const intra = [taxCode("Intra", "0", "K", "Art. 138")];
  expect(taxOf("Intra", { taxes: intra })).toBe("Intra: K 0");
  expect(taxOf("Intra", { taxes: intra, settings: britain })).toBe("tax.categoryNotAllowed");
});

test("an exempt seller charges no tax, with the country's mention, whatever the row says", () => {
  const unit = onlyUnit({
    settings: settings({ taxRegime: "Exempt", defaultTax: "" }),
    expenses: [expense({ unitCost: dec("10"), tax: "20 %" })],
  });
  expect(unit.state).toBe("ready");
  expect(unit.taxCode).toMatchObject({
    code: "E",
    category: "E",
    exemptionReason: "TVA non applicable, art. 293 B du CGI",
  });
});

test("an exempt seller's own code and reason are used", () => {
  const own = [taxCode("Exempt", "0", "E", "Small business")];
  expect(
    onlyUnit({ settings: settings({ taxRegime: "Exempt" }), taxes: own, rates: [rate("1")], time: [time()] }).taxCode,
  ).toMatchObject({
    code: "Exempt",
    exemptionReason: "Small business",
  });
});
