import { readAmountText } from "../../../../src/ledger/cells/amount";
import { decideDecimalMark, readNumberText } from "../../../../src/ledger/cells/numberText";
import { percentReader, readTaxCell, shareReader } from "../../../../src/ledger/cells/percent";

test.each([
  ["1 234,50 €", "1234.5", "EUR"],
  ["1\u202f234,50\u00a0€", "1234.5", "EUR"],
  ["€1,234.50", "1234.5", "EUR"],
  ["£12", "12", "GBP"],
  ["$1,234.50", "1234.5", "$"],
  ["US$ 10", "10", "USD"],
  ["1'234.50 CHF", "1234.5", "CHF"],
  ["EUR 12.50", "12.5", "EUR"],
  ["12,5 euros", "12.5", "EUR"],
  ["1.234.567,89", "1234567.89", ""],
  ["1,234,567", "1234567", ""],
  ["(1,234.50)", "-1234.5", ""],
  ["-12.50 €", "-12.5", "EUR"],
  ["-€12", "-12", "EUR"],
  ["12-", "-12", ""],
  ["\u221212", "-12", ""],
  ["0,5", "0.5", ""],
  ["+3", "3", ""],
])("The amount %j is %s", (text, amount, currency) => {
  const { value } = readAmountText(text, null);
  expect([value?.amount.toFixed(), value?.currency]).toEqual([amount, currency]);
});

test.each([
  "free",
  "12 pcs",
  "50 €/h",
  "1,23,4",
  "12 34",
  "1.234,5.6",
  "0x1f",
  "1_000",
  "1e3",
  "Infinity",
  "12 ABCD",
  "€12 $",
])("The text %j is no amount", (text) => {
  expect(readAmountText(text, null).problem).toBe("amount.unreadable");
});

test("A single mark before three digits is decided by its column, and not at all without one", () => {
  expect(readNumberText("1,234", null)).toBe("ambiguous");
  expect(readNumberText("1,234", ".")?.toString()).toBe("1234");
  expect(readNumberText("1,234", ",")?.toString()).toBe("1.234");
  expect(decideDecimalMark(["1,234", "5.25"])).toBe(".");
  expect(decideDecimalMark(["1.234", "1.234,5 €"])).toBe(",");
  expect(decideDecimalMark(["1,234", "5,678"])).toBeNull();
  expect(decideDecimalMark(["1,5", "2.5"])).toBeNull();
});

test("A number in a % cell is ×100, a plain number is already percent", () => {
  const read = percentReader(null);
  expect(read(0.2, "0%").value?.toFixed()).toBe("20");
  expect(read(0.055, "0.0%").value?.toFixed()).toBe("5.5");
  expect(read(20, "General").value?.toFixed()).toBe("20");
  expect(read("20 %", "").value?.toFixed()).toBe("20");
  expect(read("5,5%", "").value?.toFixed()).toBe("5.5");
  expect(read("a lot", "").problem).toBe("percent.unreadable");
});

test("A milestone is a percentage by its % sign or format, else an amount", () => {
  const read = shareReader(null);
  expect(read(0.3, "0%").value).toMatchObject({ kind: "percent" });
  expect(read("30 %", "").value).toMatchObject({ kind: "percent" });
  expect(read(30, "General").value).toMatchObject({ kind: "amount" });
  expect(read("3 000 €", "").value).toMatchObject({ kind: "amount" });
  expect(read("half", "").problem).toBe("amount.unreadable");
});

test("A tax cell keeps its text, and a % cell its percentage", () => {
  expect(readTaxCell(0.2, "0%").value).toBe("20 %");
  expect(readTaxCell(0.055, "0.0%").value).toBe("5.5 %");
  expect(readTaxCell("FR20", "").value).toBe("FR20");
});
