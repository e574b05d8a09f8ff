import { parseArea } from "../../../src/host/model/address";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { insertCells } from "../../../src/host/model/moveCells";
import { pack, sheetData, unpack, workbookParts } from "./samplePackage";

const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const validation = `<ext ${x14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ${xm} count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;
const format = `<ext ${x14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting ${xm}><x14:cfRule type="expression" priority="1" id="{11111111-2222-3333-4444-555555555555}"><xm:f>B2=Lists!$A$1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
const sheetPart = "xl/worksheets/sheet1.xml";

const file = () =>
  pack(
    workbookParts({
      Data: `${sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')}<extLst>${format}${validation}</extLst>`,
      Lists: sheetData(""),
    }),
  );

test("rules of the file's extension are seen", () => {
  const [sheet] = readWorkbook(file()).sheets;
  expect(sheet!.validations).toMatchObject([
    { type: "list", formula1: "=Lists!$A$1:$A$3", areas: [parseArea("B2:B9")], extended: true },
  ]);
  expect(sheet!.conditionalFormats).toMatchObject([
    { type: "expression", formulas: ["=B2=Lists!$A$1"], areas: [parseArea("B2:B9")], extended: true },
  ]);
});

test("they stay as the file has them when others change", () => {
  const workbook = readWorkbook(file());
  workbook.sheets[0]!.changed.add("validations").add("conditionalFormats");
  const text = unpack(writeWorkbook(workbook))[sheetPart]!;
  expect(text).toContain("<x14:dxf><font><b/></font></x14:dxf>");
  expect(text).toContain("<xm:f>Lists!$A$1:$A$3</xm:f>");
  expect(text).not.toContain("<dataValidations");
});

test("they move with their cells, formulas and all", () => {
  const workbook = readWorkbook(file());
  insertCells(workbook, workbook.sheets[0]!, parseArea("1:1")!, "Down");
  const text = unpack(writeWorkbook(workbook))[sheetPart]!;
  expect([...text.matchAll(/<xm:sqref\b[^>]*>(.*?)<\/xm:sqref>/g)].map(([, area]) => area)).toEqual([
    "B3:B10",
    "B3:B10",
  ]);
  expect(text).toContain("<xm:f>B3=Lists!$A$1</xm:f>");
});

test("they go when they are taken off", () => {
  const workbook = readWorkbook(file());
  const sheet = workbook.sheets[0]!;
  sheet.validations = [];
  sheet.conditionalFormats = [];
  sheet.changed.add("validations").add("conditionalFormats");
  expect(unpack(writeWorkbook(workbook))[sheetPart]).not.toContain("extLst");
});
