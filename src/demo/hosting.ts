import { CalcEngine } from "../host/calc/calcEngine";
import { translateFormula } from "../host/calc/references/translateFormula";
import { createHost } from "../host/createHost";
import { newWorkbook } from "../host/codec/newWorkbook";
import { readWorkbook } from "../host/codec/readWorkbook";
import { writeWorkbook } from "../host/codec/writeWorkbook";
import type { Workbook } from "../host/model/workbook";
import type { HostSession } from "../host/protocol/hostSession";
import { OpenDocument } from "./document/openDocument";
import type { FormulaEvaluator } from "./grid/conditionalFormat";

/** A workbook with everything that serves it on the page. */
export type HostedWorkbook = {
  readonly document: OpenDocument;
  readonly session: HostSession;
  readonly evaluate: FormulaEvaluator;
  /** Brings results up to date after an edit of the grid, and tells the add-in. */
  readonly settle: () => void;
  /** Tells the add-in of what happened on the grid: selections, sheets shown. */
  readonly announce: () => void;
  readonly dispose: () => void;
};

/** Throws: FileFormatError when the bytes are no workbook that can be opened. */
export function openFile(bytes: Uint8Array, name: string): HostedWorkbook {
  return hostWorkbook(readWorkbook(bytes, name));
}

export function newFile(name: string): HostedWorkbook {
  return hostWorkbook(newWorkbook(name));
}

export function fileBytes(workbook: Workbook): Uint8Array {
  return writeWorkbook(workbook);
}

/** Opens a workbook that is in memory. */
export function hostWorkbook(workbook: Workbook): HostedWorkbook {
  const calculation = new CalcEngine(workbook);
  if (workbook.needsCalculation) calculation.calculateAll();
  workbook.onActivity((activity) => {
    if (activity.kind === "rowHiddenChanged") calculation.noteVisibilityChange();
  });
  const session = createHost({ workbook, calculation });
  return {
    document: new OpenDocument(workbook),
    session,
    evaluate: (formula, sheet, written, cell) => {
      const shifted = translateFormula(formula, cell.row - written.row, cell.column - written.column);
      return calculation.evaluate(shifted, sheet, cell.row, cell.column);
    },
    settle: () => {
      if (workbook.calculationMode !== "Manual") calculation.calculateDirty();
      session.flushEvents();
    },
    announce: () => session.flushEvents(),
    dispose: () => {
      session.dispose();
      calculation.dispose();
    },
  };
}
