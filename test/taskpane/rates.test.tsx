import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { smallBook, type LiteralCell } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;

async function openRates(rates: readonly (readonly LiteralCell[])[]): Promise<void> {
  const work = [["2026-05-04", "Website", "Design", "Ann", 2, "x"]];
  pane = await openPane(smallBook(work, { Rates: [["Project", "Person", "Rate", "From", "To"], ...rates] }), {
    view: "ledgers",
  });
  await pane.user.click(await screen.findByRole("button", { name: /Check the rates/ }));
  await screen.findByRole("heading", { name: "Check the rates" });
}

test("gaps, overlaps and unused rows are listed, each one click from its row", async () => {
  await openRates([
    ["Website", "", 100, "", "2026-03-31"],
    ["Website", "", 110, "2026-05-01", ""],
    ["Website", "Bob", 80, "", ""],
    ["Website", "Bob", 85, "", ""],
  ]);
  const gaps = screen.getByRole("region", { name: "Gaps" });
  expect(within(gaps).getByRole("button").textContent).toContain(
    "Row 3: Website · 110Does not apply from 1 Apr 2026 to 30 Apr 2026",
  );
  expect(screen.getByRole("region", { name: "Overlaps" }).textContent).toContain("Applies on days of row 4, too");
  expect(screen.getByRole("region", { name: "Unused rows" }).textContent).toContain("Row 4: Website, Bob · 80");
  await pane.user.click(within(gaps).getByRole("button"));
  await pane.controller.read(true);
  expect(await pane.book.environment.port.selection()).toMatchObject({
    sheet: "Rates",
    areas: [{ row: 2, column: 3 }],
  });
});

test("a rate table in order is said to be so", async () => {
  await openRates([["Website", "", 100, "", ""]]);
  expect(screen.getByText("No gap, no overlap, and every row is used.")).toBeTruthy();
});
