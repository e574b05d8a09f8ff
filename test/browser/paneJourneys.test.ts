import { ownWorkbook, workbookFile } from "./ownSheet";
import { begin, billClient, openFile, openTab, paneDemo } from "./paneDemo";
import { wordsOf } from "./paneWords";

const { open } = paneDemo();

describe.each(["en", "fr"] as const)("in %s", (language) => {
  const { texts, say, client } = wordsOf(language);

  it("a client is billed, from the sample to an invoice tab in the grid", async () => {
    const opened = await open({ language });
    await begin(opened, language);
    await billClient(opened, language);
    const tab = opened.page.locator('[role="tab"][aria-selected="true"]', { hasText: client });
    await tab.waitFor({ timeout: 10_000 });
  }, 120_000);

  it("an invoice is corrected: credited and drafted anew in one action", async () => {
    const opened = await open({ language });
    const { frame } = opened;
    await begin(opened, language);
    await billClient(opened, language);
    await frame.getByRole("button", { name: new RegExp(`^${texts.actions.more} \\d{4}-0*1$`) }).click();
    await frame.getByRole("button", { name: texts.invoices.reissue }).click();
    await frame.getByRole("button", { name: texts.invoices.reissue }).click();
    const [, number] = /(\d{4}-0*1)\b/.exec(await frame.getByRole("tabpanel").innerText())!;
    const done = frame.getByText(say(texts.changes.reissued, { name: number! }), { exact: true }).first();
    await done.waitFor({ timeout: 30_000 });
    await frame.getByRole("article", { name: new RegExp(`^D-0003 ${client}`) }).waitFor({ timeout: 30_000 });
  }, 120_000);

  it("the margin is looked at by person and written to its sheet", async () => {
    const opened = await open({ language });
    const { frame, page } = opened;
    await begin(opened, language);
    await openTab(opened, texts.tabs.margin);
    await frame.getByRole("button", { name: texts.margin.write }).click();
    await frame.getByText(texts.margin.written, { exact: true }).first().waitFor({ timeout: 30_000 });
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: texts.tabs.margin }).waitFor();
  }, 120_000);
});

describe.each(["en", "fr"] as const)("in %s, a workbook that is new to the add-in", (language) => {
  const { texts, ledgers, one } = wordsOf(language);
  const own = { en: { time: "Time", hours: "Hours" }, fr: { time: "Temps", hours: "Heures" } } as const;

  it("is begun with sample data when it is empty, on request only", async () => {
    const opened = await open({ language, query: "?sample=" });
    const { frame, page } = opened;
    await begin(opened, language);
    expect(await page.getByRole("tab").count()).toBe(1);
    await frame.getByRole("button", { name: texts.firstRun.sample }).click();
    await frame.getByText(texts.home.billable, { exact: true }).waitFor({ timeout: 30_000 });
    await page.getByRole("tab", { name: own[language].time }).waitFor();
  }, 120_000);

  it("is billed from a sheet of the user's own, once it was said what its columns are", async () => {
    const fresh = await openFile(await open({ language, query: "?sample=" }), workbookFile(ownWorkbook));
    const pane = fresh.frame;
    await begin(fresh, language);
    await openTab(fresh, texts.tabs.ledgers);
    await pane.getByRole("button", { name: ledgers.overview.map }).click();
    await pane.getByRole("button", { name: /^What I did/ }).click();
    await pane.getByLabel(own[language].hours, { exact: true }).selectOption({ label: "D · Hrs spent" });
    await pane.getByRole("button", { name: ledgers.mapping.agree }).click();
    await pane.getByRole("heading", { name: ledgers.mapping.title }).waitFor({ timeout: 30_000 });
    await openTab(fresh, texts.tabs.backlog);
    await pane.getByRole("row", { name: /Acme/ }).waitFor({ timeout: 30_000 });
    await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
    await pane.getByRole("button", { name: texts.backlog.createDraft }).click();
    await pane.getByRole("button", { name: one(texts.backlog.createDrafts) }).click();
    await pane.getByRole("article", { name: "D-0001 Acme" }).waitFor({ timeout: 30_000 });
  }, 120_000);
});

describe.each(["en", "fr"] as const)("in %s, a retainer's month", (language) => {
  const { texts, one } = wordsOf(language);

  it("is found, drafted and confirmed as one fee for the period", async () => {
    const opened = await open({ language, query: "?sample=agency-en.xlsx" });
    const { frame } = opened;
    await begin(opened, language);
    await openTab(opened, texts.tabs.backlog);
    await frame.getByRole("searchbox").fill("museum care");
    await frame.getByRole("row", { name: /Museum care/ }).waitFor();
    await frame.getByRole("row", { name: /Kestrel/ }).waitFor({ state: "detached" });
    await frame.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
    await frame.getByRole("button", { name: texts.backlog.createDraft }).click();
    await frame.getByRole("article", { name: "Meridian Museums" }).waitFor();
    await frame.getByRole("button", { name: one(texts.backlog.createDrafts) }).click();
    await frame.getByRole("article", { name: "D-0001 Meridian Museums" }).waitFor({ timeout: 30_000 });
    await frame.getByRole("button", { name: `${texts.drafts.confirm} D-0001` }).click();
    await frame.getByRole("button", { name: texts.drafts.confirmNow }).click();
    await frame.getByText(one(texts.drafts.confirmed), { exact: true }).first().waitFor({ timeout: 30_000 });
  }, 120_000);
});

describe("the ribbon's buttons", () => {
  it("open the pane on their view", async () => {
    const opened = await open({ language: "en" });
    await begin(opened, "en");
    const { page } = opened;
    for (const [button, tab] of [
      ["Check ledgers", "Ledgers"],
      ["Margin", "Margin"],
      ["Bill selected rows", "Backlog"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      const opensAt = page.frameLocator(".pane-frame iframe").getByRole("tab", { name: tab, selected: true });
      await opensAt.waitFor({ timeout: 30_000 });
    }
  }, 120_000);
});
