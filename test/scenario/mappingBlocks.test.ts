import { agreeMapping } from "../../src/application/mapping/agreeMapping";
import { BillBook } from "../support/billBook";
import { billTwice, ledgerBook } from "../support/ledgerBook";

const header = ["Date", "Project", "Task", "Hours"];

describe("blocks on one sheet", () => {
  test("stacked blocks are marked in columns headed once, and are known again", async () => {
    const { first, refused, again, book } = await billTwice(
      ledgerBook({
        Projects: [
          ["Project", "Client", "Billing method"],
          ["Website", "Acme", "Time and materials"],
          ["Shop", "Acme", "Time and materials"],
        ],
        Rates: [["Rate"], [100]],
        Time: [
          ["Project: Website"],
          ["Date", "Hours", "Description"],
          ["2026-01-05", { time: "2:00" }, "x"],
          ["Total", { time: "2:00" }, ""],
          [],
          ["Project: Shop"],
          ["Date", "Description", "Hours"],
          ["2026-01-06", "y", { time: "3:00" }],
          ["Total", "", { time: "3:00" }],
        ],
      }),
    );
    expect([first, refused, again]).toEqual([["500.00"], [], []]);
    expect([book.value("Time", 2, 3), book.value("Time", 7, 3)]).toEqual(["Invoiced", "Invoiced"]);
    book.close();
  });

  test("headers repeated in the data stay one block once marks were written", async () => {
    const { first, again, book } = await billTwice(
      ledgerBook({
        Time: [header, ["2026-01-05", "Website", "Design", 2], header, ["2026-01-06", "Website", "Design", 1]],
      }),
    );
    expect([first, again]).toEqual([["300.00"], []]);
    book.close();
  });
});

describe("ledgers beside each other on one sheet", () => {
  const weeks = [
    ["Semaine 14", "", "", "", "Semaine 15", "", ""],
    ["Date", "Projet", "Heures", "", "Date", "Projet", "Heures"],
    ["30/03/2026", "Website", 2, "", "06/04/2026", "Website", 3],
    ["31/03/2026", "Website", 1, "", "", "", ""],
  ];

  test("are billed by what their rows say, nothing is written into them, and a second run bills nothing", async () => {
    const { first, refused, again, book } = await billTwice(ledgerBook({ Time: weeks }));
    expect([first, refused, again]).toEqual([["600.00"], [], []]);
    const { used } = (await book.read()).layout.sheets.find(({ name }) => name === "Time")!;
    expect([used!.rows, used!.columns]).toEqual([4, 7]);
    book.close();
  });

  test("a row added later is billed alone; one whose hours or words changed is refused", async () => {
    const { book } = await billTwice(ledgerBook({ Time: weeks }));
    const { cells } = book.book.workbook.sheetNamed("Time")!;
    cells.setValue(3, 4, "07/04/2026");
    cells.setValue(3, 5, "Website");
    cells.setValue(3, 6, 5);
    expect(await book.draft()).toEqual(["500.00"]);
    cells.setValue(2, 2, 2.5);
    expect(await book.draft()).toEqual([]);
    book.close();
  });

  test("rows that only their hours tell apart are refused, rows that say all the same stand for each other", async () => {
    const rows = [
      ["Date", "Project", "Hours", "Date", "Project", "Hours"],
      ["2026-01-05", "Website", 1, "2026-01-06", "Website", 2],
      ["2026-01-05", "Website", 1, "2026-01-06", "Website", 3],
    ];
    const { first, again, book } = await billTwice(ledgerBook({ Time: rows }));
    expect([first, again]).toEqual([["200.00"], []]);
    expect(await book.errors()).toEqual(["grid.keyRepeated Time!F2", "grid.keyRepeated Time!F3"]);
    book.close();
  });

  test("what stands beside the only ledger is never written over", async () => {
    const beside = [
      ["Date", "Project", "Hours", "", "Date", "Project", "Unit cost"],
      ["2026-01-05", "Website", 2, "", "2026-01-06", "Website", 50],
    ];
    const { first, again, book } = await billTwice(ledgerBook({ Time: beside }));
    expect([first, again]).toEqual([["200.00"], []]);
    expect([book.value("Time", 1, 4), book.value("Time", 1, 6)]).toEqual(["2026-01-06", 50]);
    expect(await book.told("ledger.notRead")).toEqual(["ledger.notRead Time"]);
    book.close();
  });

  test("two Excel tables are both billed: time by what it says, expenses by their marks", async () => {
    const book = await BillBook.open(
      ledgerBook({
        Work: [
          ["Date", "Project", "Hours", "", "Date", "Project", "Description", "Unit cost"],
          ["2026-01-05", "Website", 2, "", "2026-01-06", "Website", "Train", 50],
        ],
      }),
    );
    await book.book.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Work");
      sheet.tables.add("A1:C2", true).name = "Time";
      sheet.tables.add("E1:H2", true).name = "Expenses";
      await context.sync();
    });
    expect(await book.draft()).toEqual(["250.00"]);
    expect([await book.confirm(), await book.draft()]).toEqual([[], []]);
    expect([book.value("Work", 0, 3), book.value("Work", 1, 8)]).toEqual(["", "Invoiced"]);
    book.close();
  });

  test("expenses that could not be marked are told, not billed", async () => {
    const book = await BillBook.open(
      ledgerBook({
        Expenses: [
          ["Date", "Project", "Unit cost", "", "Date", "Project", "Unit cost"],
          ["2026-01-05", "Website", 20, "", "2026-01-06", "Website", 50],
        ],
      }),
    );
    expect(await book.errors()).toEqual(["ledger.sharedSheet Expenses!A2", "ledger.sharedSheet Expenses!E2"]);
    expect(await book.draft()).toEqual([]);
    book.close();
  });
});

test("a sheet without a header is read by its column letters, and billed by what its rows say", async () => {
  const book = await BillBook.open(
    ledgerBook({
      Carnet: [
        ["2026-04-03", "Website", 2],
        ["2026-04-04", "Website", 1],
      ],
    }),
  );
  await agreeMapping(book.book.environment, await book.read(), {
    table: "Time",
    sheet: "Carnet",
    headerRow: null,
    fields: ["date", "project", "hours"].map((field, index) => ({ field, column: "ABC"[index]!, notation: "" })),
  });
  expect(await book.draft()).toEqual(["300.00"]);
  expect([await book.confirm(), await book.draft()]).toEqual([[], []]);
  expect(book.value("Carnet", 0, 3)).toBeNull();
  book.close();
});
