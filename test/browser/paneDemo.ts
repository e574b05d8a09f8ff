import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { startDemo, type DemoServer } from "../support/demoServer";
import { listen } from "./liveRegions";
import type { workbookFile } from "./ownSheet";
import { wordsOf, type LanguageName } from "./paneWords";

/** The demo page and the pane in its frame. */
export type OpenedDemo = { readonly page: Page; readonly frame: Frame };

export type DemoLook = {
  readonly language: LanguageName;
  readonly scheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  /** Units: CSS pixels. */
  readonly paneWidth?: number;
  /** What is asked of the page: "?sample=" for an empty workbook. */
  readonly query?: string;
};

/** Serves the demo page to the tests of a file; every page is closed after its test, and no script may have failed on it. */
export function paneDemo(): { readonly open: (look: DemoLook) => Promise<OpenedDemo> } {
  let server: DemoServer;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const failures: string[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(failures.splice(0)).toEqual([]);
  });
  const open = async (look: DemoLook): Promise<OpenedDemo> => {
    const { language, scheme = "light", forcedColors = "none", paneWidth = 350, query = "" } = look;
    const context = await browser.newContext({
      ...{ ignoreHTTPSErrors: true, locale: wordsOf(language).locale, colorScheme: scheme, forcedColors },
      ...{ viewport: { width: 1100, height: 760 }, reducedMotion: "reduce" },
    });
    contexts.push(context);
    await context.addInitScript(listen);
    const page = await context.newPage();
    page.on("pageerror", (error) => failures.push(String(error)));
    await page.goto(server.url + query);
    await page.addStyleTag({
      content: `.pane-side { width: ${paneWidth}px !important; min-width: 0 !important; max-width: ${paneWidth}px !important; }`,
    });
    const handle = await page.waitForSelector(".pane-frame iframe");
    return { page, frame: (await handle.contentFrame())! };
  };
  return { open };
}

/** Past the first run, on home. */
export async function begin({ frame }: OpenedDemo, language: LanguageName): Promise<void> {
  const { texts } = wordsOf(language);
  await frame.getByLabel(texts.firstRun.name).fill("Alex");
  await frame.getByRole("button", { name: texts.firstRun.start }).click();
  await frame.getByRole("tab", { name: texts.tabs.home, selected: true }).waitFor({ timeout: 30_000 });
}

/** Opens a workbook file on the page, and gives the pane that comes with it. */
export async function openFile({ page }: OpenedDemo, file: ReturnType<typeof workbookFile>): Promise<OpenedDemo> {
  const before = await page.waitForSelector(".pane-frame iframe");
  await page.locator('input[type="file"]').setInputFiles(file);
  await before.waitForElementState("hidden");
  const handle = await page.waitForSelector(".pane-frame iframe");
  return { page, frame: (await handle.contentFrame())! };
}

/** Opens one of the pane's views. */
export async function openTab({ frame }: OpenedDemo, name: string): Promise<void> {
  await frame.getByRole("tab", { name }).click();
  await frame.getByRole("tabpanel", { name }).locator("h1, h2, [role=row], p").first().waitFor();
}

/** Bills everything that the sample's client has ready, up to the confirmed invoice. */
export async function billClient(opened: OpenedDemo, language: LanguageName): Promise<void> {
  const { frame } = opened;
  const { texts, say, one, client } = wordsOf(language);
  await openTab(opened, texts.tabs.backlog);
  await frame.getByRole("checkbox", { name: say(texts.backlog.selectGroup, { name: client }) }).check();
  await frame.getByRole("button", { name: texts.backlog.createDraft }).click();
  await frame.getByRole("article", { name: client }).waitFor();
  await frame.getByRole("button", { name: one(texts.backlog.createDrafts) }).click();
  await frame.getByRole("article", { name: `D-0001 ${client}` }).waitFor({ timeout: 30_000 });
  await frame.getByRole("button", { name: `${texts.drafts.confirm} D-0001` }).click();
  await frame.getByRole("button", { name: texts.drafts.confirmNow }).click();
  await frame.getByText(one(texts.drafts.confirmed), { exact: true }).first().waitFor({ timeout: 30_000 });
}
