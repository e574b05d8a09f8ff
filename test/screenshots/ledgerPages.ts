import type { Frame } from "playwright-core";
import { pane as englishPane } from "../../src/texts/en/pane";
import { paneLedgers as english } from "../../src/texts/en/paneLedgers";
import { pane as frenchPane } from "../../src/texts/fr/pane";
import { paneLedgers as french } from "../../src/texts/fr/paneLedgers";
import { togglFile } from "./togglFile";

const words = {
  en: { ...english, pane: englishPane, sheet: /^Time/ },
  fr: { ...french, pane: frenchPane, sheet: /^Temps/ },
} as const;

/** Draws the pages of the Ledgers tab, which is open; planning only where the workbook plans anything. */
export async function drawLedgerPages(
  pane: Frame,
  language: "en" | "fr",
  save: (name: string) => Promise<void>,
): Promise<void> {
  const { overview, planning, pane: texts, sheet } = words[language];
  const open = (name: string) => pane.getByRole("button", { name }).click();
  const back = () => pane.getByRole("button", { name: texts.actions.back }).click();
  await open(overview.map);
  await save("mapping");
  await pane.getByRole("button", { name: sheet }).first().click();
  await save("mapping-sheet");
  await back();
  await back();
  await open(overview.import);
  await save("import");
  await pane.locator("input[type=file]").setInputFiles(togglFile);
  await save("import-preview");
  await back();
  await back();
  await open(overview.rates);
  await save("rates");
  await back();
  if ((await pane.getByRole("button", { name: overview.plan }).count()) === 0) return;
  await open(overview.plan);
  await save("planning");
  await pane.getByLabel(planning.what).selectOption("retainer");
  await save("planning-retainer");
}
