import type { Workbook } from "../../src/host/model/workbook";
import { BillBook } from "./billBook";
import { smallBook, type LiteralCell, type SheetLiterals } from "./sheetLiteral";

/** The rows of a sheet as a person would type them. */
export type Rows = readonly (readonly LiteralCell[])[];

/** The small book with other ledgers than its usual one; without a sheet "Time" it has none. */
export function ledgerBook(sheets: SheetLiterals): Workbook {
  const workbook = smallBook([], sheets);
  const usual = workbook.sheets.findIndex(({ name }) => name === "Time");
  if (!("Time" in sheets)) workbook.sheets.splice(usual, 1);
  workbook.notifyStructureChanged();
  return workbook;
}

/** Draft, confirm, and what a second run would bill, while the draft is there and once it is confirmed. */
export async function billTwice(
  workbook: Workbook,
): Promise<{ first: string[]; refused: string[]; again: string[]; book: BillBook }> {
  const book = await BillBook.open(workbook);
  const first = await book.draft();
  const whileDrafted = await book.draft();
  const refused = await book.confirm();
  return { first, refused, again: [...whileDrafted, ...(await book.draft())], book };
}
