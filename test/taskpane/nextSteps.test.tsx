import "./nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { smallBook, workbookOf, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

const worked = ["2026-05-04", "Website", "Design", "Ann", 2, "x"];
const steps = () => within(screen.getByRole("region", { name: "Before you can bill" }));
const settings = (...rows: string[][]): SheetLiterals => ({ Settings: [["Key", "Value"], ...rows] });

test("a workbook that can be billed asks for nothing", async () => {
  pane = await openPane(smallBook([worked]));
  await screen.findByRole("region", { name: "By client" }, slow);
  expect(screen.queryByRole("region", { name: "Before you can bill" })).toBeNull();
});

test("a timesheet alone asks for the sheets it needs, and home no longer says that nothing waits", async () => {
  const time = [
    ["Date", "Project", "Hours"],
    ["2026-05-04", "Website", 2],
  ];
  pane = await openPane(workbookOf({ Time: time }));
  await screen.findByRole("region", { name: "Before you can bill" }, slow);
  expect(screen.queryByText("Nothing is waiting to be billed.")).toBeNull();
  await pane.user.click(steps().getByRole("button", { name: /Add the missing sheets.*Projects, Rates, Clients/ }));
  await screen.findByText("The missing sheets are added.", { ignore: "[role=status]" }, slow);
  expect(pane.store.state().billing!.books.projects).toHaveLength(1);
  expect(steps().getByRole("button", { name: /Say who sends the invoices/ })).toBeTruthy();
});

test("a sheet that looks like time is not passed over while another ledger is read", async () => {
  const expenses = [
    ["Date", "Project", "Description", "Unit cost"],
    ["2026-05-04", "Website", "Train", 50],
  ];
  const own = [
    ["Jour", "Projet", "Intervenant", "Heures", "Description"],
    ["2026-05-04", "Website", "Ann", 2, "Menu"],
  ];
  pane = await openPane(workbookOf({ Expenses: expenses, "Ce que j'ai fait": own }));
  const step = await screen.findByRole("button", { name: /Say what the sheet Ce que j'ai fait holds/ }, slow);
  await pane.user.click(step);
  expect(await screen.findByRole("heading", { name: "Use my own sheets" }, slow)).toBeTruthy();
});

test("what the seller's country wants said is asked for before the first invoice, and leads to the sheet", async () => {
  const gb = settings(["Seller name", "Studio"], ["Country", "GB"], ["Default tax", "20 %"]);
  pane = await openPane(smallBook([worked], gb));
  const step = await screen.findByRole("button", { name: /On Settings: your address, your VAT number/ }, slow);
  await pane.user.click(step);
  await waitFor(async () => expect(await pane.book.environment.port.selection()).toMatchObject({ sheet: "Settings" }));
});

test("the clients whose address an invoice would lack are named", async () => {
  pane = await openPane(
    smallBook([worked], {
      Clients: [
        ["Client", "Billing address"],
        ["Acme", ""],
      ],
    }),
  );
  expect(
    await screen.findByRole("button", { name: /Add the addresses of clients.*On Clients: Acme/ }, slow),
  ).toBeTruthy();
});

test("a sample is not offered among one's own sheets", async () => {
  pane = await openPane(workbookOf({ Notes: [["Call Tom"]] }));
  await screen.findByRole("button", { name: "Use my own sheets" }, slow);
  expect(screen.queryByRole("button", { name: "Start with sample data" })).toBeNull();
});

test("without any rate the rates are asked for, where one can be added", async () => {
  pane = await openPane(smallBook([worked], { Rates: [["Project", "Rate"]] }));
  await pane.user.click(await screen.findByRole("button", { name: /Say your rates/ }, slow));
  expect(await screen.findByRole("button", { name: "Add a rate" }, slow)).toBeTruthy();
});

test("the rates are asked for on the page of one's own sheets, too, and lead away from it", async () => {
  pane = await openPane(smallBook([worked], { Rates: [["Project", "Rate"]] }), { view: "ledgers" });
  await pane.user.click(await screen.findByRole("button", { name: /Use another sheet/ }, slow));
  await pane.user.click(await screen.findByRole("button", { name: /Say your rates/ }, slow));
  expect(await screen.findByRole("button", { name: "Add a rate" }, slow)).toBeTruthy();
});
