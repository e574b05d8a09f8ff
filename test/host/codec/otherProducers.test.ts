import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { nodeDeflate } from "../../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../../src/host/codec/readWorkbook";
import { allParts } from "../../../src/host/codec/sheet/features";
import { writeWorkbook } from "../../../src/host/codec/writeWorkbook";
import { fullWorkbook } from "./fullWorkbook";
import { pack, unpack, type Parts } from "./samplePackage";

/** Gives every element of the main namespace a prefix, as some producers do. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    );
}

describe("files in the style of other producers", () => {
  const prefixedParts = (): Parts => {
    const parts = unpack(writeWorkbook(fullWorkbook()));
    for (const name of Object.keys(parts)) {
      if (/^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d|tables\/table\d|comments\d)\.xml$/.test(name)) {
        parts[name] = prefixed(parts[name]!);
      }
    }
    return parts;
  };

  it("reads elements with a prefix as those without", () => {
    const plain = readWorkbook(writeWorkbook(fullWorkbook())).sheets[0]!;
    const sheet = readWorkbook(pack(prefixedParts())).sheets[0]!;
    for (const part of [
      "tables",
      "validations",
      "conditionalFormats",
      "hyperlinks",
      "page",
      "merges",
      "charts",
    ] as const) {
      expect(sheet[part]).toEqual(plain[part]);
    }
    expect(sheet.cells.formula(1, 2)).toBe("=ROUND([@Hours]*2,2)");
    expect(sheet.cells.value(1, 0)).toBe("n1");
  });

  it("writes into them with their prefix", () => {
    const workbook = readWorkbook(pack(prefixedParts()));
    const sheet = workbook.sheets[0]!;
    sheet.cells.setValue(50, 0, "added");
    sheet.merges.push({ row: 60, column: 0, rows: 1, columns: 2 });
    for (const part of allParts) sheet.changed.add(part);
    const xml = unpack(writeWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
    expect(xml.match(/<\/?(?!x:|\?)[^\s>/]+/g) ?? []).toEqual([]);
    const again = readWorkbook(writeWorkbook(workbook)).sheets[0]!;
    expect(again.cells.value(50, 0)).toBe("added");
    expect(again.tables).toEqual(sheet.tables.map((table) => expect.objectContaining({ name: table.name }) as unknown));
  });

  it("follows targets from the root of the package, and does without styles, theme and shared strings", () => {
    const parts = unpack(writeWorkbook(newWorkbook()));
    const { "xl/styles.xml": styles, "xl/theme/theme1.xml": theme, ...rest } = parts;
    expect([styles, theme].every((part) => part !== undefined)).toBe(true);
    rest["xl/_rels/workbook.xml.rels"] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`;
    const workbook = readWorkbook(pack(rest));
    const sheet = workbook.sheets[0]!;
    const bold = { ...workbook.formats.get(0), numberFormat: "0.000" };
    sheet.cells.setValue(0, 0, "text");
    sheet.cells.setFormat(0, 0, workbook.formats.idOf(bold));
    sheet.changed.add("cells");
    const again = readWorkbook(writeWorkbook(workbook));
    expect(again.sheets[0]!.cells.value(0, 0)).toBe("text");
    expect(again.formats.get(again.sheets[0]!.cells.format(0, 0)).numberFormat).toBe("0.000");
  });
});

const folder = mkdtempSync(join(tmpdir(), "codec-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function saved(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, writeWorkbook(name.startsWith("new") ? newWorkbook() : fullWorkbook(), nodeDeflate));
  return path;
}

const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!python) console.log("skipped: no python3 with openpyxl to open what the codec writes");
if (!hasOffice) console.log("skipped: no soffice (LibreOffice) to open what the codec writes");

(python ? describe : describe.skip)("openpyxl", () => {
  it("opens what the codec writes", () => {
    const script =
      "import openpyxl,sys,json,warnings;warnings.simplefilter('ignore');w=openpyxl.load_workbook(sys.argv[1]);s=w.worksheets[0];" +
      "print(json.dumps([w.sheetnames,s['C2'].value,sorted(s.tables),len(s._charts),s.freeze_panes]))";
    const said = execFileSync(python!, ["-c", script, saved("full.xlsx")], { encoding: "utf8" });
    const formula = "=ROUND(tblData[[#This Row],[Hours]]*2,2)";
    expect(JSON.parse(said)).toEqual([["Sheet1", "Second's"], formula, ["tblData"], 6, "C2"]);
    execFileSync(python!, ["-c", script, saved("new.xlsx")]);
  });
});

(hasOffice ? describe : describe.skip)("LibreOffice", () => {
  it("opens what the codec writes and calculates the same", () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = [
      "--headless",
      profile,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
    ];
    execFileSync("soffice", [...convert, saved("full.xlsx"), saved("new.xlsx")], { stdio: "ignore" });
    const workbook = readWorkbook(readFileSync(join(folder, "out", "full.xlsx")));
    const [sheet] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Second's"]);
    expect([sheet!.cells.value(1, 2), sheet!.cells.value(3, 1)]).toEqual([3, 4.5]);
    expect(sheet!.charts).toHaveLength(6);
    expect(readWorkbook(readFileSync(join(folder, "out", "new.xlsx"))).sheets).toHaveLength(1);
  });
});
