import { bounding, intersect, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { copyTable } from "./copyWorkbook";
import type { ThreeWay } from "./mergeLists";
import { sameValue } from "./sameValue";

/**
 * Brings my tables into theirs. Rows grown by both: the table spans them all. A table that would lie over another one is
 * left out, one that would grow over another stays as it is.
 */
export function mergeTables({ base, mine, theirs }: ThreeWay<Sheet>): void {
  const before = new Map(base.tables.map((table) => [table.id, table]));
  theirs.tables = theirs.tables.filter(({ id }) => !before.has(id) || mine.tables.some((table) => table.id === id));
  for (const table of mine.tables) {
    const known = theirs.tables.find(({ id }) => id === table.id);
    const was = before.get(table.id);
    if (known && was) mergeTable({ base: was, mine: table, theirs: known }, theirs);
    else if (!was && isFree(theirs, table, table.area)) theirs.tables.push(copyTable(table));
  }
  for (const table of theirs.tables) writeHeaders(theirs, table);
}

function mergeTable({ base, mine, theirs }: ThreeWay<Table>, sheet: Sheet): void {
  const settings = ["style", "showBandedRows", "showBandedColumns", "showFirstColumn", "showLastColumn"] as const;
  for (const field of [...settings, "showFilterButton", "filters"] as const) {
    if (!sameValue(mine[field], base[field])) Object.assign(theirs, { [field]: structuredClone(mine[field]) });
  }
  const shape = (table: Table) => [table.area, table.columns, table.showHeaders, table.showTotals];
  if (sameValue(shape(mine), shape(base))) return;
  const area = sameValue(shape(theirs), shape(base)) ? mine.area : sharedArea({ base, mine, theirs });
  if (!isFree(sheet, theirs, area)) return;
  const { columns, showHeaders, showTotals } = structuredClone({ ...mine });
  Object.assign(theirs, { area, columns, showHeaders, showTotals });
}

/** Both changed it: my columns, and the rows of both if both only added some. */
function sharedArea({ base, mine, theirs }: ThreeWay<Table>): Area {
  const grew = mine.area.rows >= base.area.rows && theirs.area.rows >= base.area.rows;
  if (!grew || mine.area.row !== theirs.area.row) return mine.area;
  const both = bounding(mine.area, theirs.area);
  return { ...mine.area, rows: both.rows };
}

function isFree(sheet: Sheet, own: Table, area: Area): boolean {
  const meets = sheet.tables.some((table) => table.id !== own.id && intersect(table.area, area) !== null);
  return !meets && !sheet.merges.some((merge) => intersect(merge, area) !== null);
}

/** A table's header cells say what its columns are called, whoever wrote there last. */
function writeHeaders({ cells }: Sheet, { area, columns, showHeaders }: Table): void {
  if (!showHeaders) return;
  columns.forEach(({ name }, index) => {
    if (cells.value(area.row, area.column + index) !== name) cells.setValue(area.row, area.column + index, name);
  });
}
