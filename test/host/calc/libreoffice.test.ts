import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CalcEngine } from "../../../src/host/calc/calcEngine";
import { toFileFormula } from "../../../src/host/calc/fileForm";
import { ErrorValue, type CellValue } from "../../../src/host/model/cellValue";
import { randomData, randomFormulas } from "./randomFormulas";
import { workbookOf } from "./workbookOf";

const formulas = randomFormulas(Number(process.env["RANDOM_FORMULAS"] ?? 300), 20_261_120);
const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) console.log("LibreOffice comparison skipped: soffice is not on PATH");

/** Differences that are LibreOffice's way, not Excel's, by cause. */
const accepted: readonly { readonly cause: string; readonly fits: (difference: Difference) => boolean }[] = [
  {
    cause: "a blank cell that a lookup finds: Excel's formula gives 0, LibreOffice's an empty cell",
    fits: ({ formula, ours, theirs }) => /(VLOOKUP|INDEX)\(/.test(formula) && ours === "0" && theirs === "",
  },
  {
    cause: "small numbers with many digits as text: Excel writes 6.49308486461918E-05, LibreOffice writes them out",
    fits: ({ ours, theirs }) => /E-\d\d$/.test(ours) && Number(ours) === Number(theirs.replace(/"/g, "")),
  },
];

type Difference = { readonly formula: string; readonly ours: string; readonly theirs: string };

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function cellXml(value: CellValue): string {
  if (value === null) return "<table:table-cell/>";
  if (typeof value === "number") return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  if (typeof value === "boolean")
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(String(value))}</text:p></table:table-cell>`;
}

/** A flat OpenDocument sheet: the data in A to D, the formulas in F, in Excel's syntax. */
function flatSheet(): string {
  const rows = formulas.map((formula, row) => {
    const data = (randomData[row] ?? [null, null, null, null]).map(cellXml).join("");
    return `<table:table-row>${data}<table:table-cell/><table:table-cell table:style-name="plain" table:formula="msoxl:=${escaped(toFileFormula(formula))}"/></table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:number-style style:name="digits"><number:number number:decimal-places="15" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="plain" style:family="table-cell" style:data-style-name="digits"/></office:automatic-styles>
<office:body><office:spreadsheet><table:calculation-settings table:case-sensitive="false" table:search-criteria-must-apply-to-whole-cell="true" table:use-wildcards="true" table:use-regular-expressions="false"/><table:table table:name="S">${rows.join("\n")}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** LibreOffice's results, as its text export shows them unformatted; texts in quotes. */
function libreOfficeResults(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  try {
    writeFileSync(join(folder, "sheet.fods"), flatSheet());
    const format = "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,true,false";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      folder,
      join(folder, "sheet.fods"),
    ]);
    if (run.status !== 0) throw new Error(`soffice failed: ${String(run.stderr)}`);
    const lines = readFileSync(join(folder, "sheet.csv"), "utf8").split("\n");
    return lines.slice(0, formulas.length).map((line) => line.split("\t")[5] ?? "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ourResults(): CellValue[] {
  const rows = formulas.map((formula, row) => [...(randomData[row] ?? [null, null, null, null]), null, `=${formula}`]);
  const workbook = workbookOf({ S: rows });
  new CalcEngine(workbook, { now: () => 46346, random: () => 0.5 }).calculateAll();
  return formulas.map((_, row) => workbook.sheets[0]!.cells.value(row, 5));
}

function agrees(ours: CellValue, theirs: string): boolean {
  if (ours instanceof ErrorValue) return /^"?(#|Err:)/.test(theirs);
  if (typeof ours === "string") return theirs === `"${ours.replace(/"/g, '""')}"` || (ours === "" && theirs === "");
  if (typeof ours === "boolean") return theirs === (ours ? "TRUE" : "FALSE") || Number(theirs) === Number(ours);
  const number = Number(theirs);
  return theirs !== "" && Math.abs(number - Number(ours)) <= 1e-9 * Math.max(1, Math.abs(number));
}

(isInstalled ? test : test.skip)("random formulas give what LibreOffice gives, but for the listed differences", () => {
  const theirs = libreOfficeResults();
  const differences = ourResults().flatMap((ours, row): Difference[] =>
    agrees(ours, theirs[row]!) ? [] : [{ formula: formulas[row]!, ours: String(ours), theirs: theirs[row]! }],
  );
  const calculated = theirs.filter((result) => !/^"?(#|Err:)/.test(result));
  expect(calculated.length).toBeGreaterThan(formulas.length * 0.7);
  expect(differences.filter((difference) => !accepted.some(({ fits }) => fits(difference)))).toEqual([]);
});
