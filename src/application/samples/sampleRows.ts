import { parseLocalDate } from "../../domain/calendar/localDate";
import type { TableName } from "../../domain/entries/source";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import type { CellContent } from "../../documents/sheetDocument";
import { dateCell, textCell } from "../content";
import type { RowContent } from "../tableSite";
import { wordsOf } from "../words";
import type { SampleCell, SampleTable, SampleWorkbook } from "./sampleWorkbook";

/** A sample table's rows as they are written, choices in the workbook's language. */
export function sampleRows(table: SampleTable, language: SampleWorkbook["language"]): RowContent[] {
  return table.rows.map((row) =>
    Object.fromEntries(
      table.fields.map((field, index) => [field, contentOf(table.table, field, row[index]!, language)]),
    ),
  );
}

function contentOf(
  table: TableName,
  field: string,
  cell: SampleCell,
  language: SampleWorkbook["language"],
): CellContent {
  if (typeof cell === "boolean") return { kind: "flag", value: cell };
  if (typeof cell === "number") return { kind: "number", value: String(cell) };
  const schema = fieldSchema(table, field);
  if (cell !== "" && schema.words && schema.words.some((word) => word.value === cell))
    return wordsOf(language).choice(table, field, cell);
  const date = schema.kind === "date" ? parseLocalDate(cell) : null;
  return date ? dateCell(date) : textCell(cell);
}
