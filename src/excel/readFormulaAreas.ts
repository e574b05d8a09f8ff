import { EnvironmentError, type EnvironmentErrorKind } from "../application/environmentError";
import type { SheetArea } from "../application/workbookPort";
import type { CellArea } from "../documents/sheetDocument";
import { passing, rangeOf } from "./areas";
import { changedAreas } from "./changedAreas";
import { translateError } from "./translateError";

/** Excel refuses the question itself; what it asks about can still be read. */
const refusals: ReadonlySet<EnvironmentErrorKind> = new Set(["protected", "tooLarge", "unsupported", "unexpected"]);

/**
 * Where formulas stand within areas, in one request; null where that cannot be told for sure: a formula's result spills into other
 * cells, the list of areas is cut, the sheet's protection hides them, or this Excel cannot say.
 */
export async function readFormulaAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<readonly (readonly CellArea[] | null)[]> {
  const asked = areas.map(({ sheet, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area).load("hasSpill,savedAsArray");
    return { area, range, found: passing(range.getSpecialCellsOrNullObject("Formulas")).load("address,areaCount") };
  });
  try {
    await context.sync();
  } catch (error) {
    const translated = translateError(error);
    if (translated instanceof EnvironmentError && refusals.has(translated.kind)) return areas.map(() => null);
    throw translated;
  }
  return asked.map(({ area, range, found }) => {
    // Of a single cell Excel looks for formulas on all of the sheet; and it says null where only some cells are spilled.
    if (area.rows * area.columns === 1 || range.hasSpill !== false || range.savedAsArray !== false) return null;
    if (found.isNullObject) return [];
    const formulas = changedAreas(found.address);
    return formulas?.length === found.areaCount ? formulas : null;
  });
}
