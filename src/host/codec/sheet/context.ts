import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { FormulaForms } from "../cells/formulaForm";
import type { SharedStringsWriter } from "../cells/sharedStringsWriter";
import type { Package } from "../package/package";
import type { Relation, RelationList } from "../package/relations";
import type { StylesWriter } from "../styles/stylesWriter";
import type { Palette } from "../styles/theme";
import type { XmlElement } from "../xml/xmlElement";
import type { SheetXml } from "./sheetXml";

/** What reading a sheet's features needs besides the sheet part itself. */
export type ReadContext = {
  readonly source: Package;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly xml: SheetXml;
  readonly relations: readonly Relation[];
  readonly palette: Palette;
  /** The differential formats of the styles part. */
  readonly dxfs: readonly XmlElement[];
  readonly forms: FormulaForms;
};

/** What writing a sheet's features needs: the package being written, and what all its sheets share. */
export type WriteContext = {
  readonly target: Package;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly xml: SheetXml;
  readonly relations: RelationList;
  readonly shared: SharedParts;
  /** The sheet as the file has it, read again: a feature that still reads the same keeps its XML. */
  readonly original: Sheet;
};

/** What all sheets of a package being written share. */
export type SharedParts = {
  readonly styles: StylesWriter;
  readonly strings: SharedStringsWriter;
  readonly forms: FormulaForms;
  readonly palette: Palette;
  /** What the workbook part leads to. */
  readonly workbookRelations: RelationList;
  /** The content types of parts that were added, by name. */
  readonly added: Map<string, string>;
  /** The cell metadata index of a dynamic array, making it when the file has none. */
  readonly dynamicArray: () => number;
};
