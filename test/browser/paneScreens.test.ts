import { begin, openTab, paneDemo, wordsOf, type DemoLook, type OpenedDemo } from "./paneDemo";
import { doubleText, problemsOf } from "./paneLooks";
import { documentScreens } from "../screenshots/documentScreens";
import { drawLedgerPages } from "../screenshots/ledgerPages";

const { open } = paneDemo();
const tabs = ["home", "backlog", "invoices", "margin", "ledgers", "settings"] as const;

/** What is wrong, screen by screen. */
class Findings {
  readonly byScreen: Record<string, string[]> = {};

  async look(opened: OpenedDemo, screen: string): Promise<void> {
    const problems = await problemsOf(opened);
    if (problems.length > 0) this.byScreen[screen] = problems;
  }
}

async function lookAtTabs(opened: OpenedDemo, look: DemoLook, findings: Findings): Promise<void> {
  const { texts } = wordsOf(look.language);
  for (const tab of tabs) {
    await openTab(opened, texts.tabs[tab]);
    await findings.look(opened, tab);
  }
}

async function lookAtBilling(opened: OpenedDemo, look: DemoLook, findings: Findings): Promise<void> {
  const { frame } = opened;
  const { texts } = wordsOf(look.language);
  await openTab(opened, texts.tabs.backlog);
  await frame.getByRole("button", { name: texts.backlog.filters }).click();
  while ((await frame.getByRole("button", { name: texts.backlog.explain }).count()) === 0) {
    await frame.getByRole("button", { name: texts.backlog.unfold }).first().click();
  }
  await frame.getByRole("button", { name: texts.backlog.explain }).first().click();
  await findings.look(opened, "filters and explanation");
  await frame.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
  await frame.getByRole("button", { name: texts.backlog.createDraft }).click();
  await frame.getByRole("article").first().waitFor();
  await findings.look(opened, "preview");
}

async function lookAtLedgers(opened: OpenedDemo, look: DemoLook, findings: Findings): Promise<void> {
  await openTab(opened, wordsOf(look.language).texts.tabs.ledgers);
  await drawLedgerPages(opened.frame, look.language, (page) => findings.look(opened, page));
}

async function lookAtDocuments(opened: OpenedDemo, look: DemoLook, findings: Findings): Promise<void> {
  const { texts } = wordsOf(look.language);
  for (const { name, go } of documentScreens) {
    await go(opened.frame, { language: look.language, texts });
    await findings.look(opened, name);
  }
}

const looks: readonly DemoLook[] = [
  { language: "en", scheme: "light", forcedColors: "none", paneWidth: 350 },
  { language: "en", scheme: "dark", forcedColors: "none", paneWidth: 320 },
  { language: "fr", scheme: "light", forcedColors: "none", paneWidth: 320 },
  { language: "fr", scheme: "dark", forcedColors: "active", paneWidth: 350 },
  { language: "en", scheme: "light", forcedColors: "active", paneWidth: 320 },
];

describe.each(looks)("every screen: $language, $scheme, forced colours $forcedColors, $paneWidth px", (look) => {
  it("breaks no rule of accessibility and loses nothing", async () => {
    const findings = new Findings();
    const opened = await open(look);
    await opened.frame.getByLabel(wordsOf(look.language).texts.firstRun.name).waitFor({ timeout: 30_000 });
    await findings.look(opened, "first run");
    await begin(opened, look.language);
    await lookAtTabs(opened, look, findings);
    await lookAtLedgers(opened, look, findings);
    await lookAtBilling(opened, look, findings);
    await lookAtDocuments(opened, look, findings);
    expect(findings.byScreen).toEqual({});
  }, 180_000);
});

it("text twice as large loses nothing, in French at 320 px", async () => {
  const look = { language: "fr", paneWidth: 320 } as const;
  const findings = new Findings();
  const opened = await open(look);
  await begin(opened, look.language);
  await doubleText(opened.frame);
  await lookAtTabs(opened, look, findings);
  await lookAtLedgers(opened, look, findings);
  await lookAtBilling(opened, look, findings);
  await lookAtDocuments(opened, look, findings);
  expect(findings.byScreen).toEqual({});
}, 180_000);
