import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { TableName } from "../../domain/entries/source";
import { tableHeaders } from "../../ledger/schemas/tableSchemas";
import { textCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { RowContent } from "../tableSite";
import { wordsOf, type Words } from "../words";
import { writeAtOnce } from "../writeAtOnce";
import { makeTables, type WantedTable } from "./makeTables";
import { missingCompanions } from "./missingCompanions";
import { starterSettings } from "./starterSettings";

/**
 * Makes the tables that the ledgers need, in one request; Projects begins with the projects that the ledgers name.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function addMissingTables(environment: Environment, billing: Billing): Promise<readonly Diagnostic[]> {
  const { language } = environment;
  const wanted = missingCompanions(billing).map((table): WantedTable => ({
    table,
    fields: tableHeaders(table, language, "core").map(({ field }) => field),
    rows: rowsOf(table, billing, environment),
  }));
  return writeAtOnce(environment, billing, "plan", makeTables(wanted, billing.layout, environment).operations);
}

function rowsOf(table: TableName, billing: Billing, { language }: Environment): readonly RowContent[] {
  if (table === "Settings") return starterSettings(language);
  return table === "Projects" ? projectRows(billing, wordsOf(language)) : [];
}

/** One row per project that the ledgers name, as it is named there first. */
function projectRows({ books }: Billing, words: Words): RowContent[] {
  const names = new Map<string, string>();
  for (const { project } of [...books.time, ...books.expenses, ...books.milestones])
    if (project !== "" && !names.has(keyOf(project))) names.set(keyOf(project), project);
  const method = words.choice("Projects", "method", "Time and materials");
  return [...names.values()].map((name) => ({ project: textCell(name), method }));
}
