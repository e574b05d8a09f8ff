import { tableDocument, tableHeaderRow, type TableRequest } from "../../../src/documents/tableDocument";
import type { CellContent } from "../../../src/documents/sheetDocument";
import { calculateDocuments } from "./calculateDocument";
import { cellAt } from "./cellsOf";
import { day } from "./invoiceSample";

const text = (value: string): CellContent => ({ kind: "text", text: value });
const number = (value: string): CellContent => ({ kind: "number", value });

const register: TableRequest = {
  ...{ sheetName: "Invoices", tableName: "Invoices", title: "Invoices", language: "en", paper: "A4" },
  columns: [
    { field: "number", header: "Number", kind: "text" },
    { field: "date", header: "Date", kind: "date" },
    { field: "currency", header: "Currency", kind: "text" },
    { field: "net", header: "Net [excl.]", kind: "amount" },
    { field: "state", header: "State", kind: "choice", choices: ["Draft", "Confirmed"], note: "Where it stands" },
  ],
  rows: [
    {
      number: text("2026-0001"),
      date: { kind: "date", date: day("2026-01-31") },
      currency: text("EUR"),
      net: number("0.1"),
    },
    { number: text("2026-0002"), currency: text("EUR"), net: number("0.2") },
  ],
  totals: ["net"],
};

test("totals stand above the header and are live, so that rows can be appended below", () => {
  const total = cellAt(tableDocument(register), tableHeaderRow - 1, 3)!;
  expect(total.content).toMatchObject({ kind: "formula", result: "0.3" });
  expect(calculateDocuments(tableDocument(register)).map(({ found }) => found)).toEqual(["0.3"]);
});

test("amounts of several currencies are not added up", () => {
  const rows = [...register.rows, { number: text("2026-0003"), currency: text("GBP"), net: number("5") }];
  const document = tableDocument({ ...register, rows });
  expect(cellAt(document, tableHeaderRow - 1, 3)!.content).toMatchObject({ result: null });
});

test("a table without rows has one blank row, as Excel wants it", () => {
  const { tables } = tableDocument({ ...register, rows: [] });
  expect(tables[0]!.area).toEqual({ row: tableHeaderRow, column: 0, rows: 2, columns: 5 });
});

test("written texts keep the text format, so a number is never read as a date", () => {
  const document = tableDocument(register);
  expect(cellAt(document, tableHeaderRow + 1, 0)!.style.numberFormat).toBe("@");
});

test("choices are offered as a list, below the rows there are, too", () => {
  const [list] = tableDocument(register).validations;
  expect(list).toMatchObject({ list: ["Draft", "Confirmed"], message: "Choose one of the list." });
  expect(list!.area.rows).toBeGreaterThan(1000);
});

test("a list that Excel could not keep is left out rather than broken", () => {
  const [first] = register.columns;
  const withComma = { ...first!, choices: ["a, b", "c"] };
  expect(tableDocument({ ...register, columns: [withComma], totals: [] }).validations).toEqual([]);
});

test("the header stays in sight and every column has a format down to where rows will come", () => {
  const document = tableDocument(register);
  expect(document.freezeRows).toBe(tableHeaderRow + 1);
  expect(document.areaStyles).toHaveLength(register.columns.length);
});

test("a row whose texts take several lines is as high as they need, the others are left alone", () => {
  const columns = [{ field: "address", header: "Address", kind: "text" }] as const;
  const rows = [{ address: text("1 High Street") }, { address: text("8 rue des Tanneurs\n69002 Lyon\nFrance") }];
  const { rowHeights } = tableDocument({ ...register, columns, rows, totals: [] });
  expect(rowHeights[tableHeaderRow + 1]).toBeUndefined();
  expect(rowHeights[tableHeaderRow + 2]).toBeGreaterThanOrEqual(3 * 13);
});
