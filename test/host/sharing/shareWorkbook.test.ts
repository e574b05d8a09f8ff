import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { parseArea } from "../../../src/host/model/address";
import { deleteCells, insertCells } from "../../../src/host/model/moveCells";
import { addSheet, deleteSheet, renameSheet } from "../../../src/host/model/sheetOperations";
import { createTable, insertTableRows, renameTable, resizeTable } from "../../../src/host/model/tableOperations";
import type { Workbook } from "../../../src/host/model/workbook";
import { readValue, writeInputs } from "../../../src/host/model/writeCells";
import { shareWorkbook, type SharedWorkbook } from "../../../src/host/sharing/shareWorkbook";
import { connectOffice } from "../../../src/host/transports/nodeOffice";

const sheetOf = (workbook: Workbook, name = "Sheet1") => workbook.sheetNamed(name)!;

function write(workbook: Workbook, address: string, values: unknown, name = "Sheet1"): void {
  writeInputs(workbook, sheetOf(workbook, name), parseArea(address)!, values);
}

function read(workbook: Workbook, address: string, name = "Sheet1"): unknown[][] {
  const area = parseArea(address)!;
  const { cells } = sheetOf(workbook, name);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => {
      const at = [area.row + row, area.column + column] as const;
      return cells.formula(...at) ?? readValue(cells.value(...at));
    }),
  );
}

/** Two clients on a sheet with a table of three rows in A1:B4. */
function shared(): { readonly book: SharedWorkbook; readonly a: Workbook; readonly b: Workbook } {
  const workbook = newWorkbook();
  const values = [["Date", "Hours"], ["2026-01-05", 1], ["2026-01-06", 2], ["2026-01-07", 3]]; // prettier-ignore
  write(workbook, "A1:B4", values);
  createTable(workbook, workbook.sheets[0]!, parseArea("A1:B4")!, true);
  const book = shareWorkbook(workbook, { clients: 2 });
  return { book, a: book.clients[0]!.workbook, b: book.clients[1]!.workbook };
}

const tableOf = (workbook: Workbook) => workbook.sheets[0]!.tables[0]!;
const tablePlace = (workbook: Workbook) => ({ sheet: workbook.sheets[0]!, table: tableOf(workbook) });

describe("several clients on one workbook", () => {
  it("see what another one wrote only once it is delivered", () => {
    const { book, a, b } = shared();
    write(a, "D1", "from A");
    expect(read(b, "D1")).toEqual([[""]]);
    book.deliver(0, 1);
    expect(read(b, "D1")).toEqual([["from A"]]);
  });

  it("keep the cells of both when they wrote different ones", () => {
    const { book, a, b } = shared();
    write(a, "D1", "from A");
    write(b, "D2", "from B");
    book.settle();
    expect([read(a, "D1:D2"), read(b, "D1:D2")]).toEqual([[["from A"], ["from B"]], [["from A"], ["from B"]]]); // prettier-ignore
  });

  it("keep the cell of the one who sent last when both wrote the same", () => {
    const { book, a, b } = shared();
    write(a, "D1", "from A");
    write(b, "D1", "from B");
    book.send(1);
    book.send(0);
    book.settle();
    expect([read(a, "D1"), read(b, "D1")]).toEqual([[["from A"]], [["from A"]]]);
  });

  it("may lose a cell that was read before another one's write arrived: nothing locks it", () => {
    const { book, a, b } = shared();
    const next = (workbook: Workbook) => write(workbook, "E1", Number(read(workbook, "E1")[0]![0]) + 1);
    next(a);
    next(b);
    book.settle();
    expect(read(a, "E1")).toEqual([[1]]);
  });

  it("write to the rows they meant when others inserted or deleted rows above meanwhile", () => {
    const { book, a, b } = shared();
    insertCells(a, sheetOf(a), parseArea("2:3")!, "Down");
    write(b, "C4", "mark");
    write(b, "D4", "=B4*2");
    book.settle();
    expect(read(a, "B6:D6")).toEqual([[3, "mark", "=B6*2"]]);
    expect(book.differences()).toEqual([]);
  });

  it("lose what they wrote to rows that others deleted meanwhile", () => {
    const { book, a, b } = shared();
    deleteCells(a, sheetOf(a), parseArea("3:3")!, "Up");
    write(b, "D3:D4", [["gone"], ["kept"]]);
    book.settle();
    expect(read(b, "B1:D4")).toEqual([["Hours", "", ""], [1, "", ""], [3, "", "kept"], ["", "", ""]]); // prettier-ignore
    expect(book.differences()).toEqual([]);
  });

  it("overwrite each other when both write below a table at once, and the table spans the longer addition", () => {
    const { book, a, b } = shared();
    write(a, "A5:B6", [["2026-01-08", 4], ["2026-01-09", 5]]); // prettier-ignore
    write(b, "A5:B5", [["2026-01-12", 9]]);
    book.settle();
    expect(read(a, "B5:B6")).toEqual([[9], [5]]);
    expect(tableOf(a).area).toEqual({ row: 0, column: 0, rows: 6, columns: 2 });
    expect(book.differences()).toEqual([]);
  });

  it("keep the rows of both when they inserted rows into a table", () => {
    const { book, a, b } = shared();
    write(a, "A6", "note below");
    book.settle();
    for (const [workbook, hours] of [
      [a, 10],
      [b, 20],
    ] as const) {
      // prettier-ignore
      const row = insertTableRows(workbook, tablePlace(workbook), 1, 1);
      writeInputs(workbook, workbook.sheets[0]!, row, [["2026-02-01", hours]]);
    }
    book.settle();
    expect(read(a, "B2:B7").flat()).toEqual([1, 10, 20, 2, 3, ""]);
    expect(tableOf(a).area.rows).toBe(6);
    expect(book.differences()).toEqual([]);
  });

  it("agree on a table both resized, and on one that one renamed", () => {
    const { book, a, b } = shared();
    write(a, "F1", "=SUM(Table1[Hours])");
    book.settle();
    resizeTable(a, sheetOf(a), tableOf(a), parseArea("A1:B3")!);
    resizeTable(b, sheetOf(b), tableOf(b), parseArea("A1:C4")!);
    renameTable(a, sheetOf(a), tableOf(a), "Ledger");
    write(b, "F2", "=MAX(Table1[Hours])");
    book.settle();
    expect(book.differences()).toEqual([]);
    expect(tableOf(a).area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
    expect(read(b, "F1:F2").flat()).toEqual(["=SUM(Ledger[Hours])", "=MAX(Ledger[Hours])"]);
  });

  it("get both sheets when both add one of the same name: the later one gets a number, and its formulas follow", () => {
    const { book, a, b } = shared();
    for (const workbook of [a, b]) addSheet(workbook, "INV-1");
    write(a, "A1", "of A", "INV-1");
    write(b, "A1", "of B", "INV-1");
    write(b, "G1", "='INV-1'!A1");
    book.settle();
    expect(a.sheets.map(({ name }) => name).sort()).toEqual(["INV-1", "INV-1 (2)", "Sheet1"]);
    expect([read(a, "A1", "INV-1"), read(a, "A1", "INV-1 (2)")]).toEqual([[["of A"]], [["of B"]]]);
    expect(read(a, "G1")).toEqual([["='INV-1 (2)'!A1"]]);
    expect(book.differences()).toEqual([]);
  });

  it("get both tables under names of their own when both make one", () => {
    const { book, a, b } = shared();
    createTable(a, sheetOf(a), parseArea("H1:H3")!, true);
    createTable(b, sheetOf(b), parseArea("K1:K3")!, true);
    book.settle();
    expect(a.sheets[0]!.tables.map(({ name }) => name)).toEqual(["Table1", "Table2", "Table2_2"]);
    expect(book.differences()).toEqual([]);
  });

  it("agree on deleted and renamed sheets, and formulas of others follow", () => {
    const { book, a, b } = shared();
    addSheet(a, "Data");
    addSheet(a, "Old");
    book.settle();
    renameSheet(a, sheetOf(a, "Data"), "Input");
    deleteSheet(a, sheetOf(a, "Old"));
    write(b, "G1:G2", [["=Data!A1"], ["=Old!A1"]]);
    book.settle();
    expect(read(a, "G1:G2").flat()).toEqual(["=Input!A1", "=#REF!"]);
    expect(book.differences()).toEqual([]);
  });

  it("calculate spilled results each for themselves", () => {
    const { book, a, b } = shared();
    const calculated = (workbook: Workbook) =>
      book.clients.find((client) => client.workbook === workbook)!.host.execute({ Actions: [], ObjectPaths: {} });
    write(a, "H1", "=SEQUENCE(3)");
    calculated(a);
    book.settle();
    calculated(b);
    expect(read(b, "H1:H3").flat()).toEqual(["=SEQUENCE(3)", 2, 3]);
    write(a, "H1", "");
    book.settle();
    calculated(b);
    expect(read(b, "H1:H3").flat()).toEqual(["", "", ""]);
  });

  it("hear of others' changes as remote ones", async () => {
    const { book, a } = shared();
    const office = await connectOffice({ host: book.clients[1]!.host });
    const heard: { address: string; source: string; changeType: string }[] = [];
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(({ address, source, changeType }) => {
        heard.push({ address, source, changeType });
        return Promise.resolve();
      });
      await context.sync();
    });
    write(a, "D1:E2", [[1, 2], [3, 4]]); // prettier-ignore
    insertCells(a, sheetOf(a), parseArea("1:1")!, "Down");
    book.deliver(0, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([
      { address: "1:1", source: "Remote", changeType: "RowInserted" },
      { address: "D2:E3", source: "Remote", changeType: "RangeEdited" },
    ]);
    office.dispose();
    book.dispose();
  });

  it("exchange by chance the same way for the same seed", async () => {
    const run = async (seed: number) => {
      const book = shareWorkbook(newWorkbook(), { clients: 2, seed });
      const offices = [];
      for (const { host } of book.clients) offices.push(await connectOffice({ host }));
      const seen: unknown[] = [];
      for (let round = 0; round < 6; round++) {
        const office = offices[round % 2]!;
        await office.Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
          await context.sync();
          seen.push(range.values[0]![0]);
          range.values = [[round]];
          await context.sync();
        });
      }
      for (const office of offices) office.dispose();
      book.dispose();
      return seen;
    };
    expect(await run(3)).toEqual(await run(3));
  });
});
