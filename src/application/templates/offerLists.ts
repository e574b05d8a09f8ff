import type { TableName } from "../../domain/entries/source";
import { columnLetters } from "../../documents/address";
import type { ListValidation } from "../../documents/sheetDocument";
import { columnBody } from "../../documents/tableDocument";
import type { TableSite } from "../tableSite";
import type { WriteOperation } from "../writePlan";

/** Columns whose words stand in a column of another table. */
const sources: Readonly<Record<string, { readonly table: TableName; readonly field: string }>> = {
  client: { table: "Clients", field: "client" },
  project: { table: "Projects", field: "project" },
  person: { table: "People", field: "person" },
  tax: { table: "Taxes", field: "code" },
};

/** Offers what other tables name: projects and people in Time, clients in Projects. Anything else can still be typed. */
export function offerLists(sites: readonly TableSite[]): WriteOperation[] {
  return sites.flatMap((site) =>
    Object.entries(sources).flatMap(([field, source]) => {
      const column = site.columns[field];
      const from = sites.find(({ table }) => table === source.table);
      const words = from?.columns[source.field];
      if (column === undefined || !from || words === undefined || from === site) return [];
      const validation: ListValidation = {
        ...{ area: columnBody(column), list: [], message: "", isSuggestion: true },
        formula: filledCells(from, words),
      };
      return [{ kind: "offerList", sheet: site.sheet, validation }];
    }),
  );
}

/** A formula for the filled cells of a column: as long as the column is, whatever is added to it. */
function filledCells({ sheet }: TableSite, column: number): string {
  const { row, rows } = columnBody(column);
  const letters = columnLetters(column);
  const place = `'${sheet.replace(/'/g, "''")}'!$${letters}`;
  const first = `${place}$${row + 1}`;
  return `=OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$${letters}$${row + rows})),1)`;
}
