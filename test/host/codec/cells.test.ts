import fc from "fast-check";
import { ErrorValue } from "../../../src/host/model/cellValue";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { changedParts, pack, sharedStrings, sheetData, unpack, workbookParts } from "./samplePackage";

function sheetOf(rows: string, more: Record<string, string> = {}) {
  return readWorkbook(pack(workbookParts({ Data: sheetData(rows) }, more))).sheets[0]!;
}

describe("reading cells", () => {
  it("reads every kind of cell", () => {
    const { cells } = sheetOf(
      `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>-12.5</v></c><c r="C2" t="b"><v>1</v></c>` +
        `<c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>` +
        `<c r="F2" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="G2" t="d"><v>2026-02-03T12:00:00</v></c>` +
        `<c r="H2"><v>1.7976931348623157E308</v></c></row>`,
      { "xl/sharedStrings.xml": sharedStrings("<t>shared</t>") },
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => cells.value(1, column))).toEqual([
      "shared",
      -12.5,
      true,
      ErrorValue.of("#N/A"),
      "ab",
      "in & line",
      46056.5,
      Number.MAX_VALUE,
    ]);
    expect(cells.formula(1, 4)).toBe('="a"&"b"');
  });

  it("numbers rows and cells that do not name themselves", () => {
    const { cells } = sheetOf(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>`,
    );
    expect([cells.value(0, 0), cells.value(0, 1), cells.value(4, 2), cells.value(4, 3)]).toEqual([1, 2, 3, 4]);
  });

  it("reads numbers as the nearest double, whatever their form", () => {
    const forms = [
      "0.1",
      "-0",
      "1e-7",
      "123456789012345678",
      "0.30000000000000004",
      ".5",
      "4.9E-324",
      "46023.000694444",
    ];
    const { cells } = sheetOf(`<row r="1">${forms.map((form) => `<c><v>${form}</v></c>`).join("")}</row>`);
    forms.forEach((form, column) => expect(cells.value(0, column)).toBe(Number(form)));
  });

  it("moves the relative references of a shared formula and nothing else in it", () => {
    const { cells } = sheetOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">B1+$B1+B$1+$B$1+'A1 x'!C3+LOG10(A3)+"B1"+tbl[B1]+A:A+2:2+$C:D</f><v>0</v></c></row>` +
        `<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>`,
    );
    expect(cells.formula(1, 1)).toBe(`=C2+$B2+C$1+$B$1+'A1 x'!D4+LOG10(B4)+"B1"+tbl[B1]+B:B+3:3+$C:E`);
  });

  it("turns a shared reference that leaves the sheet into #REF!", () => {
    const { cells } = sheetOf(
      `<row r="3"><c r="C3"><f t="shared" ref="A1:C3" si="4">A1*2</f></c></row><row r="4"><c r="B4"><f t="shared" si="4"/></c></row>`,
    );
    expect(cells.formula(3, 1)).toBe("=#REF!*2");
  });

  it("keeps the extent of array formulas", () => {
    const { cells } = sheetOf(`<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(B1:B3)</f><v>1</v></c></row>`);
    expect(cells.mark(0, 0)).toEqual({ array: { rows: 3, columns: 1, dynamic: false } });
  });

  it("gives a cell that names no style the standard format, even in a column with another", () => {
    const xml = `<cols><col min="1" max="1" width="9" style="1"/></cols>${sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')}`;
    const sheet = readWorkbook(pack(workbookParts({ Data: xml }))).sheets[0]!;
    expect(sheet.cells.format(0, 0)).toBe(0);
    expect(sheet.cells.format(1, 0)).toBeUndefined();
  });

  it("resolves _x000D_ and does not take an escaped one for an escape", () => {
    const { cells } = sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`, {
      "xl/sharedStrings.xml": sharedStrings("<t>a_x000D_b</t>", "<t>_x005F_x000D_</t>"),
    });
    expect([cells.value(0, 0), cells.value(0, 1)]).toEqual(["a\rb", "_x000D_"]);
  });
});

describe("writing cells", () => {
  const texts = [
    "plain",
    " spaces ",
    "line\nbreak",
    "cr\rhere",
    "tab\there",
    "<&>\"'",
    "\u0001bell",
    "_x000D_",
    "",
    "é😀",
    "\ud800 half",
    "\uffff",
  ];

  it.each(texts)("gives the text %j back", (text) => {
    const workbook = readWorkbook(pack(workbookParts({ Data: sheetData("") })));
    const sheet = workbook.sheets[0]!;
    sheet.cells.setValue(0, 0, text);
    sheet.cells.setFormula(0, 1, "=T(A1)", text);
    sheet.changed.add("cells");
    const { cells } = readWorkbook(writeWorkbook(workbook)).sheets[0]!;
    expect([cells.value(0, 0), cells.value(0, 1)]).toEqual([text, text]);
  });

  it("writes numbers so that they read the same", () => {
    const numbers = [0.1 + 0.2, 1e21, 5e-324, -1.005, 123456789.123456789, 2 ** 53];
    const workbook = readWorkbook(pack(workbookParts({ Data: sheetData("") })));
    numbers.forEach((number, row) => workbook.sheets[0]!.cells.setValue(row, 0, number));
    workbook.sheets[0]!.changed.add("cells");
    const { cells } = readWorkbook(writeWorkbook(workbook)).sheets[0]!;
    expect(numbers.map((_, row) => cells.value(row, 0))).toEqual(numbers);
  });

  it("changes only the sheet and appends to the shared strings when a cell is edited", () => {
    const rich = '<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> rest</t></r>';
    const rows = `<row r="1" x="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>`;
    const before = pack(
      workbookParts(
        {
          One: `<sheetPr/>${sheetData(rows)}<ignoredErrors><ignoredError sqref="A1"/></ignoredErrors>`,
          Two: sheetData(rows),
        },
        { "xl/sharedStrings.xml": sharedStrings("<t>plain</t>", rich), "customXml/item1.xml": "<any/>" },
      ),
    );
    const workbook = readWorkbook(before);
    workbook.sheets[0]!.cells.setValue(0, 2, "new text");
    workbook.sheets[0]!.changed.add("cells");
    const after = writeWorkbook(workbook);
    expect(changedParts(before, after)).toEqual(["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]);
    const parts = unpack(after);
    expect(parts["xl/sharedStrings.xml"]).toContain(`<si><t>plain</t></si><si>${rich}</si><si><t>new text</t></si>`);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>`,
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(`<ignoredErrors><ignoredError sqref="A1"/></ignoredErrors>`);
  });

  it("loses the formatting of a text's parts only when the text is replaced", () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
    const parts = workbookParts(
      { One: sheetData(rows) },
      { "xl/sharedStrings.xml": sharedStrings("<r><rPr><b/></rPr><t>x</t></r>") },
    );
    const workbook = readWorkbook(pack(parts));
    const { cells } = workbook.sheets[0]!;
    expect(cells.mark(0, 0)?.richText).toContain("<b/>");
    cells.setValue(0, 0, "x");
    expect(cells.mark(0, 0)).toBeUndefined();
  });

  it("marks formulas that spill as dynamic arrays, in a metadata part made for it", () => {
    const workbook = readWorkbook(pack(workbookParts({ One: sheetData("") })));
    const { cells, changed } = workbook.sheets[0]!;
    cells.setFormula(0, 0, "=UNIQUE(B1:B9)", 1);
    cells.setFormula(0, 2, "=SUM(B1:B9)", 1);
    changed.add("cells");
    const parts = unpack(writeWorkbook(workbook));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      `<c r="A1" cm="1"><f t="array" ref="A1">_xlfn.UNIQUE(B1:B9)</f>`,
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(`<c r="C1"><f>SUM(B1:B9)</f>`);
    expect(parts["xl/metadata.xml"]).toContain("XLDAPR");
    expect(readWorkbook(writeWorkbook(workbook)).sheets[0]!.cells.mark(0, 0)?.array?.dynamic).toBe(true);
  });

  it("keeps row heights, hidden rows and outline levels", () => {
    const rows = `<row r="2" ht="33" customHeight="1" outlineLevel="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="1"/><row r="5" ht="40"/>`;
    const workbook = readWorkbook(pack(workbookParts({ One: sheetData(rows) })));
    workbook.sheets[0]!.changed.add("cells");
    const xml = unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
    expect(xml).toMatch(/<row r="2"(?=[^>]* ht="33")(?=[^>]* customHeight="1")[^>]* outlineLevel="2"/);
    expect(xml).toContain('<row r="4" hidden="1"/>');
    expect(xml).toContain('<row r="5" ht="40"/>');
  });

  it("drops the calculation chain when a formula it names is gone, and keeps it otherwise", () => {
    const rows = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>`;
    const parts = workbookParts({ One: sheetData(rows) });
    parts["xl/calcChain.xml"] =
      `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>`;
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const edited = (column: number) => {
      const workbook = readWorkbook(pack(parts));
      workbook.sheets[0]!.cells.setValue(0, column, 5);
      workbook.sheets[0]!.changed.add("cells");
      return Object.keys(unpack(writeWorkbook(workbook))).includes("xl/calcChain.xml");
    };
    expect([edited(0), edited(1)]).toEqual([false, true]);
  });
});

describe("any cells", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const cell = fc.record({ row: fc.nat(40), column: fc.nat(30), value, isFormula: fc.boolean() });

  it("read the same after they were written", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (list) => {
        const workbook = readWorkbook(pack(workbookParts({ Data: sheetData("") })));
        const sheet = workbook.sheets[0]!;
        for (const each of list) {
          if (each.isFormula) sheet.cells.setFormula(each.row, each.column, `=A${each.row + 1}&"<&>"`, each.value);
          else sheet.cells.setValue(each.row, each.column, each.value);
        }
        sheet.changed.add("cells");
        const again = readWorkbook(writeWorkbook(workbook)).sheets[0]!;
        for (const { row, column } of list) {
          expect(again.cells.value(row, column)).toEqual(withoutMinusZero(sheet.cells.value(row, column)));
          expect(again.cells.formula(row, column)).toBe(sheet.cells.formula(row, column));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Excel knows no negative zero. */
function withoutMinusZero<T>(value: T): T | 0 {
  return value === 0 ? 0 : value;
}
