import type { Fault } from "../../src/host/protocol/faults";
import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";
import { openBook } from "../support/openBook";
import { seed, type CleanRun, type Scenario } from "./faultRuns";

/**
 * The faults of a run that leave different workbooks behind. A request that was lost before it was applied leaves what the one before
 * it left; an action that changed nothing leaves what was there; and what recovery does follows from the workbook alone. So one
 * fault stands for all that leave the same.
 */
export async function distinctFaults(scenario: Scenario, { actions }: CleanRun): Promise<Fault[]> {
  const opened = await openBook(scenario.book, { seed });
  const { host } = opened.office;
  const known = new Set<string>();
  const faults: Fault[] = [];
  const probe = (fault: Fault) => {
    const state = stateOf(opened.workbook);
    if (known.has(state)) return;
    known.add(state);
    faults.push(fault);
  };
  const at = (place: Pick<Fault, "sync" | "action" | "when">, fault: Fault) =>
    host.plan({ ...place, effect: { kind: "run", run: () => probe(fault) } });
  actions.forEach((count, index) => {
    const sync = index + 1;
    const lost = (when: Fault["when"]): Fault => ({ sync, when, effect: { kind: "drop" } });
    at({ sync, when: "before" }, lost("before"));
    for (let action = 0; action < count; action++) {
      const place = { sync, action, when: "after" } as const;
      at(place, { ...place, effect: { kind: "fail", code: "GeneralException" } });
    }
    at({ sync, when: "after" }, lost("after"));
  });
  await scenario.run(opened.environment);
  opened.close();
  return faults;
}

/** All that a later reading of the workbook could tell apart. */
function stateOf(workbook: Workbook): string {
  const names = workbook.names.map(({ name, formula, sheet, visible }) => `${name} ${formula} ${sheet} ${visible}`);
  return [...names, ...workbook.sheets.map((sheet) => stateOfSheet(sheet, workbook))].join("\n");
}

function stateOfSheet(sheet: Sheet, { formats }: Workbook): string {
  const { cells } = sheet;
  const lines = [
    `${sheet.name} ${sheet.visibility} ${sheet.protection.protected}`,
    JSON.stringify([
      sheet.merges,
      sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((each) => each.name)]),
    ]),
    JSON.stringify([sheet.charts.map(({ name }) => name), sheet.conditionalFormats.length, sheet.validations.length]),
  ];
  for (let column = 0; column < cells.columnCount; column++) {
    for (let row = 0; row < cells.rowCount(column); row++) {
      const value = cells.value(row, column);
      const format = cells.format(row, column);
      if (value === null && format === undefined) continue;
      const { numberFormat } = formats.get(format);
      lines.push(`${row},${column} ${String(value)} ${cells.formula(row, column) ?? ""} ${numberFormat}`);
    }
  }
  return lines.join("\n");
}
