import type { Area } from "../model/address";
import { ErrorValue, type CellValue } from "../model/cellValue";
import { storedPart } from "../model/storedPart";
import { columnWidthPoints, rowHeightPoints } from "../model/measures";
import type { Sheet } from "../model/sheet";
import { usedAreaWithin } from "../model/usedArea";
import type { CallArguments } from "../protocol/callArguments";

const kinds = ["Blanks", "Constants", "Formulas", "Visible", "DataValidations", "ConditionalFormats"] as const;
type Kind = (typeof kinds)[number];

/** The areas of cells of a kind within an area: runs of equal columns are joined downwards. */
export function specialCells(sheet: Sheet, area: Area, args: CallArguments): readonly Area[] {
  const kind = args.word(0, kinds);
  const types = args.optionalText(1)?.toLowerCase() ?? "all";
  if (kind === "Visible") return visibleAreas(sheet, area);
  const within = kind === "Blanks" ? usedAreaWithin(sheet, area, false) : storedPart(sheet, area);
  if (!within) return [];
  return joined(within, (row, column) => isOfKind(sheet, { row, column }, kind, types));
}

function isOfKind(sheet: Sheet, at: { row: number; column: number }, kind: Kind, types: string): boolean {
  const value = sheet.cells.value(at.row, at.column);
  const formula = sheet.cells.formula(at.row, at.column);
  const covers = ({ areas }: { areas: readonly Area[] }) => areas.some((area) => contains(area, at));
  switch (kind) {
    case "Blanks":
      return value === null && formula === undefined;
    case "Constants":
      return value !== null && formula === undefined && isOfType(value, types);
    case "Formulas":
      return formula !== undefined && isOfType(value, types);
    case "DataValidations":
      return sheet.validations.some(covers);
    case "ConditionalFormats":
      return sheet.conditionalFormats.some(covers);
    default:
      return false;
  }
}

function isOfType(value: CellValue, types: string): boolean {
  if (types === "all") return true;
  if (value instanceof ErrorValue) return types.includes("error");
  if (typeof value === "boolean") return types.includes("logical");
  return types.includes(typeof value === "number" ? "number" : "text");
}

function contains(area: Area, at: { row: number; column: number }): boolean {
  const inRows = at.row >= area.row && at.row < area.row + area.rows;
  return inRows && at.column >= area.column && at.column < area.column + area.columns;
}

/** Runs in each row, joined with an equal run in the row above. */
function joined(within: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const areas: Area[] = [];
  let open: Area[] = [];
  for (let row = within.row; row < within.row + within.rows; row++) {
    const runs = runsOf(within, (column) => wanted(row, column)).map((run) => {
      const above = open.find((area) => area.column === run.first && area.columns === run.count);
      if (above) return { ...above, rows: above.rows + 1 };
      return { row, column: run.first, rows: 1, columns: run.count };
    });
    areas.push(...open.filter((area) => !runs.some((run) => run.row === area.row && run.column === area.column)));
    open = runs;
  }
  return [...areas, ...open];
}

function runsOf(within: Area, wanted: (column: number) => boolean): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (let column = within.column; column < within.column + within.columns; column++) {
    if (!wanted(column)) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const lines = (first: number, count: number, hidden: Iterable<number>): { first: number; count: number }[] => {
    const out: { first: number; count: number }[] = [];
    let start = first;
    for (const index of [...hidden].sort((a, b) => a - b)) {
      if (index < first || index >= first + count) continue;
      if (index > start) out.push({ first: start, count: index - start });
      start = index + 1;
    }
    if (start < first + count) out.push({ first: start, count: first + count - start });
    return out;
  };
  const rows = [...sheet.rowSettings.keys()].filter((row) => rowHeightPoints(sheet, row) === 0);
  const columns = [...sheet.columnSettings.keys()].filter((column) => columnWidthPoints(sheet, column) === 0);
  return lines(area.row, area.rows, rows).flatMap((row) =>
    lines(area.column, area.columns, columns).map((column) => ({
      row: row.first,
      rows: row.count,
      column: column.first,
      columns: column.count,
    })),
  );
}
