import type { Sheet } from "../../model/sheet";
import { element } from "../xml/xmlElement";
import { fileAreaName } from "./areaList";
import type { SheetXml } from "./sheetXml";

/** Brings the sheet's stated extent up to date. */
export function updateDimension(sheet: Sheet, xml: SheetXml): void {
  const { cells } = sheet;
  let rows = 0;
  let first = -1;
  let last = 0;
  for (let column = 0; column < cells.columnCount; column++) {
    const count = cells.rowCount(column);
    if (count === 0) continue;
    if (first < 0) first = column;
    last = column;
    rows = Math.max(rows, count);
  }
  const area =
    first < 0 ? { row: 0, column: 0, rows: 1, columns: 1 } : { row: 0, column: first, rows, columns: last - first + 1 };
  xml.set("dimension", element("dimension", { ref: fileAreaName(area) }));
}
