import { parseArea, splitSheet } from "../../host/model/address";
import type { Area } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";

export type LinkTarget =
  | { readonly kind: "web"; readonly url: string }
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Area };

/** Where a cell's link leads: the web, or a place in the workbook. Null for a cell without, or with a link that may do harm. */
export function linkTarget(workbook: Workbook, sheet: Sheet, row: number, column: number): LinkTarget | null {
  const link = sheet.hyperlinks.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  const written = /^=HYPERLINK\("([^"]+)"/i.exec(sheet.cells.formula(row, column) ?? "")?.[1] ?? null;
  const inside = link?.documentReference ?? (written?.startsWith("#") ? written.slice(1) : null);
  if (inside) return placeOf(workbook, sheet, inside);
  const url = link?.address ?? written;
  return url && /^(https?|mailto):/i.test(url) ? { kind: "web", url } : null;
}

function placeOf(workbook: Workbook, sheet: Sheet, reference: string): LinkTarget | null {
  const { sheet: name, local } = splitSheet(reference);
  const target = name === null ? sheet : workbook.sheetNamed(name);
  const area = parseArea(local);
  return target && area ? { kind: "cells", sheet: target, area } : null;
}
