import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import { pack, unpack } from "../host/codec/samplePackage";
import { openBook, type OpenBook } from "../support/openBook";
import { smallBook, type LiteralCell } from "../support/sheetLiteral";

const today = "2026-11-20" as LocalDate;
let book: OpenBook;
afterEach(() => book.close());

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A picture of 100 × 50 points, in the file's own units. */
const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}"><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1270000" cy="635000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Our mark"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const relation = (type: string, target: string) =>
  `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;

/** A workbook to bill from whose Settings sheet, the last one, has a picture. */
function withPicture(logo: string): Uint8Array {
  const work: LiteralCell[] = ["2026-11-02", "Website", "Design", "Ann", 8, "Wireframes"];
  const plain = smallBook([work]);
  const settings = plain.sheetNamed("Settings")!;
  settings.cells.setValue(20, 0, "Logo");
  settings.cells.setValue(20, 1, logo);
  const parts = unpack(writeWorkbook(plain, nodeDeflate));
  const path = Object.keys(parts)
    .filter((name) => /sheet\d+\.xml$/.test(name))
    .sort()
    .at(-1)!;
  parts[path] = parts[path]!.replace("</worksheet>", `<drawing xmlns:r="${relations}" r:id="rId1"/></worksheet>`);
  parts[path.replace("worksheets/", "worksheets/_rels/") + ".rels"] = relation("drawing", "../drawings/drawing1.xml");
  parts["xl/drawings/drawing1.xml"] = drawing;
  parts["xl/drawings/_rels/drawing1.xml.rels"] = relation("image", "../media/image1.png");
  parts["xl/media/image1.png"] = "not really a picture";
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace(
    "</Types>",
    `<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
  );
  return pack(parts);
}

async function drafted(logo: string): Promise<void> {
  book = await openBook(withPicture(logo), { today });
  await draftInvoices(book.environment, await readBilling(book.environment), { filters: [{}], date: today });
}

const tabOf = (sheets: readonly Sheet[]) => sheets.find(({ name }) => /^(D-0001|2026-0001)/.test(name))!;
const picturesOf = (sheets: readonly Sheet[]) =>
  tabOf(sheets).pictures.map(({ name, anchor }) => ({ name, ...anchor }));

test("the picture that Settings names stands on the tab, in proportion, under a draft's banner", async () => {
  await drafted("our mark");
  expect(picturesOf(book.workbook.sheets)).toEqual([
    { name: "Sheetbill picture 1", left: 0, top: 32, height: 42, width: 84 },
  ]);
  expect(book.workbook.sheetNamed("Settings")!.pictures).toHaveLength(1);
});

test("confirming leaves one picture, which is in the file, too", async () => {
  await drafted("Our mark");
  await confirmInvoices(book.environment, await readBilling(book.environment), { drafts: null, date: today });
  const confirmed = [expect.objectContaining({ name: "Sheetbill picture 1", top: 0, height: 42 })];
  expect(picturesOf(book.workbook.sheets)).toEqual(confirmed);
  const { sheets } = readWorkbook(book.toFile(), "Saved.xlsx", nodeDeflate);
  expect(tabOf(sheets).pictures.map(({ name }) => name)).toEqual(["Sheetbill picture 1"]);
});

test("a picture that is not there changes nothing: the invoice is the one without a logo", async () => {
  const cellsOf = () => {
    const { cells } = tabOf(book.workbook.sheets);
    return Array.from({ length: 40 }, (_, row) => cells.value(row, 0));
  };
  await drafted("No such picture");
  const without = cellsOf();
  expect(picturesOf(book.workbook.sheets)).toEqual([]);
  book.close();
  await drafted("");
  expect(cellsOf()).toEqual(without);
});
