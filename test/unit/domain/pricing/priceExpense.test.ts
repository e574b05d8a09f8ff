import type { Books } from "../../../../src/domain/entries/books";
import { diagnose } from "../../../../src/domain/diagnostics/diagnostic";
import type { ExpenseEntry } from "../../../../src/domain/entries/entry";
import { codesOf, dec, exchangeRate, expense, at, onlyUnit, project, rate, settings, text } from "./ledger";

const cost100 = { unitCost: dec("100") };

function sale(entry: Partial<ExpenseEntry>, values: Partial<Books> = {}): string {
  const { quantity, unit, price, net, reason } = onlyUnit({ expenses: [expense(entry)], ...values });
  return reason ?? `${text(quantity)} ${unit}× ${text(price)} = ${text(net)}`;
}

test("a material that cost 100: at cost 100, markup 10 % is 110, unit price 200", () => {
  const material = { ...cost100, entryClass: "Material" } as const;
  expect(sale({ ...material, pricing: "At cost" })).toBe("1 × 100 = 100");
  expect(sale({ ...material, pricing: "Markup", markupPercent: dec("10") })).toBe("1 × 110 = 110");
  expect(sale({ ...material, pricing: "Unit price", unitPrice: dec("200") })).toBe("1 × 200 = 200");
});

test("a blank pricing is the unit price if filled, else the markup of row or line, else at cost", () => {
  const marked = { projects: [project({ markupPercent: dec("20") })] };
  const row = { ...cost100, unitPrice: dec("150"), markupPercent: dec("10") };
  expect(sale(row, marked)).toBe("1 × 150 = 150");
  expect(sale({ ...row, unitPrice: null }, marked)).toBe("1 × 110 = 110");
  expect(sale(cost100, marked)).toBe("1 × 120 = 120");
  expect(sale({ ...cost100, pricing: "At cost" }, marked)).toBe("1 × 100 = 100");
  expect(sale(cost100)).toBe("1 × 100 = 100");
});

test("a markup that is asked for and not given blocks", () => {
  expect(sale({ ...cost100, pricing: "Markup" })).toBe("amount.blank");
});

test("a marked-up cost is rounded to 6 decimals, and billed once", () => {
  expect(sale({ unitCost: dec("33.33"), quantity: dec("3"), markupPercent: dec("12.34567") })).toBe(
    "1 × 112.334435 = 112.33",
  );
});

test("at cost is 1 × what was paid; at a unit price the quantity is billed", () => {
  expect(sale({ unitCost: dec("12.345"), quantity: dec("3"), unit: "box" })).toBe("1 × 37.04 = 37.04");
  expect(sale({ ...cost100, quantity: dec("3"), unit: "box", unitPrice: dec("12.345") })).toBe("3 box× 12.345 = 37.04");
});

test("a refund is negative", () => {
  expect(sale({ unitCost: dec("-100"), markupPercent: dec("10") })).toBe("1 × -110 = -110");
});

test("gross 52.50 at 12 %: the tax is 5.63 and the cost 46.87", () => {
  const gross = { unitCost: dec("52.50"), taxIncluded: true, purchaseTax: "12 %" };
  expect(sale(gross)).toBe("1 × 46.87 = 46.87");
});

test("gross 10,920 at 19 % without decimals: 9,176 and 1,744 of tax", () => {
  const gross = { unitCost: dec("10920"), taxIncluded: true, purchaseTax: "19", currency: "JPY" };
  expect(sale(gross, { projects: [project({ currency: "JPY" })] })).toBe("1 × 9176 = 9176");
});

test("tax that does not come back stays in the cost", () => {
  const gross = { unitCost: dec("120"), taxIncluded: true, purchaseTax: "20 %" };
  expect(sale(gross)).toBe("1 × 100 = 100");
  expect(sale({ ...gross, recoverable: false })).toBe("1 × 120 = 120");
  expect(sale(gross, { settings: settings({ taxRegime: "Exempt" }) })).toBe("1 × 120 = 120");
});

test("a missing or unknown purchase tax is an error where it is needed only", () => {
  expect(sale({ unitCost: dec("120"), taxIncluded: true })).toBe("purchaseTax.missing");
  expect(sale({ unitCost: dec("120"), taxIncluded: true, purchaseTax: "normal" })).toBe("tax.unknown");
  expect(sale({ unitCost: dec("120"), taxIncluded: true, recoverable: false })).toBe("1 × 120 = 120");
});

test("an expense in another currency converts at the rate of its date", () => {
  const values = { exchangeRates: [exchangeRate("USD", "EUR", "0.9123456", "2026-01-01")] };
  expect(sale({ ...cost100, currency: "usd" }, values)).toBe("1 × 91.23456 = 91.23");
  expect(sale({ ...cost100, currency: "USD", unitPrice: dec("10"), quantity: dec("2"), unit: "h" }, values)).toBe(
    "2 h× 9.123456 = 18.25",
  );
  expect(sale({ ...cost100, currency: "USD" })).toBe("currency.noRate");
  expect(sale({ ...cost100, currency: "DOLLAR" })).toBe("currency.unknown");
});

test("a unit price that is asked for and blank is the rate of the category", () => {
  const mileage = { pricing: "Unit price", category: "Mileage", unit: "km", quantity: dec("120") } as const;
  const rates = [rate("0.529", { category: "mileage", unit: "km" }), rate("90")];
  expect(sale(mileage, { rates })).toBe("120 km× 0.529 = 63.48");
  expect(sale({ ...mileage, category: "Meals" }, { rates })).toBe("rate.missing");
  expect(sale({ ...mileage, category: "" }, { rates })).toBe("rate.missing");
});

test("a cost that is blank is not 0", () => {
  expect(sale({})).toBe("amount.blank");
  const unreadable = diagnose("amount.unreadable", { sheet: "Expenses", cell: "K2" });
  expect(codesOf(onlyUnit({ expenses: [expense({ diagnostics: [unreadable] })] }))).toEqual(["amount.unreadable"]);
});

test("a quantity that cannot be read is not 1", () => {
  const unreadable = diagnose("amount.unreadable", { sheet: "Expenses", cell: "I2" });
  const unit = onlyUnit({ expenses: [expense({ ...cost100, quantity: null, diagnostics: [unreadable] })] });
  expect([unit.quantity, unit.net, unit.reason]).toEqual([null, null, "amount.unreadable"]);
  expect(sale({ ...cost100, quantity: null })).toBe("1 × 100 = 100");
});

test("a pricing that cannot be read is not “at cost”", () => {
  const unknown = diagnose("value.unknown", { sheet: "Expenses", cell: "Q2" });
  const unit = onlyUnit({ expenses: [expense({ ...cost100, diagnostics: [unknown] })] });
  expect([unit.price, unit.net, unit.reason]).toEqual([null, null, "value.unknown"]);
});

describe("disbursements", () => {
  const fee = { ...cost100, entryClass: "Disbursement" } as const;

  test("are the amount paid, tax in it, without markup", () => {
    const marked = { projects: [project({ markupPercent: dec("20") })] };
    expect(sale({ ...fee, unitCost: dec("120"), taxIncluded: true, markupPercent: dec("10") }, marked)).toBe(
      "1 × 120 = 120",
    );
  });

  test("are outside tax, and no cost of the seller's", () => {
    const unit = onlyUnit({ expenses: [expense(fee)], settings: settings({ defaultTax: "" }) });
    expect([unit.taxCode, text(unit.cost), codesOf(unit)]).toEqual([null, "0", []]);
  });

  test("without receipt are blocked", () => {
    expect(sale({ ...fee, receipt: "" })).toBe("receipt.missing");
  });

  test("are billed under a fixed price too, which is no price for them", () => {
    const unit = onlyUnit({ projects: [project({ method: "Fixed price" })], expenses: [expense(fee)] });
    expect(unit.state).toBe("ready");
  });
});

test("another billable expense without receipt is warned of where receipts are kept", () => {
  expect(codesOf(onlyUnit({ expenses: [expense({ ...cost100, receipt: "" })] }))).toEqual([
    "(receipt.missing.warning)",
  ]);
  const source = { ...at("Expenses", 2), table: { ...at("Expenses", 2).table, columns: {} } };
  expect(codesOf(onlyUnit({ expenses: [expense({ ...cost100, receipt: "", source })] }))).toEqual([]);
  const free = expense({ ...cost100, receipt: "", billingType: "Non-chargeable" });
  expect(codesOf(onlyUnit({ expenses: [free] }))).toEqual([]);
});

test("the cost of an expense is in the base currency, whatever it is billed at", () => {
  const values = {
    projects: [project({ currency: "USD" })],
    exchangeRates: [exchangeRate("USD", "EUR", "0.9", "2026-01-01")],
  };
  const unit = onlyUnit({ ...values, expenses: [expense({ ...cost100, unitPrice: dec("300") })] });
  expect([text(unit.net), unit.currency, text(unit.cost)]).toEqual(["300", "USD", "90"]);
});

test("a cost that cannot be exchanged is a warning", () => {
  const unit = onlyUnit({ projects: [project({ currency: "USD" })], expenses: [expense(cost100)] });
  expect([text(unit.net), unit.cost, unit.state, codesOf(unit)]).toEqual(["100", null, "ready", ["(currency.noRate)"]]);
});
