import type { CellBlock, ReadRequest, WorkbookPort } from "./workbookPort";

/** Sheets by name, or all of them. */
export type Sheets = ReadonlySet<string> | "all";

/** A workbook of which only those sheets are read again that have changed. */
export type KeptCells = {
  /** Reads from what was read before, as far as nothing has changed since; all else goes to the workbook itself. */
  readonly port: WorkbookPort;
  /** What is said to have changed is read again. */
  readonly forget: (sheets: Sheets) => void;
};

/**
 * Keeps the cells of a workbook for showing it: the same cells come out as the same arrays. Never to decide what is written: that
 * Excel tells of every change is not certain.
 */
export function keepCells(workbook: WorkbookPort): KeptCells {
  const kept = new Map<string, Map<string, CellBlock>>();
  const read: WorkbookPort["read"] = async (requests, progress) => {
    const missing = requests.filter((request) => !kept.get(request.sheet)?.has(areaKey(request)));
    const blocks = missing.length === 0 ? [] : await workbook.read(missing, progress);
    missing.forEach((request, index) => {
      const ofSheet = kept.get(request.sheet) ?? new Map<string, CellBlock>();
      kept.set(request.sheet, ofSheet.set(areaKey(request), blocks[index]!));
    });
    return requests.map((request) => kept.get(request.sheet)!.get(areaKey(request))!);
  };
  const forget = (sheets: Sheets): void => {
    if (sheets === "all") kept.clear();
    else for (const sheet of sheets) kept.delete(sheet);
  };
  return { port: { ...workbook, read }, forget };
}

function areaKey({ area, formatColumns }: ReadRequest): string {
  return [area.row, area.column, area.rows, area.columns, "", ...formatColumns].join(" ");
}
