import { allCases } from "./cases/allCases";
import { runCase, type CaseResult } from "./runCase";

/**
 * Runs every case in the Excel it is loaded in and writes the results to a new sheet.
 * For a development-only page of the add-in: import it there, call it from a button.
 */
export async function reportContract(
  excel: typeof Excel,
  progress: (done: number) => void = () => undefined,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const test of allCases) {
    results.push(await runCase(excel, test));
    progress(results.length);
  }
  await writeReport(excel, results);
  return results;
}

async function writeReport(excel: typeof Excel, results: readonly CaseResult[]): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const rows = results.map(({ name, evidence, failure }) => [
      `'${name}`,
      evidence,
      failure === null ? "pass" : "FAIL",
      `'${failure ?? ""}`,
    ]);
    const cells = [["Behaviour", "Known from", "Result", "Failure"], ...rows];
    const range = sheet.getRangeByIndexes(0, 0, cells.length, 4);
    range.values = cells;
    range.format.autofitColumns();
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    await context.sync();
  });
}
