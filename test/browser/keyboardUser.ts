import type { Frame, Page } from "playwright-core";
import type { Listening } from "./liveRegions";
import type { OpenedDemo } from "./paneDemo";

/** What has the focus: its name as it is spoken, how it looks, what is wrong about it. */
type Focus = { readonly name: string; readonly role: string; readonly problem: string };

/** Where the page keeps what had the focus, and how it looked. */
type Watching = Window & { focusSeen?: { readonly element: Element; readonly look: string } };

const mostStops = 120;
const focusTimeoutMs = 3_000;
const hearingTimeoutMs = 20_000;

/** Somebody without a mouse: goes to what has a name, presses its keys, listens, and notices when the focus is lost or cannot be seen. */
export class KeyboardUser {
  private readonly page: Page;
  private readonly frame: Frame;
  private heardUntil = 0;
  readonly problems: string[] = [];

  constructor({ page, frame }: OpenedDemo) {
    this.page = page;
    this.frame = frame;
  }

  /** Presses Tab until the focus is on what is called so. */
  async tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.waitForStop(name);
    const passed: string[] = [];
    for (let now = await this.focus(); passed.length < mostStops; now = await this.focus()) {
      if (new RegExp(patternOf(name), "u").test(now.name)) return;
      passed.push(now.name);
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} never came to "${String(name)}", only to ${[...new Set(passed)].join(", ")}.`);
  }

  private async waitForStop(name: string | RegExp): Promise<void> {
    await this.frame.waitForFunction(
      (pattern) => {
        const named = [...document.querySelectorAll("button, input, select, textarea, [tabindex]")];
        return named.some((element) => new RegExp(pattern, "u").test((window as Listening).spokenName!(element)));
      },
      patternOf(name),
      { timeout: 10_000 },
    );
  }

  /** Goes back to the tabs, and along them with the arrows to the view of that name. */
  async goToView(name: string): Promise<void> {
    for (let stops = 0; stops < mostStops && (await this.focus()).role !== "tab"; stops++)
      await this.press("Shift+Tab");
    for (let steps = 0; steps < 6 && (await this.focus()).name !== name; steps++) await this.press("ArrowRight");
    await this.expectFocus(name);
    await this.frame.waitForFunction(() =>
      [...document.querySelectorAll("#view :is(h2, button, input)")].some((part) => part.getClientRects().length > 0),
    );
  }

  /** Waits until the focus is on what is called so. */
  async expectFocus(name: string): Promise<void> {
    const deadline = Date.now() + focusTimeoutMs;
    let now = await this.focus();
    while (now.name !== name && Date.now() < deadline) {
      await this.rest();
      now = await this.focus();
    }
    expect(now.name).toBe(name);
  }

  /** Goes to what is called so and presses Enter on it. */
  async enter(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo(name, key);
    await this.press("Enter");
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a field and types into it what it is to hold. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.press("Control+a");
    await this.page.keyboard.type(text);
  }

  /** Goes to a choice of one of several and takes the one that begins with these words, by typing them. */
  async choose(name: string | RegExp, words: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.type(words);
  }

  /** Waits until this is announced, after what was heard before; the focus must be somewhere then. */
  async hear(words: string | RegExp): Promise<void> {
    const source = typeof words === "string" ? escaped(words) : words.source;
    const seek = ([pattern, from]: readonly [string, number]): { at: number } | null => {
      const { announced = [] } = window as Listening;
      const at = announced.findIndex((text, index) => index >= from && new RegExp(pattern, "u").test(text));
      return at < 0 ? null : { at };
    };
    const wanted = [source, this.heardUntil] as const;
    const heard = await this.frame.waitForFunction(seek, wanted, { timeout: hearingTimeoutMs }).catch(async () => {
      const announced = await this.frame.evaluate(() => (window as Listening).announced ?? []);
      throw new Error(`"${source}" was never announced, only ${JSON.stringify(announced.slice(this.heardUntil))}.`);
    });
    this.heardUntil = (await heard.jsonValue())!.at + 1;
    await this.rest();
  }

  /** Waits until nothing is under way; the focus must then be on something. */
  async rest(): Promise<void> {
    await this.frame.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
    await this.frame.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 2_000 });
    await this.focus();
  }

  /** What has the focus now; what the last one looked like without it is compared with how it looked before. */
  async focus(): Promise<Focus> {
    const focus = await this.frame.evaluate(lookAtFocus);
    if (focus.problem !== "") this.problems.push(focus.problem);
    return focus;
  }
}

/** The pattern of a whole name, or that of a part of one. */
function patternOf(name: string | RegExp): string {
  return typeof name === "string" ? `^${escaped(name)}$` : name.source;
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Runs in the pane. */
async function lookAtFocus(): Promise<Focus> {
  const watching = window as Watching;
  const lookOf = (element: Element): string =>
    [element, element.parentElement ?? element]
      .flatMap((each) => [null, "::before", "::after"].map((part) => getComputedStyle(each, part)))
      .map((style) =>
        [style.outline, style.border, style.boxShadow, style.backgroundColor, style.color, style.transform].join(),
      )
      .join("|");
  const nameOf = (window as Listening).spokenName!;
  const coverOf = (element: Element): Element | null => {
    if (document.querySelector("[role=progressbar]")) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = Math.min(Math.max(top + height / 2, 0), innerHeight - 1);
    const there = document.elementFromPoint(left + width / 2, middle) ?? document.documentElement;
    return element.contains(there) || element.parentElement?.contains(there) ? null : there;
  };
  const { activeElement } = document;
  const before = watching.focusSeen;
  const problems: string[] = [];
  if (before && before.element !== activeElement && before.element.isConnected) {
    if (lookOf(before.element) === before.look) problems.push(`no focus to be seen on "${nameOf(before.element)}"`);
  }
  if (!activeElement || activeElement === document.body) {
    delete watching.focusSeen;
    return {
      name: "",
      role: "",
      problem: [...problems, `the focus is nowhere after "${before ? nameOf(before.element) : ""}"`].join("; "),
    };
  }
  watching.focusSeen = { element: activeElement, look: lookOf(activeElement) };
  const name = nameOf(activeElement);
  if (coverOf(activeElement)) await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const cover = activeElement === document.activeElement ? coverOf(activeElement) : null;
  if (cover) problems.push(`"${name}" has the focus behind ${cover.outerHTML.slice(0, 60)}`);
  return { name, role: activeElement.role ?? activeElement.localName, problem: problems.join("; ") };
}
