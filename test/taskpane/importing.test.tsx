import "./nodeGlobals";
import { fireEvent, screen } from "@testing-library/react";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { writeWorkbook } from "../../src/host/codec/writeWorkbook";
import { smallBook, workbookOf } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
const wait = { timeout: 20_000 };

const toggl = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Ann,a@x.test,Acme,Website,Design,Home page,Yes,2026-05-04,09:00:00,2026-05-04,11:00:00,02:00:00,
Ann,a@x.test,Acme,Website,Build,Menu,Yes,2026-05-05,09:00:00,2026-05-05,10:30:00,01:30:00,
Ann,a@x.test,Acme,Website,Build,Still at it,Yes,2026-05-06,09:00:00,,,,
`;

async function openImport(): Promise<void> {
  pane = await openPane(smallBook([["2026-05-01", "Website", "Design", "Ann", 1, "x"]]), { view: "ledgers" });
  await pane.user.click(await screen.findByRole("button", { name: /Import a file/ }));
}

/** jsdom's files know their text, but not their bytes. */
function fileOf(name: string, content: string | Uint8Array): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

async function choose(name: string, content: string | Uint8Array): Promise<void> {
  await pane.user.upload(await screen.findByLabelText("File"), fileOf(name, content));
}

function preview(): string {
  return screen.getByRole("region", { name: "What would be read" }).textContent;
}

test("a tracker's export is recognised; its figures and the reason of each row left out are shown before anything is written", async () => {
  await openImport();
  await choose("toggl.csv", toggl);
  expect(await screen.findByText("Export of Toggl Track", {}, wait)).toBeTruthy();
  expect(await screen.findByText("1 row not read", {}, wait)).toBeTruthy();
  expect(preview()).toContain("Rows to add2Hours3.5Period4 May 2026 – 5 May 2026");
  expect(preview()).toContain("still running (Row 4)");
  expect(pane.store.state().billing!.books.time).toHaveLength(1);
});

test("the rows agreed to are added once: the same file again adds nothing, and the last import can be undone", async () => {
  await openImport();
  await choose("toggl.csv", toggl);
  await pane.user.click(await screen.findByRole("button", { name: "Add 2 rows" }, wait));
  expect(await screen.findByText("2 rows added from toggl.csv.", { ignore: "[role=status]" }, wait)).toBeTruthy();
  expect(pane.store.state().billing!.books.time.map(({ description }) => description)).toEqual([
    "x",
    "Home page",
    "Menu",
  ]);
  await choose("toggl.csv", toggl);
  expect(await screen.findByText("There is nothing to add.", {}, wait)).toBeTruthy();
  expect(preview()).toContain("imported before, or twice in the file (Rows 2, 3)");

  await pane.user.click(screen.getByRole("button", { name: "Back" }));
  expect(await screen.findByText("toggl.csv: 2 rows", {}, wait)).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "Take it out again" }));
  expect(
    await screen.findByText("2 rows of toggl.csv taken out again.", { ignore: "[role=status]" }, wait),
  ).toBeTruthy();
  expect(pane.store.state().billing!.books.time).toHaveLength(1);
});

test("a file nobody knows is read by the columns that the user names, dates in the order that the user says", async () => {
  await openImport();
  await choose("travaux.csv", "Quand;Chantier;Combien\n03/04/2026;Website;90\n05/06/2026;Website;30\n");
  expect(await screen.findByText(/The columns are not recognised/, {}, wait)).toBeTruthy();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Date" }), "A");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Hours" }), "C");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Plain numbers are" }), "min");
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "03/04 means" }, wait), "dmy");
  await pane.user.click(await screen.findByRole("button", { name: "Add 2 rows" }, wait));
  await screen.findByText("2 rows added from travaux.csv.", { ignore: "[role=status]" }, wait);
  const { time } = pane.store.state().billing!.books;
  expect(time.slice(1).map(({ date, project }) => [date, project])).toEqual([
    ["2026-04-03", "Website"],
    ["2026-06-05", "Website"],
  ]);
});

test("a name that the workbook does not know is called as the user says, and remembered for the next file", async () => {
  await openImport();
  await choose("toggl.csv", toggl.replaceAll("Website", "www.acme"));
  const name = await screen.findByRole("combobox", { name: "Project www.acme (2 rows)" }, wait);
  await pane.user.selectOptions(name, "Website");
  await pane.user.click(screen.getByRole("button", { name: "Add 2 rows" }));
  await screen.findByText("2 rows added from toggl.csv.", { ignore: "[role=status]" }, wait);
  const { books, names } = pane.store.state().billing!;
  expect(books.time.map(({ project }) => project)).toEqual(["Website", "Website", "Website"]);
  expect(names).toMatchObject([{ field: "project", imported: "www.acme", name: "Website" }]);

  await choose("next.csv", toggl.replaceAll("Website", "www.acme").replaceAll("2026-05", "2026-06"));
  await screen.findByRole("button", { name: "Add 2 rows" }, wait);
  expect(screen.queryByText("Names the workbook does not know")).toBeNull();
});

test("an import that is cancelled while it writes leaves nothing behind", async () => {
  await openImport();
  const rows = Array.from({ length: 5000 }, (_, index) => `2026-05-04;Website;1;Piece ${index}`);
  await choose("long.csv", ["Date;Project;Hours;Description", ...rows].join("\n"));
  const stop = pane.store.followWork(() => {
    const { work } = pane.store.state();
    if (work?.kind === "importing" && work.done === 33) pane.controller.cancel();
  });
  await pane.user.click(await screen.findByRole("button", { name: "Add 5000 rows" }, wait));
  await screen.findByText("Cancelled. Nothing was changed.", { ignore: "[role=status]" }, wait);
  stop();
  await pane.controller.read(true);
  const { books, unfinished } = pane.store.state().billing!;
  expect([books.time.length, unfinished]).toEqual([1, []]);
  expect(pane.book.workbook.sheetNamed("Time")!.cells.value(2, 0)).toBeNull();
  expect(screen.getByRole("button", { name: "Add 5000 rows" })).toBeTruthy();
}, 60_000);

test("a long file is looked through in steps, and whoever stops that is back where a file is chosen", async () => {
  await openImport();
  const rows = Array.from({ length: 5000 }, (_, index) => `2026-05-04;Website;1;Piece ${index}`);
  const stop = pane.store.followWork(() => {
    const { work } = pane.store.state();
    if (work?.kind === "reading" && !work.quiet && work.done > 50) pane.controller.cancel();
  });
  await choose("long.csv", ["Date;Project;Hours;Description", ...rows].join("\n"));
  await screen.findByText("Cancelled. Nothing was changed.", { ignore: "[role=status]" }, wait);
  stop();
  expect(await screen.findByRole("button", { name: "Choose a file…" }, wait)).toBeTruthy();
});

test("an Excel file is taken as its first sheet, by drag and drop as well", async () => {
  const book = workbookOf({
    Feuille: [
      ["Date", "Project", "Hours"],
      ["2026-05-04", "Website", { time: "1:30" }],
    ],
  });
  await openImport();
  const zone = screen.getByText("or drop it here").parentElement!;
  fireEvent.drop(zone, { dataTransfer: { files: [fileOf("temps.xlsx", writeWorkbook(book, nodeDeflate))] } });
  expect(await screen.findByText("By its columns", {}, wait)).toBeTruthy();
  await screen.findByRole("button", { name: "Add 1 row" }, wait);
  expect(preview()).toContain("Rows to add1Hours1.5Period4 May 2026");
});

test("what is no table is refused in words", async () => {
  await openImport();
  await choose("facture.pdf.csv", "%PDF-1.7 …");
  expect(await screen.findByText(/This file cannot be read/)).toBeTruthy();
});
