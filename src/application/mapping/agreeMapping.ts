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

/** What an intent of this kind keeps: the mapping agreed to, and what it takes the place of; null: there was, or is to be, none. */
export type MappingDetails = { readonly mapping: AgreedMapping | null; readonly before: AgreedMapping | null };

/**
 * Keeps what the user agreed about a sheet in the visible Sources table, in place of what was agreed about it before. Nothing is
 * written to the sheet itself.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function agreeMapping(
  environment: Environment,
  billing: Billing,
  mapping: AgreedMapping,
): Promise<readonly Diagnostic[]> {
  return writeMapping(environment, billing, { mapping, before: agreedBefore(billing, mapping) });
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
  return writeMapping(environment, billing, { mapping: null, before: mapping });
}

async function writeMapping(
  environment: Environment,
  billing: Billing,
  details: MappingDetails,
): Promise<readonly Diagnostic[]> {
  const refused = refuseUnfinished(billing);
  if (refused.length > 0) return refused;
  const { sites, operations } = ensureBookkeeping(billing, ["Log", "Sources"], environment);
  const log = sites.get("Log")!;
  const intent = newIntent(environment, "mapping", [], details);
  const batches: WriteBatch[] = [
    { purpose: "intent", operations: [...operations, ...openIntent(log, intent).operations] },
    {
      purpose: "sources",
      operations: mappingOperations(environment, billing, { sources: sites.get("Sources")!, details }),
    },
    { purpose: "close", operations: closeIntent(log, log.lastRow + 1, intent) },
  ];
  await applyBatches(
    environment.port,
    billing.layout,
    batches.filter((batch) => batch.operations.length > 0),
  );
  return [];
}

/** Takes every row about the sheet out of Sources and puts the new ones in, whatever was agreed meanwhile. */
export function mappingOperations(
  environment: Environment,
  billing: Pick<Billing, "mappings">,
  { sources, details }: { readonly sources: TableSite; readonly details: MappingDetails },
): WriteOperation[] {
  const { mapping, before } = details;
  const about = (mapping ?? before)!;
  const old = billing.mappings.filter((known) => isSameSheet(known, about)).flatMap(({ rows }) => rows ?? []);
  const removed = removeRows(sources, new Set(old));
  const added = appendRows(removed.site, mapping ? sourceRows(mapping, environment) : []);
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

/** What is agreed about the same sheet now. */
export function agreedBefore({ mappings }: Pick<Billing, "mappings">, mapping: AgreedMapping): AgreedMapping | null {
  return mappings.find((known) => isSameSheet(known, mapping)) ?? null;
}

function isSameSheet(one: AgreedMapping, two: AgreedMapping): boolean {
  return keyOf(one.sheet) === keyOf(two.sheet);
}
