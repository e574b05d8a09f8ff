import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { wordsOf, type PaneWords } from "../browser/paneWords";
import { standStill } from "../browser/standStill";
import { launchBrowser } from "../support/browser";
import { startDemo } from "../support/demoServer";
import { emptyTours, sampleTours } from "./tours/tours";
import type { Tour } from "./tours/tour";

const folder = path.join(__dirname, "../../docs/screenshots");
const themes = ["light", "dark"] as const;
const languages = ["en", "fr"] as const;
const samples = { en: "agency-en.xlsx", fr: "freelancer-fr.xlsx" } as const;
/** What a picture is taken of: the pane in a language and a theme, on a workbook. */
type Look = {
  readonly words: PaneWords;
  readonly theme: (typeof themes)[number];
  readonly sample: string;
};

/**
 * Draws the screens of the pane, and the page it lives in, into docs/screenshots: all, or those named by arguments. Other arguments:
 * a language, a theme.
 */
async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const others: readonly string[] = [...themes, ...languages];
  const names = wanted.filter((each) => !others.includes(each));
  const isWanted = (screen: string): boolean => names.length === 0 || names.includes(screen);
  const chosen = <T extends string>(of: readonly T[]): readonly T[] => {
    const some = of.filter((each) => wanted.includes(each));
    return some.length === 0 ? of : some;
  };
  const demo = await startDemo();
  const browser = await launchBrowser();
  try {
    for (const theme of chosen(themes)) {
      for (const language of chosen(languages)) {
        const words = wordsOf(language);
        const draw = (tours: readonly Tour[], sample: string) =>
          drawTours(browser, demo.url, { look: { words, theme, sample }, tours, isWanted });
        await draw(emptyTours, "");
        await draw(sampleTours, samples[language]);
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function drawTours(
  browser: Browser,
  url: string,
  { look, tours, isWanted }: { look: Look; tours: readonly Tour[]; isWanted: (screen: string) => boolean },
): Promise<void> {
  const { words, theme, sample } = look;
  const context = await browser.newContext({
    ...{ ignoreHTTPSErrors: true, reducedMotion: "reduce", colorScheme: theme, locale: words.locale },
    viewport: { width: 1360, height: 820 },
  });
  const demo = await context.newPage();
  await demo.goto(`${url}?sample=${sample}`);
  const pane = await paneOf(demo);
  if (sample !== "") await pane.getByRole("button", { name: words.texts.firstRun.skip, exact: true }).click();
  const ending = `${words.language}-${theme}`;
  for (const tour of tours) {
    for await (const screen of tour(pane, words)) {
      await demo.mouse.move(0, 0);
      if (screen !== "progress") await standStill(pane);
      if (isWanted(screen)) await (await pane.frameElement()).screenshot({ path: fileOf(`${screen}-${ending}`) });
      if (screen === "backlog" && isWanted("demo")) await demo.screenshot({ path: fileOf(`demo-${ending}`) });
    }
  }
  await context.close();
}

function fileOf(name: string): string {
  return path.join(folder, `${name}.png`);
}

async function paneOf(demo: Page): Promise<Frame> {
  const handle = await demo.waitForSelector(".pane-frame iframe");
  const pane = (await handle.contentFrame())!;
  await pane.getByRole("button").first().waitFor();
  return pane;
}

void main(process.argv.slice(2));
