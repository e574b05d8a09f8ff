import { visit, type Node } from "../syntax/ast";
import { boundNames } from "../syntax/boundNames";
import { referenceEnds } from "../evaluate/referenceEnds";
import type { Precedent } from "./compiledFormula";

const volatileFunctions: ReadonlySet<string> = new Set(
  "NOW TODAY RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT CELL INFO".split(" "),
);

/** What a formula's text says it reads, relative to its cell. */
export function precedentsOf(tree: Node, row: number, column: number): Precedent[] {
  const found: Precedent[] = [];
  const bound = boundNames(tree);
  visit(tree, (node) => {
    if (node.kind === "structured") found.push({ kind: "structured", node });
    if (node.kind === "call" && !bound.has(node))
      found.push({ kind: "name", name: node.name.toLowerCase(), sheet: null });
    if (node.kind === "name" && !bound.has(node)) {
      found.push({ kind: "name", name: node.name.toLowerCase(), sheet: node.sheet });
    }
    if (node.kind === "reference") {
      const ends = referenceEnds(node.first, node.last, { row, column });
      found.push({ kind: "cells", sheet: node.sheet, lastSheet: node.lastSheet, ends });
    }
  });
  return found;
}

/** Whether a formula must be calculated every time: a range with a computed end reads more than its text says, too. */
export function isVolatileFormula(tree: Node): boolean {
  let found = false;
  visit(tree, (node) => {
    if (node.kind === "call" && volatileFunctions.has(node.name)) found = true;
    if (node.kind === "binary" && node.operator === ":") found = true;
  });
  return found;
}

/** Whether SUBTOTAL or AGGREGATE is the formula's outermost function or part of it. */
export function isSubtotalFormula(tree: Node): boolean {
  let found = false;
  visit(tree, (node) => {
    if (node.kind === "call" && (node.name === "SUBTOTAL" || node.name === "AGGREGATE")) found = true;
  });
  return found;
}

/** Whether a formula reads another workbook. */
export function isExternalFormula(tree: Node): boolean {
  let found = false;
  visit(tree, (node) => {
    if ((node.kind === "reference" || node.kind === "name") && node.sheet?.includes("[")) found = true;
  });
  return found;
}
