import path from "node:path";
import type { Browser, Frame, Page, Route } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { builtFile, startDemo } from "../support/demoServer";
import { installPaneMeter, type PaneMeter } from "./paneMeter";

/**
 * Two sites, so that the workbook and the pane have a process each, as in Excel (headless, only when asked for). Both are answered from our own files, nothing is
 * sent to either; the workbook's is a name that office.js trusts to host a pane.
 */
const workbookSite = "https://excel.officeapps.live.com/";
const paneSite = "https://pane.example/";
const preferences = { name: "Bench", language: "en", welcomed: true, clientId: "bench" };
/** An input this often while the pane works. Units: milliseconds. */
const inputEveryMs = 40;

type OpenedPane = { readonly page: Page; readonly frame: Frame };

/** Measures the built pane in a browser, over workbooks of so many rows: opening, working on, scrolling, live edits. */
export async function benchPane(sizes: readonly number[]): Promise<void> {
  await (await startDemo()).stop();
  const browser = await launchBrowser(["--site-per-process"]);
  try {
    for (const rows of sizes) await measurePane(browser, rows);
  } finally {
    await browser.close();
  }
}

async function measurePane(browser: Browser, rows: number): Promise<void> {
  const pane = await openPane(browser, rows);
  await pane.page.mouse.click(175, 600);
  const { frame, page } = pane;
  await phase(pane, rows, "open, read, price", () => untilRead(pane));
  await frame.getByRole("tab", { name: "Backlog" }).click();
  await phase(pane, rows, "open the backlog", async () => void (await frame.getByRole("row").first().waitFor()));
  await phase(pane, rows, "tick a client", async () => {
    await frame.getByRole("checkbox", { name: "Select Client 1", exact: true }).check();
    await frame
      .getByText(/rows? selected/)
      .first()
      .waitFor();
  });
  await phase(pane, rows, "search", async () => {
    await frame.getByRole("searchbox").pressSequentially("ticket 49", { delay: 60 });
    await page.waitForTimeout(500);
    await frame.getByRole("searchbox").fill("");
  });
  await phase(pane, rows, "scroll", () => scrollBacklog(pane));
  await phase(pane, rows, "an edit shows", () => untilEditShows(pane, 1));
  await frame.getByRole("button", { name: "Clear", exact: true }).click();
  await phase(pane, rows, "an edit, none ticked", () => untilEditShows(pane, 2));
  await phase(pane, rows, "preview a project", () => previewProject(pane));
  await phase(pane, rows, "create its draft", () => createDraft(pane));
  await phase(pane, rows, "margin", async () => {
    await frame.getByRole("tab", { name: "Margin" }).click();
    await frame.locator("dd").first().waitFor({ timeout: 60_000 });
  });
  await phase(pane, rows, "margin by person", async () => {
    await frame.getByLabel("By", { exact: true }).selectOption("person");
    await frame.getByText("Person 1", { exact: true }).waitFor({ timeout: 60_000 });
  });
  await page.context().close();
}

async function openPane(browser: Browser, rows: number): Promise<OpenedPane> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 400, height: 760 } });
  await context.addInitScript(installPaneMeter, JSON.stringify(preferences));
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  const fulfil = (route: Route, file: string) => route.fulfill({ path: file });
  await page.route(
    (url) => url.href.startsWith(paneSite),
    (route) => fulfil(route, builtFile(new URL(route.request().url()).pathname.slice(1))),
  );
  await page.route(
    (url) => url.href.startsWith(workbookSite),
    (route) => fulfil(route, path.join(__dirname, "../bench-page", new URL(route.request().url()).pathname)),
  );
  await page.goto(`${workbookSite}index.html?rows=${rows}&pane=${encodeURIComponent(`${paneSite}pane.html`)}`, {
    waitUntil: "commit",
  });
  const handle = await page.waitForSelector("iframe", { state: "attached" });
  const frame = (await handle.contentFrame())!;
  await frame.waitForURL(`${paneSite}*`, { waitUntil: "commit" });
  return { page, frame };
}

async function untilRead({ frame }: OpenedPane): Promise<void> {
  await frame.getByText("Ready to bill", { exact: true }).waitFor({ timeout: 60_000 });
  await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
}

async function scrollBacklog({ page, frame }: OpenedPane): Promise<void> {
  await frame.getByRole("button", { name: "Unfold" }).first().click();
  await frame.getByRole("treegrid").hover();
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
}

async function previewProject({ page, frame }: OpenedPane): Promise<void> {
  await frame.getByRole("treegrid").hover();
  await page.mouse.wheel(0, -1_000_000);
  await frame.getByRole("checkbox", { name: "Select Project 1", exact: true }).check();
  await frame.getByRole("button", { name: "Create draft", exact: true }).click();
  await frame.getByRole("article").first().waitFor({ timeout: 60_000 });
}

async function createDraft({ frame }: OpenedPane): Promise<void> {
  await frame.getByRole("button", { name: "Create 1 draft" }).click();
  await frame.getByRole("tab", { name: "Invoices", selected: true }).waitFor({ timeout: 120_000 });
  await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
}

/** A co-author's edit: half the hours of the first row, until the pane's total says so. */
async function untilEditShows({ page, frame }: OpenedPane, row: number): Promise<void> {
  const total = (): Promise<string> => frame.getByText("Select all").locator("xpath=ancestor::*[3]").innerText();
  const before = await total();
  await page.evaluate((edited) => window.workbookControls.edit("Time", edited, 7, 100), row);
  while ((await total()) === before) await page.waitForTimeout(20);
}

async function phase(pane: OpenedPane, rows: number, name: string, work: () => Promise<void>): Promise<void> {
  const { frame, page } = pane;
  const stop = pressKeys(page);
  const started = performance.now();
  await work();
  const elapsed = performance.now() - started;
  await stop();
  await page.waitForTimeout(100);
  const meter = await frame.evaluate(() => {
    const { longTasks, inputDelays, frames, shown } = window.paneMeter;
    const take = (numbers: number[]): number[] => numbers.splice(0);
    return { longTasks: take(longTasks), inputDelays: take(inputDelays), frames: take(frames), shown };
  });
  print(rows, name, elapsed, meter);
}

/** Presses a key that means nothing again and again; returns how to stop. */
function pressKeys(page: Page): () => Promise<void> {
  let isOver = false;
  const pressing = (async () => {
    while (!isOver) {
      await page.keyboard.press("F9");
      await page.waitForTimeout(inputEveryMs);
    }
  })();
  return () => ((isOver = true), pressing);
}

function print(rows: number, name: string, elapsed: number, meter: PaneMeter): void {
  const { longTasks, inputDelays, frames, shown } = meter;
  const sorted = [...frames].sort((left, right) => left - right);
  const columns = [
    String(rows).padStart(7),
    name.padEnd(20),
    `${elapsed.toFixed(0)} ms`.padStart(9),
    `shown ${shown} ms`.padEnd(15),
    `${longTasks.length} long tasks, longest ${Math.max(0, ...longTasks)} ms`.padEnd(34),
    `input delay ≤ ${Math.max(0, ...inputDelays)} ms of ${inputDelays.length}`.padEnd(30),
    `frames 95 % ≤ ${sorted[Math.floor(sorted.length * 0.95)] ?? 0} ms, longest ${sorted.at(-1) ?? 0} ms`,
    `[${longTasks.join(" ")}]`,
  ];
  console.log(columns.join("  "));
}
