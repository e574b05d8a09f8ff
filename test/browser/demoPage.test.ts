import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { CalcEngine } from "../../src/host/calc/calcEngine";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import { createTable } from "../../src/host/model/tableOperations";
import { launchBrowser } from "../support/browser";
import type { DemoServer } from "../support/demoServer";
import { startDemo } from "../support/demoServer";

const cells = [
  ["Task", "Hours", "Rate", "Amount"],
  ["Design", 2, 90, "=B2*C2"],
  ["Review", 1.5, 80, "=B3*C3"],
  ["Design", 4, 90, "=B4*C4"],
];

function workbookFile(): { name: string; mimeType: string; buffer: Buffer } {
  const workbook = newWorkbook("hours.xlsx");
  const sheet = workbook.sheets[0]!;
  cells.forEach((line, row) =>
    line.forEach((input, column) => {
      if (typeof input === "string" && input.startsWith("=")) sheet.cells.setFormula(row, column, input, 0);
      else sheet.cells.setValue(row, column, input);
    }),
  );
  sheet.cells.setFormula(5, 3, "=SUM(D2:D4)", 0);
  sheet.changed.add("cells");
  new CalcEngine(workbook).calculateAll();
  createTable(workbook, sheet, { row: 0, column: 0, rows: 4, columns: 4 }, true);
  return { name: "hours.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(writeWorkbook(workbook)) };
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let server: DemoServer;
let browser: Browser;
let page: Page;
const failures: string[] = [];

const cell = (address: string) => page.locator(`.grid [data-cell="${address}"]`);

async function select(address: string): Promise<void> {
  await page.getByLabel("Cell address").fill(address);
  await page.keyboard.press("Enter");
}

async function expectText(address: string, text: string): Promise<void> {
  await cell(address).getByText(text, { exact: true }).waitFor({ timeout: 5000 });
}

async function expectFormulaBar(text: string): Promise<void> {
  const shown = (wanted: string) => document.querySelector<HTMLInputElement>(".formula")?.value === wanted;
  await page.waitForFunction(shown, text, { timeout: 5000 });
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  failures.length = 0;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "en-US",
    viewport: { width: 1300, height: 800 },
  });
  page = await context.newPage();
  page.on("pageerror", (error) => failures.push(String(error)));
  await page.goto(server.url);
  await page.locator('input[type="file"]').setInputFiles(workbookFile());
  await expectText("A2", "Design");
});

afterEach(async () => {
  await page.context().close();
  expect(failures).toEqual([]);
});

async function accessibilityViolations(): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // The page's policy forbids script elements; the debugger may evaluate in spite of it.
  await session.send("Runtime.evaluate", { expression: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
      iframes: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

describe("the demo page", () => {
  it.each(["light", "dark"] as const)("has no accessibility violations in the %s theme", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await select("B2");
    expect(await accessibilityViolations()).toEqual([]);
  });
});

/** A workbook with looks that depend on values, and a page to print: header, footer, Letter. */
function lookFile(): { name: string; mimeType: string; buffer: Buffer } {
  const workbook = newWorkbook("looks.xlsx");
  const sheet = workbook.sheets[0]!;
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 3; column++) sheet.cells.setValue(row, column, row * 10);
  const points = '<cfvo type="min"/><cfvo type="max"/>';
  const thirds = ["0", "33", "67"].map((val) => `<cfvo type="percent" val="${val}"/>`).join("");
  const scales = [
    `<cfRule type="colorScale" priority="1"><colorScale>${points}<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>`,
    `<cfRule type="dataBar" priority="2"><dataBar>${points}<color rgb="FF638EC6"/></dataBar></cfRule>`,
    `<cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows">${thirds}</iconSet></cfRule>`,
  ];
  const format = { fontColor: null, bold: null, italic: null, fillColor: null, numberFormat: null };
  scales.forEach((fileXml, column) => {
    const areas = [{ row: 0, column, rows: 5, columns: 1 }];
    const type = /type="(\w+)"/.exec(fileXml)![1]!;
    const common = { stopIfTrue: false, operator: null, formulas: [], text: null, format };
    sheet.conditionalFormats.push({ ...common, id: String(column), areas, type, priority: column + 1, fileXml });
  });
  sheet.page = {
    orientation: "portrait",
    paperSize: 1,
    fitToWidth: 1,
    fitToHeight: null,
    scale: null,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    horizontalBreaks: [],
    verticalBreaks: [],
    header: "&LInvoice &A",
    footer: "&CPage &P of &N",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
  };
  sheet.changed.add("cells").add("conditionalFormats").add("page");
  return { name: "looks.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(writeWorkbook(workbook)) };
}

describe("the demo page's sheets", () => {
  it("show colour scales, data bars and icons", async () => {
    await page.locator('input[type="file"]').setInputFiles(lookFile());
    await expectText("A5", "40");
    const css = (address: string, name: string) =>
      cell(address).evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name);
    expect(await css("A1", "background-color")).toMatch(/^(rgb\(255, 0, 0\)|color\(srgb 1 0 0\))$/);
    expect(await css("A5", "background-color")).toMatch(/^(rgb\(0, 255, 0\)|color\(srgb 0 1 0\))$/);
    expect(await css("B3", "background-image")).toContain("50%");
    expect(await Promise.all(["C1", "C3", "C5"].map((at) => cell(at).locator(".level").textContent()))).toEqual([
      "↓",
      "→",
      "↑",
    ]);
  });

  it("are previewed on their paper with header and footer", async () => {
    await page.locator('input[type="file"]').setInputFiles(lookFile());
    await expectText("A5", "40");
    await page.getByRole("button", { name: "Print preview" }).click();
    const sheet = page.locator(".print-preview .page");
    await sheet.getByText("Invoice Sheet1").waitFor();
    await sheet.getByText("Page 1 of 1").waitFor();
    expect(await sheet.evaluate((node: HTMLElement) => [node.offsetWidth, node.offsetHeight])).toEqual([816, 1056]);
  });
});

describe("two people on the demo page", () => {
  it("see each other's changes, and keep what each of them wrote", async () => {
    await page.getByRole("button", { name: "Second person" }).click();
    const [first, second] = [page.locator(".desk").first(), page.locator(".desk").last()];
    const type = async (desk: typeof first, address: string, text: string) => {
      await desk.getByLabel("Cell address").fill(address);
      await page.keyboard.press("Enter");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await type(first, "A8", "mine");
    await type(second, "A9", "theirs");
    for (const desk of [first, second]) {
      await desk.locator('[data-cell="A8"]').getByText("mine").waitFor({ timeout: 5000 });
      await desk.locator('[data-cell="A9"]').getByText("theirs").waitFor({ timeout: 5000 });
    }
    await page.getByRole("button", { name: "Second person" }).click();
    expect(await page.locator(".desk").count()).toBe(1);
    await expectText("A9", "theirs");
  });
});

describe("the demo page's undo", () => {
  it("is refused clearly after the add-in wrote", async () => {
    await select("B2");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expectText("D2", "270");
    const pane = page.frames().find((frame) => frame.url().includes("pane.html"))!;
    await pane.waitForFunction(() => typeof Excel !== "undefined" && typeof Excel.run === "function");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("F1").values = [["add-in"]];
        await context.sync();
      }),
    );
    await expectText("F1", "add-in");
    await page.locator(".grid").focus();
    await page.keyboard.press("Control+z");
    expect(await page.getByRole("alert").textContent()).toMatch(/cannot be undone/);
    await expectText("D2", "270");
  });
});

describe("the demo page's grid", () => {
  it("shows the results of a workbook's formulas", async () => {
    await expectText("D2", "180");
    await expectText("D6", "660");
  });

  it("calculates again what depends on an edited cell, and takes the edit back on Ctrl+Z", async () => {
    await select("B2");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expectText("D2", "270");
    await expectText("D6", "750");
    await page.keyboard.press("Control+z");
    await expectText("B2", "2");
    await expectText("D6", "660");
    await page.keyboard.press("Control+y");
    await expectText("D6", "750");
  });

  it("takes typed text as Excel does: percent, dates, formulas", async () => {
    await select("F1");
    for (const typed of ["12.5%", "2026-03-01", "=1/8"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    }
    await expectText("F1", "12.50%");
    await select("F2");
    await expectFormulaBar("3/1/2026");
    await expectText("F3", "0.125");
  });

  it("refuses a formula that cannot be read, and keeps it open to be corrected", async () => {
    await select("F1");
    await page.keyboard.type("=SUM(1;");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.locator(".cell-editor").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await cell("F1").count()).toBe(0);
  });

  it("keeps an entry under way in its own cell when another sheet is shown", async () => {
    await page.getByRole("button", { name: "Add a sheet" }).click();
    await page.getByRole("tab").first().click();
    await select("F1");
    await page.keyboard.type("17");
    await page.getByRole("tab").last().click();
    await cell("A2").waitFor({ state: "detached" });
    expect(await cell("F1").count()).toBe(0);
    await page.getByRole("tab").first().click();
    await expectText("F1", "17");
  });

  it("fills formulas down so that they follow their rows", async () => {
    await select("E2");
    await page.keyboard.type("=D2*2");
    await page.keyboard.press("Enter");
    await select("E2:E4");
    await page.keyboard.press("Control+d");
    await expectText("E4", "720");
  });

  it("copies cells within the workbook with their formulas", async () => {
    await select("D2");
    await page.keyboard.press("Control+c");
    await select("G3");
    await page.keyboard.press("Control+v");
    await select("G3");
    await expectFormulaBar("=E3*F3");
  });

  it("pastes rows that another program copied", async () => {
    await select("A8");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", 'Text\tNumber\r\n"two\nlines"\t7.5\r\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    });
    await expectText("B8", "Number");
    await expectText("B9", "7.5");
    await select("C9");
    await page.keyboard.type("=B9+1");
    await page.keyboard.press("Enter");
    await expectText("C9", "8.5");
  });

  it("hides the rows whose values a filter leaves out", async () => {
    await cell("A1").locator(".filter").click();
    await page.locator(".filter-menu").getByLabel("Review").uncheck();
    await page.getByRole("button", { name: "Apply" }).click();
    await cell("A3").waitFor({ state: "detached" });
    await expectText("A4", "Design");
  });

  it("finds a text on any sheet and selects its cell", async () => {
    await page.getByRole("button", { name: "Add a sheet" }).click();
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox", { name: "Find" }).fill("review");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".name-box")?.value === "A3");
  });

  it("saves a workbook that opens with what was edited", async () => {
    await select("B2");
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("hours.xlsx");
    await page.getByRole("button", { name: "New" }).click();
    await cell("A2").waitFor({ state: "detached" });
    await page.locator('input[type="file"]').setInputFiles(await download.path());
    await expectText("D2", "900");
  });

  it("says why a file is not opened", async () => {
    const file = { name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("no workbook") };
    await page.locator('input[type="file"]').setInputFiles(file);
    expect(await page.getByRole("alert").textContent()).toMatch(/workbook|xlsx/i);
    await expectText("A2", "Design");
  });
});
