import { maxColumns } from "../../model/address";
import type { ColumnSetting } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { attribute, element, elements, flag, number, setAttribute, type XmlElement } from "../xml/xmlElement";
import type { ReadContext, WriteContext } from "./context";

const modelled = new Set(["min", "max", "width", "hidden", "style"]);

/** Reads the widths, visibility and standard formats of columns, and the standard sizes. */
export function readColumns({ xml, sheet }: ReadContext): void {
  const standard = xml.first("sheetFormatPr");
  sheet.defaultColumnWidth = number(standard, "defaultColWidth");
  sheet.defaultRowHeight = number(standard, "defaultRowHeight");
  for (const item of elements(xml.first("cols"), "col")) {
    const first = number(item, "min") ?? 1;
    const last = Math.min(number(item, "max") ?? first, maxColumns);
    for (let column = Math.max(1, first); column <= last; column++) {
      sheet.columnSettings.set(column - 1, readSetting(item));
    }
  }
}

/** Writes them, equal neighbours as one. */
export function writeColumns({ xml, sheet }: WriteContext): void {
  writeStandardSizes(xml.first("sheetFormatPr") ?? element("sheetFormatPr", { defaultRowHeight: 15 }), sheet, (item) =>
    xml.set("sheetFormatPr", item),
  );
  const list: XmlElement[] = [];
  let before: { column: number; key: string } | null = null;
  for (const [column, setting] of [...sheet.columnSettings].sort((a, b) => a[0] - b[0])) {
    const key = JSON.stringify([setting.width, setting.hidden, setting.format, setting.fileXml]);
    if (before !== null && before.column === column - 1 && before.key === key) {
      setAttribute(list[list.length - 1]!, "max", column + 1);
    } else if (!isEmpty(setting)) list.push(columnXml(column, setting));
    before = isEmpty(setting) ? null : { column, key };
  }
  xml.set("cols", list.length === 0 ? null : element("cols", {}, list));
}

function readSetting(item: XmlElement): ColumnSetting {
  const rest = item.attributes
    .filter(({ name }) => !modelled.has(name))
    .map(({ name, value }) => ` ${name}="${value}"`);
  const format = number(item, "style");
  return {
    width: number(item, "width"),
    hidden: flag(item, "hidden"),
    format: format === null ? undefined : format,
    ...(rest.length > 0 && { fileXml: rest.join("") }),
  };
}

function columnXml(column: number, setting: ColumnSetting): XmlElement {
  const made = element("col", {
    min: column + 1,
    max: column + 1,
    width: setting.width ?? (setting.hidden ? 9.140625 : 9.140625),
    style: setting.format,
    hidden: setting.hidden || null,
  });
  for (const [, name, value] of (setting.fileXml ?? "").matchAll(/ ([\w:]+)="([^"]*)"/g))
    setAttribute(made, name!, value);
  if (setting.width !== null) setAttribute(made, "customWidth", attribute(made, "customWidth") ?? true);
  return made;
}

function isEmpty(setting: ColumnSetting): boolean {
  return setting.width === null && !setting.hidden && setting.format === undefined && setting.fileXml === undefined;
}

function writeStandardSizes(item: XmlElement, sheet: Sheet, set: (item: XmlElement) => void): void {
  if (number(item, "defaultColWidth") === sheet.defaultColumnWidth) {
    const height = number(item, "defaultRowHeight");
    if (height === sheet.defaultRowHeight) return;
  }
  setAttribute(item, "defaultColWidth", sheet.defaultColumnWidth);
  if (number(item, "defaultRowHeight") !== (sheet.defaultRowHeight ?? 15)) setAttribute(item, "customHeight", true);
  setAttribute(item, "defaultRowHeight", sheet.defaultRowHeight ?? 15);
  set(item);
}
