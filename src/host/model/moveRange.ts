import { qualified } from "../calc/references/movedCells";
import { areaName, intersect, maxColumns, maxRows, type Area } from "./address";
import type { CellMark } from "./cellStore";
import type { CellValue } from "./cellValue";
import { watchFormulas } from "./formulaChanges";
import { updateReferences } from "./formulaReferences";
import { HostError } from "./hostError";
import { assertEditable } from "./protection";
import type { Sheet } from "./sheet";
import { storedPart } from "./storedPart";
import { withoutArea } from "./withoutArea";
import type { Workbook } from "./workbook";

type Place = { readonly sheet: Sheet; readonly area: Area };

type MovedCell = {
  readonly formula: string | undefined;
  readonly value: CellValue;
  readonly format: number | undefined;
  readonly mark: CellMark | undefined;
};

/**
 * Cuts cells and pastes them with their first cell at another place: contents, formats and rules go along, what was there is
 * lost, and references to the cells follow them wherever they are.
 */
export function moveRange(workbook: Workbook, source: Place, target: Place): void {
  const to = { ...source.area, row: target.area.row, column: target.area.column };
  if (to.row + to.rows > maxRows || to.column + to.columns > maxColumns) throw invalid();
  if (source.sheet === target.sheet && areaName(source.area) === areaName(to)) return;
  assertEditable(
    workbook,
    source.sheet,
    storedPart(source.sheet, source.area) ?? { ...source.area, rows: 1, columns: 1 },
  );
  assertEditable(workbook, target.sheet, storedPart(target.sheet, to) ?? { ...to, rows: 1, columns: 1 });
  assertNoTable(source.sheet, source.area);
  assertNoTable(target.sheet, to);
  const tell = [watchFormulas(workbook, source.sheet, source.area), watchFormulas(workbook, target.sheet, to)];
  workbook.notifyBeforeMove();
  moveStored(source, { sheet: target.sheet, area: to });
  moveRules(source, { sheet: target.sheet, area: to });
  updateReferences(workbook, {
    kind: "moved",
    sheet: source.sheet.name,
    area: source.area,
    to: { sheet: target.sheet.name, row: to.row, column: to.column },
  });
  workbook.notifyStructureChanged();
  workbook.notifyCellsChanged({ sheet: source.sheet, ...source.area });
  workbook.notifyCellsChanged({ sheet: target.sheet, ...to });
  for (const each of tell) each();
}

const invalid = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

/** Cells of a table's header would take the table along, and its names are its own: neither is modelled. */
function assertNoTable(sheet: Sheet, area: Area): void {
  const holds = sheet.tables.some((table) => intersect({ ...table.area, rows: 1 }, area));
  if (holds) throw new HostError("InvalidOperation", "The operation attempted is invalid on the object.");
}

function moveStored(source: Place, target: Place): void {
  const stored = storedPart(source.sheet, source.area);
  const cells = new Map<string, MovedCell>();
  const isSameSheet = source.sheet === target.sheet;
  for (let row = 0; stored && row < stored.rows; row++) {
    for (let column = 0; column < stored.columns; column++) {
      const at = [stored.row + row, stored.column + column] as const;
      const formula = source.sheet.cells.formula(...at);
      cells.set(`${row},${column}`, {
        formula: formula === undefined || isSameSheet ? formula : qualified(formula, source.sheet.name),
        value: source.sheet.cells.value(...at),
        format: source.sheet.cells.format(...at),
        mark: source.sheet.cells.mark(...at),
      });
      source.sheet.cells.setValue(...at, null);
      source.sheet.cells.setFormat(...at, undefined);
    }
  }
  placeCells(target, cells);
}

function placeCells({ sheet, area }: Place, moved: ReadonlyMap<string, MovedCell>): void {
  const reach = storedPart(sheet, area);
  const rows = Math.max(reach?.rows ?? 0, ...[...moved.keys()].map((key) => Number(key.split(",")[0]) + 1));
  const columns = Math.max(reach?.columns ?? 0, ...[...moved.keys()].map((key) => Number(key.split(",")[1]) + 1));
  for (let row = 0; row < Math.min(rows, area.rows); row++) {
    for (let column = 0; column < Math.min(columns, area.columns); column++) {
      const at = [area.row + row, area.column + column] as const;
      const cell = moved.get(`${row},${column}`);
      if (cell?.formula !== undefined) sheet.cells.setFormula(...at, cell.formula, cell.value);
      else sheet.cells.setValue(...at, cell?.value ?? null);
      sheet.cells.setMark(...at, cell?.mark);
      sheet.cells.setFormat(...at, cell?.format);
    }
  }
}

type Shift = (area: Area) => Area;

/** Merges, links and comments of the cells go along, and so do the parts of rules that lie on them. */
function moveRules(source: Place, target: Place): void {
  const rows = target.area.row - source.area.row;
  const columns = target.area.column - source.area.column;
  const shifted: Shift = (area) => ({ ...area, row: area.row + rows, column: area.column + columns });
  moveRuleAreas(source, target, "validations", shifted);
  moveRuleAreas(source, target, "conditionalFormats", shifted);
  const moveItems = <T>(list: readonly [T[], T[]], areaOf: (item: T) => Area, moved: (item: T) => T): [T[], T[]] => {
    const along = list[0].filter((item) => isWithin(areaOf(item), source.area));
    const left = (items: T[]) => items.filter((item) => !along.includes(item));
    const kept = left(list[1]).filter((item) => !intersect(areaOf(item), target.area));
    const arrived = [...kept, ...along.map(moved)];
    return list[0] === list[1] ? [arrived, arrived] : [left(list[0]), arrived];
  };
  const [from, to] = [source.sheet, target.sheet];
  [from.merges, to.merges] = moveItems([from.merges, to.merges], (merge) => merge, shifted);
  [from.hyperlinks, to.hyperlinks] = moveItems(
    [from.hyperlinks, to.hyperlinks],
    ({ area }) => area,
    (link) => ({ ...link, area: shifted(link.area) }),
  );
  [from.comments, to.comments] = moveItems(
    [from.comments, to.comments],
    ({ row, column }) => ({ row, column, rows: 1, columns: 1 }),
    (comment) => ({ ...comment, row: comment.row + rows, column: comment.column + columns }),
  );
  for (const sheet of [from, to]) {
    for (const part of ["cells", "merges", "hyperlinks", "comments"] as const) sheet.changed.add(part);
  }
}

function isWithin(area: Area, around: Area): boolean {
  const inside = intersect(area, around);
  return inside !== null && areaName(inside) === areaName(area);
}

function moveRuleAreas(source: Place, target: Place, list: "validations" | "conditionalFormats", shifted: Shift): void {
  const rules = source.sheet[list] as { areas: Area[] }[];
  const along = rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => intersect(area, source.area) ?? []).map(shifted);
    rule.areas = rule.areas.flatMap((area) => withoutArea(area, source.area));
    return areas.length > 0 ? [{ rule, areas }] : [];
  });
  for (const rule of target.sheet[list]) rule.areas = rule.areas.flatMap((area) => withoutArea(area, target.area));
  for (const { rule, areas } of along) {
    if (source.sheet === target.sheet) rule.areas.push(...areas);
    else (target.sheet[list] as { areas: Area[] }[]).push({ ...rule, areas });
  }
  for (const { sheet } of [source, target]) sheet.changed.add(list);
}
