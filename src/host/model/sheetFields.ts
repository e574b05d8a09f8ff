import type { Sheet } from "./sheet";

/** The fields of a sheet besides cells, rows, columns, tables and custom properties that belong to the sheet, not to who looks at it. */
export const sharedSheetFields = [
  "visibility",
  "tabColor",
  "showGridlines",
  "showHeadings",
  "defaultColumnWidth",
  "defaultRowHeight",
  "freeze",
  "merges",
  "validations",
  "conditionalFormats",
  "hyperlinks",
  "comments",
  "charts",
  "pictures",
  "protection",
  "page",
  "autoFilter",
] as const satisfies readonly (keyof Sheet)[];

/** Gives a sheet copies of another's fields, and the settings of its rows and columns. */
export function copySheetFields(source: Sheet, copy: Sheet, fields: readonly (keyof Sheet)[]): void {
  for (const field of fields) Object.assign(copy, { [field]: structuredClone(source[field]) });
  for (const [column, setting] of source.columnSettings) copy.columnSettings.set(column, { ...setting });
  for (const [row, setting] of source.rowSettings) copy.rowSettings.set(row, { ...setting });
}
