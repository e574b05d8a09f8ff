import "./nodeGlobals";
import { screen } from "@testing-library/react";
import { smallBook, type LiteralCell } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
const wait = { timeout: 20_000 };

const headers = [
  ...["Project", "Client", "Billing method", "Contract value", "Retainer fee", "Included hours"],
  ...["Purchase order", "Start", "End"],
];

async function openPlanning(projects: readonly (readonly LiteralCell[])[]): Promise<void> {
  const work = [["2026-05-04", "Website", "Design", "Ann", 2, "x"]];
  const rows = [headers, ["Website", "Acme", "Time and materials", "", "", "", "", "", ""], ...projects];
  pane = await openPane(smallBook(work, { Projects: rows }), { view: "ledgers" });
  await pane.user.click(await screen.findByRole("button", { name: /Plan what is billed/ }));
  await screen.findByRole("heading", { name: "Plan what is billed" });
}

function added(text: string): Promise<HTMLElement> {
  return screen.findByText(text, { ignore: "[role=status]" }, wait);
}

const shop: readonly LiteralCell[] = ["Shop", "Acme", "Fixed price", 9999.99, "", "", "", "", ""];
const care: readonly LiteralCell[] = [
  ...["Care", "Acme", "Retainer", "", 500, 5, "PO-7"],
  ...["2026-01-01", "2026-06-30"],
];

test("a workbook that plans nothing is not offered to plan", async () => {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "x"]]), { view: "ledgers" });
  await screen.findByRole("button", { name: /Check the rates/ });
  expect(screen.queryByRole("button", { name: /Plan what is billed/ })).toBeNull();
});

test("a fixed price is cut 30/40/30 to the cent, shown, and added as milestones when asked", async () => {
  await openPlanning([shop]);
  const preview = screen.getByRole("region", { name: "Rows to be added" }).textContent;
  expect(preview).toContain("Start (deposit)€3,000.00Halfway€3,999.99Completion€3,000.00");
  await pane.user.clear(screen.getByRole("textbox", { name: "Name of part 2" }));
  await pane.user.type(screen.getByRole("textbox", { name: "Name of part 2" }), "Mock-ups");
  expect(pane.book.workbook.sheetNamed("Milestones")).toBeFalsy();
  await pane.user.click(screen.getByRole("button", { name: "Add to the sheet" }));
  await added("3 rows added to Milestones.");
  const { milestones } = pane.store.state().billing!.books;
  expect(milestones.map(({ milestone, milestoneKind }) => [milestone, milestoneKind])).toEqual([
    ["Start", "Deposit"],
    ["Mock-ups", "Milestone"],
    ["Completion", "Milestone"],
  ]);
  expect(screen.getByText(/has 3 milestones already/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add to the sheet" }).disabled).toBe(true);
});

test("equal parts are as many as asked for", async () => {
  await openPlanning([shop]);
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Cut into" }), "equal");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Parts" }), "4");
  expect(screen.getByRole("region", { name: "Rows to be added" }).textContent).toContain(
    "Part 1€2,500.00Part 2€2,500.00Part 3€2,500.00Part 4€2,499.99",
  );
});

test("a change order agreed to on a fixed price brings its milestone", async () => {
  await openPlanning([shop]);
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "To be planned" }), "changeOrder");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Contract line" }), "Shop");
  await pane.user.type(screen.getByRole("textbox", { name: "What is asked for" }), "Search");
  await pane.user.type(screen.getByRole("textbox", { name: "Amount (EUR)" }), "800");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Status" }), "Agreed");
  await pane.user.click(screen.getByRole("button", { name: "Add to the sheet" }));
  await added("1 row added to Change orders.");
  const { changeOrders, milestones } = pane.store.state().billing!.books;
  expect(changeOrders.map(({ request, status, agreedOn }) => [request, status, agreedOn])).toEqual([
    ["Search", "Agreed", "2026-11-20"],
  ]);
  expect(milestones.map(({ milestone, due }) => [milestone, due])).toEqual([["Search", "2026-11-20"]]);
});

test("the next term of a retainer keeps its row and changes what was typed", async () => {
  await openPlanning([care]);
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "To be planned" }), "retainer");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Retainer" }), "Care");
  const fee = screen.getByRole("textbox", { name: "Fee per period (EUR)" });
  await pane.user.clear(fee);
  await pane.user.type(fee, "550");
  await pane.user.click(screen.getByRole("button", { name: "Add to the sheet" }));
  await added("1 row added to Projects.");
  const terms = pane.store.state().billing!.books.projects.at(-1)!;
  expect([terms.project, terms.client, terms.method, terms.purchaseOrder]).toEqual([
    ...["Care", "Acme", "Retainer", "PO-7"],
  ]);
  expect([terms.retainerFee!.toFixed(), terms.includedHours!.toFixed(), terms.start, terms.end]).toEqual([
    ...["550", "5", "2026-07-01", "2026-12-31"],
  ]);
});

test("a new retainer is a row of Projects", async () => {
  await openPlanning([care]);
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "To be planned" }), "retainer");
  await pane.user.type(screen.getByRole("textbox", { name: "Project" }), "Hosting");
  await pane.user.type(screen.getByRole("textbox", { name: "Client" }), "Acme");
  await pane.user.type(screen.getByRole("textbox", { name: "Fee per period (EUR)" }), "120,50");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Hours beyond" }), "rates");
  await pane.user.click(screen.getByRole("checkbox", { name: "Unused hours go to the next period" }));
  await pane.user.click(screen.getByRole("button", { name: "Add to the sheet" }));
  await added("1 row added to Projects.");
  const { method, retainerFee, overage, rollover, start } = pane.store.state().billing!.books.projects.at(-1)!;
  expect([method, retainerFee!.toFixed(2), overage, rollover, start]).toEqual([
    ...["Retainer", "120.50", { kind: "rates" }, { kind: "all" }, "2026-11-01"],
  ]);
});
