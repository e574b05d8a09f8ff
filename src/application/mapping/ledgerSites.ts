import type { TableName } from "../../domain/entries/source";
import type { CellArea } from "../../documents/sheetDocument";
import type { RawTable } from "../../ledger/rawTable";
import type { LocatedTable } from "../../ledger/tables/locatedTable";
import type { LedgerSites } from "../ledgerMarks";
import { ledgerTables } from "../recogniseTables";
import { siteOf, type TableSite } from "../tableSite";
import type { ReadTable } from "./familySheets";
import type { Located } from "./readTables";

/** A read area with what was located in it. */
export type LocatedRead = Located & { readonly read: ReadTable };

/** Where tables stand, and which sheets carry marks. */
export type Places = {
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  /** What was located, each table with how its rows are known again. */
  readonly located: readonly LocatedRead[];
};

/** Blocks of one ledger that share their columns, and so the columns of marks headed above the first of them. */
type Stack = {
  readonly tables: readonly LocatedTable[];
  readonly site: TableSite;
  /** It goes across its whole area: nothing but its own rows can be beside it. */
  readonly isAcross: boolean;
};

type Marking = NonNullable<LocatedTable["marking"]>;

/**
 * The places of what was located. Rows can be appended where a table is one plain block. Marks go to one ledger of a sheet, below a
 * header; a grid carries none. Where several share a sheet, marks beside one of them could be taken for another's, or be left behind
 * when one is sorted: time rows are then known by what they say, other rows are not billed. Rule: docs/decisions/0020.
 */
export function placesOf(located: readonly LocatedRead[]): Places {
  const sites = new Map<TableName, TableSite>();
  const stacks = located.flatMap(stacksOf);
  for (const { read, tables } of located) {
    const [first] = tables;
    if (!first || first.grid || tables.length > 1 || first.match.headerRow === null || sites.has(first.table)) continue;
    sites.set(first.table, siteOf(read.table, first.match, { ...read.raw, area: read.table.area }));
  }
  const ledgers = new Map<string, TableSite>();
  const markings = new Map<LocatedTable, Marking>();
  for (const [sheet, own] of bySheet(stacks)) {
    const marked = markedOf(own);
    if (marked) ledgers.set(sheet, marked.site);
    for (const stack of own) {
      if (stack === marked) continue;
      for (const table of stack.tables) markings.set(table, markingOf(stack, own));
    }
  }
  const withMarking = (table: LocatedTable): LocatedTable => {
    const marking = markings.get(table);
    return marking === undefined ? table : { ...table, marking };
  };
  return { sites, ledgers, located: located.map((each) => ({ ...each, tables: each.tables.map(withMarking) })) };
}

function stacksOf({ read, tables }: LocatedRead): Stack[] {
  const rows = tables.filter(({ table, grid }) => !grid && ledgerTables.includes(table));
  const groups = new Map<string, LocatedTable[]>();
  for (const table of rows) {
    const key = `${table.table}\n${table.raw.column}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].map((group) => stackOf(read, group));
}

/** New columns go right of all that stands in its area. */
function stackOf({ table, raw }: ReadTable, tables: readonly LocatedTable[]): Stack {
  const siteOfPart = ({ raw: own, match, table: name }: LocatedTable) => {
    const area = own.values === raw.values ? table.area : areaOf(own);
    return siteOf({ ...table, table: name, area }, match, { ...own, area });
  };
  const [first, last] = [tables[0]!, tables.at(-1)!];
  const isAcross = first.raw.column === raw.column && first.raw.values[0]?.length === raw.values[0]?.length;
  const lastColumn = table.area.column + table.area.columns - 1;
  return { tables, site: { ...siteOfPart(first), lastRow: siteOfPart(last).lastRow, lastColumn }, isAcross };
}

function areaOf({ row, column, values }: RawTable): CellArea {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

function bySheet(stacks: readonly Stack[]): ReadonlyMap<string, readonly Stack[]> {
  const sheets = new Map<string, Stack[]>();
  for (const stack of stacks) {
    const { sheet } = stack.site;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), stack]);
  }
  return sheets;
}

/** The one ledger of a sheet that carries marks: the only one, the one that has Billing IDs, or the only one that needs them. */
function markedOf(stacks: readonly Stack[]): Stack | null {
  const headed = stacks.filter(({ tables }) => tables[0]!.match.headerRow !== null);
  const identified = headed.filter(hasIds);
  if (identified.length > 0) return identified.length === 1 ? identified[0]! : null;
  if (stacks.length === 1)
    return headed[0] && (headed[0].isAcross || headed[0].site.excelTable !== null) ? headed[0] : null;
  const needy = headed.filter(({ site }) => site.table !== "Time");
  return needy.length === 1 && canBeMarked(needy[0]!, stacks) ? needy[0]! : null;
}

function hasIds({ site }: Stack): boolean {
  return site.columns["billingId"] !== undefined;
}

/** Marks stay with their rows inside an Excel table, and in columns that go across the whole sheet; nothing may stand right of them. */
function canBeMarked({ site, isAcross }: Stack, stacks: readonly Stack[]): boolean {
  const isOutermost = stacks.every((other) => other.site.lastColumn <= site.lastColumn);
  return isOutermost && (isAcross || site.excelTable !== null);
}

function markingOf({ tables, site }: Stack, all: readonly Stack[]): Marking {
  if (site.table === "Time" && all.filter(hasIds).length < 2) return "none";
  return tables[0]!.match.headerRow === null ? "ledger.noHeader" : "ledger.sharedSheet";
}
