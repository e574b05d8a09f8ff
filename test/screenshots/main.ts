import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { pane as english } from "../../src/texts/en/pane";
import { pane as french } from "../../src/texts/fr/pane";
import { launchBrowser } from "../support/browser";
import { startDemo } from "../support/demoServer";
import { documentScreens } from "./documentScreens";
import { drawLedgerPages } from "./ledgerPages";

const folder = path.join(__dirname, "../../docs/screenshots");
const themes = ["light", "dark"] as const;
const languages = [
  { language: "en", locale: "en-US", sample: "agency-en.xlsx", texts: english },
  { language: "fr", locale: "fr-FR", sample: "freelancer-fr.xlsx", texts: french },
] as const;
const settleMs = 1_000;

type Look = (typeof languages)[number] & { readonly theme: (typeof themes)[number] };

/** A screen of the pane, and how to come to it from any other. */
type Screen = { readonly name: string; readonly go: (pane: Frame, look: Look) => Promise<void> };

const tab = (view: string) => async (pane: Frame) => pane.locator(`#tab-${view}`).click();
const screens: readonly Screen[] = [
  ...["home", "backlog", "invoices", "margin", "ledgers", "settings"].map((name) => ({ name, go: tab(name) })),
  { name: "explanation", go: explain },
  { name: "preview", go: preview },
  ...documentScreens,
];

/**
 * Draws the screens of the pane, and the page it lives in, into docs/screenshots: all, or those named by arguments. Other arguments:
 * a language, a theme.
 */
async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const isWanted = (names: readonly string[], name: string): boolean =>
    !wanted.some((each) => names.includes(each)) || wanted.includes(name);
  const chosen = screens.filter(({ name }) => isWanted([...screens.map((screen) => screen.name), "first-run"], name));
  const demo = await startDemo();
  const browser = await launchBrowser();
  try {
    for (const theme of themes.filter((name) => isWanted(themes, name))) {
      for (const each of languages.filter(({ language }) => isWanted(["en", "fr"], language))) {
        await draw(browser, demo.url, { look: { ...each, theme }, chosen });
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function draw(
  browser: Browser,
  url: string,
  { look, chosen }: { readonly look: Look; readonly chosen: readonly Screen[] },
): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1360, height: 820 },
    colorScheme: look.theme,
    locale: look.locale,
  });
  const demo = await context.newPage();
  await demo.goto(`${url}?sample=${look.sample}`);
  const pane = await paneOf(demo);
  const ending = `${look.language}-${look.theme}`;
  await save(demo, pane, `first-run-${ending}`);
  await pane.getByRole("button", { name: look.texts.firstRun.skip, exact: true }).click();
  for (const { name, go } of chosen) {
    await go(pane, look);
    await save(demo, pane, `${name}-${ending}`);
    if (name === "ledgers") await drawLedgerPages(pane, look.language, (each) => save(demo, pane, `${each}-${ending}`));
    if (name === "backlog") await demo.screenshot({ path: path.join(folder, `demo-${ending}.png`) });
  }
  await context.close();
}

async function explain(pane: Frame, { texts }: Look): Promise<void> {
  await pane.locator("#tab-backlog").click();
  const explanation = pane.getByRole("button", { name: texts.backlog.explain });
  while ((await explanation.count()) === 0) {
    await pane.getByRole("button", { name: texts.backlog.unfold }).first().click();
  }
  await explanation.first().click();
}

async function preview(pane: Frame, { texts }: Look): Promise<void> {
  await pane.locator("#tab-backlog").click();
  await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
  await pane.getByRole("button", { name: texts.backlog.createDraft }).click();
  await pane.getByRole("article").first().waitFor();
}

async function paneOf(demo: Page): Promise<Frame> {
  const handle = await demo.waitForSelector(".pane-frame iframe");
  const pane = (await handle.contentFrame())!;
  await pane.getByRole("button").first().waitFor();
  return pane;
}

async function save(demo: Page, pane: Frame, name: string): Promise<void> {
  await demo.waitForTimeout(settleMs);
  const element = await pane.frameElement();
  await element.screenshot({ path: path.join(folder, `${name}.png`) });
}

void main(process.argv.slice(2));
