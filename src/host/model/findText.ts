import { areaName, type Area } from "./address";
import { watchFormulas } from "./formulaChanges";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { storedPart } from "./storedPart";
import { afterTableWrite } from "./tableWrites";
import type { Workbook } from "./workbook";
import { readValue, writeInput } from "./writeCells";

export type SearchCriteria = { readonly completeMatch: boolean; readonly matchCase: boolean };

type Place = { readonly row: number; readonly column: number };

/** A pattern of searched text: "*" and "?" are wildcards, "~" takes their meaning away. */
export function textPattern(wanted: string, { completeMatch, matchCase }: SearchCriteria): RegExp {
  const escaped = wanted.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (all, literal?: string, wildcard?: string) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
    return `\\${all}`;
  });
  return new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? "gs" : "gis");
}

/** The cells of an area whose formula or constant fits a pattern, row by row. */
export function* cellsMatching(sheet: Sheet, area: Area, pattern: RegExp): Generator<Place> {
  const stored = storedPart(sheet, area);
  if (!stored) return;
  for (let row = stored.row; row < stored.row + stored.rows; row++) {
    for (let column = stored.column; column < stored.column + stored.columns; column++) {
      const text = searchedText(sheet, { row, column });
      pattern.lastIndex = 0;
      if (text !== "" && pattern.test(text)) yield { row, column };
    }
  }
}

function searchedText({ cells }: Sheet, { row, column }: Place): string {
  return String(cells.formula(row, column) ?? readValue(cells.value(row, column)));
}

/**
 * Replaces text in formulas and constants; what comes out is read as if typed. Gives how often it was found.
 * Results that spilled into cells stay.
 */
export function replaceText(
  workbook: Workbook,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  { pattern, replacement }: { readonly pattern: RegExp; readonly replacement: string },
): number {
  const places = [...cellsMatching(sheet, area, pattern)];
  for (const place of places) assertEditable(workbook, sheet, { ...place, rows: 1, columns: 1 });
  const tellFormulas = watchFormulas(workbook, sheet, area);
  let found = 0;
  for (const place of places) {
    const replaced = searchedText(sheet, place).replace(pattern, () => {
      found++;
      return replacement;
    });
    writeInput(workbook, sheet, place, replaced);
  }
  for (const cell of places.map((place) => ({ ...place, rows: 1, columns: 1 }))) {
    workbook.notifyCellsChanged({ sheet, ...cell });
    afterTableWrite(workbook, sheet, cell);
  }
  tellFormulas();
  return found;
}

/** Single cells joined to runs down their columns. */
export function joinedCells(places: Iterable<Place>): Area[] {
  const runs = new Map<string, Area>();
  const areas: Area[] = [];
  for (const { row, column } of places) {
    const above = runs.get(areaName({ row: row - 1, column, rows: 1, columns: 1 }));
    const area = above ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns: 1 };
    if (above) areas.splice(areas.indexOf(above), 1, area);
    else areas.push(area);
    runs.set(areaName({ row, column, rows: 1, columns: 1 }), area);
  }
  return areas;
}
