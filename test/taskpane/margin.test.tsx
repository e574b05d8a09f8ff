import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

async function openMargin(): Promise<void> {
  pane = await openPane(
    smallBook(
      [
        ["2026-10-05", "Website", "Design", "Ann", 2, "Home page"],
        ["2026-11-05", "Website", "Build", "Bea", 3, "Menu"],
      ],
      {
        Rates: [
          ["Kind", "Project", "Person", "Rate"],
          ["Sale", "Website", "", 100],
          ["Cost", "", "Ann", 40],
          ["Cost", "", "Bea", 50],
        ],
      },
    ),
  );
  await openTab(pane, "Margin");
  await screen.findByText("54%", { selector: "dd" }, slow);
}

test("the figures are of the period that is chosen", async () => {
  await openMargin();
  expect(screen.getByText("€500.00", { selector: "dd" })).toBeTruthy();
  await pane.user.selectOptions(screen.getByLabelText("Period"), "lastMonth");
  expect(await screen.findByText("€200.00", { selector: "dd" })).toBeTruthy();
  expect(screen.getByText("60%", { selector: "dd" })).toBeTruthy();
});

test("the chart is by the dimension that is chosen, and further figures are there when asked for", async () => {
  await openMargin();
  await pane.user.selectOptions(screen.getByLabelText("By"), "person");
  await screen.findByText("Bea");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
    "Bea50%",
    "Ann60%",
  ]);
  expect(screen.queryByText("Chargeable %")).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "More figures" }));
  expect(screen.getByText("Chargeable %")).toBeTruthy();
});

test("the sheet has the dimensions that are ticked, and no others", async () => {
  await openMargin();
  await pane.user.click(screen.getByRole("checkbox", { name: "Person" }));
  await pane.user.click(screen.getByRole("checkbox", { name: "Month" }));
  await pane.user.click(screen.getByRole("button", { name: "Write the margin sheet" }));
  await waitFor(() => expect(pane.book.workbook.sheetNamed("Margin")).toBeTruthy(), slow);
  const { cells } = pane.book.workbook.sheetNamed("Margin")!;
  const texts = Array.from({ length: 120 }, (_, row) => String(cells.value(row, 0) ?? ""));
  expect(texts).toEqual(expect.arrayContaining(["Project", "Client", "Person"]));
  expect(texts).not.toContain("Month");
});

test("the sheet is of the workbook as it is, also where nobody told the pane of a change", async () => {
  await openMargin();
  pane.book.workbook.sheetNamed("Time")!.cells.setValue(1, 4, 12);
  await pane.user.click(screen.getByRole("button", { name: "Write the margin sheet" }));
  await waitFor(() => expect(pane.book.workbook.sheetNamed("Margin")).toBeTruthy(), slow);
  const { cells } = pane.book.workbook.sheetNamed("Margin")!;
  const rows = Array.from({ length: 120 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => cells.value(row, column)),
  );
  const website = rows.find(([name]) => name === "Website")!;
  expect(website).toContain(15);
});
