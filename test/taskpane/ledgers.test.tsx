import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { smallBook, type LiteralCell, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const wait = { timeout: 20_000 };

async function openCheck(time: readonly (readonly LiteralCell[])[], more: SheetLiterals = {}): Promise<void> {
  pane = await openPane(smallBook(time, more), { view: "ledgers" });
  await screen.findByRole("button", { name: "Check again" });
}

test("a missing rate is made from its finding, at the price that is typed, and offered once for all of its rows", async () => {
  await openCheck(
    [
      ["2026-05-04", "Website", "Design", "Ann", 2, "x"],
      ["2026-05-05", "Website", "Design", "Ann", 1, "y"],
    ],
    {
      Rates: [
        ["Project", "Person", "Rate"],
        ["Website", "Bob", 80],
      ],
    },
  );
  await pane.user.click(screen.getByRole("button", { name: "Add a rate" }));
  const price = screen.getByRole("textbox", { name: "Rate per hour for Website, Ann" });
  expect(document.activeElement).toBe(price);
  await pane.user.type(price, "95,50");
  await pane.user.click(screen.getByRole("button", { name: "Add" }));
  expect(await screen.findByText("The rate is added.", { ignore: "[role=status]" }, wait)).toBeTruthy();
  expect(pane.store.state().billing!.backlog.units.map(({ net }) => net?.toFixed(2))).toEqual(["191.00", "95.50"]);
});

test("the order of a column's dates is set from a finding", async () => {
  await openCheck([["03/04/2026", "Website", "Design", "Ann", 2, "x"]]);
  const question = screen.getByRole("group", { name: "Say what the column means" });
  await pane.user.click(within(question).getByRole("button", { name: "Month first" }));
  await screen.findByText("How the column is read is kept.", { ignore: "[role=status]" }, wait);
  expect(pane.store.state().billing!.books.time[0]!.date).toBe("2026-03-04");
});

test("a row without a date is said to be a total", async () => {
  await openCheck([
    ["2026-05-04", "Website", "Design", "Ann", 2, "x"],
    ["", "", "", "Ann", 2, ""],
  ]);
  await pane.user.click(screen.getByRole("button", { name: "It is a total" }));
  await screen.findByText("The row is marked as a total.", { ignore: "[role=status]" }, wait);
  expect(pane.store.state().billing!.books.time).toHaveLength(1);
});

test("a finding leads to its cell, and highlights go on and off completely", async () => {
  await openCheck([["2026-05-04", "Website", "Design", "Ann", "soon", "x"]]);
  const formats = (): number => pane.book.workbook.sheetNamed("Time")!.conditionalFormats.length;
  const highlights = () => screen.getByRole<HTMLInputElement>("switch", { name: "Highlight in the sheets" });
  expect(highlights().checked).toBe(false);
  await pane.user.click(highlights());
  expect(await screen.findByText("1 cell highlighted.", { ignore: "[role=status]" }, wait)).toBeTruthy();
  expect(formats()).toBe(1);
  expect(highlights().checked).toBe(true);
  await openTab(pane, "Home");
  await openTab(pane, "Ledgers");
  await screen.findByRole("switch", { name: "Highlight in the sheets", checked: true }, wait);
  await pane.user.click(highlights());
  await screen.findByText("The highlights are off.", { ignore: "[role=status]" }, wait);
  expect(formats()).toBe(0);
  await pane.user.click(screen.getByRole("button", { name: "Go to Time!E2" }));
  await pane.controller.read(true);
  expect(await pane.book.environment.port.selection()).toMatchObject({
    sheet: "Time",
    areas: [{ row: 1, column: 4 }],
  });
});
