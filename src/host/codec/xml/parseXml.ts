import { FileFormatError } from "../../model/hostError";
import { unescapeXml } from "./escape";
import { prefixOf } from "./namespaces";
import type { XmlAttribute, XmlElement } from "./xmlElement";

const maxDepth = 200;
const attributePattern = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The namespaces in force inside an element: the file's prefix → the codec's ("" for the default one). */
type Scope = ReadonlyMap<string, string>;

type Open = { element: XmlElement; scope: Scope };

/** What `scopeOf` of an enclosing element gives, for parsing a piece cut out of it. */
export type XmlScope = Scope;

/**
 * The root element of an XML part. Comments and processing instructions are dropped.
 * Throws: FileFormatError when the text is not well formed.
 */
export function parseXml(source: string, outer: XmlScope = new Map()): XmlElement {
  const holder: XmlElement = { name: "", tag: "", attributes: [], children: [] };
  const stack: Open[] = [{ element: holder, scope: outer }];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open < 0) break;
    if (open > at && stack.length > 1) addText(stack, unescapeXml(source.slice(at, open)));
    at = readMarkup(source, open, stack);
  }
  const root = holder.children.find((item) => typeof item !== "string");
  if (stack.length !== 1 || typeof root !== "object") throw malformed();
  return root;
}

/** The prefixes an element's start tag declares, on top of those around it. */
export function scopeOf(startTag: string, outer: XmlScope = new Map()): XmlScope {
  return scopeWith(attributesOf(startTag), outer);
}

function readMarkup(source: string, open: number, stack: Open[]): number {
  const next = source.charCodeAt(open + 1);
  if (next === 47) return readEnd(source, open, stack);
  if (next === 33) return readDeclaration(source, open, stack);
  if (next === 63) return after(source, "?>", open);
  return readStart(source, open, stack);
}

function readStart(source: string, open: number, stack: Open[]): number {
  const close = tagEnd(source, open);
  const selfClosing = source.charCodeAt(close - 1) === 47;
  const inside = source.slice(open + 1, selfClosing ? close - 1 : close);
  const tag = /^[^\s/>]+/.exec(inside)?.[0];
  if (!tag) throw malformed();
  const parent = stack[stack.length - 1]!;
  const raw = attributesOf(inside);
  const scope = scopeWith(raw, parent.scope);
  const made: XmlElement = { name: nameOf(tag, scope, true), tag, attributes: raw, children: [] };
  for (const item of raw) item.name = nameOf(item.tag, scope, false);
  parent.element.children.push(made);
  if (!selfClosing) stack.push({ element: made, scope });
  if (stack.length > maxDepth) throw malformed();
  return close + 1;
}

/** The end of a tag; ">" may stand inside an attribute's quotes. */
function tagEnd(source: string, open: number): number {
  for (let at = open + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 62) return at;
    if (code === 34 || code === 39) {
      at = source.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    } else if (code === 60) break;
  }
  throw malformed();
}

function attributesOf(inside: string): XmlAttribute[] {
  const list: XmlAttribute[] = [];
  const start = /^<?[^\s/>]+/.exec(inside)?.[0].length ?? 0;
  attributePattern.lastIndex = start;
  let end = start;
  for (let match = attributePattern.exec(inside); match; match = attributePattern.exec(inside)) {
    list.push({ name: match[1]!, tag: match[1]!, value: unescapeXml(match[2] ?? match[3] ?? "") });
    end = attributePattern.lastIndex;
  }
  if (/[^\s/>]/.test(inside.slice(end))) throw malformed();
  return list;
}

function scopeWith(attributes: readonly XmlAttribute[], outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const { tag, value } of attributes) {
    if (tag !== "xmlns" && !tag.startsWith("xmlns:")) continue;
    scope ??= new Map(outer);
    scope.set(tag === "xmlns" ? "" : tag.slice(6), prefixOf(value));
  }
  return scope ?? outer;
}

function nameOf(tag: string, scope: Scope, isElement: boolean): string {
  const colon = tag.indexOf(":");
  if (colon < 0) return isElement ? qualified(scope.get("") ?? "", tag) : tag;
  const filePrefix = tag.slice(0, colon);
  if (filePrefix === "xmlns" || filePrefix === "xml") return tag;
  return qualified(scope.get(filePrefix) ?? filePrefix, tag.slice(colon + 1));
}

function qualified(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

function readEnd(source: string, open: number, stack: Open[]): number {
  const close = source.indexOf(">", open);
  const top = stack[stack.length - 1]!;
  if (close < 0 || stack.length === 1 || source.slice(open + 2, close).trimEnd() !== top.element.tag) throw malformed();
  stack.pop();
  return close + 1;
}

function readDeclaration(source: string, open: number, stack: Open[]): number {
  if (source.startsWith("<!--", open)) return after(source, "-->", open);
  if (source.startsWith("<![CDATA[", open) && stack.length > 1) {
    const end = after(source, "]]>", open);
    addText(stack, source.slice(open + 9, end - 3));
    return end;
  }
  throw malformed();
}

function addText(stack: Open[], content: string): void {
  stack[stack.length - 1]!.element.children.push(content);
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw malformed();
  return at + mark.length;
}

/** What to say of a part that is no well-formed XML. */
export function malformed(): FileFormatError {
  return new FileFormatError("corrupt", "This workbook is damaged: one of its parts is not readable XML.");
}
