import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { openBook } from "../support/openBook";

const today = "2026-11-20" as LocalDate;
const python = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(python, ["-c", "import openpyxl"]).status === 0;
if (!hasOpenpyxl)
  console.warn("openpyxl is not installed: workbooks made with it are skipped here. .ci/run installs it.");

const script = `
import sys, datetime, openpyxl
from openpyxl.worksheet.table import Table
book = openpyxl.Workbook()
def sheet(name, rows, table=None):
    ws = book.create_sheet(name)
    for row in rows: ws.append(row)
    if table: ws.add_table(Table(displayName=table, ref=ws.dimensions))
    return ws
sheet("Projets", [["Projet", "Client", "Mode de facturation"], ["Site", "Durand", "Régie"]], "tblProjets")
ws = sheet("Temps", [["Date", "Projet", "Intervenant", "Heures", "Description"],
  [datetime.date(2026, 5, 4), "Site", "Zoé", 2.5, "Accueil"],
  [datetime.date(2026, 5, 5), "site ", "Zoé", datetime.time(1, 20), "Menu"],
  ["06/05/2026", "Site", "Zoé", "1h30", "Plan"], ["13/05/2026", "Site", "Zoé", "0,25", "Appel"]], "tblTemps")
ws["D3"].number_format = "h:mm"
sheet("Tarifs", [["Projet", "Tarif"], ["Site", "80,00 €"]])
sheet("Réglages", [["Clé", "Valeur"], ["Raison sociale", "Studio"], ["TVA par défaut", 0.2]])["B3"].number_format = "0%"
book["Temps"].conditional_formatting
book.remove(book["Sheet"])
book.save(sys.argv[1])
`;

(hasOpenpyxl ? test : test.skip)("a workbook made with openpyxl, in French, is billed like any other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sheetbill-openpyxl-"));
  const made = spawnSync(python, ["-c", script, join(folder, "book.xlsx")], { encoding: "utf8" });
  expect(made.stderr).toBe("");
  const book = await openBook(readFileSync(join(folder, "book.xlsx")), { today, language: "fr" });
  const billing = await readBilling(book.environment);
  expect(billing.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { value } = await draftInvoices(book.environment, billing, { filters: [{}], date: today });
  expect(value.map(({ net, tax, total }) => [net.toFixed(2), tax.toFixed(2), total.toFixed(2)])).toEqual([
    ["446.66", "89.33", "535.99"],
  ]);
  expect((await readBilling(book.environment)).backlog.units.filter(({ state }) => state === "ready")).toEqual([]);
  book.close();
  rmSync(folder, { recursive: true, force: true });
});

describeWithLibreOffice("a workbook saved by LibreOffice", () => {
  test("gives the same drafts as the one saved by the add-in", async () => {
    const sample = readFileSync(join(__dirname, "..", "..", "assets", "samples", "agency-en.xlsx"));
    const totalsOf = async (bytes: Uint8Array): Promise<string[][]> => {
      const book = await openBook(bytes, { today });
      const { value } = await draftInvoices(book.environment, await readBilling(book.environment), {
        filters: [{}],
        date: today,
      });
      book.close();
      return value.map(({ client, currency, net, tax, total }) => [
        client.name,
        currency,
        net.toFixed(2),
        tax.toFixed(2),
        total.toFixed(2),
      ]);
    };
    expect(await totalsOf(recalculated(sample))).toEqual(await totalsOf(sample));
  });
});
