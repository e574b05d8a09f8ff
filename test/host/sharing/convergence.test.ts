import fc from "fast-check";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import { parseArea } from "../../../src/host/model/address";
import { HostError } from "../../../src/host/model/hostError";
import { deleteCells, insertCells } from "../../../src/host/model/moveCells";
import { addSheet, deleteSheet, renameSheet } from "../../../src/host/model/sheetOperations";
import { createTable, insertTableRows, resizeTable } from "../../../src/host/model/tableOperations";
import type { Workbook } from "../../../src/host/model/workbook";
import { readValue, writeInputs } from "../../../src/host/model/writeCells";
import { shareWorkbook } from "../../../src/host/sharing/shareWorkbook";

type Step = (workbook: Workbook) => void;

const sheetAt = (workbook: Workbook, index: number) => workbook.sheets[index % workbook.sheets.length]!;

/** Edits of all kinds; what Excel refuses is not done. */
const edit: fc.Arbitrary<Step> = fc
  .record({ sheet: fc.nat(2), row: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 3 }) })
  .chain(({ sheet, row, count }) => {
    const at = (workbook: Workbook) => sheetAt(workbook, sheet);
    const rows = parseArea(`${row}:${row + count - 1}`)!;
    const columns = parseArea(count > 1 ? "B:C" : "D:D")!;
    const range = parseArea(`B${row}:C${row + count}`)!;
    const table = (workbook: Workbook) => {
      const own = at(workbook);
      return own.tables[0] && { sheet: own, table: own.tables[0] };
    };
    return fc.constantFrom<Step>(
      (workbook) => writeInputs(workbook, at(workbook), range, row * 10 + count),
      (workbook) => writeInputs(workbook, at(workbook), range, `=SUM(A1:A${row})`),
      (workbook) => insertCells(workbook, at(workbook), rows, "Down"),
      (workbook) => deleteCells(workbook, at(workbook), rows, "Up"),
      (workbook) => insertCells(workbook, at(workbook), columns, "Right"),
      (workbook) => deleteCells(workbook, at(workbook), columns, "Left"),
      (workbook) => insertCells(workbook, at(workbook), range, "Down"),
      (workbook) => void addSheet(workbook, `S${count}`),
      (workbook) => renameSheet(workbook, at(workbook), `R${row}`),
      (workbook) => deleteSheet(workbook, at(workbook)),
      (workbook) => void createTable(workbook, at(workbook), range, true),
      (workbook) => {
        const place = table(workbook);
        if (place) insertTableRows(workbook, place, 0, count);
      },
      (workbook) => {
        const place = table(workbook);
        if (place) resizeTable(workbook, place.sheet, place.table, { ...place.table.area, rows: row + count });
      },
    );
  });

const turn = fc.record({ client: fc.nat(2), edit, exchange: fc.constantFrom("none", "send", "receive") });

function attempt(step: Step, workbook: Workbook): void {
  try {
    step(workbook);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

describe("replicas of a workbook", () => {
  it("are equal once everything is delivered, whatever was done in whatever order", () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 14 }), (turns) => {
        const book = shareWorkbook(newWorkbook(), { clients: 3 });
        for (const each of turns) {
          attempt(each.edit, book.clients[each.client]!.workbook);
          if (each.exchange === "send") book.send(each.client);
          if (each.exchange === "receive") book.receive(each.client);
        }
        book.settle();
        expect(book.differences()).toEqual([]);
        for (const { workbook } of book.clients) {
          for (const sheet of workbook.sheets) {
            for (const table of sheet.tables) expect(table.columns).toHaveLength(table.area.columns);
          }
        }
        book.dispose();
      }),
      { numRuns: 80 },
    );
  });

  const cell = fc.record({ client: fc.nat(2), row: fc.nat(5), column: fc.nat(3), send: fc.boolean() });

  it("lose no cell that nobody overwrote", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (writes) => {
        const book = shareWorkbook(newWorkbook(), { clients: 3 });
        const written = new Map<string, Set<string>>();
        writes.forEach(({ client, row, column, send }, index) => {
          const { workbook } = book.clients[client]!;
          writeInputs(workbook, workbook.sheets[0]!, { row, column, rows: 1, columns: 1 }, `w${index}`);
          const key = `${row}:${column}`;
          written.set(key, (written.get(key) ?? new Set()).add(`w${index}`));
          if (send) book.deliver(client, (client + 1) % 3);
        });
        book.settle();
        const { cells } = book.clients[0]!.workbook.sheets[0]!;
        for (const [key, values] of written) {
          const [row, column] = key.split(":").map(Number);
          expect([...values]).toContain(cells.value(row!, column!));
        }
      }),
      { numRuns: 100 },
    );
  });

  const rowEdit = fc.record({ client: fc.nat(1), at: fc.nat(8), kind: fc.constantFrom("insert", "delete", "mark") });

  it("keep marks with the rows they were made for, wherever rows were inserted and deleted meanwhile", () => {
    fc.assert(
      fc.property(fc.array(rowEdit, { maxLength: 12 }), (edits) => {
        const workbook = newWorkbook();
        const keys = Array.from({ length: 10 }, (_, row) => [`row ${row}`]);
        writeInputs(workbook, workbook.sheets[0]!, parseArea("A1:A10")!, keys);
        const book = shareWorkbook(workbook, { clients: 2 });
        for (const { client, at, kind } of edits) {
          const own = book.clients[client]!.workbook;
          const sheet = own.sheets[0]!;
          const row = { row: at, column: 0, rows: 1, columns: 16_384 };
          if (kind === "insert") insertCells(own, sheet, row, "Down");
          else if (kind === "delete") deleteCells(own, sheet, row, "Up");
          else {
            const mark = `marked ${String(readValue(sheet.cells.value(at, 0)))}`;
            writeInputs(own, sheet, { row: at, column: 1, rows: 1, columns: 1 }, mark);
          }
        }
        book.settle();
        const { cells } = book.clients[0]!.workbook.sheets[0]!;
        for (let row = 0; row < cells.rowCount(1); row++) {
          const mark = cells.value(row, 1);
          if (mark !== null) expect(mark).toBe(`marked ${String(readValue(cells.value(row, 0)))}`);
        }
        expect(book.differences()).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
