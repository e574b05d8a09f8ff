import "./nodeGlobals";
import { screen, within } from "@testing-library/react";
import { smallBook, workbookOf, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;

const suivi: SheetLiterals = {
  Suivi: [
    ["Suivi 2026"],
    ["Jour", "Mission", "Temps passé (min)", "Remarques"],
    ["03/04/2026", "Website", 90, "Design"],
    ["05/06/2026", "Website", 30, "Menu"],
    ["Total", "", 120, ""],
  ],
};
const wait = { timeout: 20_000 };

async function openMapping(sheets: SheetLiterals): Promise<void> {
  pane = await openPane(smallBook([["2026-05-04", "Website", "Design", "Ann", 2, "x"]], sheets), { view: "ledgers" });
  await pane.user.click(await screen.findByRole("button", { name: /Use another sheet/ }));
  await screen.findByRole("heading", { name: "Use my own sheets" });
}

function sheetNames(): string[] {
  return pane.book.workbook.sheets.map(({ name }) => name);
}

test("a sheet that looks like a ledger is listed with what it seems to be and how surely", async () => {
  await openMapping(suivi);
  const row = await screen.findByRole("button", { name: /^Suivi/ }, wait);
  expect(row.textContent).toMatch(/Looks like Time · (sure|likely)/);
  expect(screen.getByRole("button", { name: /^Time/ }).textContent).toContain("Time, by its name");
});

test("each field shows its column with samples and confidence, and nothing is written before the user agrees", async () => {
  await openMapping(suivi);
  const before = sheetNames();
  await pane.user.click(await screen.findByRole("button", { name: /^Suivi/ }, wait));
  const date = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Date" });
  expect([date.value, date.selectedOptions[0]!.textContent]).toEqual(["A", "A · Jour"]);
  expect(screen.getByText(/03\/04\/2026, 05\/06\/2026, Total · /)).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Plain numbers are" }).value).toBe("min");
  expect(await screen.findByText("3 rows not read", {}, wait)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Go to Suivi!A3" })).toBeTruthy();
  expect(sheetNames()).toEqual(before);
});

test("dates that could be read either way are asked about, and what was answered is kept in Sources", async () => {
  await openMapping(suivi);
  await pane.user.click(await screen.findByRole("button", { name: /^Suivi/ }, wait));
  const order = await screen.findByRole("combobox", { name: "03/04 means" }, wait);
  await pane.user.selectOptions(order, "dmy");
  expect(await screen.findByText("3 Apr 2026 – 5 Jun 2026", {}, wait)).toBeTruthy();
  const figures = screen.getByRole("region", { name: "What would be read" }).textContent;
  expect(figures).toContain("Rows2Hours2Amount€200.00");
  expect(figures).toContain("a total (Row 5)");
  await pane.user.click(screen.getByRole("button", { name: "Use these columns" }));
  expect(await screen.findByText("Suivi is read as a ledger now.", { ignore: "[role=status]" }, wait)).toBeTruthy();
  const { billing } = pane.store.state();
  expect(billing!.books.time.filter(({ source }) => source.table.sheet === "Suivi").map(({ date }) => date)).toEqual([
    "2026-04-03",
    "2026-06-05",
  ]);
  expect(billing!.mappings[0]).toMatchObject({ sheet: "Suivi", table: "Time", headerRow: 2 });
});

test("an agreed mapping can be changed, and taken back", async () => {
  await openMapping(suivi);
  await pane.user.click(await screen.findByRole("button", { name: /^Suivi/ }, wait));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "03/04 means" }, wait), "dmy");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Description" }), "");
  await screen.findByText("3 Apr 2026 – 5 Jun 2026", {}, wait);
  await pane.user.click(screen.getByRole("button", { name: "Use these columns" }));
  const agreed = await screen.findByRole("button", { name: /^Suivi.*Time, as agreed/ }, wait);
  expect(pane.store.state().billing!.books.time.at(-1)!.description).toBe("");
  await pane.user.click(agreed);
  expect((await screen.findByRole<HTMLSelectElement>("combobox", { name: "03/04 means" })).value).toBe("dmy");
  await pane.user.click(await screen.findByRole("button", { name: "Stop using this sheet" }));
  await screen.findByRole("button", { name: /^Suivi.*Looks like Time/ }, wait);
  expect(pane.store.state().billing!.mappings).toEqual([]);
});

test("a sheet that looks like nothing can be told what it is, column by column", async () => {
  await openMapping({
    Divers: [
      ["Qui donc", "Prix"],
      ["Ann", 120],
    ],
  });
  await pane.user.click(await screen.findByRole("button", { name: /^Divers/ }, wait));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "This sheet holds" }), "People");
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Person" }, wait), "A");
  await screen.findByText("Every row can be read.", {}, wait);
  await pane.user.click(screen.getByRole("button", { name: "Use these columns" }));
  await screen.findByRole("button", { name: /^Divers.*People, as agreed/ }, wait);
  expect(pane.store.state().billing!.books.people.map(({ person }) => person)).toEqual(["Ann"]);
});

test("a workbook without ledgers leads from its own sheets to what can be billed", async () => {
  pane = await openPane(workbookOf(suivi), { welcomed: false });
  await pane.user.click(await screen.findByRole("button", { name: "Skip" }));
  await pane.user.click(await screen.findByRole("button", { name: "Use my own sheets" }));
  const list = await screen.findByRole("region", { name: "These look like ledgers" }, wait);
  await pane.user.click(within(list).getByRole("button"));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "03/04 means" }, wait), "dmy");
  await screen.findByText("3 Apr 2026 – 5 Jun 2026", {}, wait);
  await pane.user.click(screen.getByRole("button", { name: "Use these columns" }));
  await screen.findByRole("button", { name: /^Suivi.*Time, as agreed/ }, wait);

  await pane.user.click(screen.getByRole("button", { name: "Back" }));
  await pane.user.click(await screen.findByRole("button", { name: /Add the missing sheets.*Projects, Rates/ }));
  await screen.findByText("The missing sheets are added.", { ignore: "[role=status]" }, wait);
  const { books } = pane.store.state().billing!;
  expect(books.projects.map(({ project, method }) => [project, method])).toEqual([["Website", "Time and materials"]]);
  expect(screen.queryByRole("button", { name: /Add the missing sheets/ })).toBeNull();
});
