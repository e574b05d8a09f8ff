import { BillBook } from "../support/billBook";
import { billTwice, ledgerBook, type Rows } from "../support/ledgerBook";
import { workbookOf } from "../support/sheetLiteral";

const header = ["Date", "Project", "Task", "Hours"];

describe("a ledger spread over sheets", () => {
  const january: Rows = [header, ["2026-01-05", "Website", "Design", 2]];
  const march: Rows = [
    ["Jour", "Heures", "Projet"],
    ["03/03/2026", "1h30", "Website"],
  ];

  test("one sheet per month is billed together, each row marked on its own sheet, and never twice", async () => {
    const { first, refused, again, book } = await billTwice(
      ledgerBook({ "Time January": january, "Temps 2026-03": march }),
    );
    expect([first, refused, again]).toEqual([["350.00"], [], []]);
    expect(book.value("Time January", 1, 4)).toBe("Invoiced");
    expect(book.value("Temps 2026-03", 1, 3)).toBe("Invoiced");
    book.close();
  });

  test("sheets per person name the person where no column does", async () => {
    const book = await BillBook.open(
      ledgerBook({
        Rates: [
          ["Person", "Rate"],
          ["Ann", 100],
          ["Bob", 50],
        ],
        "Time Ann": [header, ["2026-01-05", "Website", "Design", 8]],
        "Time Bob": [header, ["2026-01-05", "Website", "Design", 8]],
      }),
    );
    const { books } = await book.read();
    expect(books.time.map(({ person }) => person)).toEqual(["Ann", "Bob"]);
    expect(await book.draft()).toEqual(["1200.00"]);
    book.close();
  });

  test("a copied sheet is not read, and said so", async () => {
    const rows: Rows = [header, ["2026-01-05", "Website", "Design", 2], ["2026-01-06", "Website", "Design", 3]];
    const book = await BillBook.open(
      ledgerBook({ Time: rows, "Time (2)": rows, "Time copy": rows, "Time summary": rows }),
    );
    expect(await book.draft()).toEqual(["500.00"]);
    expect(await book.told("ledger.notRead")).toEqual([
      "ledger.notRead Time (2)",
      "ledger.notRead Time copy",
      "ledger.notRead Time summary",
    ]);
    book.close();
  });

  test("a month's sheet that repeats the whole ledger, or sums it up by day, is a copy", async () => {
    const book = await BillBook.open(
      ledgerBook({
        Time: [
          header,
          ["2026-01-05", "Website", "Design", 2],
          ["2026-01-05", "Website", "Build", 3],
          ["2026-02-02", "Website", "Build", 1],
        ],
        "Time January": [header, ["2026-01-05", "Website", "All", 5]],
      }),
    );
    expect(await book.errors()).toEqual(["ledger.copy Time January!A1"]);
    expect(await book.draft()).toEqual(["600.00"]);
    book.close();
  });

  test("the sheet that was billed from is never the copy", async () => {
    const { book } = await billTwice(ledgerBook({ "Time January": january }));
    const sheet = book.book.workbook.appendSheet("Time");
    january.forEach((cells, row) => cells.forEach((cell, column) => sheet.cells.setValue(row, column, cell as string)));
    book.book.workbook.notifyStructureChanged();
    expect(await book.errors()).toEqual(["ledger.copy Time!A1"]);
    expect(await book.draft()).toEqual([]);
    book.close();
  });

  test("a few rows that two sheets have in common are billed once", async () => {
    const book = await BillBook.open(
      ledgerBook({
        "Time January": [
          header,
          ["2026-01-30", "Website", "Design", 1],
          ["2026-01-31", "Website", "Design", 2],
          ["2026-01-29", "Website", "", 1],
        ],
        "Time February": [
          header,
          ["2026-01-31", "Website", "Design", 2],
          ["2026-02-01", "Website", "Design", 4],
          ["2026-02-02", "Website", "", 1],
        ],
      }),
    );
    expect(await book.errors()).toEqual(["row.repeated Time February!A2"]);
    expect(await book.draft()).toEqual(["900.00"]);
    book.close();
  });
});

describe("grids", () => {
  const week: Rows = [
    ["Project", "Task", "2026-03-30", "2026-03-31", "2026-04-01", "Total"],
    ["Website", "Design", 2, "", 3.5, 5.5],
    ["Website", "Build", { time: "1:30" }, "", "", 1.5],
    ["Total", "", 3.5, 0, 3.5, 7],
  ];

  test("a grid is billed cell by cell, nothing is written into it, and a second run bills nothing", async () => {
    const { first, refused, again, book } = await billTwice(ledgerBook({ Time: week }));
    expect([first, refused, again]).toEqual([["700.00"], [], []]);
    const { books } = await book.read();
    expect(books.journal).toHaveLength(3);
    expect(new Set(books.journal.map(({ billingId }) => billingId)).size).toBe(3);
    expect(book.book.workbook.sheetNamed("Time")!.cells.value(0, 6) ?? "").toBe("");
    book.close();
  });

  test("rows and columns inserted into a grid change no Billing ID; new cells alone are billed", async () => {
    const { book } = await billTwice(ledgerBook({ Time: week }));
    const more: Rows = [
      ["Total", "", "", "", "", "", ""],
      ["Project", "Task", "2026-03-29", "2026-03-30", "2026-03-31", "2026-04-01", "Total"],
      ["Website", "Support", "", "", 1, "", 1],
      ["Website", "Design", "", 2, "", 3.5, 5.5],
      ["Website", "Build", "", { time: "1:30" }, "", "", 1.5],
    ];
    const { cells } = book.book.workbook.sheetNamed("Time")!;
    const fresh = workbookOf({ Time: more }).sheets[0]!.cells;
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 8; column++) cells.setValue(row, column, fresh.value(row, column));
    cells.setFormat(
      4,
      3,
      book.book.workbook.formats.idOf({ ...book.book.workbook.formats.get(0), numberFormat: "h:mm" }),
    );
    expect(await book.draft()).toEqual(["100.00"]);
    book.close();
  });

  test("a grid whose sheet or row was renamed after billing is refused, not billed again", async () => {
    const { book } = await billTwice(ledgerBook({ Time: week }));
    const sheet = book.book.workbook.sheetNamed("Time")!;
    sheet.cells.setValue(1, 1, "Design and layout");
    expect(await book.draft()).toEqual([]);
    expect(await book.errors()).toEqual(["row.billedBefore Time!C2", "row.billedBefore Time!E2"]);
    book.close();
  });

  test("two cells that stand for the same work are told, and neither is billed", async () => {
    const book = await BillBook.open(
      ledgerBook({
        Time: [
          ["Project", "2026-03-30", "2026-03-31", "2026-04-01"],
          ["Website", 1, "", 2],
          ["Website", 3, 1, ""],
        ],
      }),
    );
    expect(await book.errors()).toEqual(["grid.keyRepeated Time!B2", "grid.keyRepeated Time!B3"]);
    expect(await book.draft()).toEqual(["300.00"]);
    book.close();
  });

  test("a changed cell of a billed grid is shown, not billed", async () => {
    const { book } = await billTwice(ledgerBook({ Time: week }));
    book.book.workbook.sheetNamed("Time")!.cells.setValue(1, 2, 5);
    expect(await book.draft()).toEqual([]);
    expect(await book.told("row.changed")).toEqual(["row.changed Time"]);
    book.close();
  });
});

describe("the user's own columns", () => {
  test("an expense sheet with an Amount of its own is billed, marked beside it, and never written over", async () => {
    const { first, refused, again, book } = await billTwice(
      ledgerBook({
        Settings: [
          ["Key", "Value"],
          ["Seller name", "Studio"],
          ["Address", "2 rue B, Lyon"],
          ["Country", "FR"],
          ["VAT no.", "FR22222222222"],
          ["Company no.", "222222222"],
          ["Legal form", "SARL"],
          ["Capital", "1000 €"],
          ["Register", "RCS Lyon"],
          ["Default tax", "20 %"],
          ["Interest", "10 %"],
          ["Indemnity", "40 €"],
          ["Early-payment discount", "None"],
        ],
        Expenses: [
          ["Date", "Project", "Description", "Amount (EUR)"],
          ["2026-01-05", "Website", "Train", 120],
        ],
      }),
    );
    expect([first, refused, again]).toEqual([["120.00"], [], []]);
    expect(book.value("Expenses", 1, 3)).toBe(120);
    expect(await book.errors()).toEqual([]);
    book.close();
  });

  test("a Rate and an Amount of the user's own in a time sheet are left alone", async () => {
    const { first, again, book } = await billTwice(
      ledgerBook({
        Time: [
          [...header, "Rate", "Amount"],
          ["2026-01-05", "Website", "Design", 2, 80, 160],
        ],
      }),
    );
    expect([first, again]).toEqual([["200.00"], []]);
    expect([4, 5, 6, 7, 8].map((column) => book.value("Time", 0, column))).toEqual([
      "Rate",
      "Amount",
      "Billing status",
      "Billed rate",
      "Billed amount",
    ]);
    expect([4, 5, 7, 8].map((column) => book.value("Time", 1, column))).toEqual([80, 160, 100, 200]);
    book.close();
  });
});

test("a ledger that lost its Billing IDs is refused, not billed again", async () => {
  const { book } = await billTwice(ledgerBook({ Time: [header, ["2026-01-05", "Website", "Design", 2]] }));
  const { cells } = book.book.workbook.sheetNamed("Time")!;
  for (let column = 4; column < 9; column++) for (const row of [0, 1]) cells.setValue(row, column, null);
  expect(await book.draft()).toEqual([]);
  expect(await book.errors()).toEqual(["row.taken Time!A2"]);
  book.close();
});

test("an invoice tab named like a month's ledger is never one", async () => {
  const book = await BillBook.open(
    ledgerBook({
      Time: [header, ["2026-01-05", "Website", "Design", 2]],
      Invoices: [
        ["Number", "Draft", "Type", "Client", "Date", "State", "Sheet"],
        ["2025-0001", "", "Invoice", "Acme", "2025-12-31", "Confirmed", "Time December"],
      ],
      "Time December": [header, ["2025-12-05", "Website", "Design", 9]],
    }),
  );
  expect(await book.draft()).toEqual(["200.00"]);
  book.close();
});

test("an Excel table of days across is a grid, and nothing is written into it", async () => {
  const book = await BillBook.open(
    ledgerBook({
      Time: [
        ["Project", "2026-03-30", "2026-03-31", "2026-04-01"],
        ["Website", 1, "", 2],
      ],
    }),
  );
  await book.book.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Time").tables.add("A1:D2", true).name = "Time";
    await context.sync();
  });
  expect(await book.draft()).toEqual(["300.00"]);
  expect(await book.confirm()).toEqual([]);
  expect(await book.draft()).toEqual([]);
  expect(book.value("Time", 0, 4) ?? "").toBe("");
  book.close();
});
