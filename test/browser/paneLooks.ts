import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import type { OpenedDemo } from "./paneDemo";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const settleMs = 250;
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** What is wrong with the screen: rules of accessibility, text that is cut off, content that scrolls sideways. */
export async function problemsOf(opened: OpenedDemo): Promise<string[]> {
  await standStill(opened);
  return [...(await violations(opened)), ...(await lostContent(opened.frame))];
}

/** Colours on their way to others, those under the pointer, and screens whose figures are still to come are no one's to judge. */
async function standStill({ page, frame }: OpenedDemo): Promise<void> {
  await page.mouse.move(0, 0);
  await frame.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
  await page.waitForTimeout(settleMs);
  await frame.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))));
}

async function violations({ page }: OpenedDemo): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const child = frameTree.childFrames?.find(({ frame }) => frame.url.includes("pane.html"));
  // The page's policy forbids script elements; the debugger may evaluate in spite of it.
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: child!.frame.id });
  const run = `${axe}; axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((found) => JSON.stringify(found.violations))`;
  const { result } = await session.send("Runtime.evaluate", {
    ...{ expression: run, contextId: executionContextId, awaitPromise: true },
  });
  await session.detach();
  const found = JSON.parse(String(result.value)) as Axe.Result[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** What stands beyond the pane's right edge, and text that its box cuts off without a way to scroll to it. */
function lostContent(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isHidden = (element: Element): boolean => element.clientWidth <= 1 || element.clientHeight <= 1;
    const isBeyond = (element: HTMLElement): boolean =>
      element.getBoundingClientRect().right > width + 1 && getComputedStyle(element).position !== "absolute";
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    return [...document.querySelectorAll<HTMLElement>("#root *")]
      .filter((element) => !isHidden(element) && element.innerText !== "" && element.innerText !== undefined)
      .filter((element) => isBeyond(element) || isCut(element))
      .map((element) => `lost: ${element.outerHTML.slice(0, 200)}`);
  });
}

/** Text twice as large, as Windows' text size does it: the theme's sizes grow, boxes do not. */
export async function doubleText(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const provider = document.querySelector<HTMLElement>(".fui-FluentProvider")!;
    const known = getComputedStyle(provider);
    for (const step of ["100", "200", "300", "400", "500", "600", "Hero700", "Hero800", "Hero900"]) {
      for (const kind of ["fontSize", "lineHeight"]) {
        const name = `--${kind}${step.startsWith("Hero") ? step : `Base${step}`}`;
        provider.style.setProperty(name, `${2 * Number.parseFloat(known.getPropertyValue(name))}px`);
      }
    }
  });
}
