import { shiftReferences } from "../calc/references/shiftReferences";
import { newCommentId } from "./commentId";
import { updateReferences } from "./formulaReferences";
import { freeTableName } from "./names";
import { assertStructure } from "./protection";
import type { Sheet } from "./sheet";
import { copySheetFields, sharedSheetFields } from "./sheetFields";
import { Table } from "./table";
import type { Workbook } from "./workbook";

/** A copy of a sheet at the end: cells, formats, tables (under new names), rules and page; not its custom properties. */
export function copySheet(workbook: Workbook, source: Sheet): Sheet {
  assertStructure(workbook);
  const copy = workbook.appendSheet(copyName(workbook, source.name));
  copy.cells.copyFrom(source.cells);
  copySheetFields(source, copy, [...sharedSheetFields, "zoom"]);
  copy.visibility = "Visible";
  for (const table of source.tables) copyTable(workbook, copy, table);
  becomeOwn(workbook, source, copy);
  workbook.notifyStructureChanged();
  workbook.notifyActivity({ kind: "sheetAdded", sheet: copy });
  return copy;
}

/** "Data (2)" */
function copyName(workbook: Workbook, name: string): string {
  let number = 2;
  const named = () => {
    const suffix = ` (${number})`;
    return name.slice(0, 31 - suffix.length) + suffix;
  };
  while (workbook.sheetNamed(named())) number++;
  return named();
}

/** What hangs on the copy is its own: found by ids of its own, and charts and names look at its cells. */
function becomeOwn(workbook: Workbook, source: Sheet, copy: Sheet): void {
  for (const item of [...copy.charts, ...copy.pictures, ...copy.conditionalFormats]) item.id = workbook.newId();
  for (const comment of copy.comments) comment.id = newCommentId(workbook);
  const renamed = { kind: "sheetRenamed", sheet: source.name, to: copy.name } as const;
  const followed = (formula: string) => shiftReferences(formula, { sheet: source.name }, renamed);
  for (const chart of copy.charts) {
    chart.series = chart.series.map((series) => ({
      ...series,
      values: followed(series.values),
      categories: series.categories === null ? null : followed(series.categories),
      nameReference: series.nameReference === null ? null : followed(series.nameReference),
    }));
  }
  for (const name of workbook.names.filter((each) => each.sheet === source.id)) {
    workbook.names.push({ ...name, sheet: copy.id, formula: followed(name.formula) });
  }
}

/** The copy's own formulas follow to the table's new name; a sheet of its own workbook keeps the rest as it was. */
function copyTable(workbook: Workbook, copy: Sheet, table: Table): void {
  const made = new Table(workbook.newId(), freeTableName(workbook), table.area);
  const { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFirstColumn } = table;
  const { showLastColumn, showFilterButton } = table;
  Object.assign(made, { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFirstColumn });
  Object.assign(made, { showLastColumn, showFilterButton, filters: new Map(table.filters) });
  made.columns = table.columns.map((column) => ({ ...column }));
  copy.tables.push(made);
  updateReferences(workbook, { kind: "tableRenamed", table: table.name, to: made.name }, copy);
}
