import { leaveQuestions } from "./workbookEdits";
import { togglFile } from "./togglFile";
import { openView, press, type Tour } from "./tour";

const sheets = { en: /^Time/, fr: /^Temps/ } as const;

/** The pages of the Ledgers view. */
export const ledgersTour: Tour = async function* (pane, { language, texts, ledgers }) {
  const { overview, planning, mapping, importing, rates } = ledgers;
  const open = async (name: string, title: string) => {
    await openView(pane, "ledgers");
    await press(pane, new RegExp(`^${name}`));
    await pane.getByRole("heading", { name: title, exact: true }).waitFor();
  };
  await open(overview.map, mapping.title);
  await press(pane, sheets[language]);
  await pane.getByRole("button", { name: mapping.agree }).waitFor();
  yield "mapping-sheet";
  await press(pane, texts.actions.back);
  yield "mapping";
  await open(overview.import, importing.title);
  yield "import";
  await pane.locator("input[type=file]").setInputFiles(togglFile);
  await pane.getByText(importing.added, { exact: true }).waitFor();
  yield "import-preview";
  await open(overview.rates, rates.title);
  yield "rates";
  await leaveQuestions(pane, language);
  await openView(pane, "ledgers");
  await press(pane, texts.check.run);
  const { fixes } = ledgers;
  const fix = pane.getByRole("button", { name: language === "en" ? fixes.makeRate : fixes.meanings.above }).first();
  await fix.waitFor();
  if (language === "en") await fix.click();
  yield "fixes";
  await open(overview.plan, planning.title);
  for (const [plan, screen] of plans) {
    await pane.getByLabel(planning.what).selectOption(plan);
    yield screen;
  }
};

const plans = [
  ["milestones", "planning"],
  ["changeOrder", "planning-change-order"],
  ["retainer", "planning-retainer"],
] as const;
