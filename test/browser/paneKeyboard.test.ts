import { paneDemo, wordsOf } from "./paneDemo";

const { open } = paneDemo();
const { texts, client } = wordsOf("en");

it("the keyboard alone bills a client", async () => {
  const { page, frame } = await open({ language: "en" });
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
}, 120_000);
