import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { readBilling } from "../../src/application/readBilling";
import { newWorkbook } from "../../src/host/codec/newWorkbook";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const today = "2026-11-20" as LocalDate;

async function openWithDraft(): Promise<void> {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "Home page"]]));
  const { environment } = pane.book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
}

test("a discarded draft frees its rows, after a question whose first answer changes nothing", async () => {
  await openWithDraft();
  const card = await screen.findByRole("article", { name: "D-0001 Acme" });
  await pane.user.click(within(card).getByRole("button", { name: "Discard D-0001" }));
  expect(document.activeElement?.textContent).toBe("Cancel");
  await pane.user.click(within(card).getByRole("button", { name: "Discard" }));
  expect(await screen.findByText("No drafts.", {}, { timeout: 20_000 })).toBeTruthy();
  expect(pane.store.state().billing!.backlog.units.map(({ state }) => state)).toEqual(["ready"]);
});

test("a payment recorded in the pane settles the invoice", async () => {
  await openWithDraft();
  const { environment } = pane.book;
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: today });
  await pane.controller.read(false);
  await pane.user.click(await screen.findByRole("button", { name: "More 2026-0001" }));
  await pane.user.click(screen.getByRole("button", { name: "Record a payment" }));
  expect(screen.getByLabelText<HTMLInputElement>("Amount (EUR)").value).toBe("240.00");
  await pane.user.click(screen.getByRole("button", { name: "Record" }));
  expect(await screen.findByText("Paid", {}, { timeout: 20_000 })).toBeTruthy();
});

test("a workbook without ledgers offers a sample, and ledgers of its own", async () => {
  pane = await openPane(newWorkbook());
  await pane.user.click(await screen.findByRole("checkbox", { name: "Expenses" }));
  await pane.user.click(screen.getByRole("button", { name: "Make sheets in this workbook" }));
  expect(await screen.findByText("Nothing is waiting to be billed.", {}, { timeout: 20_000 })).toBeTruthy();
  expect(pane.book.workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Time", "Rates", "Expenses"]),
  );
});
