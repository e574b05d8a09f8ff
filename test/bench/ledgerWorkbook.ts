import { newWorkbook } from "../../src/host/codec/newWorkbook";
import type { CellValue } from "../../src/host/model/cellValue";
import { Table } from "../../src/host/model/table";
import type { Workbook } from "../../src/host/model/workbook";
import { sequence } from "../../src/application/samples/sampleWorkbook";

const people = Array.from({ length: 40 }, (_, index) => `Person ${index + 1}`);
const tasks = ["Design", "Development", "Testing", "Project management", "Support", "Research"];
const projectCount = 20;
const firstDay = 45658;
const days = 365;

/** A workbook of so many time rows and a dated rate table of 400 rows: each person has ten rates, one after the other. */
export function ledgerWorkbook(rows: number): Workbook {
  const workbook = newWorkbook("Bench.xlsx");
  const next = sequence(7);
  const projects = Array.from({ length: projectCount }, (_, index) => [
    `Project ${index + 1}`,
    `Client ${(index % 5) + 1}`,
    "Time and materials",
  ]);
  addTable(workbook, "Projects", ["Project", "Client", "Billing method"], projects);
  const header = [
    "Date",
    "Project",
    "Line",
    "Phase",
    "Task",
    "Person",
    "Role",
    "Hours",
    "Billing type",
    "Description",
    "Client note",
    "Approved",
  ];
  const time = Array.from({ length: rows }, (): CellValue[] => [
    firstDay + next(days),
    `Project ${next(projectCount) + 1}`,
    null,
    null,
    tasks[next(tasks.length)]!,
    people[next(people.length)]!,
    null,
    (next(32) + 1) / 4,
    null,
    `Work on ticket ${next(5000)}`,
    null,
    "yes",
  ]);
  addTable(workbook, "Time", header, time);
  addTable(workbook, "Rates", ["Kind", "Person", "Rate", "From", "To"], rates());
  addTable(
    workbook,
    "Settings",
    ["Key", "Value"],
    [
      ["Default tax", "20 %"],
      ["Seller name", "Bench Ltd"],
      ["Country", "FR"],
    ],
  );
  workbook.sheets.splice(0, 1);
  workbook.notifyStructureChanged();
  return workbook;
}

function rates(): CellValue[][] {
  const step = 36;
  return people.flatMap((person, index) =>
    Array.from({ length: 10 }, (_, period): CellValue[] => {
      const kind = period % 5 === 4 ? "Cost" : "Sale";
      const from = firstDay + period * step;
      return [kind, person, 60 + index + period, from, null];
    }),
  );
}

function addTable(
  workbook: Workbook,
  name: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
): void {
  const sheet = workbook.appendSheet(name);
  [header, ...rows].forEach((cells, row) =>
    cells.forEach((value, column) => value !== null && sheet.cells.setValue(row, column, value)),
  );
  const table = new Table(workbook.newId(), name.replace(/ /g, ""), {
    row: 0,
    column: 0,
    rows: rows.length + 1,
    columns: header.length,
  });
  table.columns = header.map((title, index) => ({
    id: index + 1,
    name: title,
    calculatedFormula: null,
    totalsFunction: null,
    totalsLabel: null,
  }));
  sheet.tables.push(table);
}
