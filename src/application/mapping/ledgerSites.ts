import type { TableName } from "../../domain/entries/source";
import type { LedgerSites } from "../ledgerMarks";
import { ledgerTables } from "../recogniseTables";
import { siteOf, type TableSite } from "../tableSite";
import type { ReadTable } from "./familySheets";
import type { UnmarkableSheets } from "./guardEntries";
import type { Located } from "./readTables";

/** A read area with what was located in it. */
export type LocatedRead = Located & { readonly read: ReadTable };

/** Where tables stand, which sheets carry marks, and which sheets' rows could not be marked so that they are known again. */
export type Places = {
  readonly sites: ReadonlyMap<TableName, TableSite>;
  readonly ledgers: LedgerSites;
  readonly unmarkable: UnmarkableSheets;
};

/**
 * The places of what was located. Rows can be appended where a table is one plain block; marks go to row ledgers with a header, one per
 * sheet; a grid carries none. Stacked blocks share the columns of marks headed above the first one.
 */
export function placesOf(located: readonly LocatedRead[]): Places {
  const sites = new Map<TableName, TableSite>();
  const ledgers = new Map<string, TableSite>();
  const unmarkable = new Map<string, "ledger.noHeader" | "ledger.sharedSheet">();
  for (const { read, tables } of located) {
    const [first] = tables;
    if (!first || first.grid) continue;
    const { table, sheet, area } = read.table;
    const site = siteOf(read.table, first.match, { ...read.raw, area });
    if (tables.length === 1 && first.match.headerRow !== null && !sites.has(table)) sites.set(table, site);
    if (!ledgerTables.includes(table)) continue;
    if (first.match.headerRow === null) unmarkable.set(sheet, "ledger.noHeader");
    else if (ledgers.has(sheet)) unmarkable.set(sheet, "ledger.sharedSheet");
    else ledgers.set(sheet, site);
  }
  for (const sheet of unmarkable.keys()) ledgers.delete(sheet);
  return { sites, ledgers, unmarkable };
}
