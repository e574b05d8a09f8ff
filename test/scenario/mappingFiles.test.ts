import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import { ledgerBook, type Rows } from "../support/ledgerBook";
import { CliFolder } from "../support/runCli";

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

type Parts = Readonly<Record<string, (xml: string) => string>>;

/** The small book with some sheets as Excel would have saved it: parts of the file changed by hand, by the end of their path. */
function fileOf(sheets: Readonly<Record<string, Rows>>, parts: Parts): string {
  const files = unzipSync(writeWorkbook(ledgerBook(sheets), nodeDeflate));
  for (const [end, change] of Object.entries(parts)) {
    const before = Object.entries(files).filter(([path]) => path.endsWith(end));
    const changed = before.map(([path, bytes]) => [path, strToU8(change(strFromU8(bytes)))] as const);
    if (changed.every(([path, bytes]) => strFromU8(bytes) === strFromU8(files[path]!)))
      throw new Error(`Nothing changed in ${end}`);
    for (const [path, bytes] of changed) files[path] = bytes;
  }
  return folder.save("book.xlsx", zipSync(files));
}

async function check(file: string) {
  const { json } = await folder.run("check", file, "--today", "2026-11-20");
  const ledgers = json.ledgers.map(
    (each: { sheet: string; rows: number; hours: string; first: string; last: string }) => [
      ...[each.sheet, each.rows, each.hours, each.first, each.last],
    ],
  );
  const errors = json.diagnostics
    .filter(({ severity }: { severity: string }) => severity === "error")
    .map(({ code, cell }: { code: string; cell: string }) => `${code} ${cell}`);
  return { ledgers, errors };
}

const header = ["Date", "Project", "Hours"];
const in1904 = (xml: string) => xml.replace("<workbookPr", '<workbookPr date1904="1"');

test("in a workbook of the 1904 date system days are four years and a day later, in tables and grids", async () => {
  const day = (value: number) => ({ value, format: "dd/mm/yyyy" });
  const file = fileOf(
    {
      Time: [header, [day(44651), "Website", { time: "1:30" }], ["2026-04-02", "Website", 1]],
      "Time April 2026": [
        ["Project", day(44653), day(44654), day(44655)],
        ["Website", 2, "", 3],
      ],
    },
    { "xl/workbook.xml": in1904 },
  );
  expect(await check(file)).toEqual({
    ledgers: [
      ["Time", 2, "2.5", "2026-04-01", "2026-04-02"],
      ["Time April 2026", 2, "5", "2026-04-03", "2026-04-05"],
    ],
    errors: [],
  });
});

test("hidden rows and columns are read: a filter hides work, it does not undo it", async () => {
  const file = fileOf(
    { Time: [header, ["2026-04-01", "Website", 2], ["2026-04-02", "Website", 3]] },
    {
      ".xml": (xml) =>
        xml
          .replace('<row r="3"', '<row hidden="1" r="3"')
          .replace("<sheetData>", '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>'),
    },
  );
  expect((await check(file)).ledgers).toEqual([["Time", 2, "5", "2026-04-01", "2026-04-02"]]);
});

test("a hidden sheet is read where its name says what it is, and never proposed where it does not", async () => {
  const rows: Rows = [header, ["2026-03-01", "Website", 2]];
  const file = fileOf(
    { Time: [header, ["2026-04-01", "Website", 1]], "Time March 2026": rows, Notebook: rows },
    {
      "xl/workbook.xml": (xml) =>
        xml.replace(/(name="(?:Time March 2026|Notebook)"[^>]*?)\/>/gu, '$1 state="hidden"/>'),
    },
  );
  expect((await check(file)).ledgers).toEqual([
    ["Time", 1, "1", "2026-04-01", "2026-04-01"],
    ["Time March 2026", 1, "2", "2026-03-01", "2026-03-01"],
  ]);
});

test("merged keys read as the one cell that has them; the others are told with their cells, not guessed", async () => {
  const file = fileOf(
    {
      Time: [
        ["Project", "Date", "Hours"],
        ["Website", "2026-04-01", 2],
        ["", "2026-04-02", 3],
        ["Website", "2026-04-03", 1],
      ],
    },
    {
      ".xml": (xml) =>
        xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
    },
  );
  const { ledgers, errors } = await check(file);
  expect(errors).toContain("project.blank A3");
  expect(ledgers).toEqual([["Time", 3, "6", "2026-04-01", "2026-04-03"]]);
});

test("a merged title above the table, and one across it, are no rows", async () => {
  const file = fileOf(
    {
      Time: [
        ["Feuille de temps avril 2026"],
        header,
        ["2026-04-01", "Website", 2],
        ["Semaine 15"],
        ["2026-04-08", "Website", 3],
      ],
    },
    {
      ".xml": (xml) =>
        xml.replace(
          "</sheetData>",
          '</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A4:C4"/></mergeCells>',
        ),
    },
  );
  expect(await check(file)).toEqual({ ledgers: [["Time", 2, "5", "2026-04-01", "2026-04-08"]], errors: [] });
});
