import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { editDraft } from "../../src/application/editing/editDraft";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const today = "2026-11-20" as LocalDate;
const slow = { timeout: 20_000 };

const time = [
  ["2026-05-04", "Website", "Design", "Ann", 8, "Home page"],
  ["2026-05-05", "Website", "Build", "Ann", 3, "Menu"],
  ["2026-05-06", "Website", "Design", "Ann", 1, "Icons"],
];

/** A draft whose one line was given a text, or none, opened where its lines are put together. */
async function openGrouping(rows: typeof time, text: string | null): Promise<void> {
  pane = await openPane(smallBook(rows));
  const { environment } = pane.book;
  await draftInvoices(environment, await readBilling(environment), { filters: [{}], date: today, groupBy: "line" });
  if (text !== null) {
    const change = { kind: "details", choice: { line: 1 }, edit: { externalDescription: text } } as const;
    await editDraft(environment, await readBilling(environment), { draft: "D-0001", changes: [change] });
  }
  await pane.controller.read(false);
  await openTab(pane, "Invoices");
  await pane.user.click(await screen.findByRole("button", { name: "Edit D-0001" }));
  await screen.findByRole("heading", { name: "Draft D-0001" }, slow);
}

const grouping = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "One line per" });
const apply = () => screen.getByRole<HTMLButtonElement>("button", { name: "Change the draft" });
const lines = () => pane.store.state().billing!.books.journal.map(({ line, task }) => [line, task]);

test("a draft's lines are put together in another way, shown before and undone after", async () => {
  await openGrouping(time, null);
  await pane.user.click(screen.getByRole("button", { name: "Group the lines…" }));
  expect(grouping().value).toBe("agreed");
  expect(screen.getByText("The lines stay as they are.")).toBeTruthy();
  expect(apply().disabled).toBe(true);
  await pane.user.selectOptions(grouping(), "task");
  expect(screen.getByText("1 → 2 lines")).toBeTruthy();
  expect(screen.getByRole("form", { name: "Group the lines" }).textContent).toContain("€1,440.00");
  await pane.user.click(apply());
  await screen.findByText("D-0001 is changed.", { ignore: "[role=status]" }, slow);
  expect(lines()).toEqual([
    [1, "Design"],
    [1, "Design"],
    [2, "Build"],
  ]);
  await pane.user.click(await screen.findByRole("button", { name: "Undo" }, slow));
  await waitFor(() => expect(lines().map(([line]) => line)).toEqual([1, 1, 1]), slow);
});

test("a text that would no longer be printed is named, and goes only when that is agreed to", async () => {
  await openGrouping(time, "Work in May");
  await pane.user.click(screen.getByRole("button", { name: "Group the lines…" }));
  await pane.user.selectOptions(grouping(), "entry");
  expect(screen.getByRole("form", { name: "Group the lines" }).textContent).toContain("Work in May");
  expect(apply().disabled).toBe(true);
  await pane.user.click(screen.getByRole("checkbox", { name: "Let them go" }));
  await pane.user.click(apply());
  await screen.findByText("D-0001 is changed.", { ignore: "[role=status]" }, slow);
  const printed = pane.store.state().billing!.books.journal.map(({ externalDescription }) => externalDescription);
  expect(printed).toEqual(["Home page", "Menu", "Icons"]);
});

test("a text typed on the draft's tab meanwhile is not lost unseen", async () => {
  await openGrouping(time, null);
  await pane.user.click(screen.getByRole("button", { name: "Group the lines…" }));
  await pane.user.selectOptions(grouping(), "entry");
  const tab = pane.book.workbook.sheets.find(({ name }) => name.startsWith("D-0001"))!;
  const at = findCell(tab.cells, "Design, Build");
  tab.cells.setValue(at.row, at.column, "Typed on the tab");
  tab.changed.add("cells");
  await pane.user.click(apply());
  await screen.findByText(/would no longer print what was typed/, { ignore: "[role=status]" }, slow);
  expect(lines().map(([line]) => line)).toEqual([1, 1, 1]);
});

test("a draft of one row has nothing to group", async () => {
  await openGrouping(time.slice(0, 1), null);
  expect(screen.queryByRole("button", { name: "Group the lines…" })).toBeNull();
});

function findCell(cells: OpenPane["book"]["workbook"]["sheets"][number]["cells"], text: string) {
  for (let column = 0; column < 12; column++)
    for (let row = 0; row < cells.rowCount(column); row++)
      if (cells.value(row, column) === text) return { row, column };
  throw new Error(`No cell says ${text}`);
}
