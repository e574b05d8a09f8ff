import type { DateSystem } from "../domain/calendar/localDate";
import { DerivedRows } from "./derivedRows";
import type { RawTable } from "./rawTable";
import { KnownWork } from "./repeats/workGroups";
import type { LocatedTable, TableReading } from "./tables/locatedTable";

type Kept = {
  readonly raw: RawTable;
  readonly rest: string;
  readonly reading: TableReading<unknown>;
  readonly lastUse: number;
};

/** Tables that so many readings did not find are no more, or elsewhere. */
const readingsKept = 3;

/**
 * What tables were read as, for the next reading of the same workbook: a reading is a function of a table's cells, header and shape,
 * so it holds for the very same cells. Whoever fetches cells decides which those are, by handing out the same arrays.
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
    for (const [place, { lastUse }] of this.kept) if (lastUse < this.readings - readingsKept) this.kept.delete(place);
  }

  /** The reading of these very cells; undefined where there was none. */
  recall<T>(located: LocatedTable, dateSystem: DateSystem): TableReading<T> | undefined {
    const kept = this.kept.get(placeOf(located));
    if (!kept || !haveSameCells(kept.raw, located.raw) || kept.rest !== restOf(located, dateSystem)) return undefined;
    return kept.reading as TableReading<T>;
  }

  /** The last reading of the table with the same header at the same place, whatever its cells were. */
  earlier<T>(located: LocatedTable, dateSystem: DateSystem): TableReading<T> | undefined {
    const kept = this.kept.get(placeOf(located));
    return kept?.rest === restOf(located, dateSystem) ? (kept.reading as TableReading<T>) : undefined;
  }

  keep(located: LocatedTable, dateSystem: DateSystem, reading: TableReading<unknown>): void {
    const rest = restOf(located, dateSystem);
    this.kept.set(placeOf(located), { raw: located.raw, rest, reading, lastUse: this.readings });
  }
}

function placeOf({ table, raw }: LocatedTable): string {
  return [table, raw.sheet, raw.excelTable ?? "", raw.row, raw.column].join("\n");
}

function haveSameCells(one: RawTable, other: RawTable): boolean {
  const columns = Object.entries(one.formats);
  return (
    one.values === other.values &&
    columns.length === Object.keys(other.formats).length &&
    columns.every(([offset, formats]) => other.formats[Number(offset)] === formats)
  );
}

/** Everything but the cells that a reading depends on. */
function restOf({ raw, ...rest }: LocatedTable, dateSystem: DateSystem): string {
  return JSON.stringify([rest, raw.hasTotalsRow, dateSystem]);
}
