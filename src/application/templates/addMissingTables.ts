import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
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
import { clientNames, namedProjects, type NamedProject } from "./namedInLedgers";
import { starterSettings } from "./starterSettings";

/**
 * Makes the tables that the ledgers need, in one request; Projects and Clients begin with those that the ledgers name.
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
  switch (table) {
    case "Settings":
      return starterSettings(language);
    case "Projects":
      return projectRows(billing, wordsOf(language));
    case "Clients":
      return clientNames(projectsOf(billing)).map((client) => ({ client: textCell(client) }));
    default:
      return [];
  }
}

function projectRows(billing: Billing, words: Words): RowContent[] {
  const method = words.choice("Projects", "method", "Time and materials");
  return namedProjects(billing).map(({ project, client }) => ({
    project: textCell(project),
    ...(client === "" ? {} : { client: textCell(client) }),
    method,
  }));
}

/** The projects of the workbook; those that the ledgers name where no table has them. */
function projectsOf(billing: Billing): readonly NamedProject[] {
  return billing.sites.has("Projects") ? billing.books.projects : namedProjects(billing);
}
