import "./nodeGlobals";
import { screen } from "@testing-library/react";
import { smallBook } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

/** Three contracts: one due monthly, one by the quarter that is not over, one with nothing but a row nobody can price. */
async function openDue(): Promise<void> {
  const time = [
    ["2026-10-05", "Website", "Design", "Ann", 2, "Home page"],
    ["2026-11-05", "Website", "Design", "Ann", 4, "This month"],
    ["2026-11-06", "Shop", "Design", "Ann", 1, "This quarter"],
    ["2026-10-07", "Blog", "Design", "Ann", 1, "No rate"],
  ];
  const more = {
    Projects: [
      ["Project", "Client", "Billing method", "Billing frequency"],
      ["Website", "Acme", "Time and materials", "Monthly"],
      ["Shop", "Acme", "Time and materials", "Quarterly"],
      ["Blog", "Acme", "Time and materials", ""],
    ],
    Rates: [
      ["Project", "Rate"],
      ["Website", 100],
      ["Shop", 100],
    ],
  };
  pane = await openPane(smallBook(time, more));
  pane.store.dispatch({ type: "viewOpened", view: "invoices", page: { kind: "due" } });
  await screen.findByRole("heading", { name: "Drafts for contracts due" }, slow);
  await screen.findByText("Website · monthly, up to 31 Oct 2026", {}, slow);
}

const rows = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("everything due is shown contract by contract, with why the rest is not, before anything is written", async () => {
  await openDue();
  const [failed, drafted, nothing] = rows();
  expect(failed).toContain("Blog");
  expect(failed).toContain("Failed");
  expect(drafted).toContain("Net €200.00");
  expect(nothing).toContain("Nothing to bill");
  expect(pane.book.workbook.sheetNamed("Invoices")).toBeFalsy();
});

test("the drafts made are reported contract by contract, and lead to themselves", async () => {
  await openDue();
  await pane.user.click(screen.getByRole("button", { name: "Create 1 draft" }));
  await screen.findByRole("heading", { name: "Report" }, slow);
  expect(rows()[0]).toContain("Failed");
  await pane.user.click(screen.getByRole("button", { name: /D-0001/ }));
  expect(await screen.findByRole("heading", { name: "Draft D-0001" }, slow)).toBeTruthy();
  expect(pane.store.state().billing!.books.register.map(({ net }) => net.toFixed())).toEqual(["200"]);
});
