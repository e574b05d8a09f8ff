import { visit, type CallNode, type Node } from "./syntax/ast";
import { filePrefixOf } from "./futureFunctions";
import { boundNames } from "./syntax/boundNames";
import { parseFormula } from "./syntax/parser";
import { printStructuredReference } from "./syntax/printer";
import { printStructuredPlain } from "./syntax/structuredText";
import { applyEdits, type TextEdit } from "./syntax/textEdit";
import { FormulaSyntaxError } from "./syntax/token";

/**
 * A formula as .xlsx files hold it, from what the formula bar shows; both without leading "=".
 * Newer functions get "_xlfn.", LET and LAMBDA names "_xlpm.", "[@Col]" becomes "Table[[#This Row],[Col]]",
 * "A1#" ANCHORARRAY and "@A1:A9" SINGLE. Text that is no formula stays as it is.
 * `table`: the table around the cell, which files name and the formula bar leaves out.
 */
export function toFileFormula(formula: string, table: string | null = null): string {
  return edited(formula, (tree) => {
    const edits: TextEdit[] = [];
    const bound = boundNames(tree);
    visit(tree, (node) => edits.push(...fileEdits(node, bound, table)));
    return edits;
  });
}

/** A formula as the formula bar shows it, from what a file holds; both without leading "=". See toFileFormula. */
export function fromFileFormula(formula: string, table: string | null = null): string {
  return edited(formula, (tree) => {
    const edits: TextEdit[] = [];
    visit(tree, (node) => edits.push(...barEdits(node, formula, table)));
    return edits;
  });
}

function edited(formula: string, editsOf: (tree: Node) => TextEdit[]): string {
  try {
    return applyEdits(formula, editsOf(parseFormula(formula)));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

function fileEdits(node: Node, bound: ReadonlySet<Node>, table: string | null): TextEdit[] {
  switch (node.kind) {
    case "call":
      return [insert(node.nameSpan.from, bound.has(node) ? "_xlpm." : filePrefixOf(node.name))];
    case "name":
      return bound.has(node) ? [insert(node.from, "_xlpm.")] : [];
    case "structured":
      return [replace(node, (node.table ?? table ?? "") + printStructuredPlain(node))];
    case "postfix":
      if (node.operator !== "#") return [];
      return [insert(node.from, "_xlfn.ANCHORARRAY("), { from: node.to - 1, to: node.to, text: ")" }];
    case "unary":
      if (node.operator !== "@") return [];
      return [{ from: node.from, to: node.from + 1, text: "_xlfn.SINGLE(" }, insert(node.to, ")")];
    default:
      return [];
  }
}

function barEdits(node: Node, formula: string, table: string | null): TextEdit[] {
  switch (node.kind) {
    case "call":
      return callEdits(node, formula);
    case "name":
      return startsWith(formula, node.from, "_xlpm.") ? [{ from: node.from, to: node.from + 6, text: "" }] : [];
    case "structured": {
      const own = node.table !== null && node.table.toLowerCase() === table?.toLowerCase();
      return [replace(node, printStructuredReference(own ? { ...node, table: null } : node))];
    }
    default:
      return [];
  }
}

function callEdits(node: CallNode, formula: string): TextEdit[] {
  const { from, to } = node.nameSpan;
  const operator = formula.slice(from, to).toUpperCase();
  if (operator === "_XLFN.SINGLE" && node.args.length === 1) {
    return [
      { from, to: to + 1, text: "@" },
      { from: node.to - 1, to: node.to, text: "" },
    ];
  }
  if (operator === "_XLFN.ANCHORARRAY" && node.args.length === 1) {
    return [
      { from, to: to + 1, text: "" },
      { from: node.to - 1, to: node.to, text: "#" },
    ];
  }
  if (startsWith(formula, from, "_xlpm.")) return [{ from, to: from + 6, text: "" }];
  const prefix = filePrefixOf(node.name);
  return prefix !== "" && startsWith(formula, from, prefix) ? [{ from, to: from + prefix.length, text: "" }] : [];
}

function startsWith(text: string, at: number, start: string): boolean {
  return text.slice(at, at + start.length).toLowerCase() === start.toLowerCase();
}

function insert(at: number, text: string): TextEdit {
  return { from: at, to: at, text };
}

function replace(node: Node, text: string): TextEdit {
  return { from: node.from, to: node.to, text };
}
