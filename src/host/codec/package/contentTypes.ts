import { attribute, element, elements, type XmlElement } from "../xml/xmlElement";
import type { Package } from "./package";

const partName = "[Content_Types].xml";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** The content types of the kinds of parts the codec makes. */
export const contentTypes = {
  worksheet: `${sheetMl}worksheet+xml`,
  styles: `${sheetMl}styles+xml`,
  sharedStrings: `${sheetMl}sharedStrings+xml`,
  table: `${sheetMl}table+xml`,
  comments: `${sheetMl}comments+xml`,
  customProperty: `${sheetMl}customProperty`,
  metadata: `${sheetMl}sheetMetadata+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  persons: "application/vnd.ms-excel.person+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
} as const;

/** The content type of a part: its own, else that of its extension; null when the package names none. */
export function contentTypeOf(source: Package, part: string): string | null {
  const list = elements(source.xmlIfAny(partName));
  const own = list.find((item) => isOverrideOf(item, part));
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const usual = list.find(
    (item) => item.name === "ct:Default" && attribute(item, "Extension")?.toLowerCase() === extension,
  );
  return attribute(own ?? usual ?? element(""), "ContentType");
}

/** Names the types of parts that were added, and forgets parts that are gone; others keep their entry. */
export function updateContentTypes(target: Package, added: ReadonlyMap<string, string>): void {
  const root = target.xml(partName);
  const before = root.children.length;
  root.children = root.children.filter((item) => typeof item === "string" || !isGone(target, item));
  let changed = root.children.length !== before;
  for (const [part, type] of added) {
    if (!target.has(part) || elements(root).some((item) => isOverrideOf(item, part))) continue;
    root.children.push({ ...element("", { PartName: `/${part}`, ContentType: type }), tag: tagLike(root, "Override") });
    changed = true;
  }
  if (changed) target.putXml(partName, root);
}

function isGone(target: Package, item: XmlElement): boolean {
  return item.name === "ct:Override" && !target.has(attribute(item, "PartName") ?? "");
}

function isOverrideOf(item: XmlElement, part: string): boolean {
  const name = attribute(item, "PartName") ?? "";
  return item.name === "ct:Override" && name.toLowerCase() === `/${part.toLowerCase()}`;
}

function tagLike(root: XmlElement, local: string): string {
  const colon = root.tag.indexOf(":");
  return colon < 0 ? local : `${root.tag.slice(0, colon)}:${local}`;
}
