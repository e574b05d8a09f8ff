import { unescapeXml } from "../xml/escape";
import { asciiAt } from "./numberText";
import type { ByteScanner } from "./byteScanner";
import type { CellContext } from "./cellContext";
import { shareFormula, sharedFormulaAt, type SharedFormula } from "./sharedFormula";

/** What an `f` element says. `dataTable` is the element itself: such a cell has no formula of its own. */
export type FileFormula = {
  readonly formula: string | undefined;
  /** The area of an array formula. */
  readonly array: string | null;
  readonly dataTable: string;
};

const utf8 = new TextDecoder();

/** Reads the formulas of a sheet's cells; shared ones are remembered for the cells that follow. */
export class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly scanner: ByteScanner,
    private readonly context: CellContext,
  ) {}

  /** Reads the `f` element whose start tag was read last. */
  read(row: number, column: number): FileFormula {
    const { scanner } = this;
    const { bytes } = scanner;
    const tagFrom = scanner.nameTo;
    let type = "";
    let reference = "";
    let index = "";
    while (scanner.nextAttribute()) {
      if (scanner.keyIs("t")) type = asciiAt(bytes, scanner.valueFrom, scanner.valueTo);
      else if (scanner.keyIs("ref")) reference = asciiAt(bytes, scanner.valueFrom, scanner.valueTo);
      else if (scanner.keyIs("si")) index = asciiAt(bytes, scanner.valueFrom, scanner.valueTo);
    }
    const tagTo = scanner.at - (scanner.isEmpty ? 2 : 1);
    const { from, to } = scanner.textOf("f");
    const text = unescapeXml(utf8.decode(bytes.subarray(from, to))).trim();
    if (type === "dataTable") {
      return { formula: undefined, array: null, dataTable: `<f${asciiAt(bytes, tagFrom, tagTo)}/>` };
    }
    const at = { row, column };
    const formula = type === "shared" ? this.sharedFormula(index, text, at) : this.translated(text, at);
    return { formula, array: type === "array" ? reference : null, dataTable: "" };
  }

  private translated(text: string, { row, column }: { row: number; column: number }): string | undefined {
    return text === "" ? undefined : this.context.forms.fromFile(text, this.context.tableAt(row, column));
  }

  /** A shared formula is translated once; the cells that share it only move its references. */
  private sharedFormula(index: string, text: string, at: { row: number; column: number }): string | undefined {
    const formula = this.translated(text, at);
    if (formula !== undefined) {
      this.shared.set(index, shareFormula(formula, at.row, at.column));
      return formula;
    }
    const shared = this.shared.get(index);
    return shared && sharedFormulaAt(shared, at.row, at.column);
  }
}
