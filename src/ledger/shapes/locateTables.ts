import type { DateSystem } from "../../domain/calendar/localDate";
import { diagnose } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import { cellAddress } from "../cellAddress";
import { decideDateOrder, type DateOrder } from "../cells/dateText";
import { findHeader } from "../header/findHeader";
import type { AgreedMapping } from "../mapping/agreedMappings";
import type { MappingProposal } from "../mapping/mappingProposal";
import { proposeMapping } from "../mapping/proposeMapping";
import type { RawTable } from "../rawTable";
import { textsOf } from "../rows/column";
import { totalLabel } from "../rows/totalLabel";
import { ledgerFamily } from "../sheets/ledgerFamily";
import type { LocatedTable } from "../tables/locatedTable";
import { findGrids } from "./findGrid";
import { locateAgreed } from "./locateAgreed";
import { sheetParts, type SheetPart } from "./sheetParts";
import { splitBlocks, withConstants } from "./splitBlocks";

/** What is known of the workbook when a sheet's shape is told. */
export type SheetContext = {
  readonly dateSystem: DateSystem;
  /** Normalised names of the people the workbook knows, to tell people from tasks across a grid. */
  readonly people?: ReadonlySet<string>;
  /** Normalised names of the projects the workbook knows: a sheet may be named for one. */
  readonly projects?: ReadonlySet<string>;
  /** What the user agreed about this sheet; it wins over what names and headers suggest. */
  readonly mapping?: AgreedMapping | null;
};

/** How sure it is that a sheet of an unknown name, with days, people or tasks across, is a time ledger. */
const gridConfidence = 0.7;

/**
 * The tables that a sheet's area holds: one, several stacked, or grids. `table` is what its name says it is; null: it is proposed
 * from what it looks like, with a confidence, and empty when it looks like no ledger. Needs the whole area, with number formats.
 */
export function locateTables(raw: RawTable, table: TableName | null, context: SheetContext): readonly LocatedTable[] {
  return withOneDateOrder(locate(raw, table, context).map((located) => withSheetName(located, context)));
}

/** Blocks of one sheet have their days in one order: what decides it in one of them decides it in all. */
function withOneDateOrder(tables: readonly LocatedTable[]): readonly LocatedTable[] {
  if (tables.length < 2) return tables;
  const orders = new Set(tables.map(dateOrderOf).filter((order) => order !== "either"));
  const [order] = orders;
  if (orders.size !== 1 || order === undefined || order === "conflict") return tables;
  return tables.map((table) => {
    const { match } = table;
    return match.columns["date"] === undefined
      ? table
      : { ...table, match: { ...match, notations: { date: order, ...match.notations } } };
  });
}

function dateOrderOf({ raw, match }: LocatedTable): DateOrder | "conflict" {
  return decideDateOrder(textsOf({ raw, field: "date", offset: match.columns["date"] }, (match.headerRow ?? -1) + 1));
}

/** A sheet named for a person or a project the workbook knows is all theirs, where no column or title says otherwise. */
function withSheetName(located: LocatedTable, { people, projects }: SheetContext): LocatedTable {
  const { sheet } = located.raw;
  const names = [sheet, ledgerFamily(sheet)?.rest].filter((name) => name !== undefined);
  const person = names.find((name) => people?.has(keyOf(name)));
  const project = names.find((name) => projects?.has(keyOf(name)));
  const constants = { ...(person ? { person } : {}), ...(project ? { project } : {}) };
  return Object.keys(constants).length === 0 ? located : withConstants(located, { ...constants, ...located.constants });
}

function locate(raw: RawTable, table: TableName | null, context: SheetContext): readonly LocatedTable[] {
  const { mapping } = context;
  const parts = sheetParts(raw);
  if (mapping) {
    const isNamed = table !== null && mapping.table === table;
    const own = parts?.filter((part) => part.table === mapping.table).map((part) => part.raw) ?? [];
    return (own.length > 0 ? own : [raw]).flatMap((part) =>
      locateAgreed(part, mapping, { ...context, named: isNamed ? locateNamed(part, table, context) : null }),
    );
  }
  if (table !== null) return parts ? locateParts(parts, table, context) : locateNamed(raw, table, context);
  if (parts) return parts.flatMap((part) => locateProposed(part.raw, context));
  return locateProposed(raw, context);
}

/** Of the ledgers that share a sheet, those that its name names; the others are told. Diagnostics: ledger.notRead. */
function locateParts(parts: readonly SheetPart[], table: TableName, context: SheetContext): readonly LocatedTable[] {
  const others = parts.filter((part) => part.table !== table);
  const told = others.map(({ table: other, raw: { sheet, row, column } }) =>
    diagnose("ledger.notRead", { sheet, cell: cellAddress(row, column) }, { sheet, table: other }),
  );
  return parts
    .filter((part) => part.table === table)
    .flatMap((part) => locateNamed(part.raw, table, context))
    .map((located, index) =>
      index > 0
        ? located
        : { ...located, match: { ...located.match, diagnostics: [...located.match.diagnostics, ...told] } },
    );
}

function locateProposed(raw: RawTable, context: SheetContext): readonly LocatedTable[] {
  const proposal = proposeMapping(raw, context.dateSystem);
  const hasTime = proposal?.table === "Time" && proposal.match.columns["hours"] !== undefined;
  const grids = hasTime ? [] : findGrids(raw, context.dateSystem, context);
  if (grids.length > 0) return grids.map((grid) => ({ ...grid, confidence: gridConfidence }));
  if (proposal === null || (!hasTime && isSumOfNames(raw, proposal, context))) return [];
  const { confidence } = proposal;
  if (proposal.match.headerRow === null) return [{ table: proposal.table, match: proposal.match, raw, confidence }];
  return splitBlocks(raw, proposal.table, context.dateSystem).map((block) => ({ ...block, confidence }));
}

function locateNamed(raw: RawTable, table: TableName, context: SheetContext): readonly LocatedTable[] {
  const { dateSystem } = context;
  if (table === "Time" && !hasDurations(raw)) {
    const grids = findGrids(raw, dateSystem, context);
    if (grids.length > 0) return grids;
  }
  if (raw.excelTable !== null) return [{ table, raw, match: findHeader(raw, table) }];
  const ledgers: readonly TableName[] = ["Time", "Expenses", "Milestones"];
  return ledgers.includes(table)
    ? splitBlocks(raw, table, dateSystem)
    : [{ table, raw, match: findHeader(raw, table) }];
}

/** Durations under names that nobody knows, with their total beside them: the total is no cost. */
function isSumOfNames(raw: RawTable, { table, match }: MappingProposal, { dateSystem }: SheetContext): boolean {
  const cost = match.headers["unitCost"];
  return (
    table === "Expenses" &&
    cost !== undefined &&
    match.columns["quantity"] === undefined &&
    totalLabel(cost) !== null &&
    findGrids(raw, dateSystem, { agreedAxis: "person" }).length > 0
  );
}

function hasDurations(raw: RawTable): boolean {
  const { columns } = findHeader(raw, "Time");
  return columns["hours"] !== undefined || columns["minutes"] !== undefined || columns["start"] !== undefined;
}
