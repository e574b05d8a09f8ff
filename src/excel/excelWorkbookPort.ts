import { EnvironmentError } from "../application/environmentError";
import type { WorkbookPort } from "../application/workbookPort";
import { applyBatches } from "./applyBatches";
import { passing } from "./areas";
import type { ExcelApi } from "./excelApi";
import { areCellsHighlighted, highlightCells } from "./highlights";
import { readCells } from "./readCells";
import { readFormulaAreas } from "./readFormulaAreas";
import { readLayout } from "./readLayout";
import { readSelection, selectAreas } from "./selection";
import { translated } from "./translateError";
import { watchChanges } from "./watchChanges";

/** The workbook over Office.js. Every failure comes out as EnvironmentError. */
export function excelWorkbookPort(excel: ExcelApi): WorkbookPort {
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    translated(() => excel.run({ delayForCellEdit: true }, work));
  return {
    layout: () => run(readLayout),
    read: (requests, progress) => run((context) => readCells(context, requests, progress)),
    formulaAreas: (areas) => run((context) => readFormulaAreas(context, areas)),
    apply: (batches, progress) => run((context) => applyBatches(context, batches, progress)),
    calculate: (areas) =>
      run(async (context) => {
        context.workbook.application.calculate("Full");
        return readCells(
          context,
          areas.map((request) => ({ ...request, formatColumns: [] })),
        );
      }),
    pictures: (sheet) =>
      run(async (context) => {
        const shapes = context.workbook.worksheets.getItem(sheet).shapes.load("items/name,items/type");
        await context.sync();
        return shapes.items.filter(({ type }) => type === "Image").map(({ name }) => name);
      }),
    activate: (sheet, cell) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet).load("visibility");
        await context.sync();
        if (worksheet.visibility !== "Visible") throw new EnvironmentError("hidden", "SheetHidden", sheet);
        worksheet.activate();
        if (cell !== null) passing(worksheet.getRange(cell)).select();
        await context.sync();
      }),
    isHighlighted: () => run(areCellsHighlighted),
    highlight: (cells) => run((context) => highlightCells(context, cells)),
    selection: () => run(readSelection),
    select: (selection) => run((context) => selectAreas(context, selection)),
    onChange: (listener) => translated(() => watchChanges(excel, listener)),
  };
}
