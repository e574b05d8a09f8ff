import { CalcEngine, type CalcOptions } from "./calc/calcEngine";
import type { Workbook } from "./model/workbook";

const engines = new WeakMap<Workbook, CalcEngine>();

/** The formula engine of a workbook: one, however many clients are connected. The options count when it is made. */
export function calculationOf(workbook: Workbook, options: CalcOptions = {}): CalcEngine {
  const known = engines.get(workbook);
  if (known) return known;
  const engine = new CalcEngine(workbook, options);
  engines.set(workbook, engine);
  workbook.onActivity(({ kind }) => {
    if (kind === "rowHiddenChanged") engine.noteVisibilityChange();
  });
  return engine;
}
