import type { DateSystem } from "../../domain/calendar/localDate";
import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import { findHeader } from "../../ledger/header/findHeader";
import { textsOf } from "../../ledger/rows/column";
import { locateTables } from "../../ledger/shapes/locateTables";
import { withConstants } from "../../ledger/shapes/splitBlocks";
import type { LocatedTable } from "../../ledger/tables/locatedTable";
import { ledgerTables } from "../recogniseTables";
import type { KnownNames, ReadTable } from "./familySheets";
import type { Located } from "./readTables";

/** What is needed to tell the shapes of sheets. */
export type LocateContext = KnownNames & { readonly dateSystem: DateSystem };

/** The tables that a recognised area holds: blocks and grids of a ledger, one table of anything else. */
export function locateRead(
  { table: recognised, raw }: ReadTable,
  context: LocateContext,
  constants: Readonly<Record<string, string>> = {},
): Located {
  const { table, mapping, isNamed } = recognised;
  if (!ledgerTables.includes(table) && mapping === null) {
    return { raw, tables: [{ table, raw, match: findHeader(raw, table) }] };
  }
  const located = locateTables(raw, isNamed ? table : null, { ...context, mapping });
  return { raw, tables: located.map((each) => withConstants(each, { ...constants, ...each.constants })) };
}

/** The same tables over cells read again with more formats. */
export function withCells(located: Located, raw: LocatedTable["raw"]): Located {
  if (raw === located.raw) return located;
  const tables = located.tables.map((table): LocatedTable => {
    const from = table.raw.row - raw.row;
    const to = from + table.raw.values.length;
    const left = table.raw.column - raw.column;
    const formats = Object.fromEntries(
      Object.entries(raw.formats)
        .map(([offset, column]) => [Number(offset) - left, column.slice(from, to)] as const)
        .filter(([offset]) => offset >= 0 && offset < (table.raw.values[0]?.length ?? 0)),
    );
    return { ...table, raw: { ...table.raw, formats } };
  });
  return { raw, tables };
}

/** People and projects that the workbook's own tables name: only they tell people from tasks across a grid. */
export function knownNames(tables: readonly ReadTable[]): KnownNames {
  return {
    people: namesIn(tables, "person", ["People", "Rates"]),
    projects: namesIn(tables, "project", ["Projects"]),
  };
}

function namesIn(tables: readonly ReadTable[], field: string, from: readonly TableName[]): ReadonlySet<string> {
  const names = tables
    .filter(({ table }) => from.includes(table.table))
    .flatMap(({ table, raw }) => {
      const { columns, headerRow } = findHeader(raw, table.table);
      return [...textsOf({ raw, field, offset: columns[field] }, (headerRow ?? -1) + 1)];
    });
  return new Set(names.map(keyOf));
}

/** The names of the tabs that a register lists. */
export function tabsOf(tables: readonly ReadTable[]): readonly { readonly sheet: string }[] {
  const register = tables.find(({ table }) => table.table === "Invoices");
  if (!register) return [];
  const { columns, headerRow } = findHeader(register.raw, "Invoices");
  const cells = { raw: register.raw, field: "sheet", offset: columns["sheet"] };
  return [...textsOf(cells, (headerRow ?? -1) + 1)].map((sheet) => ({ sheet }));
}
