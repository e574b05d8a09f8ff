import type { Area } from "../../host/model/address";

/** Finds the merged area of a cell. */
export class MergeIndex {
  private readonly byRow = new Map<number, Area[]>();

  constructor(readonly areas: readonly Area[]) {
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const known = this.byRow.get(row);
        if (known) known.push(area);
        else this.byRow.set(row, [area]);
      }
    }
  }

  at(row: number, column: number): Area | undefined {
    return this.byRow.get(row)?.find((area) => column >= area.column && column < area.column + area.columns);
  }
}
