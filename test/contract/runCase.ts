import type { ContractCase } from "./contractCase";

export type CaseResult = { readonly name: string; readonly evidence: string; readonly failure: string | null };

/** Runs a case on a sheet of its own, which is deleted whatever happens. */
export async function runCase(excel: typeof Excel, test: ContractCase): Promise<CaseResult> {
  const { name, evidence } = test;
  let sheetId: string | null = null;
  try {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load("id");
      await context.sync();
      sheetId = sheet.id;
      await test.run(excel, context, sheet);
    });
    return { name, evidence, failure: null };
  } catch (error) {
    return { name, evidence, failure: describe(error) };
  } finally {
    if (sheetId !== null) await removeSheet(excel, sheetId);
  }
}

function describe(error: unknown): string {
  const { code, message, debugInfo } = error as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  return [code, message, debugInfo?.errorLocation].filter(Boolean).join(" · ");
}

async function removeSheet(excel: typeof Excel, id: string): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("visibility");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.visibility = excel.SheetVisibility.visible;
    sheet.delete();
    await context.sync();
  });
}
