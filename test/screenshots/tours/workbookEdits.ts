import type { Frame } from "playwright-core";
import type { LanguageName } from "../../browser/paneWords";

type Row = Readonly<Record<string, string | number>>;

/** Of a sample: its sheets, what every contract line is to say besides, a contract, and a row of time that leaves a question open. */
const additions: Readonly<Record<LanguageName, Readonly<Record<"projects" | "time", string>> & Additions>> = {
  en: {
    ...{ projects: "Projects", time: "Time", columns: [["Recap", "Monthly"]], contract: null },
    row: { Date: "2026-10-30", Project: "Kestrel shop", Person: "Robin Unknown", Hours: 2, Description: "Stand-in" },
  },
  fr: {
    ...{ projects: "Projets", time: "Temps" },
    columns: [
      ["Relevé", "Mensuel"],
      ["Montant du contrat", ""],
    ],
    contract: {
      ...{ Projet: "Site vitrine", Client: "Librairie des Quais", "Mode de facturation": "Forfait" },
      "Montant du contrat": 6000,
    },
    row: { Projet: "Étiquettes", Heures: 2, Description: "Maquette" },
  },
};

type Additions = {
  readonly columns: readonly (readonly [header: string, value: string])[];
  readonly contract: Row | null;
  readonly row: Row;
};

/** Somebody edits the workbook: statements of work are agreed on, something is sold at a fixed price, and a row of time cannot be billed. */
export function leaveQuestions(pane: Frame, language: LanguageName): Promise<void> {
  return pane.evaluate(
    ({ projects, time, columns, contract, row }) =>
      Excel.run(async (context) => {
        const tableOf = (name: string) => context.workbook.worksheets.getItem(name).tables.getItemAt(0);
        const addRow = async (table: Excel.Table, cells: Row) => {
          const headers = table.getHeaderRowRange().load("values");
          await context.sync();
          table.rows.add(undefined, [headers.values[0]!.map((header) => cells[String(header)] ?? "")]);
        };
        const contracts = tableOf(projects);
        const lines = contracts.rows.load("count");
        await context.sync();
        for (const [header, value] of columns) {
          contracts.columns.add(undefined, [[header], ...Array.from({ length: lines.count }, () => [value])]);
        }
        if (contract) await addRow(contracts, contract);
        await addRow(tableOf(time), row);
        await context.sync();
      }),
    additions[language],
  );
}

/** Somebody changes a figure on the sheet that was made last. */
export function changeLastSheet(pane: Frame, cell: string): Promise<void> {
  return pane.evaluate(
    (address) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getLast();
        sheet.protection.unprotect();
        sheet.getRange(address).values = [[1]];
        await context.sync();
      }),
    cell,
  );
}

/** Protects the sheet of a ledger, or lifts that. */
export function protect(pane: Frame, language: LanguageName, isProtected: boolean): Promise<void> {
  return pane.evaluate(
    ([name, wanted]) =>
      Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem(name);
        if (wanted) protection.protect();
        else protection.unprotect();
        await context.sync();
      }),
    [additions[language].time, isProtected] as const,
  );
}

/** The last run is cut off before it is noted as done. */
export function cutOffLastRun(pane: Frame): Promise<void> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const log = worksheets.items.find(({ name }) => name === "Log" || name === "Historique")!;
      const used = log.getUsedRange(true).load("values");
      await context.sync();
      const row = used.values.map((cells) => cells.includes("Done")).lastIndexOf(true);
      used.getCell(row, used.values[row]!.indexOf("Done")).values = [["Started"]];
      await context.sync();
    }),
  );
}
