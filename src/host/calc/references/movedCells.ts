import { printReference } from "../syntax/printer";
import { visit, type Corner, type ReferenceNode } from "../syntax/ast";
import type { TextEdit } from "../syntax/textEdit";
import type { FormulaPlace, ReferenceChange } from "./referenceChange";
import { editFormula } from "./editFormula";

type CellsMoved = Extract<ReferenceChange, { kind: "moved" }>;

/** A reference to cells that were all moved elsewhere; null when it stays as it is. */
export function movedAway(node: ReferenceNode, place: FormulaPlace, change: CellsMoved): string | null {
  if (node.lastSheet !== null || (node.sheet ?? place.sheet).toLowerCase() !== change.sheet.toLowerCase()) return null;
  const { area, to } = change;
  const last = node.last ?? node.first;
  if (![node.first, last].every((corner) => isWithin(corner, area))) return null;
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row! + to.row - area.row,
    column: corner.column! + to.column - area.column,
  });
  const isHome = to.sheet.toLowerCase() === place.sheet.toLowerCase();
  const first = shifted(node.first);
  return printReference({ ...node, sheet: isHome ? null : to.sheet, first, last: node.last && shifted(node.last) });
}

function isWithin({ row, column }: Corner, area: CellsMoved["area"]): boolean {
  if (row === null || column === null) return false;
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

/** A formula whose references say which sheet they mean, for one that leaves its sheet. */
export function qualified(formula: string, sheet: string): string {
  return editFormula(formula, (tree) => {
    const edits: TextEdit[] = [];
    visit(tree, (node) => {
      if (node.kind !== "reference" || node.sheet !== null) return;
      edits.push({ from: node.from, to: node.to, text: printReference({ ...node, sheet }) });
    });
    return edits;
  });
}
