import { strToU8, zipSync } from "fflate";
import { pack, sheetData, workbookParts } from "../host/codec/samplePackage";
import { FileFormatError } from "../../src/host/model/hostError";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { CliFolder } from "../support/runCli";

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

const sample = () => workbookParts({ Data: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') });

/** The container that old and encrypted workbooks share; its directory names what is inside. */
function container(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * at));
  return bytes;
}

function binaryWorkbook(): Uint8Array {
  const parts = sample();
  parts["_rels/.rels"] = parts["_rels/.rels"]!.replace("workbook.xml", "workbook.bin");
  return pack({ ...parts, "xl/workbook.bin": "x" });
}

/** Twenty megabytes of nothing, packed to twenty kilobytes. */
function bomb(): Uint8Array {
  const files = Object.fromEntries(Object.entries(sample()).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) });
}

function entities(): Uint8Array {
  const parts = sample();
  const bombs = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join("");
  parts["xl/workbook.xml"] = `<!DOCTYPE x [<!ENTITY a0 "ha">${bombs}]>${parts["xl/workbook.xml"]}`;
  return pack(parts);
}

const whole = pack(sample());
const files: readonly (readonly [what: string, bytes: () => Uint8Array, english: RegExp, french: RegExp])[] = [
  ["an empty file", () => new Uint8Array(0), /not an Excel workbook/, /pas un classeur/],
  ["a text file", () => strToU8("Date;Hours\n2026-05-04;2"), /not an Excel workbook/, /pas un classeur/],
  ["an old .xls workbook", () => container("Workbook"), /old \.xls/, /\.xls/],
  ["an encrypted workbook", () => container("EncryptedPackage"), /encrypted/, /chiffré/],
  ["a binary .xlsb workbook", binaryWorkbook, /\.xlsb/, /\.xlsb/],
  ["a zip bomb", bomb, /far more data/, /bien plus de données/],
  ["entities that explode", entities, /sound/, /endommagé/],
  ["a workbook cut in half", () => whole.slice(0, whole.length / 2), /sound/, /endommagé/],
];

test.each(files)(
  "%s is refused at once, by name, with the reason and the way out",
  async (_, bytes, english, french) => {
    const file = folder.save("hostile.xlsx", bytes());
    const start = performance.now();
    const inEnglish = await folder.run("invoice", file, "--all", "--out", folder.file("out.xlsx"));
    const inFrench = await folder.run("check", file, "--lang", "fr");
    expect(performance.now() - start).toBeLessThan(4000);
    expect([inEnglish.exitCode, inEnglish.out, inFrench.exitCode]).toEqual([2, "", 2]);
    expect(inEnglish.messages).toMatch(english);
    expect(inFrench.messages).toMatch(french);
    for (const { messages } of [inEnglish, inFrench]) {
      expect(messages).toContain("hostile.xlsx");
      expect(messages).not.toMatch(/[{}]|undefined|\n\s+at /);
    }
  },
);

test.each(files)("the demo page, which opens files by plain JavaScript, has a sentence for %s", (_, bytes) => {
  const refusal = (() => {
    try {
      readWorkbook(bytes(), "hostile.xlsx");
      return "";
    } catch (error) {
      return error instanceof FileFormatError ? error.message : String(error);
    }
  })();
  expect(refusal).toMatch(/^[A-Z].+\.$/s);
});
