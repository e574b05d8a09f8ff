import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { startDemo } from "../support/demoServer";
import { drawLedgerPages } from "./ledgerPages";

const folder = path.join(__dirname, "../../docs/screenshots");
const themes = ["light", "dark"] as const;
const languages = [
  { language: "en", locale: "en-US", sample: "agency-en.xlsx", skip: /^skip$/i },
  { language: "fr", locale: "fr-FR", sample: "freelancer-fr.xlsx", skip: /^passer$/i },
] as const;
const views = ["home", "backlog", "invoices", "margin", "ledgers"] as const;
const settleMs = 1_500;

type Look = (typeof languages)[number] & { readonly theme: (typeof themes)[number] };

/** Draws every view of the pane, and the page it lives in, into docs/screenshots. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const demo = await startDemo();
  const browser = await launchBrowser();
  try {
    for (const theme of themes) for (const language of languages) await draw(browser, demo.url, { ...language, theme });
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function draw(browser: Browser, url: string, look: Look): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1360, height: 820 },
    colorScheme: look.theme,
    locale: look.locale,
  });
  const page = await context.newPage();
  await page.goto(`${url}?sample=${look.sample}`);
  const pane = await paneOf(page);
  await save(page, pane, `first-run-${look.language}-${look.theme}`);
  await pane.getByText(look.skip).click();
  for (const [index, view] of views.entries()) {
    await pane.getByRole("tab").nth(index).click();
    await save(page, pane, `${view}-${look.language}-${look.theme}`);
    if (view === "backlog")
      await page.screenshot({ path: path.join(folder, `demo-${look.language}-${look.theme}.png`) });
  }
  await drawLedgerPages(pane, look.language, (name) => save(page, pane, `${name}-${look.language}-${look.theme}`));
  await context.close();
}

async function paneOf(page: Page): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector("iframe") !== null);
  for (;;) {
    const frame = page.frames().find((candidate) => candidate.url().includes("pane.html"));
    if (frame) {
      await frame.getByRole("button").first().waitFor();
      return frame;
    }
    await page.waitForTimeout(100);
  }
}

async function save(page: Page, pane: Frame, name: string): Promise<void> {
  await page.waitForTimeout(settleMs);
  const element = await pane.frameElement();
  await element.screenshot({ path: path.join(folder, `${name}.png`) });
}

void main();
