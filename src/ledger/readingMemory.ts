import type { DateSystem } from "../domain/calendar/localDate";
import { haveSameElements } from "../domain/haveSameElements";
import { DerivedRows } from "./derivedRows";
import type { RawTable } from "./rawTable";
import { KnownWork } from "./repeats/workGroups";
import type { LocatedTable, TableReading } from "./tables/locatedTable";

type Kept = { readonly raw: RawTable; readonly reading: TableReading<unknown>; readonly lastUse: number };

/** Tables that so many readings did not find are no more, or elsewhere. */
const readingsKept = 3;

/**
 * What tables were read as, for the next reading of the same workbook: a reading is a function of a table's cells, header and shape,
 * so it holds for the very same cells. Whoever fetches cells decides which those are, by handing out the same rows. A table that is read
 * in two ways in turn, as it is and as a mapping would have it, is kept in both.
 */
export class ReadingMemory {
  private readonly kept = new Map<string, Kept>();
  private readings = 0;
  /** Rows with the currency that their sign means. */
  readonly resolved = new DerivedRows();
  /** Entries with what keeps them from being billed. */
  readonly guarded = new DerivedRows();
  /** Work by sheet, to see what several sheets have in common. */
  readonly work = new KnownWork();

  /** Another reading of the workbook begins. */
  begin(): void {
    this.readings += 1;
    for (const [key, { lastUse }] of this.kept) if (lastUse < this.readings - readingsKept) this.kept.delete(key);
  }

  /** The reading of these very cells; undefined where there was none. */
  recall<T>(located: LocatedTable, dateSystem: DateSystem): TableReading<T> | undefined {
    const kept = this.kept.get(keyOf(located, dateSystem));
    return kept && haveSameCells(kept.raw, located.raw) ? (kept.reading as TableReading<T>) : undefined;
  }

  /** The last reading of the table with the same header at the same place, whatever its cells were. */
  earlier<T>(located: LocatedTable, dateSystem: DateSystem): TableReading<T> | undefined {
    return this.kept.get(keyOf(located, dateSystem))?.reading as TableReading<T> | undefined;
  }

  keep(located: LocatedTable, dateSystem: DateSystem, reading: TableReading<unknown>): void {
    this.kept.set(keyOf(located, dateSystem), { raw: located.raw, reading, lastUse: this.readings });
  }
}

/** Where a table stands, and everything but the cells that a reading depends on. */
function keyOf({ raw, ...rest }: LocatedTable, dateSystem: DateSystem): string {
  const { sheet, excelTable, row, column, hasTotalsRow } = raw;
  return JSON.stringify([sheet, excelTable, row, column, hasTotalsRow, dateSystem, rest]);
}

function haveSameCells(one: RawTable, other: RawTable): boolean {
  const columns = Object.entries(one.formats);
  return (
    haveSameElements(one.values, other.values) &&
    columns.length === Object.keys(other.formats).length &&
    columns.every(([offset, formats]) => haveSameElements(formats, other.formats[Number(offset)] ?? []))
  );
}
