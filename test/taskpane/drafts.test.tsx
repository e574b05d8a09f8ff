import "./nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { editDraft } from "../../src/application/editing/editDraft";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { InvoiceRecord } from "../../src/domain/invoicing/journal";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const today = "2026-11-20" as LocalDate;
const slow = { timeout: 20_000 };

const time = [
  ["2026-05-04", "Website", "Design", "Ann", 8, "Home page"],
  ["2026-05-05", "Website", "Build", "Ann", 3, "Menu"],
];

/** One draft of two rows, opened to be edited. */
async function openDraft(groupBy: "line" | "entry" = "entry", more: SheetLiterals = {}): Promise<void> {
  pane = await openPane(smallBook(time, more));
  const { environment } = pane.book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today, groupBy });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
  await pane.user.click(await screen.findByRole("button", { name: "Edit D-0001" }));
  await screen.findByRole("heading", { name: "Draft D-0001" }, slow);
}

async function retype(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await pane.user.clear(field);
  await pane.user.click(field);
  await pane.user.paste(text);
}

function registered(): InvoiceRecord {
  return pane.store.state().billing!.books.register[0]!;
}

async function change(): Promise<void> {
  await pane.user.click(screen.getByRole("button", { name: "Change the draft" }));
  await screen.findByText("D-0001 is changed.", { ignore: "[role=status]" }, slow);
}

test("hours cut from 8 to 6 show the totals before and after, and are charged as 6 with 2 written off", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Change line 1" }));
  await retype("Quantity", "6");
  expect(screen.getByRole("form", { name: "Change line 1" }).textContent).toContain("€1,100.00 → €900.00");
  expect(registered().net.toFixed()).toBe("1100");
  await change();
  expect(registered().net.toFixed()).toBe("900");
  const types = pane.store
    .state()
    .billing!.books.journal.map((row) => `${row.billedQuantity.toFixed()} ${row.billingType}`);
  expect(types.sort()).toEqual(["2 Non-chargeable", "3 Chargeable", "6 Chargeable"]);
});

test("what a lower quantity leaves goes back to the backlog when that is asked for", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Change line 1" }));
  await retype("Quantity", "6");
  await pane.user.click(screen.getByRole("radio", { name: "Back to the backlog" }));
  await change();
  const ready = pane.store.state().billing!.backlog.units.filter(({ state }) => state === "ready");
  expect(ready.map(({ quantity }) => quantity!.toFixed())).toEqual(["2"]);
});

test("a price changes with a reason only, and the refusal is named before anything is written", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Change line 2" }));
  await retype("Price (EUR)", "90");
  expect(await screen.findByText("This would be refused:")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Change the draft" }).disabled).toBe(true);
  await retype("Reason", "agreed by phone");
  await change();
  expect(registered().net.toFixed()).toBe("1070");
});

test("one row of a line that stands for several is made complimentary by itself", async () => {
  await openDraft("line");
  await pane.user.click(screen.getByRole("button", { name: "Change line 1" }));
  await pane.user.click(screen.getByRole("button", { name: /^Change 5 May 2026/ }));
  const forms = screen.getAllByRole("form");
  await pane.user.selectOptions(within(forms[1]!).getByLabelText("Billing type"), "Complimentary");
  expect(forms[1]!.textContent).toContain("€1,100.00 → €800.00");
  await pane.user.click(within(forms[1]!).getByRole("button", { name: "Change the draft" }));
  await waitFor(() => expect(registered().net.toFixed()).toBe("800"), slow);
});

test("a line taken off frees its rows, after a question", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Change line 2" }));
  await pane.user.click(screen.getByRole("button", { name: "Take off the draft" }));
  await pane.user.click(screen.getByRole("button", { name: "Take off the draft" }));
  await waitFor(() => expect(registered().net.toFixed()).toBe("800"), slow);
  expect(pane.store.state().billing!.backlog.units.map(({ state }) => state)).toEqual(["onDraft", "ready"]);
});

test("a line written by hand is added with its cost, and all of its fields can be changed again", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Add a line…" }));
  await pane.user.selectOptions(screen.getByLabelText("Kind"), "Fee");
  await retype("Printed description", "Hosting");
  await retype("Price (EUR)", "50,5");
  await retype("Cost", "20");
  await change();
  expect(registered().net.toFixed()).toBe("1150.5");
  await pane.user.click(screen.getByRole("button", { name: "Change line 3" }));
  await retype("Person", "Bea");
  await pane.user.click(screen.getByRole("button", { name: "Change the draft" }));
  const manual = () => pane.store.state().billing!.books.journal.filter(({ origin }) => origin === "Manual");
  await waitFor(() => expect(manual().map(({ person }) => person)).toEqual(["Bea"]), slow);
  expect(manual().map(({ cost, net }) => [cost!.toFixed(), net.toFixed()])).toEqual([["20", "50.5"]]);
});

/** Goods that are delivered later: who sells any may charge freight. */
const goods = [
  ["Date", "Project", "Class", "Description", "Unit cost"],
  ["2027-01-05", "Website", "Product", "Stickers", 50],
];

test("freight is for those who sell goods", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Header…" }));
  expect(screen.getByLabelText("Reference")).toBeTruthy();
  expect(screen.queryByLabelText("Freight")).toBeNull();
});

test("discount, freight, PO and terms are changed in the header; the due date follows", async () => {
  await openDraft("entry", { Expenses: goods });
  await pane.user.click(screen.getByRole("button", { name: "Header…" }));
  await pane.user.selectOptions(screen.getByLabelText("Discount as"), "percent");
  await retype("Discount %", "10");
  await retype("Freight", "15");
  await retype("PO no.", "PO-7");
  await retype("Payment terms", "soon");
  expect(screen.getByText("Enter days, with EOM for the end of the month.")).toBeTruthy();
  await retype("Payment terms", "10");
  await change();
  const { total, purchaseOrder, due } = registered();
  expect([total.toFixed(), purchaseOrder, due]).toEqual(["1206", "PO-7", "2026-11-30"]);
});

test("a draft that somebody changed meanwhile is shown as it is now, and not changed", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Change line 1" }));
  await retype("Quantity", "6");
  const { environment } = pane.book;
  await pane.controller.read(true);
  const edit = { billingType: "Complimentary" } as const;
  const changes = [{ kind: "details", choice: { line: 2 }, edit }] as const;
  // The pane has not heard of the change yet when it writes.
  const stops = (["read", "follow"] as const).map((name) =>
    jest.spyOn(pane.controller, name).mockImplementation(() => Promise.resolve()),
  );
  await editDraft(environment, await readBilling(environment), { draft: "D-0001", changes });
  await pane.user.click(screen.getByRole("button", { name: "Change the draft" }));
  const told = "D-0001 was changed by somebody else meanwhile.";
  expect(await screen.findByText(told, { ignore: "[role=status]" }, slow)).toBeTruthy();
  stops.forEach((stop) => stop.mockRestore());
  expect(registered().net.toFixed()).toBe("800");
});

test("a draft held by somebody else can be taken over, after a question", async () => {
  await openDraft();
  await pane.user.click(screen.getByRole("button", { name: "Back" }));
  pane.controller.rename("Bea");
  await pane.user.click(await screen.findByRole("button", { name: "Take over D-0001" }));
  await pane.user.click(screen.getByRole("button", { name: "Take over" }));
  expect(await screen.findByText("D-0001 is yours now.", { ignore: "[role=status]" }, slow)).toBeTruthy();
  expect(registered().by).toBe("Bea");
});
