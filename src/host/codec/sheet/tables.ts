import { parseArea } from "../../model/address";
import { Table, type TableColumn } from "../../model/table";
import { decodeXstring, encodeXstring } from "../xml/escape";
import {
  attribute,
  child,
  element,
  elements,
  flag,
  number,
  replaceChild,
  setAttribute,
  text,
  type XmlElement,
} from "../xml/xmlElement";
import { contentTypes } from "../package/contentTypes";
import { fileAreaName } from "./areaList";
import type { ReadContext, WriteContext } from "./context";
import { autoFilterXml, readCriteria } from "./filters";
import type { FormulaForms } from "../cells/formulaForm";

/** Reads the sheet's tables. */
export function readTables(context: ReadContext): void {
  const { xml, sheet, relations, source } = context;
  for (const item of elements(xml.first("tableParts"), "tablePart")) {
    const part = relations.find(({ id }) => id === attribute(item, "r:id"))?.target;
    const root = part === undefined ? null : source.xmlIfAny(part);
    const table = root && readTable(root, context);
    if (table) sheet.tables.push(Object.assign(table, { part }));
  }
}

function readTable(root: XmlElement, { workbook, forms }: ReadContext): Table | null {
  const area = parseArea(attribute(root, "ref") ?? "");
  if (!area) return null;
  const name = decodeXstring(attribute(root, "displayName") ?? attribute(root, "name") ?? "");
  const table = new Table(workbook.newId(), name, area);
  table.columns = elements(child(root, "tableColumns"), "tableColumn").map((item) => readColumn(item, name, forms));
  const style = child(root, "tableStyleInfo");
  table.style = style && attribute(style, "name");
  table.showHeaders = number(root, "headerRowCount") !== 0;
  table.showTotals = (number(root, "totalsRowCount") ?? 0) > 0;
  table.showBandedRows = flag(style, "showRowStripes");
  table.showBandedColumns = flag(style, "showColumnStripes");
  table.showFirstColumn = flag(style, "showFirstColumn");
  table.showLastColumn = flag(style, "showLastColumn");
  const autoFilter = child(root, "autoFilter");
  table.showFilterButton = autoFilter !== null;
  table.filters = readCriteria(autoFilter);
  return table;
}

function readColumn(item: XmlElement, table: string, forms: FormulaForms): TableColumn {
  const formula = child(item, "calculatedColumnFormula");
  const totals = attribute(item, "totalsRowFunction");
  const label = attribute(item, "totalsRowLabel");
  return {
    id: number(item, "id") ?? 0,
    name: decodeXstring(attribute(item, "name") ?? ""),
    calculatedFormula: formula ? forms.fromFile(text(formula), table) : null,
    totalsFunction: totals === "none" ? null : totals,
    totalsLabel: label === null ? null : decodeXstring(label),
  };
}

/** Writes the tables of the sheet: parts for new ones, changes to known ones, and no part for those that are gone. */
export function writeTables(context: WriteContext): void {
  const { xml, sheet, relations } = context;
  const parts = sheet.tables.map((table) => writeTable(table, context));
  for (const relation of relations.ofKind("table")) if (!parts.includes(relation.target)) relations.remove(relation.id);
  const ids = parts.map(
    (part) => relations.ofKind("table").find((item) => item.target === part)?.id ?? relations.add("table", part),
  );
  const list = ids.map((id) => element("tablePart", { "r:id": id }));
  const before = elements(xml.first("tableParts"), "tablePart").map((item) => attribute(item, "r:id"));
  if (before.join() === ids.join()) return;
  xml.set("tableParts", list.length === 0 ? null : element("tableParts", { count: list.length }, list));
}

/** Writes a table and gives its part's name. */
function writeTable(table: Table, context: WriteContext): string {
  const { target, shared, relations } = context;
  const own = table.part !== null && relations.ofKind("table").some((item) => item.target === table.part);
  const part = own ? table.part! : target.freshName("xl/tables/table", ".xml");
  const root = own ? target.xml(part) : newTable(context);
  updateTable(root, table, shared.forms);
  target.putXml(part, root);
  if (!own) shared.added.set(part, contentTypes.table);
  return part;
}

const order = "autoFilter sortState tableColumns tableStyleInfo extLst".split(" ");

function updateTable(root: XmlElement, table: Table, forms: FormulaForms): void {
  if (decodeXstring(attribute(root, "displayName") ?? "") !== table.name) {
    setAttribute(root, "name", encodeXstring(table.name));
    setAttribute(root, "displayName", encodeXstring(table.name));
  }
  setAttribute(root, "ref", fileAreaName(table.area));
  setAttribute(root, "headerRowCount", table.showHeaders ? null : 0);
  setAttribute(root, "totalsRowCount", table.showTotals ? 1 : null);
  setAttribute(root, "totalsRowShown", table.showTotals ? null : (attribute(root, "totalsRowShown") ?? false));
  const filtered = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  const filter = table.showHeaders && table.showFilterButton;
  replaceChild(
    root,
    "autoFilter",
    filter ? autoFilterXml(fileAreaName(filtered), table.filters, child(root, "autoFilter")) : null,
    order,
  );
  updateColumns(root, table, forms);
  updateStyle(root, table);
}

function updateStyle(root: XmlElement, table: Table): void {
  const known = child(root, "tableStyleInfo");
  if (!known && table.style === null) return;
  const style = known ?? element("tableStyleInfo");
  setAttribute(style, "name", table.style);
  setAttribute(style, "showFirstColumn", table.showFirstColumn);
  setAttribute(style, "showLastColumn", table.showLastColumn);
  setAttribute(style, "showRowStripes", table.showBandedRows);
  setAttribute(style, "showColumnStripes", table.showBandedColumns);
  replaceChild(root, "tableStyleInfo", style, order);
}

function updateColumns(root: XmlElement, table: Table, forms: FormulaForms): void {
  const list = child(root, "tableColumns") ?? element("tableColumns");
  const known = new Map(elements(list, "tableColumn").map((item) => [number(item, "id"), item]));
  let lastId = Math.max(0, ...table.columns.map((column) => column.id), ...[...known.keys()].map((id) => id ?? 0));
  const used = new Set<number>();
  list.children = table.columns.map((column) => {
    const id = column.id > 0 && !used.has(column.id) ? column.id : ++lastId;
    used.add(id);
    return columnXml(known.get(id) ?? element("tableColumn", { id }), column, { table: table.name, forms });
  });
  setAttribute(list, "count", list.children.length);
  replaceChild(root, "tableColumns", list, order);
}

function columnXml(item: XmlElement, column: TableColumn, context: { table: string; forms: FormulaForms }): XmlElement {
  const before = readColumn(item, context.table, context.forms);
  if (before.name !== column.name) setAttribute(item, "name", encodeXstring(column.name));
  if (before.totalsFunction !== column.totalsFunction) setAttribute(item, "totalsRowFunction", column.totalsFunction);
  if (before.totalsLabel !== column.totalsLabel) setAttribute(item, "totalsRowLabel", column.totalsLabel);
  if (before.calculatedFormula === column.calculatedFormula) return item;
  const formula = column.calculatedFormula && context.forms.toFile(column.calculatedFormula, context.table);
  const made = formula ? element("calculatedColumnFormula", {}, [formula]) : null;
  replaceChild(item, "calculatedColumnFormula", made, [
    "calculatedColumnFormula",
    "totalsRowFormula",
    "xmlColumnPr",
    "extLst",
  ]);
  return item;
}

function newTable({ target }: WriteContext): XmlElement {
  const ids = target
    .names()
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name))
    .map((name) => number(target.xml(name), "id") ?? 0);
  return element("table", {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    id: Math.max(0, ...ids) + 1,
    name: "",
    displayName: "",
    ref: "A1",
    totalsRowShown: 0,
  });
}
