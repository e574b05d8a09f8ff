import { ReadingMemory } from "../ledger/readingMemory";
import { CellMemory } from "./cellMemory";
import type { WorkbookChange, WorkbookLayout, WorkbookPort } from "./workbookPort";

/** A workbook of which only those cells are read again that may have changed. */
export type KeptCells = {
  /** The workbook as it is; what is written through it is forgotten here. */
  readonly live: WorkbookPort;
  /** Reads from what was read before, as far as nothing has changed since; all else goes to the workbook itself. */
  readonly shown: WorkbookPort;
  /** What its tables were read as, for as long as their cells are the same. */
  readonly readings: ReadingMemory;
  /** What changed is read again: the rows of its areas, the formulas that have new results, else its sheet. */
  readonly note: (change: WorkbookChange) => void;
  /** A sheet, by its id, or every one is read again, cell by cell. */
  readonly forget: (sheetId: string | "all") => void;
};

/**
 * Keeps the cells of a workbook for showing it: rows that are the same come out as the same arrays, even where all of a sheet was
 * fetched again. Never to decide what is written: that Excel tells of every change is not certain. Rule: docs/decisions/0060.
 */
export function keepCells(workbook: WorkbookPort): KeptCells {
  const cells = new CellMemory();
  const forgetWritten: WorkbookPort["apply"] = (batches, progress) => {
    for (const { operations } of batches) {
      for (const operation of operations) {
        // Resizing changes no cell, and the area asked for is another one afterwards.
        if ("sheet" in operation) cells.noteNamed(operation.sheet);
        else if (operation.kind === "putSheet") cells.noteNamed(operation.document.name);
        else if (operation.kind === "addTableColumns") cells.note("all", "anywhere");
      }
    }
    return workbook.apply(batches, progress);
  };
  const live = { ...workbook, apply: forgetWritten };
  const layout = async (): Promise<WorkbookLayout> => cells.follow(await workbook.layout());
  return {
    live,
    shown: { ...live, layout, read: (requests, progress) => cells.read(workbook, requests, progress) },
    readings: new ReadingMemory(),
    note: ({ sheetId, cause, areas }) =>
      cells.note(sheetId, cause === "calculation" ? "formulas" : (areas ?? "anywhere")),
    forget: (sheetId) => cells.note(sheetId, "anywhere"),
  };
}
