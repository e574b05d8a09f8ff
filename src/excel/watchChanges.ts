import type { WorkbookChange } from "../application/workbookPort";
import { changedAreas } from "./changedAreas";
import type { ExcelApi } from "./excelApi";

/**
 * Registers for every change of cells, number formats, tables and sheets, local or remote, and for new results of formulas; returns how to
 * stop. No dialogs may follow from these.
 */
export async function watchChanges(
  excel: ExcelApi,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const registrations = await excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables } = context.workbook;
    const tell = (sheetId: string, cause: WorkbookChange["cause"], areas: WorkbookChange["areas"] = null) => {
      listener({ sheetId, cause, areas });
      return Promise.resolve();
    };
    const handlers = [
      worksheets.onChanged.add((event) =>
        tell(event.worksheetId, isOwn(event) ? "ownEdit" : "edit", editedAreas(event)),
      ),
      worksheets.onFormatChanged.add((event) => tell(event.worksheetId, "format", changedAreas(event.address))),
      worksheets.onRowSorted.add((event) => tell(event.worksheetId, "edit")),
      worksheets.onColumnSorted.add((event) => tell(event.worksheetId, "edit")),
      worksheets.onAdded.add((event) => tell(event.worksheetId, "edit")),
      worksheets.onDeleted.add((event) => tell(event.worksheetId, "edit")),
      tables.onAdded.add((event) => tell(event.worksheetId, "edit")),
      tables.onDeleted.add((event) => tell(event.worksheetId, "edit")),
      worksheets.onCalculated.add((event) => tell(event.worksheetId, "calculation")),
    ];
    await context.sync();
    return handlers;
  });
  return async () => {
    const [first] = registrations;
    if (!first) return;
    await excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  };
}

/** Only where cells stayed in their places does an address say where the change is; Excel tells wrong ones of rows that were inserted. */
function editedAreas({ changeType, address }: Excel.WorksheetChangedEventArgs): WorkbookChange["areas"] {
  return changeType === "RangeEdited" ? changedAreas(address) : null;
}

/** Where this Excel does not say who made a change (before ExcelApi 1.14), it may be anybody's. */
function isOwn({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): boolean {
  return triggerSource === "ThisLocalAddin";
}
