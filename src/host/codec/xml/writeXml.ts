import { escapeAttribute, escapeText } from "./escape";
import { namespaceOf, prefixOf } from "./namespaces";
import type { XmlElement } from "./xmlElement";

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The file's prefix for each of the codec's, as declared around the place where the text will stand.
 * A prefix that is missing here is declared on the element that uses it.
 */
export type Prefixes = ReadonlyMap<string, string>;

/** A part of which the main namespace is the default one and nothing else is declared. */
const plainPrefixes: Prefixes = new Map([["", ""]]);

/** The prefixes that a root element declares. */
export function rootPrefixes(root: XmlElement): Prefixes {
  const declared = root.attributes.filter(({ name }) => name === "xmlns" || name.startsWith("xmlns:"));
  const list = declared.map(({ name, value }) => [prefixOf(value), name.slice(6)] as const);
  return new Map([...plainPrefixes, ...list.reverse()]);
}

/** XML text of an element. Elements that came from a file keep the file's tags. */
export function writeXml(item: XmlElement, prefixes: Prefixes = plainPrefixes): string {
  const needed = new Map<string, string>();
  const tag = item.tag || fileTag(item.name, prefixes, needed);
  let attributes = "";
  for (const { name, tag: own, value } of item.attributes) {
    const written = own || attributeTag(name, prefixes, needed);
    attributes += ` ${written}="${escapeAttribute(value)}"`;
  }
  for (const [prefix, uri] of needed) attributes += ` xmlns:${prefix}="${uri}"`;
  const inner =
    needed.size > 0 ? new Map([...prefixes, ...[...needed.keys()].map((key) => [key, key] as const)]) : prefixes;
  const content = item.children
    .map((each) => (typeof each === "string" ? escapeText(each) : writeXml(each, inner)))
    .join("");
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}

function fileTag(name: string, prefixes: Prefixes, needed: Map<string, string>): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const own = prefixes.get(prefix);
  if (own !== undefined) return own === "" ? local : `${own}:${local}`;
  needed.set(prefix, namespaceOf(prefix));
  return `${prefix}:${local}`;
}

function attributeTag(name: string, prefixes: Prefixes, needed: Map<string, string>): string {
  if (!name.includes(":") || name.startsWith("xml:") || name.startsWith("xmlns")) return name;
  return fileTag(name, prefixes, needed);
}
