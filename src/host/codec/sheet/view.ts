import { cellName, parseArea, type Area } from "../../model/address";
import type { Freeze } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { attribute, child, element, elements, flag, number, setAttribute, type XmlElement } from "../xml/xmlElement";
import { resolveColor } from "../styles/theme";
import type { ReadContext, WriteContext } from "./context";
import { fileAreaName } from "./areaList";
import type { SheetXml } from "./sheetXml";

/** Reads how the sheet is shown: gridlines, headings, zoom, frozen panes, selection, tab colour. */
export function readView({ xml, sheet, palette }: ReadContext): void {
  const view = child(xml.first("sheetViews"), "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  sheet.zoom = number(view, "zoomScale") ?? 100;
  sheet.freeze = readFreeze(child(view, "pane"));
  sheet.selection = readSelection(view) ?? sheet.selection;
  sheet.tabColor = resolveColor(child(xml.first("sheetPr"), "tabColor"), palette);
}

/** Writes what of it differs from the file. */
export function writeView(context: WriteContext): void {
  const { xml, sheet, original } = context;
  const views = xml.first("sheetViews") ?? element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]);
  const view = child(views, "sheetView");
  if (!view) return;
  setUnless(view, "showGridLines", sheet.showGridlines, true);
  setUnless(view, "showRowColHeaders", sheet.showHeadings, true);
  if (sheet.zoom !== original.zoom) {
    setAttribute(view, "zoomScale", sheet.zoom);
    setAttribute(view, "zoomScaleNormal", sheet.zoom);
  }
  if (JSON.stringify(sheet.freeze) !== JSON.stringify(original.freeze)) writeFreeze(view, sheet.freeze);
  if (JSON.stringify(sheet.selection) !== JSON.stringify(original.selection)) writeSelection(view, sheet.selection);
  xml.set("sheetViews", views);
}

/** Writes the colour of the sheet's tab. */
export function writeTabColor({ xml, sheet, original }: WriteContext): void {
  if (sheet.tabColor === original.tabColor) return;
  const item = xml.first("sheetPr") ?? element("sheetPr");
  item.children = item.children.filter((each) => typeof each === "string" || each.name !== "tabColor");
  if (sheet.tabColor) item.children.unshift(element("tabColor", { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }));
  xml.set("sheetPr", item.attributes.length + item.children.length === 0 ? null : item);
}

/** Marks the sheet as selected or not. Sheets that are selected together are edited together: only one may be. */
export function writeTabSelected(xml: SheetXml, selected: boolean): void {
  const views = xml.first("sheetViews");
  const view = child(views, "sheetView");
  if (!views || !view || flag(view, "tabSelected") === selected) return;
  setAttribute(view, "tabSelected", selected || null);
  xml.set("sheetViews", views);
}

function readFreeze(pane: XmlElement | null): Freeze | null {
  const state = pane && attribute(pane, "state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return null;
  return { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 };
}

function readSelection(view: XmlElement | null): Area | null {
  const pane = child(view, "pane");
  const active = (pane && attribute(pane, "activePane")) ?? "topLeft";
  const found = elements(view, "selection").find((item) => (attribute(item, "pane") ?? "topLeft") === active);
  const area = found && parseArea((attribute(found, "sqref") ?? "A1").split(" ")[0]!);
  return area ?? null;
}

function writeFreeze(view: XmlElement, freeze: Freeze | null): void {
  view.children = view.children.filter((item) => typeof item === "string" || !/^(?:pane|selection)$/.test(item.name));
  if (!freeze || freeze.rows + freeze.columns === 0) return;
  const corner = `${freeze.rows > 0 ? "bottom" : "top"}${freeze.columns > 0 ? "Right" : "Left"}`;
  view.children.unshift(
    element("pane", {
      xSplit: freeze.columns || null,
      ySplit: freeze.rows || null,
      topLeftCell: cellName(freeze.rows, freeze.columns),
      activePane: corner,
      state: "frozen",
    }),
    element("selection", { pane: corner }),
  );
}

function writeSelection(view: XmlElement, selection: Sheet["selection"]): void {
  const pane = child(view, "pane");
  const active = (pane && attribute(pane, "activePane")) ?? null;
  let item = elements(view, "selection").find((each) => attribute(each, "pane") === active);
  if (!item) {
    item = element("selection", { pane: active });
    const after = view.children.findIndex((each) => typeof each !== "string" && each.name === "pane");
    view.children.splice(after + 1, 0, item);
  }
  setAttribute(item, "activeCell", cellName(selection.row, selection.column));
  setAttribute(item, "activeCellId", null);
  setAttribute(item, "sqref", fileAreaName(selection));
}

function setUnless(item: XmlElement, name: string, value: boolean, usual: boolean): void {
  if (flag(item, name, usual) === value) return;
  setAttribute(item, name, value === usual ? null : value);
}
