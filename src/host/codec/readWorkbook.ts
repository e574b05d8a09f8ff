import type { Sheet } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { FileFormatError } from "../model/hostError";
import { FormulaForms } from "./cells/formulaForm";
import { readDynamicArrays } from "./cells/metadata";
import { readCells } from "./cells/readCells";
import { readSharedStrings, type SharedStrings } from "./cells/sharedStrings";
import { tableNames } from "./cells/tableNames";
import { openPackage, workbookPartOf } from "./openPackage";
import type { Package } from "./package/package";
import { readRelations } from "./package/relations";
import { readDrawing } from "./drawing/readDrawing";
import type { ReadContext } from "./sheet/context";
import { readFeatures } from "./sheet/features";
import { SheetXml } from "./sheet/sheetXml";
import { readFormats } from "./styles/readStyles";
import { readPalette, type Palette } from "./styles/theme";
import { child, elements, type XmlElement } from "./xml/xmlElement";
import { readCustomDocumentProperties } from "./workbook/customProperties";
import { readProperties } from "./workbook/properties";
import { readSettings } from "./workbook/settings";
import { readNames } from "./workbook/names";
import { readWorkbookPart, type SheetEntry } from "./workbook/workbookPart";
import type { Deflate } from "./zip/deflate";

/**
 * Opens an .xlsx file: what the model knows is read into it, and every part is kept for writing.
 * `deflate`: how to unpack; plain JavaScript unless Node's is given.
 * Throws: FileFormatError when the bytes are no workbook, or one that cannot be opened.
 */
export function readWorkbook(bytes: Uint8Array, name = "Book1.xlsx", deflate?: Deflate): Workbook {
  const source = openPackage(bytes, deflate);
  const workbook = new Workbook(name);
  workbook.package = source;
  try {
    readParts(source, workbook);
  } catch (error) {
    if (error instanceof FileFormatError) throw error;
    throw new FileFormatError("corrupt", `This workbook could not be read: ${String(error)}`);
  }
  return workbook;
}

/** What the sheets of a workbook share while they are read. */
type WorkbookParts = {
  readonly source: Package;
  readonly styles: XmlElement | null;
  readonly palette: Palette;
  readonly strings: SharedStrings;
  readonly dynamicArrays: ReadonlySet<number>;
  readonly forms: FormulaForms;
};

function readParts(source: Package, workbook: Workbook): void {
  const part = workbookPartOf(source);
  const entries = readWorkbookPart(source.xml(part), readRelations(source, part), workbook);
  const parts = readSharedParts(source, part);
  workbook.formats = readFormats(parts.styles, parts.palette);
  for (const entry of entries) if (entry.isWorksheet) readSheet(entry, workbook, parts);
  workbook.activeSheet = Math.max(0, activeIndex(entries, workbook));
  readNames(source.xml(part), entries, { workbook, forms: parts.forms });
  readProperties(source, workbook);
  readCustomDocumentProperties(source, workbook);
  readSettings(source, workbook);
}

function readSharedParts(source: Package, workbookPart: string): WorkbookParts {
  const relations = readRelations(source, workbookPart);
  const partOf = (kind: string) => relations.find((item) => item.kind === kind)?.target ?? null;
  const styles = source.xmlIfAny(partOf("styles"));
  const strings = partOf("sharedStrings");
  return {
    source,
    styles,
    palette: readPalette(source.xmlIfAny(partOf("theme")), styles),
    strings:
      strings !== null && source.has(strings) ? readSharedStrings(source.text(strings)) : { texts: [], runs: [] },
    dynamicArrays: readDynamicArrays(source.xmlIfAny(partOf("sheetMetadata"))),
    forms: new FormulaForms(),
  };
}

function readSheet(entry: SheetEntry, workbook: Workbook, parts: WorkbookParts): void {
  const sheet = workbook.appendSheet(entry.name);
  sheet.visibility = entry.visibility;
  sheet.part = entry.part;
  const xml = new SheetXml(parts.source.bytes(entry.part));
  readSheetFeatures(workbook, sheet, { xml, parts });
  readSheetCells(workbook, sheet, { xml, parts });
  readDrawing(readContext(workbook, sheet, { xml, parts }));
}

function readSheetCells(
  workbook: Workbook,
  sheet: Sheet,
  { xml, parts }: { xml: SheetXml; parts: WorkbookParts },
): void {
  if (xml.sheetData.length === 0) return;
  const context = { ...parts, tableAt: tableNames(sheet), date1904: workbook.date1904, scope: xml.scope };
  if (!readCells(xml.sheetData, sheet, context)) workbook.needsCalculation = true;
}

type FeatureSource = {
  readonly xml: SheetXml;
  readonly parts: Omit<WorkbookParts, "strings" | "dynamicArrays">;
};

/** Reads everything of a sheet but its cells and drawings. */
export function readSheetFeatures(workbook: Workbook, sheet: Sheet, from: FeatureSource): void {
  readFeatures(readContext(workbook, sheet, from));
}

function readContext(workbook: Workbook, sheet: Sheet, { xml, parts }: FeatureSource): ReadContext {
  const { source, palette, styles, forms } = parts;
  const relations = readRelations(source, sheet.part ?? "");
  const dxfs = elements(child(styles, "dxfs"), "dxf");
  return { source, workbook, sheet, xml, relations, palette, dxfs, forms };
}

function activeIndex(entries: readonly SheetEntry[], workbook: Workbook): number {
  const active = entries.find((entry) => entry.isActive);
  return workbook.sheets.findIndex((sheet) => sheet.part === active?.part);
}
