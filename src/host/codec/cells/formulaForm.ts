import { filePrefixOf } from "../../calc/futureFunctions";
import { fromFileFormula, toFileFormula } from "../../calc/fileForm";

const knownTexts = 20_000;

/**
 * Translates formulas between the file's form and the formula bar's, each different text once.
 * Most formulas read the same in both: those are told apart without parsing.
 */
export class FormulaForms {
  private readonly read = new Map<string, string>();
  private readonly written = new Map<string, string>();

  /** With leading "=", from a file's text. `table`: the table around the cell. */
  fromFile(formula: string, table: string | null): string {
    if (!/_xl|\[/i.test(formula)) return `=${formula}`;
    return remembered(this.read, formula, table, () => `=${fromFileFormula(formula, table)}`);
  }

  /** The file's text of a formula with leading "=". */
  toFile(formula: string, table: string | null): string {
    const text = formula.slice(1);
    if (!differsInFile(text)) return text;
    return remembered(this.written, text, table, () => toFileFormula(text, table));
  }
}

function remembered(known: Map<string, string>, formula: string, table: string | null, make: () => string): string {
  const key = table === null ? formula : `${table}|${formula}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= knownTexts) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function differsInFile(formula: string): boolean {
  if (/[[#@]/.test(formula)) return true;
  for (const match of formula.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)) {
    const name = match[1]!.toUpperCase();
    if (name === "LET" || name === "LAMBDA" || filePrefixOf(name) !== "") return true;
  }
  return false;
}
