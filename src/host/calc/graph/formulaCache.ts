import { compileFormula } from "../evaluate/compile";
import { contentCode } from "../evaluate/code";
import { relativeKey } from "../references/relativeKey";
import { parseFormula } from "../syntax/parser";
import { FormulaSyntaxError } from "../syntax/token";
import { nameError } from "../values/errors";
import type { CompiledFormula } from "./compiledFormula";
import { isExternalFormula, isSubtotalFormula, isVolatileFormula, precedentsOf } from "./precedentsOf";

/** Compiles each formula once for all cells it was filled into. Formulas have a leading "=". */
export class FormulaCache {
  private readonly byKey = new Map<string, CompiledFormula>();

  compile(formula: string, row: number, column: number): CompiledFormula {
    const same = this.byKey.get(formula);
    if (same) return same;
    const key = relativeKey(formula, row, column);
    const known = key === formula ? undefined : this.byKey.get(key);
    if (known) return known;
    const made = compile(formula, row, column);
    this.byKey.set(key, made);
    return made;
  }
}

function compile(formula: string, row: number, column: number): CompiledFormula {
  try {
    const tree = parseFormula(formula.startsWith("=") ? formula.slice(1) : formula);
    return {
      code: compileFormula(tree, row, column),
      precedents: precedentsOf(tree, row, column),
      isVolatile: isVolatileFormula(tree),
      isSubtotal: isSubtotalFormula(tree),
      isExternal: isExternalFormula(tree),
    };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return unreadable;
    throw error;
  }
}

const unreadable: CompiledFormula = {
  code: contentCode(() => nameError),
  precedents: [],
  isVolatile: false,
  isSubtotal: false,
  isExternal: false,
};
