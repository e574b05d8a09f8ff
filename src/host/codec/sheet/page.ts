import type { PageLayout } from "../../model/features";
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
import { decodeXstring, encodeXstring } from "../xml/escape";
import type { ReadContext, WriteContext } from "./context";
import { isSame } from "./same";

const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const marginNames = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Reads how the sheet is printed. Print area and titles come from the workbook's names. */
export function readPage({ xml, sheet }: ReadContext): void {
  const setup = xml.first("pageSetup");
  const options = xml.first("printOptions");
  const margins = xml.first("pageMargins");
  const headerFooter = xml.first("headerFooter");
  const fit = flag(child(xml.first("sheetPr"), "pageSetUpPr"), "fitToPage");
  sheet.page = {
    orientation: setup && attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: number(setup, "paperSize"),
    fitToWidth: fit ? (number(setup, "fitToWidth") ?? 1) || null : null,
    fitToHeight: fit ? (number(setup, "fitToHeight") ?? 1) || null : null,
    scale: number(setup, "scale"),
    margins: { ...usualMargins },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    horizontalBreaks: readBreaks(xml.first("rowBreaks")),
    verticalBreaks: readBreaks(xml.first("colBreaks")),
    header: decodeXstring(text(child(headerFooter, "oddHeader"))),
    footer: decodeXstring(text(child(headerFooter, "oddFooter"))),
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    ...readSetup(setup),
  };
  for (const name of marginNames) sheet.page.margins[name] = number(margins, name) ?? usualMargins[name];
}

const setupNames = [
  "blackAndWhite",
  "draft",
  "cellComments",
  "errors",
  "pageOrder",
  "firstPageNumber",
  "useFirstPageNumber",
] as const;

function readSetup(item: XmlElement | null): Pick<PageLayout, "setup"> {
  const said = setupNames.flatMap((name) => {
    const value = item && attribute(item, name);
    return value === null ? [] : [[name, value === "true" ? "1" : value] as const];
  });
  return said.length === 0 ? {} : { setup: Object.fromEntries(said) };
}

/** Writes what of it differs from the file. */
export function writePage(context: WriteContext): void {
  const { xml, sheet, original } = context;
  const { page } = sheet;
  const before = original.page;
  if (!page || !before) return;
  const update = (name: string, change: (item: XmlElement) => void) => {
    const item = xml.first(name) ?? element(name);
    change(item);
    xml.set(name, item.attributes.length + item.children.length === 0 ? null : item);
  };
  if (!isSame(optionsOf(page), optionsOf(before))) update("printOptions", (item) => setFlags(item, optionsOf(page)));
  if (!isSame(page.margins, before.margins)) {
    update("pageMargins", (item) => marginNames.forEach((name) => setAttribute(item, name, page.margins[name])));
  }
  writeSetup(page, before, { xml, update });
  if (page.header !== before.header || page.footer !== before.footer) {
    update("headerFooter", (item) => writeHeaderFooter(item, page));
  }
  if (!isSame(page.horizontalBreaks, before.horizontalBreaks)) {
    xml.set("rowBreaks", breaksXml("rowBreaks", page.horizontalBreaks, 16_383));
  }
  if (!isSame(page.verticalBreaks, before.verticalBreaks)) {
    xml.set("colBreaks", breaksXml("colBreaks", page.verticalBreaks, 1_048_575));
  }
}

type Update = (name: string, change: (item: XmlElement) => void) => void;

function writeSetup(page: PageLayout, before: PageLayout, to: { xml: WriteContext["xml"]; update: Update }): void {
  const fits = (each: PageLayout) => each.fitToWidth !== null || each.fitToHeight !== null;
  const setup = (each: PageLayout) => [each.orientation, each.paperSize, each.scale, each.fitToWidth, each.fitToHeight];
  const more = setupNames.filter((name) => page.setup?.[name] !== before.setup?.[name]);
  if (isSame(setup(page), setup(before)) && more.length === 0) return;
  to.update("pageSetup", (item) => {
    if (page.orientation !== before.orientation) setAttribute(item, "orientation", page.orientation);
    if (page.paperSize !== before.paperSize) setAttribute(item, "paperSize", page.paperSize);
    if (page.scale !== before.scale) setAttribute(item, "scale", page.scale);
    for (const name of more) setAttribute(item, name, page.setup?.[name]);
    if (isSame(setup(page).slice(3), setup(before).slice(3))) return;
    setAttribute(item, "fitToWidth", fits(page) ? (page.fitToWidth ?? 0) : null);
    setAttribute(item, "fitToHeight", fits(page) ? (page.fitToHeight ?? 0) : null);
  });
  if (fits(page) === fits(before) && fits(page)) return;
  to.update("sheetPr", (item) => {
    const set = child(item, "pageSetUpPr") ?? element("pageSetUpPr");
    setAttribute(set, "fitToPage", fits(page) || null);
    replaceChild(item, "pageSetUpPr", set.attributes.length === 0 ? null : set);
  });
}

function optionsOf(page: PageLayout) {
  return {
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    headings: page.printHeadings,
    gridLines: page.printGridlines,
  };
}

function setFlags(item: XmlElement, flags: Record<string, boolean>): void {
  for (const [name, value] of Object.entries(flags)) {
    if (flag(item, name) !== value) setAttribute(item, name, value || null);
  }
}

function writeHeaderFooter(item: XmlElement, page: PageLayout): void {
  const order = "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter".split(" ");
  const made = (name: string, content: string) => (content === "" ? null : element(name, {}, [encodeXstring(content)]));
  replaceChild(item, "oddHeader", made("oddHeader", page.header), order);
  replaceChild(item, "oddFooter", made("oddFooter", page.footer), order);
}

/** A break is named by the row or column it stands before. */
function readBreaks(item: XmlElement | null): number[] {
  return elements(item, "brk")
    .filter((each) => flag(each, "man"))
    .map((each) => number(each, "id") ?? 0);
}

function breaksXml(name: string, breaks: readonly number[], last: number): XmlElement | null {
  if (breaks.length === 0) return null;
  const list = [...breaks].sort((a, b) => a - b).map((id) => element("brk", { id, max: last, man: 1 }));
  return element(name, { count: list.length, manualBreakCount: list.length }, list);
}
