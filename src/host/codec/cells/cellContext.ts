import type { XmlScope } from "../xml/parseXml";
import type { FormulaForms } from "./formulaForm";
import type { SharedStrings } from "./sharedStrings";

/** What reading the cells of a sheet needs from the rest of the workbook. */
export type CellContext = {
  readonly strings: SharedStrings;
  readonly forms: FormulaForms;
  /** Cell metadata indexes (cm) that mark a dynamic array. */
  readonly dynamicArrays: ReadonlySet<number>;
  /** The name of the table around a cell. */
  readonly tableAt: (row: number, column: number) => string | null;
  readonly date1904: boolean;
  readonly scope: XmlScope;
};
