import "./nodeGlobals";
import { screen } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { cellOf } from "../../src/domain/entries/source";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const today = "2026-11-20" as LocalDate;
const slow = { timeout: 20_000 };

async function openInvoices(): Promise<void> {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 3, "Home page"]]));
  const { environment } = pane.book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: today });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
}

test("one click says that every invoice is as it was confirmed", async () => {
  await openInvoices();
  await pane.user.click(await screen.findByRole("button", { name: "Verify invoices…" }));
  expect(await screen.findByText("1 invoice is as it was confirmed.", {}, slow)).toBeTruthy();
});

test("a cell changed after confirming is named, with what it said and says, and leads there", async () => {
  await openInvoices();
  const register = pane.book.workbook.sheetNamed("Invoices")!;
  const { source } = pane.store.state().billing!.books.register[0]!;
  const { cell } = cellOf(source!, "total");
  register.cells.setValue(source!.row - 1, cell.charCodeAt(0) - "A".charCodeAt(0), 1999.5);
  await pane.controller.read(false);
  await pane.user.click(await screen.findByRole("button", { name: "Verify invoices…" }));
  const link = await screen.findByRole("button", { name: `Go to Invoices!${cell}` }, slow);
  expect(link.closest("li")!.textContent).toMatch(/Changed since it was confirmed.*now: 1,999\.5/);
  await pane.user.click(link);
  await pane.controller.read(true);
  expect(await pane.book.environment.port.selection()).toMatchObject({ sheet: "Invoices" });
});
