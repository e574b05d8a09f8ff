import { zipSync, strToU8 } from "fflate";
import { FileFormatError } from "../../../src/host/model/hostError";
import { nodeDeflate } from "../../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { pack, sheetData, unpack, workbookParts } from "./samplePackage";

function refusalOf(bytes: Uint8Array, deflate?: typeof nodeDeflate): string {
  try {
    readWorkbook(bytes, "file", deflate);
  } catch (error) {
    if (error instanceof FileFormatError) return error.reason;
    throw error;
  }
  return "opened";
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, n) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * n));
  return bytes;
}

const sample = () => workbookParts({ Data: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') });

describe("files that are no .xlsx workbook are refused by what they are", () => {
  it.each([
    ["an empty file", new Uint8Array(0), "notAWorkbook"],
    ["text", strToU8("Date;Hours\n2026-01-01;3"), "notAWorkbook"],
    ["a zip of anything", zipSync({ "a.txt": strToU8("x") }), "notAWorkbook"],
    ["OpenDocument", zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }), "notAWorkbook"],
    ["the legacy format", compoundFile("Workbook"), "legacyFormat"],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted"],
    ["another compound file", compoundFile("WordDocument"), "notAWorkbook"],
  ])("%s", (_, bytes, reason) => expect(refusalOf(bytes)).toBe(reason));

  it("the binary format", () => {
    const parts = sample();
    parts["_rels/.rels"] = parts["_rels/.rels"]!.replace("workbook.xml", "workbook.bin");
    parts["xl/workbook.bin"] = "x";
    expect(refusalOf(pack(parts))).toBe("binaryFormat");
  });
});

describe("damaged workbooks are refused", () => {
  it.each(["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])(
    "when the part %s is missing",
    (name) => {
      const parts = Object.entries(sample()).filter(([part]) => part !== name);
      expect(refusalOf(pack(Object.fromEntries(parts)))).toBe("corrupt");
    },
  );

  it.each([
    ["an unclosed cell", sheetData('<row r="1"><c r="A1"><v>1</v></row>')],
    ["a value that ends as something else", sheetData('<row r="1"><c r="A1"><v>1</c></row>')],
    ["a row number beyond the sheet", sheetData('<row r="1048577"><c><v>1</v></c></row>')],
    ["a cell without row", sheetData('<row r="1"><c r="A"><v>1</v></c></row>')],
    ["a text that does not exist", sheetData('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ["a number that is none", sheetData('<row r="1"><c r="A1"><v>one</v></c></row>')],
    ["an unclosed element after the cells", `${sheetData("")}<mergeCells><mergeCell ref="A1:B2">`],
    ["a bare attribute", `<sheetViews><sheetView x=1/></sheetViews>${sheetData("")}`],
  ])("%s", (_, xml) => expect(refusalOf(pack(workbookParts({ Data: xml })))).toBe("corrupt"));

  it("a document type, which could define entities that explode", () => {
    const parts = sample();
    parts["xl/workbook.xml"] = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${parts["xl/workbook.xml"]}`;
    expect(refusalOf(pack(parts))).toBe("corrupt");
  });

  it("elements nested without end", () => {
    const parts = sample();
    parts["xl/styles.xml"] = `<styleSheet>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</styleSheet>`;
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://x/styles" Target="styles.xml"/></Relationships>',
    );
    expect(refusalOf(pack(parts))).toBe("corrupt");
  });
});

describe("archives that would unpack to far too much are refused quickly", () => {
  const files = Object.fromEntries(Object.entries(sample()).map(([name, text]) => [name, strToU8(text)]));
  const bomb = zipSync({ ...files, "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) });

  it("when they say so", () => {
    expect(refusalOf(bomb)).toBe("tooLarge");
  });

  it.each([
    ["in plain JavaScript", undefined],
    ["by Node", nodeDeflate],
  ])("when they lie about it: unpacking stops at the size declared, %s", (_, deflate) => {
    const bytes = bomb.slice();
    declareSize(bytes, "xl/worksheets/sheet1.xml", 1000);
    const start = performance.now();
    expect(refusalOf(bytes, deflate)).toBe("corrupt");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("whatever is done to a file, it opens or is refused", () => {
  const whole = pack(
    workbookParts({ Data: `<sheetViews/>${sheetData('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')}` }),
  );

  it("cut anywhere", () => {
    for (let length = 0; length < whole.length; length += 23) {
      expect(["corrupt", "notAWorkbook", "encrypted"]).toContain(refusalOf(whole.slice(0, length)));
    }
  });

  it("with any byte changed", () => {
    for (let at = 0; at < whole.length; at += 11) {
      const bytes = whole.slice();
      bytes[at] = bytes[at]! ^ (1 << (at % 8));
      expect(typeof refusalOf(bytes)).toBe("string");
    }
  });

  it("with any character of its parts changed", () => {
    const parts = unpack(whole);
    for (const name of Object.keys(parts)) {
      const text = parts[name]!;
      for (let at = 0; at < text.length; at += 17) {
        const broken = { ...parts, [name]: `${text.slice(0, at)}<${text.slice(at + 1)}` };
        expect(typeof refusalOf(pack(broken))).toBe("string");
      }
    }
  });
});

/** Rewrites the unpacked size that both headers of a file declare. */
function declareSize(bytes: Uint8Array, name: string, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    const [sizeAt, nameAt] = signature === 0x04034b50 ? [22, 30] : signature === 0x02014b50 ? [24, 46] : [0, 0];
    if (sizeAt > 0 && wanted.every((byte, n) => bytes[at + nameAt + n] === byte))
      view.setUint32(at + sizeAt, size, true);
  }
}
