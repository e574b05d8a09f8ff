import type { Frame } from "playwright-core";
import { standStill } from "../../browser/standStill";
import { cutOffLastRun, protect } from "./workbookEdits";
import { openView, press, type Tour } from "./tour";

/** What the pane says when something is under way, was refused, or was cut off. Nothing can be done after it. */
export const stateTour: Tour = async function* (pane, { language, texts }) {
  await openView(pane, "backlog");
  await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
  await press(pane, texts.backlog.createDraft);
  await pane.getByRole("article").first().waitFor();
  await protect(pane, language, true);
  await press(pane, /^(Create|Créer) \d+/);
  await pane.getByRole("button", { name: texts.actions.retry }).waitFor();
  yield "error";
  await protect(pane, language, false);
  await cutOffLastRun(pane);
  await openView(pane, "ledgers");
  await press(pane, texts.check.run);
  await pane.getByRole("region", { name: texts.recovery.title }).waitFor();
  yield "recovery";
  await holdRequests(pane);
  await press(pane, texts.actions.finish);
  await pane.getByRole("progressbar").waitFor();
  yield "progress";
};

/** From now on nothing that the pane asks reaches Excel. */
async function holdRequests(pane: Frame): Promise<void> {
  await standStill(pane);
  await pane.evaluate(() => {
    window.parent.postMessage = () => undefined;
  });
}
