import type { Workbook } from "../../model/workbook";
import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import { readRelations, RelationList } from "../package/relations";
import { attribute, element, elements, number, text, type XmlElement } from "../xml/xmlElement";

/** Properties that someone made up are among the workbook's properties under this prefix, their values as JSON text. */
const prefix = "custom:";
const kind = "custom-properties";
const userFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const namespaces = {
  xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
};

/** Reads the custom document properties. */
export function readCustomDocumentProperties(source: Package, workbook: Workbook): void {
  const part = readRelations(source, "").find((item) => item.kind === kind)?.target ?? null;
  for (const item of elements(source.xmlIfAny(part))) {
    const value = valueOf(item);
    if (value !== null) workbook.properties[prefix + (attribute(item, "name") ?? "")] = value;
  }
}

/** Brings them up to date; a property that says the same keeps its type. */
export function writeCustomDocumentProperties(target: Package, workbook: Workbook, added: Map<string, string>): void {
  const relations = new RelationList(target, "");
  const known = relations.ofKind(kind)[0]?.target ?? null;
  const before = elements(target.xmlIfAny(known));
  const wanted = Object.entries(workbook.properties).filter(([key]) => key.startsWith(prefix));
  let lastId = Math.max(1, ...before.map((item) => number(item, "pid") ?? 0));
  const list = wanted.map(([key, value]) => {
    const name = key.slice(prefix.length);
    const own = before.find((item) => attribute(item, "name") === name);
    if (own && valueOf(own) === value) return own;
    const pid = (own && number(own, "pid")) ?? ++lastId;
    return element("property", { fmtid: userFormat, pid, name }, [valueXml(value)]);
  });
  const kept = [...before.filter((item) => valueOf(item) === null), ...list];
  if (kept.length === before.length && before.every((item) => kept.includes(item))) return;
  const part = known ?? "docProps/custom.xml";
  target.putXml(part, element("Properties", namespaces, kept));
  added.set(part, contentTypes.custom);
  if (known === null) relations.add(kind, part);
  relations.save();
}

/** A property's value as JSON text; null for kinds that are left to the file. */
function valueOf(item: XmlElement): string | null {
  const [content] = elements(item);
  switch (content?.name) {
    case "vt:lpwstr":
    case "vt:lpstr":
    case "vt:filetime":
      return JSON.stringify(text(content));
    case "vt:i4":
    case "vt:int":
    case "vt:r8":
      return String(Number(text(content)));
    case "vt:bool":
      return String(text(content) === "true" || text(content) === "1");
    default:
      return null;
  }
}

function valueXml(json: string): XmlElement {
  const value: unknown = JSON.parse(json);
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  if (typeof value !== "number") return element("vt:lpwstr", {}, [typeof value === "string" ? value : json]);
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(whole ? "vt:i4" : "vt:r8", {}, [String(value)]);
}
