import { invoiceDocument } from "../../../src/documents/invoice/invoiceDocument";
import { ledgerLink } from "../../../src/documents/ledgerLink";
import type { SheetDocument } from "../../../src/documents/sheetDocument";
import { invoiceOf, optionsOf } from "./invoiceSample";

const time = { sheet: "Time", idColumn: 11 };

test("a link looks its row up by Billing ID, so that sorting breaks nothing", () => {
  expect(ledgerLink("AB12", "AB12", [time])).toBe(
    `=HYPERLINK("#"&IFERROR("'Time'!A"&MATCH("AB12",'Time'!$L:$L,0),"'Time'!A1"),"AB12")`,
  );
});

test("a row that may be in one of several ledgers is looked for in each", () => {
  const link = ledgerLink("AB12", 3, [time, { sheet: "Time 2026", idColumn: 4 }])!;
  expect(link.match(/MATCH\(/g)).toHaveLength(2);
  expect(link).toContain("'Time 2026'!$E:$E");
  expect(link.endsWith(",3)")).toBe(true);
});

test("sheet names and IDs cannot break out of the formula", () => {
  const link = ledgerLink('x")+1', 'x")+1', [{ sheet: `O'Neil "Q"`, idColumn: 0 }]);
  expect(link).toBe(
    `=HYPERLINK("#"&IFERROR("'O''Neil ""Q""'!A"&MATCH("x"")+1",'O''Neil "Q"'!$A:$A,0),"'O''Neil ""Q""'!A1"),"x"")+1")`,
  );
  expect(ledgerLink("a*b?", "a*b?", [time])).toContain('MATCH("a~*b~?"');
});

test("what cannot be looked up is no link", () => {
  expect(ledgerLink("", "", [time])).toBeNull();
  expect(ledgerLink("x".repeat(300), "x", [time])).toBeNull();
  expect(ledgerLink("AB12", "AB12", [])).toBeNull();
});

describe("on an invoice", () => {
  const links = (document: SheetDocument) =>
    document.cells.flatMap(({ content }) =>
      content.kind === "formula" && content.formula.startsWith("=HYPERLINK") ? [content] : [],
    );
  const ledgersOf = (origin: string) => (origin === "Time" ? [time] : []);
  const details = [
    { quantity: "2", price: "90", line: 1 },
    { quantity: "3", price: "90", line: 1 },
    { quantity: "1", price: "70", line: 2 },
  ];

  test("each annex row leads to the ledger, each line to its annex rows, and no amount depends on either", () => {
    const document = invoiceDocument(invoiceOf({ details }), optionsOf({ annex: true, ledgersOf }));
    const formulas = links(document).map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes("'Time'!$L:$L"))).toHaveLength(3);
    expect(formulas.filter((formula) => formula.startsWith('=HYPERLINK("#A'))).toHaveLength(2);
    expect(links(document).filter(({ result }) => result !== null)).toEqual([]);
    const amounts = document.cells.flatMap(({ content }) =>
      content.kind === "formula" && content.result !== null ? [content.formula] : [],
    );
    expect(amounts.filter((formula) => formula.includes("!"))).toEqual([]);
  });

  test("without an annex a line's number leads to its one ledger row", () => {
    const document = invoiceDocument(invoiceOf({ details: [details[2]!] }), optionsOf({ ledgersOf }));
    expect(links(document)).toHaveLength(1);
  });
});
