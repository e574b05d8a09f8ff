import { visit, type NameNode, type Node, type ReferenceNode, type StructuredNode } from "../syntax/ast";
import { boundNames } from "../syntax/boundNames";
import { printReference, printSheet, printStructuredReference } from "../syntax/printer";
import type { TextEdit } from "../syntax/textEdit";
import { editFormula } from "./editFormula";
import { movedAway } from "./movedCells";
import type { FormulaPlace, ReferenceChange } from "./referenceChange";
import { shiftCorners } from "./shiftCorners";

/**
 * A formula after rows, columns or cells moved or a sheet, table, column or name was renamed or deleted.
 * Takes and gives text with or without leading "="; what the change does not concern stays as typed.
 * A reference to deleted cells becomes #REF!. Text that is no formula stays as it is.
 */
export function shiftReferences(formula: string, place: FormulaPlace, change: ReferenceChange): string {
  return editFormula(formula, (tree) => {
    const edits: TextEdit[] = [];
    const bound = boundNames(tree);
    visit(tree, (node) => {
      const text = bound.has(node) ? null : textAfter(node, place, change);
      if (text !== null) edits.push({ from: node.from, to: node.to, text });
    });
    return edits;
  });
}

function textAfter(node: Node, place: FormulaPlace, change: ReferenceChange): string | null {
  switch (node.kind) {
    case "reference":
      return referenceAfter(node, place, change);
    case "structured":
      return structuredAfter(node, place, change);
    case "name":
      return nameAfter(node, change);
    default:
      return null;
  }
}

/** The text of a reference after the change; null when it stays as it is. */
export function referenceAfter(node: ReferenceNode, place: FormulaPlace, change: ReferenceChange): string | null {
  if (change.kind === "sheetRenamed" || change.kind === "sheetDeleted") return sheetAfter(node, change);
  if (change.kind === "moved") return movedAway(node, place, change);
  if (change.kind !== "inserted" && change.kind !== "deleted") return null;
  if (node.lastSheet !== null || !same(node.sheet ?? place.sheet, change.sheet)) return null;
  const moved = shiftCorners(node, change);
  if (moved === null) return `${printSheet(node.sheet, null)}#REF!`;
  return moved.first === node.first ? null : printReference({ ...node, ...moved });
}

type SheetChange = Extract<ReferenceChange, { kind: "sheetRenamed" | "sheetDeleted" }>;

function sheetAfter(node: ReferenceNode, change: SheetChange): string | null {
  const isFirst = same(node.sheet, change.sheet);
  if (!isFirst && !same(node.lastSheet, change.sheet)) return null;
  if (change.kind === "sheetDeleted") return node.lastSheet === null ? "#REF!" : null;
  const renamed = (sheet: string | null): string | null => (same(sheet, change.sheet) ? change.to : sheet);
  return printReference({ ...node, sheet: renamed(node.sheet), lastSheet: renamed(node.lastSheet) });
}

function structuredAfter(node: StructuredNode, place: FormulaPlace, change: ReferenceChange): string | null {
  if (!("table" in change) || !same(node.table ?? place.table ?? null, change.table)) return null;
  switch (change.kind) {
    case "tableRenamed":
      return node.table === null ? null : printStructuredReference({ ...node, table: change.to });
    case "tableDeleted":
      return "#REF!";
    case "columnDeleted":
      return same(node.firstColumn, change.column) || same(node.lastColumn, change.column) ? "#REF!" : null;
    case "columnRenamed":
      return columnRenamed(node, change.column, change.to);
  }
}

function columnRenamed(node: StructuredNode, column: string, to: string): string | null {
  if (!same(node.firstColumn, column) && !same(node.lastColumn, column)) return null;
  const renamed = (name: string | null): string | null => (same(name, column) ? to : name);
  return printStructuredReference({
    ...node,
    firstColumn: renamed(node.firstColumn),
    lastColumn: renamed(node.lastColumn),
  });
}

/** A bare name may be a defined name or a table. */
function nameAfter(node: NameNode, change: ReferenceChange): string | null {
  switch (change.kind) {
    case "nameRenamed":
      return same(node.name, change.name) ? printSheet(node.sheet, null) + change.to : null;
    case "tableRenamed":
      return same(node.name, change.table) ? change.to : null;
    case "tableDeleted":
      return same(node.name, change.table) ? "#REF!" : null;
    case "sheetRenamed":
      return same(node.sheet, change.sheet) ? printSheet(change.to, null) + node.name : null;
    case "sheetDeleted":
      return same(node.sheet, change.sheet) ? "#REF!" : null;
    default:
      return null;
  }
}

function same(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}
