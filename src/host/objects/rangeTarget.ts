import { areaName, maxColumns, maxRows, parseArea, quoteSheetName, splitSheet, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";

/** The cells a Range stands for. */
export type RangeTarget = { readonly sheet: Sheet; readonly area: Area };

/** Several areas of one sheet. */
export type RangeAreasTarget = { readonly sheet: Sheet; readonly areas: readonly Area[] };

/** Longer address texts are cut by Excel. */
const maxAddressLength = 8192;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** A Range object. Throws InvalidArgument for cells beyond the sheet. */
export function range(sheet: Sheet, area: Area): HostObject {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= maxRows &&
    area.column + area.columns <= maxColumns;
  if (!fits) throw invalidArgument();
  return hostObject("Range", { sheet, area } satisfies RangeTarget);
}

/** "Sheet1!A1:B2" */
export function addressOf(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${areaName(area)}`;
}

export function rangeOrNull(sheet: Sheet, area: Area | null): HostObject | null {
  return area && range(sheet, area);
}

export function rangeAreas(sheet: Sheet, areas: readonly Area[]): HostObject {
  return hostObject("RangeAreas", { sheet, areas } satisfies RangeAreasTarget);
}

/** The cells of an address, a defined name or a table's name, seen from a sheet. Throws InvalidArgument, ItemNotFound. */
export function rangeOfAddress(workbook: Workbook, sheet: Sheet, address: string): RangeTarget {
  if (address.length > maxAddressLength) throw invalidArgument();
  const { sheet: named, local } = splitSheet(address.trim().replace(/^=/, ""));
  const home = named === null ? sheet : workbook.sheetNamed(named);
  if (!home) throw itemNotFound();
  const area = parseArea(local);
  if (area) return { sheet: home, area };
  const found = rangeOfName(workbook, home, local) ?? rangeOfTable(workbook, local);
  if (!found) throw invalidArgument();
  return found;
}

/** The areas of "A1:B2, D4". */
export function areasOfAddress(workbook: Workbook, sheet: Sheet, addresses: string): RangeAreasTarget {
  if (addresses.length > maxAddressLength) throw invalidArgument();
  const targets = addresses.split(",").map((address) => rangeOfAddress(workbook, sheet, address));
  return { sheet: targets[0]!.sheet, areas: targets.map(({ area }) => area) };
}

/** The cells a defined name refers to; the sheet's own names come first. Null when it is no range. */
export function rangeOfName(workbook: Workbook, sheet: Sheet, name: string): RangeTarget | null {
  const wanted = name.toLowerCase();
  const known = workbook.names.filter((each) => each.name.toLowerCase() === wanted);
  const found = known.find((each) => each.sheet === sheet.id) ?? known.find((each) => each.sheet === null);
  return found ? rangeOfFormula(workbook, found.formula, sheet) : null;
}

/** The cells of a formula that is nothing but a reference ("='My sheet'!$A$1:$B$2"), else null. */
export function rangeOfFormula(workbook: Workbook, formula: string, sheet: Sheet): RangeTarget | null {
  const { sheet: named, local } = splitSheet(formula.replace(/^=/, ""));
  const home = named === null ? sheet : workbook.sheetNamed(named);
  const area = home ? parseArea(local) : null;
  return home && area ? { sheet: home, area } : null;
}

function rangeOfTable(workbook: Workbook, name: string): RangeTarget | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, area: table.body };
  }
  return null;
}

/** An argument that may be a Range or an address seen from a sheet. */
export function rangeArgument(context: HostContext, args: CallArguments, index: number, sheet: Sheet): RangeTarget {
  const object = args.object(index, "Range");
  if (object) return object.target as RangeTarget;
  return rangeOfAddress(context.workbook, sheet, args.text(index));
}
