import { maxColumns, maxRows } from "../../model/address";
import { visit, type Corner, type ReferenceNode } from "../syntax/ast";
import { printReference, printSheet } from "../syntax/printer";
import type { TextEdit } from "../syntax/textEdit";
import { editFormula } from "./editFormula";

/**
 * A formula as copy and fill put it `rows` down and `columns` to the right: relative parts move along.
 * A reference that would leave the sheet becomes #REF!. Takes and gives text with or without leading "=".
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return editFormula(formula, (tree) => {
    const edits: TextEdit[] = [];
    visit(tree, (node) => {
      if (node.kind !== "reference") return;
      const text = translated(node, rows, columns);
      if (text !== null) edits.push({ from: node.from, to: node.to, text });
    });
    return edits;
  });
}

function translated(node: ReferenceNode, rows: number, columns: number): string | null {
  const first = moved(node.first, rows, columns);
  const last = node.last && moved(node.last, rows, columns);
  if (first === node.first && last === node.last) return null;
  const fits = isOnSheet(first) && (last === null || isOnSheet(last));
  return fits ? printReference({ ...node, first, last }) : `${printSheet(node.sheet, node.lastSheet)}#REF!`;
}

function moved(corner: Corner, rows: number, columns: number): Corner {
  const row = corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnAbsolute ? corner.column : corner.column + columns;
  return row === corner.row && column === corner.column ? corner : { ...corner, row, column };
}

function isOnSheet({ row, column }: Corner): boolean {
  return (row === null || (row >= 0 && row < maxRows)) && (column === null || (column >= 0 && column < maxColumns));
}
