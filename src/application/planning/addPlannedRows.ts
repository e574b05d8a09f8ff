import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { TableName } from "../../domain/entries/source";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { tableFor } from "../tableFor";
import { appendRows, type RowContent } from "../tableSite";
import { writeAtOnce } from "../writeAtOnce";
import type { WriteOperation } from "../writePlan";
import { dateLooks } from "./dateLooks";

/** Rows that a generator adds to one of the user's tables. */
export type PlannedRows = { readonly table: TableName; readonly rows: readonly RowContent[] };

/**
 * Adds planned rows below those of their tables, all in one request; a table that is not there is made, a column that it lacks is added.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function addPlannedRows(
  environment: Environment,
  billing: Billing,
  planned: readonly PlannedRows[],
): Promise<readonly Diagnostic[]> {
  return writeAtOnce(
    environment,
    billing,
    "plan",
    planned.flatMap((each) => operationsOf(each, environment, billing)),
  );
}

function operationsOf({ table, rows }: PlannedRows, environment: Environment, billing: Billing): WriteOperation[] {
  const filled = rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, { kind }]) => (kind === "blank" ? [] : field)),
  );
  const room = tableFor(table, new Set(filled), billing, environment);
  const looks = dateLooks(room.site, rows.length, environment.language);
  return [...room.operations, ...looks, ...appendRows(room.site, rows).operations];
}
