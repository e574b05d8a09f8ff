import type { TableName } from "../../domain/entries/source";
import { tableHeaders } from "../../ledger/schemas/tableSchemas";
import type { Environment } from "../environment";
import { sampleRows } from "../samples/sampleRows";
import type { SampleWorkbook } from "../samples/sampleWorkbook";
import type { WriteOperation } from "../writePlan";
import { makeTables, type WantedTable } from "./makeTables";
import { starterSettings } from "./starterSettings";

/** What a new user needs to bill anything at all. Rule: domain rules §1, "Minimal mode". */
const minimal: readonly TableName[] = ["Projects", "Time", "Rates", "Clients", "Settings"];

export type TemplateRequest = {
  /** Tables besides the minimal ones. */
  readonly more: readonly TableName[];
  /** Sample data instead of empty tables. */
  readonly sample: SampleWorkbook | null;
  /** The empty sheet of a new workbook, taken away once there are others. */
  readonly removes: string | null;
};

/** Makes ledgers in the workbook: few columns, lists and hints, or a whole sample. Returns the names of the sheets made. */
export async function makeTemplate(environment: Environment, request: TemplateRequest): Promise<readonly string[]> {
  const layout = await environment.port.layout();
  const made = makeTables(wantedTables(request, environment.language), layout, environment);
  const operations: WriteOperation[] = [...made.operations];
  if (request.removes !== null) operations.push({ kind: "deleteSheet", sheet: request.removes });
  await environment.port.apply([{ purpose: "tables", operations }]);
  return made.sheets;
}

function wantedTables({ more, sample }: TemplateRequest, language: "en" | "fr"): WantedTable[] {
  if (sample)
    return sample.tables.map((table) => ({
      table: table.table,
      fields: table.fields,
      rows: sampleRows(table, sample.language),
    }));
  return [...new Set([...minimal, ...more])].map((table) => ({
    table,
    fields: tableHeaders(table, language, "core").map((header) => header.field),
    rows: table === "Settings" ? starterSettings(language) : [],
  }));
}
