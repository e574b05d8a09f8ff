import type { Frame } from "playwright-core";
import type { PaneWords } from "../../browser/paneWords";
import { openView, press, show, type Tour } from "./tour";

/** What is due, a draft, and everything that may be changed about it. */
export const draftTour: Tour = async function* (pane, words) {
  const { texts, documents, say } = words;
  await openView(pane, "invoices");
  await press(pane, documents.lists.everythingDue);
  await pane.getByRole("heading", { name: documents.due.title }).waitFor();
  yield "due";
  await draftByTask(pane, words);
  yield "drafts";
  await press(pane, `${texts.drafts.discard} D-0001`);
  yield "discard";
  await press(pane, texts.actions.cancel);
  await press(pane, `${texts.drafts.confirm} D-0001`);
  yield "confirm";
  await press(pane, texts.actions.cancel);
  await press(pane, `${texts.drafts.edit} D-0001`);
  await pane.getByRole("heading", { name: say(documents.edit.title, { draft: "D-0001" }) }).waitFor();
  yield "draft";
  await press(pane, `${documents.edit.header}…`);
  await show(pane, documents.edit.apply);
  yield "draft-header";
  await press(pane, `${documents.edit.header}…`);
  await press(pane, say(documents.edit.changeLine, { line: 1 }));
  await show(pane, documents.edit.apply);
  yield "draft-line";
  await pane.getByText(documents.edit.changeDetail, { exact: true }).first().click();
  await show(pane, documents.edit.apply);
  yield "draft-detail";
  await press(pane, say(documents.edit.changeLine, { line: 1 }));
  await press(pane, `${documents.edit.add}…`);
  await show(pane, documents.edit.apply);
  yield "draft-new-line";
};

/** Makes a draft of everything that the sample's client has ready, a line per task. */
async function draftByTask(pane: Frame, { texts, client, say, one }: PaneWords): Promise<void> {
  await openView(pane, "backlog");
  await pane.getByRole("checkbox", { name: say(texts.backlog.selectGroup, { name: client }) }).check();
  await press(pane, texts.backlog.createDraft);
  await pane.getByRole("article").first().waitFor();
  await pane.getByLabel(texts.drafts.groupBy).selectOption("task");
  await press(pane, one(texts.backlog.createDrafts));
  await pane.getByText(one(texts.drafts.made), { exact: true }).first().waitFor();
}
