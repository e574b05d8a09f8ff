import type { WorkbookChange } from "../application/workbookPort";
import type { ExcelApi } from "./excelApi";

/**
 * Registers for every change of cells and sheets, local or remote, and for new results of formulas; returns how to stop. No dialogs
 * may follow from these.
 */
export async function watchChanges(
  excel: ExcelApi,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const registrations = await excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const tell = ({ worksheetId }: OfSheet, cause: WorkbookChange["cause"]): Promise<void> => {
      listener({ sheetId: worksheetId, cause });
      return Promise.resolve();
    };
    const handlers = [
      worksheets.onChanged.add((event) => tell(event, isOwn(event) ? "ownEdit" : "edit")),
      worksheets.onAdded.add((event) => tell(event, "edit")),
      worksheets.onDeleted.add((event) => tell(event, "edit")),
      worksheets.onCalculated.add((event) => tell(event, "calculation")),
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

type OfSheet = { readonly worksheetId: string };

/** Where this Excel does not say who made a change (before ExcelApi 1.14), it may be anybody's. */
function isOwn({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): boolean {
  return triggerSource === "ThisLocalAddin";
}
