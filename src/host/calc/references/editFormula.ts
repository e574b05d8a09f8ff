import type { Node } from "../syntax/ast";
import { parseFormula } from "../syntax/parser";
import { applyEdits, type TextEdit } from "../syntax/textEdit";
import { FormulaSyntaxError } from "../syntax/token";

/** Applies what `editsOf` wants changed in a formula, which may have a leading "=". */
export function editFormula(formula: string, editsOf: (tree: Node) => TextEdit[]): string {
  const lead = formula.startsWith("=") ? "=" : "";
  const source = formula.slice(lead.length);
  try {
    return lead + applyEdits(source, editsOf(parseFormula(source)));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}
