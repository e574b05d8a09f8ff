import type { Workbook } from "../../host/model/workbook";

/** Remembers whether a workbook has changed since it was opened or saved. */
export class ChangeMark {
  changed = false;

  constructor(workbook: Workbook) {
    const mark = (): void => void (this.changed = true);
    workbook.onCellsChanged(mark);
    workbook.onStructureChanged(mark);
  }

  saved(): void {
    this.changed = false;
  }
}
