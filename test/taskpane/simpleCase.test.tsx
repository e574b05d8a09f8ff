import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };
const today = "2026-11-20" as LocalDate;

const time = [
  ["2026-11-05", "Website", "Design", "Ann", 2, "Home page"],
  ["2026-11-06", "Website", "Build", "Ann", 3, "Menu"],
];

/** What a freelancer has, and a draft of it by somebody. */
async function openDrafted(by: string, more: SheetLiterals = {}): Promise<void> {
  pane = await openPane(smallBook(time, more));
  const environment = { ...pane.book.environment, identity: { name: by, clientId: "test-1" } };
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today });
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
  await screen.findByRole("article", { name: /^D-0001/ }, slow);
}

const card = () => within(screen.getByRole("article", { name: /^D-0001/ }));

test("who works alone is not offered review, nor told that a draft is their own", async () => {
  await openDrafted("Alex");
  expect(card().queryByRole("button", { name: "Send to review D-0001" })).toBeNull();
  expect(card().getByText("20 Nov 2026")).toBeTruthy();
});

test("where somebody else drafts, too, review is offered, and whose a draft is", async () => {
  await openDrafted("Bob");
  expect(card().getByRole("button", { name: "Send to review D-0001" })).toBeTruthy();
  expect(card().getByText(/by Bob/)).toBeTruthy();
});

test("where several people are listed, review is offered before anybody else drafted", async () => {
  await openDrafted("Alex", {
    People: [
      ["Person", "Role"],
      ["Ann", "Designer"],
      ["Bob", "Developer"],
    ],
  });
  expect(card().getByRole("button", { name: "Send to review D-0001" })).toBeTruthy();
});

test("without any cost the margin is what is sold, with one line that says so", async () => {
  pane = await openPane(smallBook(time));
  await openTab(pane, "Margin");
  expect(await screen.findByText(/^Only sales are shown/, {}, slow)).toBeTruthy();
  expect(screen.getByText("To bill", { selector: "dt" })).toBeTruthy();
  for (const name of ["Cost", "Margin on billed"]) expect(screen.queryByText(name, { selector: "dt" })).toBeNull();
  expect(screen.queryByText(/No cost rate/)).toBeNull();
});

test("where nothing is wrong there is nothing to highlight", async () => {
  pane = await openPane(smallBook(time), { view: "ledgers" });
  await screen.findByRole("button", { name: /Check the rates/ }, slow);
  expect(screen.queryByRole("switch")).toBeNull();
});
