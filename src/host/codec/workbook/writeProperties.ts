import type { Workbook } from "../../model/workbook";
import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import { RelationList } from "../package/relations";
import { child, element, elements, replaceChild, setAttribute, text, type XmlElement } from "../xml/xmlElement";
import { appProperties, coreProperties, propertiesOf } from "./properties";

const coreKind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Brings the document properties up to date, and the list of sheets among them when the file keeps one. */
export function writeProperties(target: Package, workbook: Workbook, added: Map<string, string>): void {
  const relations = new RelationList(target, "");
  const before = propertiesOf(target);
  const changed = (key: string) => (workbook.properties[key] ?? "") !== (before.get(key) ?? "");
  const core = Object.keys(coreProperties).filter(changed);
  if (core.length > 0) {
    const part = partOf(relations, target, { kind: coreKind, name: "docProps/core.xml", root: newCore() });
    added.set(part, contentTypes.core);
    target.updateXml(part, (root) => core.forEach((key) => setCore(root, key, workbook.properties[key] ?? "")));
  }
  const app = Object.keys(appProperties).filter(changed);
  const known = relations.ofKind("extended-properties")[0]?.target;
  if (app.length > 0 || (known !== undefined && target.has(known))) {
    const part = partOf(relations, target, { kind: "extended-properties", name: "docProps/app.xml", root: newApp() });
    added.set(part, contentTypes.app);
    target.updateXml(part, (root) => {
      for (const key of app) setText(root, appProperties[key]!, workbook.properties[key] ?? "", appOrder);
      updateTitles(root, workbook);
    });
  }
  relations.save();
}

type NewPart = { readonly kind: string; readonly name: string; readonly root: XmlElement };

function partOf(relations: RelationList, target: Package, made: NewPart): string {
  const kind = made.kind.slice(made.kind.lastIndexOf("/") + 1);
  const known = relations.ofKind(kind)[0]?.target;
  if (known !== undefined && target.has(known)) return known;
  target.putXml(made.name, made.root);
  relations.add(made.kind, made.name);
  return made.name;
}

function setCore(root: XmlElement, key: string, value: string): void {
  const name = coreProperties[key]!;
  setText(root, name, value);
  const item = child(root, name);
  if (item && name.startsWith("dcterms:")) setAttribute(item, "xsi:type", "dcterms:W3CDTF");
}

const appOrder = (
  "ep:Template ep:Manager ep:Company ep:Pages ep:Words ep:Characters ep:PresentationFormat ep:Lines ep:Paragraphs " +
  "ep:Slides ep:Notes ep:TotalTime ep:HiddenSlides ep:MMClips ep:ScaleCrop ep:HeadingPairs ep:TitlesOfParts"
).split(" ");

function setText(root: XmlElement, name: string, value: string, order: readonly string[] = []): void {
  const item = child(root, name) ?? element(name);
  item.children = [value];
  replaceChild(root, name, value === "" ? null : item, order);
}

/** The names of the sheets stand among the properties; other lists there, of named ranges, are left out when they change. */
function updateTitles(root: XmlElement, workbook: Workbook): void {
  const titles = child(root, "ep:TitlesOfParts");
  const pairs = child(root, "ep:HeadingPairs");
  if (!titles || !pairs) return;
  const known = elements(child(titles, "vt:vector"), "vt:lpstr").map(text);
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (names.every((name, n) => known[n] === name) && countIn(pairs) === names.length) return;
  titles.children = [
    vector(
      "lpstr",
      names.map((name) => element("vt:lpstr", {}, [name])),
    ),
  ];
  const heading = [element("vt:lpstr", {}, ["Worksheets"]), element("vt:i4", {}, [String(names.length)])];
  pairs.children = [
    vector(
      "variant",
      heading.map((item) => element("vt:variant", {}, [item])),
    ),
  ];
}

/** How many sheets the heading counts. */
function countIn(pairs: XmlElement): number {
  const [, count] = elements(child(pairs, "vt:vector"), "vt:variant");
  return Number(text(child(count, "vt:i4")));
}

function vector(baseType: string, items: XmlElement[]): XmlElement {
  return element("vt:vector", { size: items.length, baseType }, items);
}

function newCore(): XmlElement {
  return element("cp:coreProperties", {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  });
}

function newApp(): XmlElement {
  return element("ep:Properties", {
    "xmlns:ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  });
}
