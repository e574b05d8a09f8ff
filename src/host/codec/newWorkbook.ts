import type { Workbook } from "../model/workbook";
import { readWorkbook } from "./readWorkbook";
import { emptyPackage } from "./workbook/template";
import { writeZip } from "./zip/writeZip";

/** An empty workbook with one sheet, "Sheet1", as Excel makes it. */
export function newWorkbook(name = "Book1.xlsx"): Workbook {
  const workbook = readWorkbook(writeZip(emptyPackage().list()), name);
  workbook.needsCalculation = true;
  return workbook;
}
