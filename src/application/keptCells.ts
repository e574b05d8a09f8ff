import { ReadingMemory } from "../ledger/readingMemory";
import type { CellBlock, ReadRequest, WorkbookLayout, WorkbookPort } from "./workbookPort";

/** A workbook of which only those sheets are read again that have changed. */
export type KeptCells = {
  /** The workbook as it is; what is written through it is forgotten here. */
  readonly live: WorkbookPort;
  /** Reads from what was read before, as far as nothing has changed since; all else goes to the workbook itself. */
  readonly shown: WorkbookPort;
  /** What its tables were read as, for as long as their cells are the same. */
  readonly readings: ReadingMemory;
  /** A sheet, by its id, or every one is read again. */
  readonly forget: (sheetId: string | "all") => void;
};

/**
 * Keeps the cells of a workbook for showing it: the same cells come out as the same arrays. Never to decide what is written: that
 * Excel tells of every change is not certain.
 */
export function keepCells(workbook: WorkbookPort): KeptCells {
  const cells = new CellMemory();
  const forgetWritten: WorkbookPort["apply"] = (batches, progress) => {
    for (const { operations } of batches) {
      for (const operation of operations) {
        // Resizing changes no cell, and the area asked for is another one afterwards.
        if ("sheet" in operation) cells.forgetNamed(operation.sheet);
        else if (operation.kind === "putSheet") cells.forgetNamed(operation.document.name);
        else if (operation.kind === "addTableColumns") cells.forget("all");
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
    forget: (sheetId) => cells.forget(sheetId),
  };
}

/** Blocks by sheet and area. Sheets are kept by their ids: names may be exchanged. */
class CellMemory {
  private readonly blocks = new Map<string, Map<string, CellBlock>>();
  private ids: ReadonlyMap<string, string> = new Map();
  /** How often anything was forgotten: what was fetched meanwhile may be older than the change, and is not kept. */
  private changes = 0;

  follow(layout: WorkbookLayout): WorkbookLayout {
    this.ids = new Map(layout.sheets.map(({ name, id }) => [name, id]));
    const present = new Set(this.ids.values());
    for (const id of this.blocks.keys()) if (!present.has(id)) this.blocks.delete(id);
    return layout;
  }

  forget(sheetId: string | "all"): void {
    this.changes += 1;
    if (sheetId === "all") this.blocks.clear();
    else this.blocks.delete(sheetId);
  }

  forgetNamed(sheet: string): void {
    this.forget(this.idOf(sheet));
  }

  async read(workbook: WorkbookPort, ...[requests, progress]: Parameters<WorkbookPort["read"]>): Promise<CellBlock[]> {
    const known = requests.map((request) => this.blocks.get(this.idOf(request.sheet))?.get(areaKey(request)));
    const missing = requests.filter((_, index) => !known[index]);
    const { changes } = this;
    const fetched = missing.length === 0 ? [] : await workbook.read(missing, progress);
    if (changes === this.changes) missing.forEach((request, index) => this.keep(request, fetched[index]!));
    let next = 0;
    return known.map((block) => block ?? fetched[next++]!);
  }

  private keep(request: ReadRequest, block: CellBlock): void {
    const id = this.idOf(request.sheet);
    const ofSheet = this.blocks.get(id) ?? new Map<string, CellBlock>();
    this.blocks.set(id, ofSheet.set(areaKey(request), block));
  }

  private idOf(sheet: string): string {
    return this.ids.get(sheet) ?? sheet;
  }
}

function areaKey({ area, formatColumns, formulas }: ReadRequest): string {
  return [area.row, area.column, area.rows, area.columns, formulas ? "=" : "", ...formatColumns].join(" ");
}
