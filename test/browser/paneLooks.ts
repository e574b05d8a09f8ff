import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import type { OpenedDemo } from "./paneDemo";
import { standStill } from "./standStill";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What is wrong with the screen: rules of accessibility, text that is cut off, content that scrolls sideways, or stands upon
 * other content. What is under way does not stand still.
 */
export async function problemsOf(opened: OpenedDemo, isUnderWay = false): Promise<string[]> {
  // What is under the pointer is no one's to judge.
  await opened.page.mouse.move(0, 0);
  if (!isUnderWay) await standStill(opened.frame);
  return [...(await violations(opened)), ...(await lostContent(opened.frame)), ...(await overlaps(opened.frame))];
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

/** Lines of text that stand upon each other; what floats over the content on purpose is left out. */
function overlaps(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const tolerancePx = 3;
    const floats = (element: Element | null): boolean =>
      element !== null &&
      (["absolute", "sticky", "fixed"].includes(getComputedStyle(element).position) || floats(element.parentElement));
    const clipsOf = (element: Element | null): DOMRect[] => {
      if (element === null) return [];
      const clips = getComputedStyle(element).overflowY !== "visible";
      return [...(clips ? [element.getBoundingClientRect()] : []), ...clipsOf(element.parentElement)];
    };
    const isIn = (box: DOMRect, clip: DOMRect): boolean => box.top >= clip.top - 1 && box.bottom <= clip.bottom + 1;
    const walker = document.createTreeWalker(document.querySelector("#root")!, NodeFilter.SHOW_TEXT);
    const lines: { readonly text: string; readonly box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      if (text === "" || floats(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const clips = clipsOf(node.parentElement);
      const boxes = [...range.getClientRects()].filter(
        (box) => box.width > 1 && clips.every((clip) => isIn(box, clip)),
      );
      lines.push(...boxes.map((box) => ({ text, box })));
    }
    const isUpon = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerancePx &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerancePx;
    return lines.flatMap(({ text, box }, index) =>
      lines
        .slice(index + 1)
        .flatMap((other) => (isUpon(box, other.box) ? [`overlap: "${text}" and "${other.text}"`] : [])),
    );
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
