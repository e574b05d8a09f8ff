import { maxColumns, maxRows } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { ReferenceNode } from "../syntax/ast";
import { refError } from "../values/errors";
import { Reference, ReferenceList, type Value } from "../values/value";
import { contentOf, referenceCode } from "./code";
import type { CompilePlace } from "./compilePlace";
import { indexOfEnd, referenceEnds, type End, type ReferenceEnds } from "./referenceEnds";
import type { Code, CellReader, Context } from "./context";

/** A reference to cells; a single cell of the own sheet is read without making a Reference. */
export function compileReference(node: ReferenceNode, place: CompilePlace): Code {
  if (node.lastSheet !== null) return compileSheetSpan(node, place);
  const ends = referenceEnds(node.first, node.last, place);
  if (node.last === null) return compileCell(node.sheet, ends.top, ends.left);
  const sheetOf = sheetReader(node.sheet);
  const isFixed = ![ends.top, ends.bottom, ends.left, ends.right].some((end) => end.relative);
  let fixed: Value = null;
  return referenceCode((context) => {
    const sheet = sheetOf(context);
    if (!sheet) return refError;
    if (!isFixed) return areaAt(ends, sheet, context);
    if (!(fixed instanceof Reference) || fixed.sheet !== sheet) fixed = areaAt(ends, sheet, context);
    return fixed;
  });
}

function compileCell(sheetName: string | null, row: End, column: End): Code {
  const sheetOf = sheetReader(sheetName);
  const evaluate = (context: Context): Value => {
    const sheet = sheetOf(context);
    const atRow = indexOfEnd(row, context.row);
    const atColumn = indexOfEnd(column, context.column);
    return sheet && isOnSheet(atRow, atColumn) ? new Reference(sheet, atRow, atColumn, 1, 1) : refError;
  };
  if (sheetName !== null) return referenceCode(evaluate);
  const value = (context: Context): ReturnType<CellReader["read"]> => {
    const atRow = row.relative ? context.row + row.value : row.value;
    const atColumn = column.relative ? context.column + column.value : column.value;
    return isOnSheet(atRow, atColumn) ? context.cells.read(context.sheet, atRow, atColumn) : refError;
  };
  return { evaluate, value };
}

function isOnSheet(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
}

function areaAt(ends: ReferenceEnds, sheet: Sheet, { row, column }: Context): Value {
  const row1 = indexOfEnd(ends.top, row);
  const row2 = indexOfEnd(ends.bottom, row);
  const column1 = indexOfEnd(ends.left, column);
  const column2 = indexOfEnd(ends.right, column);
  if (!isOnSheet(row1, column1) || !isOnSheet(row2, column2)) return refError;
  const rows = Math.abs(row1 - row2) + 1;
  return new Reference(sheet, Math.min(row1, row2), Math.min(column1, column2), rows, Math.abs(column1 - column2) + 1);
}

/** Finds the sheet a reference names, once per structure of the workbook; null names the formula's own. */
export function sheetReader(name: string | null): (context: Context) => Sheet | undefined {
  if (name === null) return (context) => context.sheet;
  let found: Sheet | undefined;
  let version = -1;
  let foundIn: CellReader | null = null;
  return ({ cells }) => {
    if (version !== cells.structureVersion || foundIn !== cells) {
      found = cells.workbook.sheetNamed(name);
      version = cells.structureVersion;
      foundIn = cells;
    }
    return found;
  };
}

/** "First:Last!A1": the same cells of all sheets between two. */
function compileSheetSpan(node: ReferenceNode, place: CompilePlace): Code {
  const ends = referenceEnds(node.first, node.last, place);
  const evaluate = (context: Context): Value => {
    const { sheets } = context.cells.workbook;
    const from = sheets.findIndex((sheet) => sheet.name.toLowerCase() === node.sheet?.toLowerCase());
    const to = sheets.findIndex((sheet) => sheet.name.toLowerCase() === node.lastSheet?.toLowerCase());
    if (from < 0 || to < 0) return refError;
    const span = sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
    const references = span.map((sheet) => areaAt(ends, sheet, context));
    return new ReferenceList(references.filter((reference) => reference instanceof Reference));
  };
  return { evaluate, value: (context) => contentOf(evaluate(context), context) };
}
