import { Sheet, type SheetPart } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { FormulaForms } from "./cells/formulaForm";
import { tableNames } from "./cells/tableNames";
import { writeCells } from "./cells/writeCells";
import { workbookPartOf } from "./openPackage";
import { saveStrings, stringsOf } from "./workbook/stringsPart";
import { updateDimension } from "./sheet/dimension";
import { updateContentTypes, contentTypes } from "./package/contentTypes";
import { Package } from "./package/package";
import { RelationList } from "./package/relations";
import { removeUnreachable, reachableParts } from "./package/reachable";
import { readSheetFeatures } from "./readWorkbook";
import type { SharedParts } from "./sheet/context";
import { allParts, writeFeatures } from "./sheet/features";
import { writeTabSelected } from "./sheet/view";
import { SheetXml } from "./sheet/sheetXml";
import { WorkbookStyles } from "./styles/workbookStyles";
import { dynamicArrayMark } from "./workbook/dynamicArrayMark";
import { readSheetEntries } from "./workbook/workbookPart";
import { writeWorkbookPart } from "./workbook/writeWorkbookPart";
import { writeCustomDocumentProperties } from "./workbook/customProperties";
import { writeProperties } from "./workbook/writeProperties";
import { writeSettings } from "./workbook/writeSettings";
import { emptyPackage, newSheetXml } from "./workbook/template";
import type { Deflate } from "./zip/deflate";
import { writeZip } from "./zip/writeZip";

/**
 * The .xlsx file of a workbook. Parts that nothing changed leave as they came; of a changed sheet only what changed is
 * rebuilt. The workbook stays as it is, so that it can be written again.
 * `deflate`: how to pack; plain JavaScript unless Node's is given.
 */
export function writeWorkbook(workbook: Workbook, deflate?: Deflate): Uint8Array {
  const source = workbook.package instanceof Package ? workbook.package : emptyPackage();
  const target = source.copy(deflate);
  const before = reachableParts(target);
  const main = workbookPartOf(target);
  const relations = new RelationList(target, main);
  const added = new Map<string, string>();
  const styles = new WorkbookStyles(target, relations, added);
  const strings = stringsOf(target, relations);
  const shared: SharedParts = {
    styles: styles.writer,
    strings,
    forms: new FormulaForms(),
    palette: styles.palette,
    added,
    workbookRelations: relations,
    dynamicArray: dynamicArrayMark(target, relations, added),
  };
  styles.writer.appendFormats(workbook.formats);
  const moved = isTabMoved(workbook, target, relations);
  const parts = workbook.sheets.map((sheet) => writeSheet(sheet, { workbook, target, shared, relations, moved }));
  writeWorkbookPart({ workbook, target, part: main, relations, shared, sheetParts: parts });
  saveStrings(strings, { target, relations, added });
  styles.save();
  relations.save();
  writeProperties(target, workbook, added);
  writeCustomDocumentProperties(target, workbook, added);
  writeSettings(target, workbook, added);
  removeUnreachable(target, before);
  updateContentTypes(target, added);
  return writeZip(target.list());
}

type Writing = {
  readonly workbook: Workbook;
  readonly target: Package;
  readonly shared: SharedParts;
  readonly relations: RelationList;
  /** Whether another sheet than the file's is the active one. */
  readonly moved: boolean;
};

function isTabMoved(workbook: Workbook, target: Package, relations: RelationList): boolean {
  const before = readSheetEntries(target.xml(workbookPartOf(target)), relations.items).find((entry) => entry.isActive);
  return before?.part !== workbook.sheets[workbook.activeSheet]?.part;
}

/** Writes a sheet as far as it changed and gives its part's name. */
function writeSheet(sheet: Sheet, writing: Writing): string {
  const { workbook, target, shared, relations, moved } = writing;
  const isNew = sheet.part === null || !relations.items.some((item) => item.target === sheet.part);
  const part = isNew ? target.freshName("xl/worksheets/sheet", ".xml") : sheet.part!;
  const changed: ReadonlySet<SheetPart> = isNew ? allParts : sheet.changed;
  if (isNew) {
    target.put(part, newSheetXml);
    shared.added.set(part, contentTypes.worksheet);
    relations.add("worksheet", part);
  }
  if (changed.size === 0 && !moved) return part;
  const xml = new SheetXml(target.bytes(part));
  const own = new RelationList(target, part);
  const original = originalOf(sheet.name, part, { workbook, xml, target, shared });
  writeFeatures({ target, workbook, sheet, xml, relations: own, shared, original }, changed);
  if (changed.has("cells") || changed.has("rows")) writeSheetData(sheet, xml, shared);
  if (moved) writeTabSelected(xml, sheet === workbook.sheets[workbook.activeSheet]);
  own.save();
  if (changed.size > 0 || xml.changed) target.put(part, xml.bytes());
  return part;
}

function writeSheetData(sheet: Sheet, xml: SheetXml, shared: SharedParts): void {
  const filePrefix = xml.prefixes.get("") ?? "";
  xml.setSheetData(
    writeCells(sheet, {
      strings: shared.strings,
      forms: shared.forms,
      tableAt: tableNames(sheet),
      dynamicArray: shared.dynamicArray,
      prefix: filePrefix === "" ? "" : `${filePrefix}:`,
    }),
  );
  updateDimension(sheet, xml);
}

/** The sheet as the file has it, without its cells. */
function originalOf(
  name: string,
  part: string,
  from: { workbook: Workbook; xml: SheetXml; target: Package; shared: SharedParts },
): Sheet {
  const sheet = new Sheet("", name);
  sheet.part = part;
  const { target, shared } = from;
  readSheetFeatures(from.workbook, sheet, {
    xml: from.xml,
    parts: { source: target, styles: shared.styles.root, palette: shared.palette, forms: shared.forms },
  });
  return sheet;
}
