import { emptyTours, sampleTours } from "../screenshots/tours/tours";
import type { Tour } from "../screenshots/tours/tour";
import { paneDemo, type DemoLook, type OpenedDemo } from "./paneDemo";
import { doubleText, problemsOf } from "./paneLooks";
import { wordsOf } from "./paneWords";

const { open } = paneDemo();

const looks: readonly DemoLook[] = [
  { language: "en", scheme: "light", forcedColors: "none", paneWidth: 320 },
  { language: "fr", scheme: "dark", forcedColors: "none", paneWidth: 320 },
  { language: "en", scheme: "dark", forcedColors: "active", paneWidth: 350 },
];

/** What is wrong, screen by screen, on the way of some tours. */
async function problemsOn(tours: readonly Tour[], opened: OpenedDemo, { language }: DemoLook) {
  const found: Record<string, string[]> = {};
  for (const tour of tours) {
    for await (const screen of tour(opened.frame, wordsOf(language))) {
      const problems = await problemsOf(opened, screen === "progress");
      if (problems.length > 0) found[screen] = problems;
    }
  }
  return found;
}

/** Past the first run without a name. */
async function skipFirstRun({ frame }: OpenedDemo, { language }: DemoLook): Promise<void> {
  await frame.getByRole("button", { name: wordsOf(language).texts.firstRun.skip }).click();
}

describe.each(looks)("every screen: $language, $scheme, forced colours $forcedColors, $paneWidth px", (look) => {
  it("breaks no rule of accessibility and loses nothing, in a sample", async () => {
    const opened = await open(look);
    await skipFirstRun(opened, look);
    expect(await problemsOn(sampleTours, opened, look)).toEqual({});
  }, 180_000);

  it("breaks no rule of accessibility and loses nothing, in an empty workbook", async () => {
    const opened = await open({ ...look, query: "?sample=" });
    expect(await problemsOn(emptyTours, opened, look)).toEqual({});
  }, 60_000);
});

it("text twice as large loses nothing, in French at 320 px", async () => {
  const look = { language: "fr", paneWidth: 320 } as const;
  const opened = await open(look);
  await skipFirstRun(opened, look);
  await opened.frame.getByRole("tablist").waitFor();
  await doubleText(opened.frame);
  expect(await problemsOn(sampleTours, opened, look)).toEqual({});
}, 180_000);
