import { copiedText, pastedRows } from "../../../src/demo/document/clipboard";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";

describe("text from another program", () => {
  it("is cut at tabs and line ends, the last of which starts no row", () => {
    expect(pastedRows("a\tb\r\nc\td\r\n", "")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps empty cells, also at the end of a row", () => {
    expect(pastedRows("a\t\t\n\tb\t", "")).toEqual([
      ["a", "", ""],
      ["", "b", ""],
    ]);
  });

  it("may quote cells with tabs, line ends and quotes in them", () => {
    expect(pastedRows('"one\ntwo"\t"say ""hi"""\tplain "quote"', "")).toEqual([
      ["one\ntwo", 'say "hi"', 'plain "quote"'],
    ]);
  });
});

describe("copied cells", () => {
  it("read as they are shown, and come back the same when pasted as text", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const rows = [
      ["a\tb", 'x "y"', 1.5],
      ["two\nlines", true, null],
    ];
    rows.forEach((line, row) => line.forEach((value, column) => sheet.cells.setValue(row, column, value)));
    const { plain, html } = copiedText(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 3 });
    expect(pastedRows(plain, "")).toEqual([
      ["a\tb", 'x "y"', "1.5"],
      ["two\nlines", "TRUE", ""],
    ]);
    expect(html).toContain("<td>two<br>lines</td>");
  });

  it("leave out the rows that a filter hides", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    [1, 2, 3].forEach((value, row) => sheet.cells.setValue(row, 0, value));
    sheet.rowSettings.set(1, { height: null, hidden: true, format: undefined });
    expect(copiedText(workbook, sheet, { row: 0, column: 0, rows: 3, columns: 1 }).plain).toBe("1\r\n3");
  });
});
