import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import { findHeader } from "../../ledger/header/findHeader";
import type { RawTable } from "../../ledger/rawTable";
import { familyOf, tableAreas, type RecognisedTable } from "../recogniseTables";
import type { WorkbookLayout } from "../workbookPort";

/** A recognised table with its cells. */
export type ReadTable = { readonly table: RecognisedTable; readonly raw: RawTable };

/** Names that the workbook's own tables know, normalised. */
export type KnownNames = { readonly people: ReadonlySet<string>; readonly projects: ReadonlySet<string> };

/** The sheets of a family that are read, with what their names say of all their rows; and those that are not, told. */
export type FamilyDecision = {
  readonly read: readonly ReadTable[];
  readonly constants: ReadonlyMap<ReadTable, Readonly<Record<string, string>>>;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Decides on sheets named for a person or project ("Time Ann"): read where the workbook knows the name, where rows of the sheet carry
 * Billing IDs already, or where several such sheets have the same columns. Any other may be a copy or a summary, and is not read.
 * Diagnostics: ledger.notRead.
 */
export function decideFamilies(tables: readonly ReadTable[], known: KnownNames): FamilyDecision {
  const constants = new Map<ReadTable, Readonly<Record<string, string>>>();
  const diagnostics: Diagnostic[] = [];
  const layouts = tables.map(({ table, raw }) => (table.family?.kind === "name" ? layoutOf(raw, table) : null));
  const read = tables.filter((each, index) => {
    const { family } = each.table;
    if (family?.kind !== "name") return true;
    const key = keyOf(family.rest);
    if (known.people.has(key) || known.projects.has(key)) return true;
    const { columns } = findHeader(each.raw, family.table);
    const siblings = layouts.filter((layout) => layout !== null && layout === layouts[index]).length;
    if (columns["billingId"] === undefined && (layouts[index] === null || siblings < 2)) {
      diagnostics.push(notRead(each.table));
      return false;
    }
    constants.set(each, constantsOf(family.rest, columns));
    return true;
  });
  return { read, constants, diagnostics };
}

/** Sheets whose names say that they are rather copies or summaries, but which are laid out as ledgers: told, not read. */
export function doubtfulSheets(layout: WorkbookLayout, recognised: readonly RecognisedTable[]): RecognisedTable[] {
  const areas = tableAreas(layout);
  const known = new Set(recognised.map(({ sheet, excelTable }) => `${sheet}\n${excelTable ?? ""}`));
  return areas.flatMap((area): RecognisedTable[] => {
    const family = known.has(`${area.sheet}\n${area.excelTable ?? ""}`) ? null : familyOf(area, areas);
    return family === null ? [] : [{ ...area, table: family.table, mapping: null, family, isNamed: true }];
  });
}

/** Diagnostics: ledger.notRead where the sample has all that such a ledger needs. */
export function diagnoseDoubtful(table: RecognisedTable, sample: RawTable): Diagnostic[] {
  return layoutOf(sample, table) === null ? [] : [notRead(table)];
}

function notRead({ sheet, table }: RecognisedTable): Diagnostic {
  return diagnose("ledger.notRead", { sheet, cell: "A1" }, { sheet, table });
}

/** Which columns a sheet has; null when it lacks some that the ledger needs. */
function layoutOf(raw: RawTable, { table }: RecognisedTable): string | null {
  const { columns, diagnostics } = findHeader(raw, table);
  const missing = diagnostics.filter(({ code, params }) => code === "header.missing" && params["field"] !== "Project");
  return missing.length > 0 ? null : JSON.stringify([table, Object.entries(columns).sort()]);
}

/** A name that nobody knows: the person's where the rows name their project, the project's where they name the person. */
function constantsOf(rest: string, columns: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  if (columns["project"] !== undefined && columns["person"] === undefined) return { person: rest };
  return columns["project"] === undefined ? { project: rest } : {};
}
