import { openView, press, type Tour } from "./tour";

/** A workbook with nothing in it: how the pane begins, and what it says where there is nothing yet. */
export const startTour: Tour = async function* (pane, { texts }) {
  yield "first-run";
  await press(pane, texts.firstRun.skip);
  await pane.getByRole("heading", { name: texts.setup.title }).waitFor();
  yield "empty";
  await press(pane, texts.firstRun.makeLedgers);
  await pane.getByText(texts.setup.made, { exact: true }).first().waitFor();
  yield "made";
  for (const view of ["home", "backlog", "invoices", "margin", "ledgers"] as const) {
    await openView(pane, view);
    yield `${view}-empty`;
  }
};
