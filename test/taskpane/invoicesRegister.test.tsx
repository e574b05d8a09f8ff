import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { InvoiceRecord } from "../../src/domain/invoicing/journal";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

afterEach(() => {
  jest.restoreAllMocks();
});

/** An invoice of 2 h of May, confirmed on a day. */
async function openInvoices(date: string, more: SheetLiterals = {}): Promise<void> {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "Home page"]], more));
  const { environment } = pane.book;
  const on = date as LocalDate;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: on });
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: on });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
}

const registered = (): InvoiceRecord => pane.store.state().billing!.books.register[0]!;
const more = async () => pane.user.click(await screen.findByRole("button", { name: "More 2026-0001" }));

async function retype(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await pane.user.clear(field);
  await pane.user.click(field);
  await pane.user.paste(text);
}

test("an invoice marked as sent says when, and is no longer listed as not sent", async () => {
  await openInvoices("2026-11-20");
  await pane.user.selectOptions(await screen.findByLabelText("Show", {}, slow), "unsent");
  await more();
  await pane.user.click(screen.getByRole("button", { name: "Mark as sent" }));
  await waitFor(() => expect(registered().sentOn).toBe("2026-11-20"), slow);
  expect(await screen.findByText("No row matches the filters.")).toBeTruthy();
  await pane.user.selectOptions(screen.getByLabelText("Show"), "all");
  expect(screen.getByText("Sent 20 Nov 2026")).toBeTruthy();
});

test("payments in parts, of any type, are listed with what is still owed", async () => {
  await openInvoices("2026-11-20");
  await more();
  await pane.user.click(screen.getByRole("button", { name: "Record a payment" }));
  await retype("Amount (EUR)", "100");
  await retype("Method", "transfer");
  await pane.user.click(screen.getByRole("button", { name: "Record" }));
  expect(await screen.findByText("20 Nov 2026 · Payment · transfer · €100.00", {}, slow)).toBeTruthy();
  expect(screen.getByText("€140.00 to be paid")).toBeTruthy();
  await pane.user.click(await screen.findByRole("button", { name: "Record a payment" }));
  await pane.user.selectOptions(screen.getByLabelText("Type"), "Bad debt");
  await pane.user.click(screen.getByRole("button", { name: "Record" }));
  expect(await screen.findByText("20 Nov 2026 · Bad debt · €140.00", {}, slow)).toBeTruthy();
  expect(screen.getByText("Paid")).toBeTruthy();
});

test("a reminder is read and changed before the mail program opens with it, and is noted", async () => {
  const opened: string[] = [];
  jest.spyOn(window, "open").mockImplementation((address) => (opened.push(`${address}`), null));
  await openInvoices("2026-06-01");
  await more();
  await pane.user.click(screen.getByRole("button", { name: "Reminder" }));
  expect(await screen.findByText("142 days late, reminder 3", {}, slow)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Text").value).toContain("240.00");
  await retype("To", "acme@example.com");
  await pane.user.click(screen.getByRole("button", { name: "Open in the mail program" }));
  expect(opened[0]).toMatch(/^mailto:acme%40example\.com\?subject=.*2026-0001.*&body=.*%0D%0A/);
  await waitFor(() => expect(registered().reminder).toContain("2026-11-20"), slow);
});

test("a reminder that is not sent after all is not noted", async () => {
  await openInvoices("2026-06-01");
  await more();
  await pane.user.click(screen.getByRole("button", { name: "Reminder" }));
  await screen.findByLabelText("Subject", {}, slow);
  await pane.user.keyboard("{Escape}");
  await pane.user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(registered().reminder).toBe("");
});
