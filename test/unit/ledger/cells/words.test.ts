import { readFlag } from "../../../../src/ledger/cells/flag";
import { readOverage, readPaymentTerms, readRollover, readRounding } from "../../../../src/ledger/cells/terms";
import { choiceReader, choicesReader, readList } from "../../../../src/ledger/cells/text";
import { wordIn } from "../../../../src/ledger/schemas/vocabulary";
import { billingMethodWords, entryClassWords, taxPolicyWords } from "../../../../src/ledger/schemas/words";

test.each(["yes", "Oui", "TRUE", "vrai", "1", "x", "✓", " X ", 1, true])("%j is yes", (cell) => {
  expect(readFlag(cell, "").value).toBe(true);
});

test.each(["no", "Non", "FALSE", "faux", "0", 0, false])("%j is no", (cell) => {
  expect(readFlag(cell, "").value).toBe(false);
});

test.each(["perhaps", 46113, 2])("%j is neither yes nor no", (cell) => {
  expect(readFlag(cell, "")).toEqual({ value: null, problem: "flag.unreadable" });
});

test.each([
  ["none", "none 0 entry 0"],
  ["up 15", "up 15 entry 0"],
  ["nearest 6", "nearest 6 entry 0"],
  ["up 15 per day min 30", "up 15 day 30"],
  ["sup 15 par jour", "up 15 day 0"],
  ["proche 6 min 12", "nearest 6 entry 12"],
  ["Up 15 min per day", "up 15 day 0"],
])("The rounding %j is read", (text, expected) => {
  const rounding = readRounding(text, "").value!;
  expect(`${rounding.direction} ${rounding.increment} ${rounding.scope} ${rounding.minimum}`).toBe(expected);
});

test.each(["15", "up", "down 15", "up 0"])("The rounding %j is not read", (text) => {
  expect(readRounding(text, "").problem).toBe("rounding.unreadable");
});

test.each([
  [30, 30, "none"],
  ["30", 30, "none"],
  ["30 days", 30, "none"],
  ["net 45", 45, "none"],
  ["30 EOM", 30, "after"],
  ["30 jours fin de mois", 30, "after"],
  ["30 fin de mois", 30, "after"],
  ["EOM 30", 30, "before"],
  ["fin de mois 30", 30, "before"],
  ["on receipt", 0, "none"],
  ["à réception", 0, "none"],
])("The payment terms %j are %d days, end of month %s", (cell, days, endOfMonth) => {
  expect(readPaymentTerms(cell, "").value).toEqual({ days, endOfMonth });
});

test("Payment terms in other words are not read", () => {
  expect(readPaymentTerms("soon", "").problem).toBe("terms.unreadable");
  expect(readPaymentTerms(30.5, "").problem).toBe("terms.unreadable");
});

test("An overage is a rate, the rate table or only reported; a rollover yes, no or so many hours", () => {
  expect(readOverage("rates", "").value).toEqual({ kind: "rates" });
  expect(readOverage("report", "").value).toEqual({ kind: "report" });
  expect(readOverage("95,50 €", "").value).toMatchObject({ kind: "rate" });
  expect(readOverage("some", "").problem).toBe("value.unknown");
  expect(readRollover("oui", "").value).toEqual({ kind: "all" });
  expect(readRollover("no", "").value).toEqual({ kind: "none" });
  expect(readRollover(5, "").value).toMatchObject({ kind: "limit" });
});

test("Choices are read in both languages without regard to case, accents and hyphens, and written in either", () => {
  const read = choiceReader(billingMethodWords);
  expect(read("REGIE", "").value).toBe("Time and materials");
  expect(read("fixed-price", "").value).toBe("Fixed price");
  expect(read("barter", "").problem).toBe("value.unknown");
  expect(wordIn(billingMethodWords, "Retainer", "fr")).toBe("Abonnement");
  expect(wordIn(taxPolicyWords, "per category", "en")).toBe("Per category");
});

test("Lists are separated by comma or semicolon; one unknown word spoils a list of choices", () => {
  expect(readList("Design; Build , Test", "").value).toEqual(["Design", "Build", "Test"]);
  expect(choicesReader(entryClassWords)("Temps, Frais", "").value).toEqual(["Time", "Expense"]);
  expect(choicesReader(entryClassWords)("Time, Magic", "").problem).toBe("value.unknown");
});
