import { malformed, parseXml, scopeOf, type XmlScope } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { writeXml, type Prefixes } from "../xml/writeXml";
import { decodeText } from "../package/package";

/** A child element of the worksheet, as the text it has in the file; that of sheetData is kept apart as bytes. */
type Fragment = { readonly name: string; readonly source: string };

/** The order in which the schema wants a worksheet's children. */
const order = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/**
 * A worksheet part cut into the children of its root. What is not replaced is written back character by character;
 * a replaced or new child takes its place in schema order.
 */
export class SheetXml {
  readonly scope: XmlScope;
  /** The file's prefixes, for what is written into it. */
  readonly prefixes: Prefixes;
  sheetData: Uint8Array;
  /** Whether anything was put into it. */
  changed = false;
  private readonly fragments: Fragment[] = [];
  private readonly start: string;
  private readonly end: string;

  constructor(bytes: Uint8Array) {
    const utf8 = bytes[0] === 0xff || bytes[0] === 0xfe ? new TextEncoder().encode(decodeText(bytes)) : bytes;
    const cut = cutSheetData(utf8);
    const head = decodeText(utf8.subarray(0, cut.from));
    const root = rootStart(head);
    this.start = head.slice(0, root.end);
    this.scope = scopeOf(head.slice(root.from, root.end));
    this.prefixes = new Map([...this.scope].map(([file, codec]) => [codec, file] as const).reverse());
    this.sheetData = utf8.slice(cut.from, cut.to);
    this.cut(head.slice(root.end), false);
    if (cut.to > cut.from) this.fragments.push({ name: "sheetData", source: "" });
    this.end = this.cut(decodeText(utf8.subarray(cut.to)), true);
  }

  /** The first child of a name. */
  first(name: string): XmlElement | null {
    const found = this.fragments.find((item) => item.name === name);
    return found ? parseXml(found.source, this.scope) : null;
  }

  all(name: string): XmlElement[] {
    return this.fragments.filter((item) => item.name === name).map((item) => parseXml(item.source, this.scope));
  }

  /** Puts elements in place of all children of a name. */
  replace(name: string, elements: readonly XmlElement[]): void {
    this.changed = true;
    const made = elements.map((item) => ({ name, source: writeXml(item, this.prefixes) }));
    const at = this.fragments.findIndex((item) => item.name === name);
    const kept = this.fragments.filter((item) => item.name !== name);
    const place = at >= 0 ? at : placeOf(kept, name);
    kept.splice(place, 0, ...made);
    this.fragments.splice(0, this.fragments.length, ...kept);
  }

  set(name: string, item: XmlElement | null): void {
    this.replace(name, item ? [item] : []);
  }

  setSheetData(bytes: Uint8Array): void {
    this.sheetData = bytes;
    if (this.fragments.some((item) => item.name === "sheetData")) return;
    this.fragments.splice(placeOf(this.fragments, "sheetData"), 0, { name: "sheetData", source: "" });
  }

  /** The part's bytes. */
  bytes(): Uint8Array {
    const at = this.fragments.findIndex((item) => item.name === "sheetData");
    const sources = this.fragments.map((item) => item.source);
    const before = new TextEncoder().encode(this.start + sources.slice(0, at + 1).join(""));
    const after = new TextEncoder().encode(sources.slice(at + 1).join("") + this.end);
    const out = new Uint8Array(before.length + this.sheetData.length + after.length);
    out.set(before);
    out.set(this.sheetData, before.length);
    out.set(after, before.length + this.sheetData.length);
    return out;
  }

  /** Cuts text into children; what lies between them goes with the child before. Gives what follows the last. */
  private cut(source: string, last: boolean): string {
    let at = 0;
    for (let open = nextChild(source, 0); open !== null; open = nextChild(source, at)) {
      if (open.isEnd) {
        if (!last) throw malformed();
        return source.slice(at);
      }
      const end = childEnd(source, open.from);
      this.fragments.push({ name: nameIn(open.tag, this.scope), source: source.slice(at, end) });
      at = end;
    }
    if (last || source.slice(at).trim() !== "") throw malformed();
    return "";
  }
}

function placeOf(fragments: readonly Fragment[], name: string): number {
  const rank = order.indexOf(name);
  const at = fragments.findIndex((item) => order.indexOf(item.name) > rank);
  return at < 0 ? fragments.length : at;
}

function nameIn(tag: string, scope: XmlScope): string {
  const colon = tag.indexOf(":");
  const prefix = scope.get(colon < 0 ? "" : tag.slice(0, colon)) ?? tag.slice(0, Math.max(0, colon));
  return prefix === "" ? tag.slice(colon + 1) : `${prefix}:${tag.slice(colon + 1)}`;
}

function rootStart(head: string): { from: number; end: number } {
  const match = /<(?:[\w.-]+:)?worksheet(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(head);
  if (!match || match[0].endsWith("/>")) throw malformed();
  return { from: match.index, end: match.index + match[0].length };
}

const tagPattern =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>|(\/?)([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*>)/g;

function nextChild(source: string, at: number): { from: number; tag: string; isEnd: boolean } | null {
  tagPattern.lastIndex = at;
  for (let match = tagPattern.exec(source); match; match = tagPattern.exec(source)) {
    if (match[2] !== undefined) return { from: match.index, tag: match[2], isEnd: match[1] === "/" };
  }
  return null;
}

function childEnd(source: string, from: number): number {
  tagPattern.lastIndex = from;
  let depth = 0;
  for (let match = tagPattern.exec(source); match; match = tagPattern.exec(source)) {
    if (match[2] === undefined) continue;
    if (match[1] === "/") depth--;
    else if (!match[0].endsWith("/>")) depth++;
    if (depth === 0) return tagPattern.lastIndex;
  }
  throw malformed();
}

/** Where the sheetData element lies; an empty span before the root's second half when there is none. */
function cutSheetData(bytes: Uint8Array): { from: number; to: number } {
  const start = findTag(bytes, "sheetData", 0);
  if (start === null) return withoutSheetData(bytes);
  const close = bytes.indexOf(62, start.nameEnd);
  if (close < 0) throw malformed();
  if (bytes[close - 1] === 47) return { from: start.from, to: close + 1 };
  const end = findLastEnd(bytes, "sheetData");
  if (end < close) throw malformed();
  return { from: start.from, to: end };
}

function withoutSheetData(bytes: Uint8Array): { from: number; to: number } {
  const root = findTag(bytes, "worksheet", 0);
  const close = root === null ? -1 : bytes.indexOf(62, root.nameEnd);
  if (close < 0) throw malformed();
  return { from: close + 1, to: close + 1 };
}

/** The first start tag of a name, with any prefix. */
function findTag(bytes: Uint8Array, name: string, from: number): { from: number; nameEnd: number } | null {
  for (let open = bytes.indexOf(60, from); open >= 0; open = bytes.indexOf(60, open + 1)) {
    let at = open + 1;
    for (let end = at; bytes[end]! > 32 && bytes[end] !== 62 && bytes[end] !== 47; end++) {
      if (bytes[end] === 58) at = end + 1;
    }
    if (holds(bytes, at, name) && !/[\w:.-]/.test(String.fromCharCode(bytes[at + name.length] ?? 32))) {
      return { from: open, nameEnd: at + name.length };
    }
  }
  return null;
}

function findLastEnd(bytes: Uint8Array, name: string): number {
  for (let open = bytes.lastIndexOf(60); open > 0; open = bytes.lastIndexOf(60, open - 1)) {
    if (bytes[open + 1] !== 47) continue;
    const close = bytes.indexOf(62, open);
    const tag = close < 0 ? "" : String.fromCharCode(...bytes.subarray(open + 2, Math.min(close, open + 80))).trim();
    if (tag === name || tag.endsWith(`:${name}`)) return close + 1;
  }
  throw malformed();
}

function holds(bytes: Uint8Array, at: number, name: string): boolean {
  for (let n = 0; n < name.length; n++) if (bytes[at + n] !== name.charCodeAt(n)) return false;
  return true;
}
