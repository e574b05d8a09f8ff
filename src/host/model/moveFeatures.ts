import type { Area } from "./address";
import type { Move } from "./move";
import type { Sheet } from "./sheet";

/** Moves what lies on cells along with them: merges, tables, rules, links, comments, row and column settings. */
export function moveFeatures(sheet: Sheet, move: Move): void {
  const movedAreas = (areas: readonly Area[]) => areas.flatMap((area) => movedArea(area, move) ?? []);
  sheet.merges = movedAreas(sheet.merges).filter((area) => area.rows * area.columns > 1);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: movedAreas(validation.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, areas: movedAreas(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = movedArea(link.area, move);
    return area ? [{ ...link, area }] : [];
  });
  sheet.comments = sheet.comments.flatMap((comment) => {
    const area = movedArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, move);
    return area ? [{ ...comment, row: area.row, column: area.column }] : [];
  });
  moveTables(sheet, move);
  moveSettings(sheet, move);
  moveSheetAreas(sheet, move);
  const parts = [
    "merges",
    "validations",
    "conditionalFormats",
    "hyperlinks",
    "comments",
    "tables",
    "page",
    "autoFilter",
  ] as const;
  for (const part of parts) sheet.changed.add(part);
}

/** A rectangle after the move; null when it was deleted as a whole. A part of it that is deleted shrinks it. */
export function movedArea(area: Area, move: Move): Area | null {
  if (move.across && !isWithin(area, move)) return area;
  const [start, length] = move.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const span =
    move.kind === "inserted" ? spanAfterInsertion(start, length, move) : spanAfterDeletion(start, length, move);
  if (!span) return null;
  return move.axis === "row"
    ? { ...area, row: span.start, rows: span.length }
    : { ...area, column: span.start, columns: span.length };
}

function isWithin(area: Area, { axis, across }: Move): boolean {
  const [first, last] =
    axis === "row" ? [area.column, area.column + area.columns - 1] : [area.row, area.row + area.rows - 1];
  return first >= across!.first && last <= across!.last;
}

type Span = { readonly start: number; readonly length: number };

function spanAfterInsertion(start: number, length: number, { at, count }: Move): Span {
  if (at <= start) return { start: start + count, length };
  return { start, length: at < start + length ? length + count : length };
}

function spanAfterDeletion(start: number, length: number, { at, count }: Move): Span | null {
  const lost = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (lost === length) return null;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return { start: start - before, length: length - lost };
}

function moveTables(sheet: Sheet, move: Move): void {
  sheet.tables = sheet.tables.filter((table) => {
    const moved = movedArea(table.area, move);
    if (!moved) return false;
    if (move.axis === "column" && moved.columns !== table.area.columns) moveTableColumns(table, move, moved.columns);
    const totals = table.area.row + table.area.rows - 1;
    const losesTotals =
      move.kind === "deleted" && move.axis === "row" && totals >= move.at && totals < move.at + move.count;
    if (losesTotals) table.showTotals = false;
    table.area = moved;
    if (table.showHeaders && move.axis === "column") writeHeaders(sheet, table);
    return true;
  });
  if (sheet.autoFilter) {
    const area = movedArea(sheet.autoFilter.area, move);
    sheet.autoFilter = area ? { ...sheet.autoFilter, area } : null;
  }
}

/** Inserted columns show the names they were given. */
function writeHeaders(sheet: Sheet, { area, columns }: Sheet["tables"][number]): void {
  columns.forEach(({ name }, index) => {
    if (sheet.cells.value(area.row, area.column + index) === null)
      sheet.cells.setValue(area.row, area.column + index, name);
  });
}

function moveTableColumns(table: Sheet["tables"][number], move: Move, columns: number): void {
  const at = Math.max(0, move.at - table.area.column);
  moveKeys(table.filters, { ...move, at, count: Math.abs(columns - table.columns.length) });
  if (move.kind === "deleted") table.columns.splice(at, table.columns.length - columns);
  else {
    const names = table.columns.map((column) => column.name.toLowerCase());
    for (let added = 0; added < move.count; added++) {
      let number = 1;
      while (names.includes(`column${number}`)) number++;
      names.push(`column${number}`);
      const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
      const column = { id, name: `Column${number}`, calculatedFormula: null, totalsFunction: null, totalsLabel: null };
      table.columns.splice(at + added, 0, column);
    }
  }
}

function moveSettings(sheet: Sheet, move: Move): void {
  if (move.across) return;
  if (move.axis === "row") moveKeys(sheet.rowSettings, move);
  else moveKeys(sheet.columnSettings, move);
  sheet.changed.add(move.axis === "row" ? "rows" : "columns");
}

function moveKeys<V>(settings: Map<number, V>, move: Move): void {
  const entries = [...settings];
  settings.clear();
  for (const [index, setting] of entries) {
    if (index < move.at) settings.set(index, setting);
    else if (move.kind === "inserted") settings.set(index + move.count, setting);
    else if (index >= move.at + move.count) settings.set(index - move.count, setting);
  }
}

function moveSheetAreas(sheet: Sheet, move: Move): void {
  const { page } = sheet;
  if (!page) return;
  if (page.printArea) page.printArea = page.printArea.flatMap((area) => movedArea(area, move) ?? []);
  if (move.axis === "row" && !move.across) {
    page.horizontalBreaks = page.horizontalBreaks.flatMap((row) => {
      const area = movedArea({ row, column: 0, rows: 1, columns: 1 }, move);
      return area ? [area.row] : [];
    });
  }
}
