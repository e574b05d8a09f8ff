import fc from "fast-check";
import { invoiceName } from "../../../src/documents/definedNames";
import { isSafeLink } from "../../../src/documents/safeLink";
import { sheetNameFor } from "../../../src/documents/sheetNames";
import { tableNameFor } from "../../../src/documents/tableNames";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("'", "/", "[", "]", ":", "*", "?", "\\", " ", "a", "é", "😀", "\t"),
    maxLength: 50,
  }),
  fc.constantFrom("History", "HISTORY", "'History'", "", "   ", "''"),
);

test("any text makes a legal sheet name that nobody has", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (wanted) => {
      const taken: string[] = [];
      for (const text of wanted) {
        const name = sheetNameFor(text, taken);
        expect(name).toMatch(/^[^/\\?*:[\]]{1,31}$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$|^\s|\s$|^history$/i);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
        taken.push(name);
      }
    }),
  );
});

test("a legal name is kept, a taken one is numbered, a cut one keeps its number", () => {
  expect(sheetNameFor("2026-0007 Northwind", [])).toBe("2026-0007 Northwind");
  expect(sheetNameFor("Margin", ["margin", "Margin (2)"])).toBe("Margin (3)");
  expect(sheetNameFor("x".repeat(40), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
  expect(sheetNameFor("A/B: what?", [])).toBe("A-B- what");
});

test("different references never give one name", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
      fc.pre(left !== right);
      expect(invoiceName(left, "Total")).not.toBe(invoiceName(right, "Total"));
      expect(invoiceName(left, "Total")).toMatch(/^INV_[A-Za-z0-9_.]*_Total$/);
    }),
  );
});

test("table names are what Excel takes", () => {
  expect(tableNameFor("Invoice details", [])).toBe("Invoice_details");
  expect(tableNameFor("Détails de facture", ["details_de_facture"])).toBe("Details_de_facture_2");
  expect(["A1", "R1C1", "2026", "c", ""].map((name) => tableNameFor(name, []))).toEqual([
    "Table_A1",
    "Table_R1C1",
    "Table_2026",
    "Table_c",
    "Table_",
  ]);
});

test("only links to the web, to mail and into the workbook are safe", () => {
  const safe = ["https://example.com/a", "http://x.y", "mailto:a@b.c", "#Time!A7", "#'My sheet'!$B$2"];
  const unsafe = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\server\\x",
    "java\nscript:x",
    "data:text/html,x",
    "",
    "#",
  ];
  expect(safe.filter((link) => !isSafeLink(link))).toEqual([]);
  expect(unsafe.filter(isSafeLink)).toEqual([]);
});
