import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { pane as english } from "../../src/texts/en/pane";
import { pane as french } from "../../src/texts/fr/pane";
import { formatMessage } from "../../src/texts/message";
import { launchBrowser } from "../support/browser";
import type { DemoServer } from "../support/demoServer";
import { startDemo } from "../support/demoServer";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const languages = {
  en: { locale: "en-US", texts: english, client: "Atelier Lumen" },
  fr: { locale: "fr-FR", texts: french, client: "Brasserie Armel" },
} as const;

type LanguageName = keyof typeof languages;
type Scheme = "light" | "dark";

let server: DemoServer;
let browser: Browser;
const failures: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(() => {
  failures.length = 0;
});

type Opened = { readonly page: Page; readonly frame: Frame };

/** The demo page with its sample in the reader's language, and the pane beside it. */
async function openDemo(language: LanguageName, colorScheme: Scheme = "light", paneWidth = 350): Promise<Opened> {
  const { locale } = languages[language];
  const context = await browser.newContext({
    ...{ ignoreHTTPSErrors: true, locale, colorScheme },
    viewport: { width: 1100, height: 760 },
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => failures.push(String(error)));
  await page.goto(server.url);
  await page.addStyleTag({
    content: `.pane-side { width: ${paneWidth}px !important; min-width: 0 !important; max-width: ${paneWidth}px !important; }`,
  });
  const handle = await page.waitForSelector(".pane-frame iframe");
  return { page, frame: (await handle.contentFrame())! };
}

/** Past the first run, on home. */
async function begin({ frame }: Opened, language: LanguageName): Promise<void> {
  const { texts } = languages[language];
  await frame.getByLabel(texts.firstRun.name).fill("Alex");
  await frame.getByRole("button", { name: texts.firstRun.start }).click();
  await frame.getByText(texts.home.billable, { exact: true }).waitFor({ timeout: 30_000 });
}

async function violations({ page, frame }: Opened): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const child = frameTree.childFrames?.find(({ frame: candidate }) => candidate.url.includes("pane.html"));
  // The page's policy forbids script elements; the debugger may evaluate in spite of it.
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: child!.frame.id });
  const run = `${axe}; axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then((found) => JSON.stringify(found.violations))`;
  const { result } = await session.send("Runtime.evaluate", {
    ...{ expression: run, contextId: executionContextId, awaitPromise: true },
  });
  await session.detach();
  const found = JSON.parse(String(result.value)) as Axe.Result[];
  expect(frame.url()).toContain("pane.html");
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** Nothing is cut off or scrolls sideways. */
async function sidewaysOverflow(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#root *")]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((element) => getComputedStyle(element).position !== "absolute")
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

describe.each(["en", "fr"] as const)("the main job in %s", (language) => {
  const { texts, client } = languages[language];
  const one = (message: { one: string; other: string }): string => formatMessage(message, { count: 1 }, language);

  it("goes from the sample to an invoice tab in the grid", async () => {
    const opened = await openDemo(language);
    const { page, frame } = opened;
    await begin(opened, language);
    await frame.getByRole("tab", { name: texts.tabs.backlog }).click();
    await frame
      .getByRole("checkbox", { name: formatMessage(texts.backlog.selectGroup, { name: client }, language) })
      .check();
    await frame.getByRole("button", { name: texts.backlog.createDraft }).click();
    await frame.getByRole("article", { name: client }).waitFor();
    await frame.getByRole("button", { name: one(texts.backlog.createDrafts) }).click();
    await frame.getByRole("article", { name: `D-0001 ${client}` }).waitFor({ timeout: 30_000 });
    await frame.getByRole("button", { name: `${texts.drafts.confirm} D-0001` }).click();
    await frame.getByRole("button", { name: texts.drafts.confirmNow }).click();
    await frame.getByText(one(texts.drafts.confirmed), { exact: true }).first().waitFor({ timeout: 30_000 });
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: client }).waitFor({ timeout: 10_000 });
    await page.context().close();
    expect(failures).toEqual([]);
  }, 120_000);
});

describe.each([
  ["en", "light", 350],
  ["en", "dark", 320],
  ["fr", "light", 320],
  ["fr", "dark", 350],
] as const)("every screen in %s, %s, at %d px", (language, scheme, width) => {
  const { texts } = languages[language];

  it("has no accessibility violation and loses nothing sideways", async () => {
    const opened = await openDemo(language, scheme, width);
    const { page, frame } = opened;
    const found: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      found[screen] = [...(await violations(opened)), ...(await sidewaysOverflow(frame))];
    };
    await frame.getByLabel(texts.firstRun.name).waitFor({ timeout: 30_000 });
    await look("first run");
    await begin(opened, language);
    for (const tab of ["home", "backlog", "invoices", "margin", "ledgers", "settings"] as const) {
      await frame.getByRole("tab", { name: texts.tabs[tab] }).click();
      await frame.getByRole("tabpanel", { name: texts.tabs[tab] }).locator("h1, h2, [role=row]").first().waitFor();
      await look(tab);
    }
    await frame.getByRole("tab", { name: texts.tabs.backlog }).click();
    await frame.getByRole("button", { name: texts.backlog.filters }).click();
    await frame.getByRole("button", { name: texts.backlog.unfold }).first().click();
    await frame.getByRole("button", { name: texts.backlog.explain }).first().click();
    await look("filters and explanation");
    await frame.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
    await frame.getByRole("button", { name: texts.backlog.createDraft }).click();
    await frame.getByRole("article").first().waitFor();
    await look("preview");
    await page.context().close();
    expect(Object.fromEntries(Object.entries(found).filter(([, problems]) => problems.length > 0))).toEqual({});
    expect(failures).toEqual([]);
  }, 180_000);
});

describe("the keyboard alone", () => {
  const { texts, client } = languages.en;

  it("bills a client", async () => {
    const opened = await openDemo("en");
    const { page, frame } = opened;
    const focused = (): Promise<string> =>
      frame.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return "";
        return element.getAttribute("aria-label") ?? element.textContent;
      });
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if ((await focused()).startsWith(wanted)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`The Tab key never came to "${wanted}"; it stands on "${await focused()}".`);
    };
    await frame.getByLabel(texts.firstRun.name).focus();
    await page.keyboard.type("Alex");
    await page.keyboard.press("Enter");
    await frame.getByText(texts.home.billable, { exact: true }).waitFor({ timeout: 30_000 });
    await frame.waitForFunction(() => document.activeElement?.role === "tab");
    await page.keyboard.press("ArrowRight");
    await frame.getByRole("row").first().waitFor();
    await tabTo(client);
    await page.keyboard.press("Space");
    await tabTo(texts.backlog.createDraft);
    await page.keyboard.press("Enter");
    await frame.getByRole("article", { name: client }).waitFor();
    await tabTo("Create 1 draft");
    await page.keyboard.press("Enter");
    await frame.getByRole("article", { name: `D-0001 ${client}` }).waitFor({ timeout: 30_000 });
    await tabTo(`${texts.drafts.confirm} D-0001`);
    await page.keyboard.press("Enter");
    expect(await focused()).toBe(texts.actions.cancel);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe(texts.drafts.confirmNow);
    await page.keyboard.press("Enter");
    await frame.getByText("1 invoice confirmed", { exact: true }).first().waitFor({ timeout: 30_000 });
    await page.context().close();
    expect(failures).toEqual([]);
  }, 120_000);
});

describe("the addresses of the ribbon's buttons", () => {
  it("open the pane on their view", async () => {
    const opened = await openDemo("en");
    await begin(opened, "en");
    const { page } = opened;
    for (const [button, tab] of [
      ["Check ledgers", "Check"],
      ["Margin", "Margin"],
      ["Bill selected rows", "Backlog"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await page
        .frameLocator(".pane-frame iframe")
        .getByRole("tab", { name: tab, selected: true })
        .waitFor({ timeout: 30_000 });
    }
    await page.context().close();
    expect(failures).toEqual([]);
  }, 120_000);
});
