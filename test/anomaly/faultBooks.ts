import type { PlannedChangeOrder } from "../../src/application/planning/plannedRows";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { decimal } from "../../src/domain/money/decimal";
import type { PlannedMilestone } from "../../src/domain/planning/planMilestones";
import type { CellValue } from "../../src/host/model/cellValue";
import { afterwards, freshBook } from "./scenarios";

/** Rows that cannot be read. */
export function faultyBook(): Promise<Uint8Array> {
  const faulty = freshBook();
  const { cells } = faulty.sheetNamed("Time")!;
  cells.setValue(1, 4, "two hours");
  cells.setValue(3, 1, "Shopp");
  return afterwards(faulty, () => Promise.resolve());
}

/** Expenses to pay back, one of which somebody noted something about; rows that a client said no to before. */
export function owingBook(): Promise<Uint8Array> {
  const owing = freshBook();
  const { cells } = owing.sheetNamed("Time")!;
  ["Client approved", "", "no"].forEach((value, row) => cells.setValue(row, 6, value));
  const expenses = owing.appendSheet("Expenses");
  const rows: CellValue[][] = [
    ["Date", "Project", "Person", "Description", "Unit cost", "Reimbursable", "Purchase tax", "Reimbursed on"],
    ["2026-06-02", "Website", "Ann", "Train", 80, "yes", "0", ""],
    ["2026-06-03", "Website", "Ann", "Taxi", 20.5, "yes", "0", "soon"],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => expenses.cells.setValue(at, column, value)));
  expenses.changed.add("cells");
  owing.notifyStructureChanged();
  return afterwards(owing, () => Promise.resolve());
}

/** A fixed price that is not cut yet, and a retainer that ends. */
export function planningBook(): Promise<Uint8Array> {
  const planning = freshBook();
  const { cells } = planning.sheetNamed("Projects")!;
  const rows: CellValue[][] = [
    ["Contract value", "Retainer fee", "Included hours", "Start", "End"],
    [],
    [],
    [9000, "", "", "", ""],
    ["", 500, 5, "2026-01-01", "2026-06-30"],
  ];
  [
    ["App", "Acme", "Fixed price"],
    ["Care", "Acme", "Retainer"],
  ].forEach((row, at) => row.forEach((value, column) => cells.setValue(3 + at, column, value)));
  rows.forEach((row, at) => row.forEach((value, column) => cells.setValue(at, 3 + column, value)));
  return afterwards(planning, () => Promise.resolve());
}

/** A milestone of the fixed price. */
export function plannedMilestone(milestone: string): PlannedMilestone {
  return {
    ...{ project: "App", line: "", milestone, milestoneKind: "Milestone", amount: decimal("1000.5") },
    ...{ due: "2026-12-01" as LocalDate, evidence: "" },
  };
}

export const searchOrder: PlannedChangeOrder = {
  ...{
    project: "App",
    line: "",
    request: "Search",
    requestedOn: "2026-11-02" as LocalDate,
    estimatedHours: decimal("8"),
  },
  ...{ amount: decimal("1000.5"), quotedOn: "2026-11-02" as LocalDate, agreedOn: "2026-11-03" as LocalDate },
  ...{ evidence: "mail", status: "Agreed" },
};
