import type { ExcelApi } from "./excelApi";

/** Registers for every change of cells and sheets, local or remote; returns how to stop. No dialogs may follow from these. */
export async function watchChanges(excel: ExcelApi, listener: () => void): Promise<() => Promise<void>> {
  const registrations = await excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const tell = (): Promise<void> => {
      listener();
      return Promise.resolve();
    };
    const handlers = [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
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
