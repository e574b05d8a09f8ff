import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { AgreedMapping } from "../../ledger/mapping/agreedMappings";
import { fieldSchema, tableTitle } from "../../ledger/schemas/tableSchemas";
import { applyBatches } from "../applyPlan";
import { ensureBookkeeping } from "../bookkeeping";
import { dateCell, numberCell, textCell } from "../content";
import type { Environment } from "../environment";
import { closeIntent, newIntent, openIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { appendRows, removeRows, type RowContent, type TableSite } from "../tableSite";
import type { WriteBatch, WriteOperation } from "../writePlan";

/** What an intent of this kind keeps: the mappings agreed to, and those they take the place of. */
export type MappingDetails = { readonly agreed: readonly AgreedMapping[]; readonly before: readonly AgreedMapping[] };

/**
 * Keeps what the user agreed about sheets in the visible Sources table, in place of what was agreed about them before: one sheet, or
 * all the sheets of a ledger at once. Nothing is written to the sheets themselves.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function agreeMapping(
  environment: Environment,
  billing: Billing,
  ...agreed: readonly AgreedMapping[]
): Promise<readonly Diagnostic[]> {
  const before = billing.mappings.filter((known) => agreed.some((mapping) => isSameSheet(known, mapping)));
  return writeMappings(environment, billing, { agreed, before });
}

/**
 * Takes back what was agreed about a sheet: it is read by its name again, or no longer.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function forgetMapping(
  environment: Environment,
  billing: Billing,
  mapping: AgreedMapping,
): Promise<readonly Diagnostic[]> {
  return writeMappings(environment, billing, { agreed: [], before: [mapping] });
}

async function writeMappings(
  environment: Environment,
  billing: Billing,
  details: MappingDetails,
): Promise<readonly Diagnostic[]> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return refused;
  const { sites, operations } = ensureBookkeeping(billing, ["Log", "Sources"], environment);
  const log = sites.get("Log")!;
  const sources = sites.get("Sources")!;
  const intent = newIntent(environment, "mapping", [], details);
  const batches: WriteBatch[] = [
    { purpose: "intent", operations: [...operations, ...openIntent(log, intent).operations] },
    { purpose: "sources", operations: mappingOperations(environment, billing, { sources, details }) },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  await applyBatches(
    environment.port,
    billing.layout,
    batches.filter((batch) => batch.operations.length > 0),
  );
  return [];
}

/** Takes every row about the sheets out of Sources and puts the new ones in, whatever was agreed meanwhile. */
export function mappingOperations(
  environment: Environment,
  billing: Pick<Billing, "mappings">,
  { sources, details }: { readonly sources: TableSite; readonly details: MappingDetails },
): WriteOperation[] {
  const about = [...details.agreed, ...details.before];
  const replaced = billing.mappings.filter((known) => about.some((mapping) => isSameSheet(known, mapping)));
  const removed = removeRows(sources, new Set(replaced.flatMap(({ rows }) => rows ?? [])));
  const added = appendRows(
    removed.site,
    details.agreed.flatMap((mapping) => sourceRows(mapping, environment)),
  );
  return [...removed.operations, ...added.operations];
}

function sourceRows({ table, sheet, headerRow, fields }: AgreedMapping, environment: Environment): RowContent[] {
  const { language } = environment;
  return fields.map(({ field, column, notation }) => ({
    ledger: textCell(tableTitle(table, language)),
    sheet: textCell(sheet),
    headerRow: numberCell(headerRow),
    field: textCell(fieldSchema(table, field)[language]),
    column: textCell(column === "" ? "-" : column),
    notation: textCell(notation),
    agreedOn: dateCell(environment.clock.today()),
  }));
}

function isSameSheet(one: AgreedMapping, two: AgreedMapping): boolean {
  return keyOf(one.sheet) === keyOf(two.sheet);
}
