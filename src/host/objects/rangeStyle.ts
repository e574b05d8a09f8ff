import type { Area } from "../model/address";
import { changeFormat } from "../model/cellFormats";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { invalidArgument } from "../protocol/errors";

/** Gives cells a named style. */
export function setStyle(workbook: Workbook, sheet: Sheet, area: Area, name: unknown): void {
  if (typeof name !== "string") throw invalidArgument();
  changeFormat(workbook, sheet, area, {
    name: `style=${name}`,
    apply: (format) => ({ ...format, styleName: name }),
  });
}
