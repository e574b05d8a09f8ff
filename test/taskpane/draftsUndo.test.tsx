import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

async function openWithDraft(): Promise<void> {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "Home page"]]));
  const { environment } = pane.book;
  const date = "2026-11-20" as LocalDate;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date });
  await pane.controller.read(false);
}

const drafts = () => pane.store.state().billing!.books.register.map(({ draft }) => draft);

test("a draft that was discarded comes back by the notice's own undo", async () => {
  await openWithDraft();
  await openTab(pane, "Invoices");
  await pane.user.click(await screen.findByRole("button", { name: "Discard D-0001" }, slow));
  await pane.user.click(screen.getByRole("button", { name: "Discard" }));
  await waitFor(() => expect(drafts()).toEqual([]), slow);
  await pane.user.click(await screen.findByRole("button", { name: "Undo" }, slow));
  await waitFor(() => expect(drafts()).toEqual(["D-0001"]), slow);
});

test("home names the last action and takes it back: the rows of the draft are free again", async () => {
  await openWithDraft();
  await pane.user.click(await screen.findByRole("button", { name: "Undo: Drafting, D-0001, Alex, 20 Nov 2026" }, slow));
  await waitFor(() => expect(drafts()).toEqual([]), slow);
  expect(pane.store.state().billing!.backlog.units.map(({ state }) => state)).toEqual(["ready"]);
});
