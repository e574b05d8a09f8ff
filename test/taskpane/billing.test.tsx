import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;

const twoDays = [
  ["2026-05-04", "Website", "Design", "Ann", 2, "Home page"],
  ["2026-05-05", "Website", "Build", "Ann", 3, "Menu"],
  ["2026-05-06", "Website", "Build", "Ann", "soon", "Menu"],
];

async function openBacklog(): Promise<void> {
  pane = await openPane(smallBook(twoDays));
  await openTab(pane, "Backlog");
  await screen.findAllByRole("row");
}

test("home says what can be billed, by client, and what keeps the rest", async () => {
  pane = await openPane(smallBook(twoDays));
  expect(await screen.findByText("2 rows since 4 May 2026")).toBeTruthy();
  const client = screen.getByRole("button", { name: /Acme.*500\.00/ });
  expect(client.textContent).toContain("oldest 200 days");
  expect(screen.getByRole("button", { name: "Go to Time!E4" })).toBeTruthy();
});

test("the selection's hours and amount are in sight, and a group is ticked in part when some of its rows are", async () => {
  await openBacklog();
  await pane.user.click(screen.getByRole("button", { name: "Unfold" }));
  await pane.user.click(screen.getByRole("checkbox", { name: /Select Design/ }));
  expect(screen.getByText("2 h · €200.00")).toBeTruthy();
  const acme = screen.getByRole<HTMLInputElement>("checkbox", { name: "Select Acme" });
  expect(acme.indeterminate).toBe(true);
  await pane.user.click(acme);
  expect(screen.getByText("2 rows selected")).toBeTruthy();
  expect(acme.checked).toBe(true);
});

test("a blocked row says why and leads to its cell, and cannot be ticked", async () => {
  await openBacklog();
  await pane.user.click(screen.getByRole("button", { name: "Unfold" }));
  const row = screen.getAllByRole("row").find((candidate) => candidate.textContent.includes("6 May 2026"))!;
  expect(within(row).queryByRole("checkbox")).toBeNull();
  await pane.user.click(within(row).getByRole("button", { name: "Go to Time!E4" }));
  await pane.controller.read(true);
  expect(await pane.book.environment.port.selection()).toMatchObject({
    sheet: "Time",
    areas: [{ row: 3, column: 4 }],
  });
});

test("nothing is written before the preview was accepted; then the draft is in the workbook, and its confirmation is numbered", async () => {
  await openBacklog();
  const sheets = pane.book.workbook.sheets.map((sheet) => sheet.name);
  await pane.user.click(screen.getByRole("checkbox", { name: "Select Acme" }));
  await pane.user.click(screen.getByRole("button", { name: "Create draft" }));
  const preview = await screen.findByRole("article", { name: "Acme" });
  expect(preview.textContent).toContain("€600.00");
  expect(pane.book.workbook.sheets.map((sheet) => sheet.name)).toEqual(sheets);

  await pane.user.click(screen.getByRole("button", { name: "Create 1 draft" }));
  const card = await screen.findByRole("article", { name: "D-0001 Acme" }, { timeout: 15_000 });
  await pane.user.click(within(card).getByRole("button", { name: "Confirm D-0001" }));
  await pane.user.click(within(card).getByRole("button", { name: "Confirm for good" }));
  expect(await screen.findByRole("button", { name: /2026-0001/ }, { timeout: 15_000 })).toBeTruthy();
  expect(screen.getByText("No drafts.")).toBeTruthy();
});

test("a row changed after it was ticked is shown, not billed", async () => {
  await openBacklog();
  await pane.user.click(screen.getByRole("checkbox", { name: "Select Acme" }));
  await pane.user.click(screen.getByRole("button", { name: "Create draft" }));
  await screen.findByRole("article", { name: "Acme" });
  pane.book.workbook.sheetNamed("Time")!.cells.setValue(1, 4, 8);
  await pane.user.click(screen.getByRole("button", { name: "Create 1 draft" }));
  expect(await screen.findByText(/1 selected row has changed/, { ignore: "[role=status]" })).toBeTruthy();
  expect(pane.book.workbook.sheetNamed("Invoices")).toBeFalsy();
  expect(screen.getByRole("article", { name: "Acme" }).textContent).toContain("€360.00");
});

test("an edit on the sheet shows by itself", async () => {
  await openBacklog();
  expect(screen.getAllByText("€500.00").length).toBeGreaterThan(0);
  const { workbook, office } = pane.book;
  const sheet = workbook.sheetNamed("Time")!;
  sheet.cells.setValue(1, 4, 4);
  workbook.notifyCellsChanged({ sheet, row: 1, column: 4, rows: 1, columns: 1 });
  office.host.flushEvents();
  expect((await screen.findAllByText("€700.00", {}, { timeout: 10_000 })).length).toBeGreaterThan(0);
});

test("the keyboard alone ticks, unfolds and explains", async () => {
  await openBacklog();
  const [client] = screen.getAllByRole("row");
  client!.focus();
  await pane.user.keyboard(" ");
  expect(screen.getByText("2 rows selected")).toBeTruthy();
  await pane.user.keyboard("{ArrowDown}");
  await screen.findByText(
    (_, element) => element === document.activeElement && element?.textContent.startsWith("Website") === true,
  );
  await pane.user.keyboard("{ArrowRight}{ArrowRight}");
  await screen.findByText(
    (_, element) => element === document.activeElement && element?.textContent.startsWith("Design") === true,
  );
  await pane.user.keyboard("{Enter}");
  expect(screen.getByRole("list", { name: "Why this price" }).textContent).toContain("2 h × 100 = 200");
});
