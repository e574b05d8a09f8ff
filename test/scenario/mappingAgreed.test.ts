import { agreeMapping, forgetMapping } from "../../src/application/mapping/agreeMapping";
import { proposeMappings } from "../../src/application/mapping/proposeMappings";
import { recoverIntents } from "../../src/application/recovery/recoverIntents";
import type { WriteBatch } from "../../src/application/writePlan";
import { BillBook } from "../support/billBook";
import { ledgerBook, type Rows } from "../support/ledgerBook";
import { smallBook, type LiteralCell, type SheetLiterals } from "../support/sheetLiteral";

const suivi: Rows = [
  ["Suivi 2026"],
  ["Quand", "Pour qui", "Combien", "Quoi"],
  ["03/04/2026", "Website", 90, "Design"],
  ["05/06/2026", "Website", 30, "Menu"],
];

function bookOf(sheets: SheetLiterals) {
  return BillBook.open(ledgerBook(sheets));
}

test("a sheet nobody described is proposed with its columns, samples and confidence, and nothing is written", async () => {
  const book = await bookOf({
    Log2026: [
      ["Day", "Mission", "Time spent (min)", "Colour"],
      ["2026-04-03", "Website", 90, "red"],
    ],
  });
  const sheets = book.book.workbook.sheets.map(({ name }) => name);
  const [proposal] = await proposeMappings(book.book.environment, await book.read());
  expect(proposal).toMatchObject({ sheet: "Log2026", table: "Time", headerRow: 1, shape: "table" });
  expect(proposal!.confidence).toBeGreaterThan(0.7);
  expect(proposal!.columns.map(({ letters, field, samples }) => [letters, field, samples])).toEqual([
    ["A", "date", ["2026-04-03"]],
    ["B", "project", ["Website"]],
    ["C", "hours", ["90"]],
    ["D", null, ["red"]],
  ]);
  expect(book.book.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(await book.draft()).toEqual([]);
  book.close();
});

test("an agreed mapping is kept in Sources and wins; marks, drafts and a second run are as in any ledger", async () => {
  const book = await bookOf({ Suivi: suivi });
  const fields = [
    { field: "date", column: "Quand", notation: "dmy" },
    { field: "project", column: "Pour qui", notation: "" },
    { field: "hours", column: "Combien", notation: "min" },
  ];
  expect(
    await agreeMapping(book.book.environment, await book.read(), {
      table: "Time",
      sheet: "Suivi",
      headerRow: 2,
      fields,
    }),
  ).toEqual([]);
  const { books, unfinished } = await book.read();
  expect(unfinished).toEqual([]);
  expect(books.time.map(({ date, task }) => [date, task])).toEqual([
    ["2026-04-03", ""],
    ["2026-06-05", ""],
  ]);
  expect(await book.draft()).toEqual(["200.00"]);
  expect(await book.confirm()).toEqual([]);
  expect(await book.draft()).toEqual([]);
  expect(book.value("Suivi", 2, 4)).toBe("Invoiced");
  book.close();
});

test("a mapping agreed anew takes the place of the one before; forgotten, the sheet is read no longer", async () => {
  const book = await bookOf({ Suivi: suivi });
  const agree = async (unit: string) =>
    agreeMapping(book.book.environment, await book.read(), {
      table: "Time",
      sheet: "Suivi",
      headerRow: 2,
      fields: [
        { field: "date", column: "Quand", notation: "dmy" },
        { field: "project", column: "Pour qui", notation: "" },
        { field: "hours", column: "Combien", notation: unit },
      ],
    });
  await agree("h");
  await agree("min");
  const { mappings } = await book.read();
  expect(mappings.map(({ fields }) => fields.map(({ notation }) => notation))).toEqual([["dmy", "", "min"]]);
  await forgetMapping(book.book.environment, await book.read(), mappings[0]!);
  const { mappings: none, books } = await book.read();
  expect([none, books.time]).toEqual([[], []]);
  book.close();
});

test("names across a grid are people or tasks as the user agrees", async () => {
  const book = await bookOf({
    Planning: [
      ["Date", "Project", "Lou", "Kim"],
      ["2026-04-03", "Website", 2, 3],
    ],
  });
  const [proposal] = await proposeMappings(book.book.environment, await book.read());
  expect([proposal!.shape, proposal!.across]).toEqual(["grid", "person"]);
  expect(proposal!.confidence).toBeLessThan(0.5);
  await agreeMapping(book.book.environment, await book.read(), proposal!.mapping);
  const { books } = await book.read();
  expect(books.time.map(({ person, date }) => [person, date])).toEqual([
    ["Lou", "2026-04-03"],
    ["Kim", "2026-04-03"],
  ]);
  expect(await book.draft()).toEqual(["500.00"]);
  book.close();
});

test("a sheet that was agreed and is gone is told; one that was moved down still has its columns", async () => {
  const book = await bookOf({
    Sources: [
      ["Ledger", "Sheet", "Header row", "Field", "Column", "Notation"],
      ["Time", "Gone", 1, "Date", "Day", ""],
      ["Time", "Suivi", 1, "Date", "Quand", "dmy"],
      ["Time", "Suivi", 1, "Project", "Pour qui", ""],
      ["Time", "Suivi", 1, "Hours", "Combien", "min"],
    ],
    Suivi: [[], [], ...suivi],
  });
  expect(await book.errors()).toEqual(["ledger.sheetMissing Sources!A1"]);
  expect(await book.draft()).toEqual(["200.00"]);
  book.close();
});

test("a date order agreed for a sheet its name describes leaves everything else as it is", async () => {
  const book = await BillBook.open(
    smallBook([["03/04/2026", "Website", "Design", "Ann", 2, "x"]], {
      Sources: [
        ["Ledger", "Sheet", "Header row", "Field", "Column", "Notation"],
        ["Time", "Time", 1, "Date", "Date", "mdy"],
      ],
    }),
  );
  const { books } = await book.read();
  expect(books.time.map(({ date, person, task }) => [date, person, task])).toEqual([["2026-03-04", "Ann", "Design"]]);
  expect(await book.draft()).toEqual(["200.00"]);
  book.close();
});

test("the requests of a reading grow neither with rows nor with sheets", async () => {
  const syncs = async (sheets: number, rows: number): Promise<number> => {
    const months = Array.from({ length: sheets }, (_, index): [string, Rows] => [
      `Time 2026-${String(index + 1).padStart(2, "0")}`,
      [
        ["Date", "Project", "Hours"],
        ...Array.from({ length: rows }, (_, row) => [
          `2026-${String(index + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`,
          "Website",
          { time: "1:00" } as LiteralCell,
        ]),
      ],
    ]);
    const book = await bookOf({ ...Object.fromEntries(months), Suivi: suivi });
    await book.read();
    book.close();
    return book.book.office.host.counters.syncs;
  };
  expect(await syncs(9, 100)).toBe(await syncs(2, 3));
});

test("the sheets of a ledger are agreed to at once; a run that was cut off is finished or taken back", async () => {
  const month = (date: string, hours: number): Rows => [
    ["Jour", "Affaire", "Temps"],
    [date, "Website", hours],
  ];
  const book = await bookOf({ Janvier: month("2026-01-05", 1), Mars: month("2026-03-05", 2) });
  const { environment } = book.book;
  const proposals = await proposeMappings(environment, await book.read());
  await agreeMapping(environment, await book.read(), ...proposals.map(({ mapping }) => mapping));
  expect(await book.draft()).toEqual(["300.00"]);
  const port = {
    ...environment.port,
    apply: (batches: readonly WriteBatch[]) =>
      environment.port.apply(batches.filter(({ purpose }) => purpose !== "close")),
  };
  const sheets = async () => (await book.read()).mappings.map(({ sheet }) => sheet).sort();
  const cutOff = async () => {
    const billing = await book.read();
    await forgetMapping(
      { ...environment, port },
      billing,
      billing.mappings.find(({ sheet }) => sheet === "Mars")!,
    );
    expect((await book.read()).unfinished.map(({ action }) => action)).toEqual(["mapping"]);
  };
  await cutOff();
  await recoverIntents(environment, await book.read(), "undo");
  expect(await sheets()).toEqual(["Janvier", "Mars"]);
  await cutOff();
  await recoverIntents(environment, await book.read(), "finish");
  expect(await sheets()).toEqual(["Janvier"]);
  book.close();
});
