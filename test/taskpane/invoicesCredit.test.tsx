import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const today = "2026-11-20" as LocalDate;
const slow = { timeout: 20_000 };

/** An invoice of two rows on one line, 3 h and 5 h at 100, opened to be credited. */
async function openCredit(): Promise<void> {
  pane = await openPane(
    smallBook([
      ["2026-05-04", "Website", "Design", "Ann", 3, "Home page"],
      ["2026-05-05", "Website", "Build", "Ann", 5, "Menu"],
    ]),
  );
  const { environment } = pane.book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today, groupBy: "line" });
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: today });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
  await pane.user.click(await screen.findByRole("button", { name: "More 2026-0001" }));
  await pane.user.click(screen.getByRole("button", { name: "Credit…" }));
  await screen.findByRole("heading", { name: "Credit 2026-0001" }, slow);
}

async function type(label: string | RegExp, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await pane.user.clear(field);
  await pane.user.click(field);
  await pane.user.paste(text);
}

const submit = () => screen.getByRole<HTMLButtonElement>("button", { name: "Make the credit note" });

async function credited(): Promise<string[]> {
  await pane.user.click(submit());
  const { billing } = pane.store.state();
  await waitFor(() => expect(pane.store.state().billing!.books.register).toHaveLength(2), slow);
  await waitFor(() => expect(pane.store.state().work).toBeNull(), slow);
  expect(billing).not.toBe(pane.store.state().billing);
  return pane.store.state().billing!.books.register.map(({ number, total }) => `${number} ${total.toFixed()}`);
}

const states = () =>
  pane.store.state().billing!.backlog.units.map(({ state, quantity }) => `${quantity!.toFixed()} ${state}`);

test("all of an invoice is credited, with the note's totals in sight first; its rows can be billed again", async () => {
  await openCredit();
  expect(screen.getByText("-€960.00")).toBeTruthy();
  expect(await credited()).toEqual(["2026-0001 960", "2026-0002 -960"]);
  expect(states()).toEqual(["3 ready", "5 ready"]);
});

test("some of one row is credited: what is named is freed, not what comes last", async () => {
  await openCredit();
  await pane.user.click(screen.getByRole("radio", { name: "Some quantities" }));
  expect(screen.getByText("Choose what to credit.")).toBeTruthy();
  await type(/^Quantity 4 May 2026/, "4");
  expect(submit().disabled).toBe(true);
  await type(/^Quantity 4 May 2026/, "2");
  expect(screen.getByText("-€240.00")).toBeTruthy();
  expect(await credited()).toEqual(["2026-0001 960", "2026-0002 -240"]);
  expect(states()).toEqual(["2 ready", "1 invoiced", "5 invoiced"]);
});

test("credited work that is written off does not come back to the backlog", async () => {
  await openCredit();
  await pane.user.click(screen.getByRole("radio", { name: "Written off" }));
  expect(await credited()).toEqual(["2026-0001 960", "2026-0002 -960"]);
  expect(states().filter((state) => state.endsWith("ready"))).toEqual([]);
});

test("an amount is credited with a reason only, and frees nothing", async () => {
  await openCredit();
  await pane.user.click(screen.getByRole("radio", { name: "An amount" }));
  await type("Amount (EUR)", "50");
  expect(submit().disabled).toBe(true);
  await type("Reason", "late delivery");
  expect(await credited()).toEqual(["2026-0001 960", "2026-0002 -60"]);
  expect(states()).toEqual(["3 invoiced", "5 invoiced"]);
});
