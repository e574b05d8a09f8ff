import type { TableName } from "../../domain/entries/source";
import { tableHeaders } from "../../ledger/schemas/tableSchemas";
import type { Environment } from "../environment";
import { newTable } from "../newTable";
import { sampleRows } from "../samples/sampleRows";
import type { SampleWorkbook } from "../samples/sampleWorkbook";
import type { RowContent, TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";
import { offerLists } from "./offerLists";
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

type Wanted = { readonly table: TableName; readonly fields: readonly string[]; readonly rows: readonly RowContent[] };

/** Makes ledgers in the workbook: few columns, lists and hints, or a whole sample. Returns the names of the sheets made. */
export async function makeTemplate(environment: Environment, request: TemplateRequest): Promise<string[]> {
  const layout = await environment.port.layout();
  const { language } = environment;
  const taken = { sheets: layout.sheets.map((sheet) => sheet.name), tables: layout.tables.map((table) => table.name) };
  const operations: WriteOperation[] = [];
  const sites: TableSite[] = [];
  for (const wanted of wantedTables(request, language)) {
    const made = newTable({ ...wanted, language, taken });
    taken.sheets.push(made.document.name);
    taken.tables.push(made.site.excelTable!);
    sites.push(made.site);
    operations.push({ kind: "putSheet", document: made.document, after: null });
  }
  operations.push(...offerLists(sites));
  if (request.removes !== null) operations.push({ kind: "deleteSheet", sheet: request.removes });
  await environment.port.apply([{ purpose: "tables", operations }]);
  return taken.sheets.slice(layout.sheets.length);
}

function wantedTables({ more, sample }: TemplateRequest, language: "en" | "fr"): Wanted[] {
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
