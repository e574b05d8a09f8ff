import { visit, type Corner, type ReferenceNode } from "../syntax/ast";
import { parseFormula } from "../syntax/parser";
import { printReference } from "../syntax/printer";
import { FormulaSyntaxError } from "../syntax/token";
import type { FormulaPlace, ReferenceChange } from "./referenceChange";
import { relativeKey } from "./relativeKey";
import { referenceAfter, shiftReferences } from "./shiftReferences";

type Move = Extract<ReferenceChange, { kind: "inserted" | "deleted" }>;
type Place = FormulaPlace & { readonly row: number; readonly column: number };

/** A reference as a template keeps it: relative rows and columns are offsets from the formula's cell. */
type Part = { readonly node: ReferenceNode; readonly prefix: string };

/** A formula cut at its references: the texts between them, one more than there are references. */
type Template = { readonly texts: readonly string[]; readonly parts: readonly Part[] };

/**
 * What formulas read after cells were inserted or deleted. A formula that was filled into many cells is parsed once: a hundred
 * thousand of them follow in the time it takes to write them anew.
 */
export class MovedFormulas {
  private readonly templates = new Map<string, Template | null>();

  constructor(private readonly move: Move) {}

  /** The formula of a cell after the move; the same text when it does not concern it. */
  after(formula: string, place: Place): string {
    const template = this.templateOf(formula, place);
    if (!template) return shiftReferences(formula, place, this.move);
    let text = "";
    let isChanged = false;
    template.parts.forEach(({ node, prefix }, index) => {
      const seen = shifted(node, place.row, place.column);
      const moved = referenceAfter(seen, place, this.move);
      isChanged ||= moved !== null;
      text += template.texts[index]! + (moved ?? prefix + printReference({ ...seen, sheet: null }));
    });
    return isChanged ? text + template.texts.at(-1)! : formula;
  }

  private templateOf(formula: string, { row, column }: Place): Template | null {
    const key = relativeKey(formula, row, column);
    let known = this.templates.get(key);
    if (known === undefined) {
      known = cut(formula, row, column);
      this.templates.set(key, known);
    }
    return known;
  }
}

/** Null for text that is no formula, and for references across sheets: the names of these may look like cells. */
function cut(formula: string, row: number, column: number): Template | null {
  const nodes = referencesIn(formula.slice(1));
  if (!formula.startsWith("=") || nodes?.some(({ lastSheet }) => lastSheet !== null) !== false) return null;
  const texts: string[] = [];
  let at = 0;
  for (const { from, to } of nodes) {
    texts.push(formula.slice(at, from + 1));
    at = to + 1;
  }
  const parts = nodes.map((node): Part => {
    const { sheetSpan } = node;
    const prefix = sheetSpan ? formula.slice(sheetSpan.from + 1, sheetSpan.to + 1) : "";
    return { node: shifted(node, -row, -column), prefix };
  });
  return { texts: [...texts, formula.slice(at)], parts };
}

function referencesIn(source: string): ReferenceNode[] | null {
  const found: ReferenceNode[] = [];
  try {
    visit(parseFormula(source), (node) => {
      if (node.kind === "reference") found.push(node);
    });
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
  return found.sort((a, b) => a.from - b.from);
}

function shifted(node: ReferenceNode, rows: number, columns: number): ReferenceNode {
  const first = shiftedCorner(node.first, rows, columns);
  return { ...node, first, last: node.last && shiftedCorner(node.last, rows, columns) };
}

function shiftedCorner(corner: Corner, rows: number, columns: number): Corner {
  const { row, column, rowAbsolute, columnAbsolute } = corner;
  return {
    row: row === null || rowAbsolute ? row : row + rows,
    column: column === null || columnAbsolute ? column : column + columns,
    rowAbsolute,
    columnAbsolute,
  };
}
