import type { Frame } from "playwright-core";

/** Waits until nothing is under way in the pane, and nothing on its way to another colour or place. */
export async function standStill(pane: Frame): Promise<void> {
  await pane.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
  await pane.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
  });
}
