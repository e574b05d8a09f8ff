import type { BillableUnit } from "./billableUnit";

/** The units of a ledger's rows, gathered in the order of the rows: one of each row, several where clients share it. */
export class UnitsByRow<Row extends object> {
  private readonly gathered: BillableUnit[] = [];
  private readonly ends: number[] = [];

  constructor(readonly rows: readonly Row[]) {}

  get units(): readonly BillableUnit[] {
    return this.gathered;
  }

  /** Adds the units of the next row. */
  add(units: readonly BillableUnit[]): void {
    for (const unit of units) this.gathered.push(unit);
    this.ends.push(this.gathered.length);
  }

  /** The next row has the units that a row had earlier. */
  addFrom(earlier: UnitsByRow<Row>, row: number): void {
    for (let index = earlier.ends[row - 1] ?? 0; index < earlier.ends[row]!; index++) {
      this.gathered.push(earlier.gathered[index]!);
    }
    this.ends.push(this.gathered.length);
  }
}
