import { changeLastSheet } from "./workbookEdits";
import { openView, press, show, type Tour } from "./tour";

/** Long ago, so that the invoice is overdue. */
const invoiceDate = "2026-01-15";

/** The invoice that comes of the draft D-0001, what is done about it, and what is found when it was changed. */
export const invoiceTour: Tour = async function* (pane, { texts, documents, one }) {
  const { invoices, drafts, actions } = texts;
  await openView(pane, "invoices");
  await press(pane, `${drafts.confirm} D-0001`);
  await pane.getByLabel(drafts.invoiceDate).fill(invoiceDate);
  await press(pane, drafts.confirmNow);
  await pane.getByText(one(drafts.confirmed), { exact: true }).first().waitFor();
  await press(pane, new RegExp(`^${actions.more} `));
  await show(pane, documents.lists.verify);
  yield "invoice";
  await press(pane, invoices.payment);
  await show(pane, invoices.record);
  yield "payment";
  await press(pane, actions.cancel);
  await press(pane, invoices.remind);
  await pane.getByLabel(documents.lists.subject).waitFor();
  await show(pane, documents.lists.openMail);
  yield "reminder";
  await press(pane, actions.cancel);
  await press(pane, invoices.reissue);
  yield "reissue";
  await press(pane, actions.cancel);
  await press(pane, `${invoices.credit}…`);
  for (const how of ["all", "quantity", "amount"] as const) {
    await pane.getByRole("radio", { name: documents.credit.hows[how] }).check();
    yield how === "all" ? "credit" : `credit-${how}`;
  }
  await openView(pane, "invoices");
  await press(pane, documents.lists.verify);
  await pane.getByRole("button", { name: documents.verify.again }).waitFor();
  yield "verify";
  await changeLastSheet(pane, "F17");
  await press(pane, documents.verify.again);
  await pane.getByText(/F17/).first().waitFor();
  yield "verify-findings";
  await openView(pane, "invoices");
  await press(pane, documents.lists.recap);
  await pane.getByRole("heading", { name: documents.recap.title }).waitFor();
  yield "recap";
};
