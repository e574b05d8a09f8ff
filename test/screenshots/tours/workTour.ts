import { openView, press, type Tour } from "./tour";

/** What there is to do, what can be billed, and what it would make. */
export const workTour: Tour = async function* (pane, { texts }) {
  for (const view of ["home", "backlog", "invoices", "margin", "ledgers", "settings"] as const) {
    await openView(pane, view);
    yield view;
  }
  await openView(pane, "backlog");
  const explanation = pane.getByRole("button", { name: texts.backlog.explain });
  while ((await explanation.count()) === 0) await press(pane, texts.backlog.unfold);
  await explanation.first().click();
  yield "explanation";
  await press(pane, texts.backlog.filters);
  yield "filters";
  await press(pane, texts.backlog.filters);
  await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).check();
  await press(pane, texts.backlog.createDraft);
  await pane.getByRole("article").first().waitFor();
  yield "preview";
  await press(pane, texts.actions.back);
  await pane.getByRole("checkbox", { name: texts.backlog.selectAll }).uncheck();
};
