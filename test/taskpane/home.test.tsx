import "./nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { makingRecap } from "../../src/taskpane/app/markingActions";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

const october = ["2026-10-05", "Website", "Design", "Ann", 2, "Home page"];
const november = ["2026-11-16", "Website", "Design", "Ann", 4, "Menu"];
const contract = (header: string, value: string): SheetLiterals => ({
  Projects: [
    ["Project", "Client", "Billing method", header],
    ["Website", "Acme", "Time and materials", value],
  ],
});

const part = (name: string) => within(screen.getByRole("region", { name }));

test("what a workbook does not use is not on home", async () => {
  pane = await openPane(smallBook([october]));
  await screen.findByRole("region", { name: "By client" }, slow);
  for (const name of ["Contracts due", "Statements of work due", "To be reimbursed"]) {
    expect(screen.queryByRole("region", { name })).toBeNull();
  }
});

test("a contract whose month is over is due with what was worked until then, and leads to everything due", async () => {
  pane = await openPane(smallBook([october, november], contract("Billing frequency", "Monthly")));
  await screen.findByRole("region", { name: "Contracts due" }, slow);
  const row = part("Contracts due").getByRole("button", { name: /Website · monthly, up to 31 Oct 2026/ });
  expect(row.textContent).toContain("€200.00");
  await pane.user.click(row);
  expect(await screen.findByRole("heading", { name: "Drafts for contracts due" }, slow)).toBeTruthy();
});

test("a week's statement of work is due until it is validated, which approves its rows", async () => {
  const lastWeek = ["2026-11-12", "Website", "Design", "Ann", 3, "Home page"];
  pane = await openPane(smallBook([lastWeek, november], contract("Recap", "Weekly")));
  await screen.findByRole("region", { name: "Statements of work due" }, slow);
  const due = part("Statements of work due").getByRole("button", { name: /9 Nov 2026 – 15 Nov 2026/ });
  expect(due.textContent).toContain("1 of 1 rows to be approved");
  await pane.user.click(due);
  expect(await screen.findByText("3 h · €300.00", {}, slow)).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "Make the sheet" }));
  await screen.findByText(/^The statement of work is made: /, { ignore: "[role=status]" }, slow);
  await pane.user.click(screen.getByRole("button", { name: "Mark as validated" }));
  const approved = () => pane.store.state().billing!.books.time.map(({ clientApproved }) => clientApproved);
  await waitFor(() => expect(approved()).toEqual([true, false]), slow);
  await openTab(pane, "Home");
  await screen.findByRole("region", { name: "By client" }, slow);
  expect(screen.queryByRole("region", { name: "Statements of work due" })).toBeNull();
});

test("a statement that was made says on home since when it waits for the client", async () => {
  const lastWeek = ["2026-11-12", "Website", "Design", "Ann", 3, "Home page"];
  pane = await openPane(smallBook([october, lastWeek], contract("Recap", "Weekly")));
  const { environment } = pane.book;
  const billing = await readBilling(environment, "2026-10-31" as LocalDate);
  await draftInvoices(environment, billing, { filters: [{}], date: "2026-11-20" as LocalDate });
  await pane.controller.read(false);
  await screen.findByRole("region", { name: "Statements of work due" }, slow);
  const due = () => part("Statements of work due").getByRole("button", { name: /^Acme/ }).textContent;
  expect(due()).not.toContain("made on");
  await pane.controller.change(
    makingRecap({ client: "Acme", from: "2026-11-02" as LocalDate, until: "2026-11-08" as LocalDate }),
  );
  await waitFor(() => expect(due()).toContain("the last one made on 20 Nov 2026"), slow);
  await pane.controller.change(
    makingRecap({ client: "Acme", from: "2026-11-09" as LocalDate, until: "2026-11-15" as LocalDate }),
  );
  await waitFor(() => expect(due()).toMatch(/1 of 1 rows to be approved · made on 20 Nov 2026/), slow);
  expect(part("Last action").getByText(/^Drafting/)).toBeTruthy();
});

test("what a person is owed is one click from being marked as reimbursed", async () => {
  const expenses = {
    Expenses: [
      ["Date", "Project", "Person", "Description", "Unit cost", "Reimbursable", "Purchase tax"],
      ["2026-11-02", "Website", "Ann", "Train", 80, "yes", "0"],
      ["2026-11-03", "Website", "Ann", "Taxi", 20.5, "yes", "0"],
    ],
  };
  pane = await openPane(smallBook([october], expenses));
  await screen.findByRole("region", { name: "To be reimbursed" }, slow);
  const owed = part("To be reimbursed");
  expect(owed.getByRole("button", { name: /^Ann/ }).textContent).toContain("€100.50");
  await pane.user.click(owed.getByRole("button", { name: "Reimbursed today Ann" }));
  const paid = () => pane.store.state().billing!.books.expenses.map(({ reimbursedOn }) => reimbursedOn);
  await waitFor(() => expect(paid()).toEqual(["2026-11-20", "2026-11-20"]), slow);
  await waitFor(() => expect(screen.queryByRole("region", { name: "To be reimbursed" })).toBeNull(), slow);
});

test("an overdue invoice leads to itself in the register, a draft to itself", async () => {
  pane = await openPane(smallBook([october, november]));
  const { environment } = pane.book;
  const [june, today] = ["2026-06-01", "2026-11-20"] as LocalDate[];
  const billing = await readBilling(environment);
  const keys = new Set([billing.backlog.units[0]!.key]);
  await draftInvoices(environment, billing, { filters: [{ keys }], date: june! });
  await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: june! });
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today! });
  await pane.controller.read(false);
  await pane.user.click(await screen.findByRole("button", { name: /2026-0001 · 142 days late/ }, slow));
  expect(await screen.findByRole("button", { name: "Reminder" }, slow)).toBeTruthy();
  await openTab(pane, "Home");
  await pane.user.click(await screen.findByRole("button", { name: /^Acme ?D-0002/ }, slow));
  expect(await screen.findByRole("heading", { name: "Draft D-0002" }, slow)).toBeTruthy();
});
