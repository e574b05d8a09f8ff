import { FileFormatError } from "../../model/hostError";
import { decodeXstring, encodeXstring, escapeText, unescapeXml } from "../xml/escape";
import { malformed, parseXml, scopeOf, type XmlScope } from "../xml/parseXml";
import { elements, text, type XmlElement } from "../xml/xmlElement";
import { writeXml } from "../xml/writeXml";

/** The texts that cells share. Those formatted in parts keep their runs, as XML of plain tags. */
export type SharedStrings = { readonly texts: string[]; readonly runs: (string | undefined)[] };

/** The texts of a shared strings part, in file order. */
export function readSharedStrings(source: string): SharedStrings {
  const strings: SharedStrings = { texts: [], runs: [] };
  const root = /<(?:([\w.-]+):)?sst[\s/>]/.exec(source);
  if (!root) throw malformed();
  const scope = scopeOf(source.slice(root.index, source.indexOf(">", root.index) + 1));
  const prefix = root[1] === undefined ? "" : `${root[1]}:`;
  const pattern = new RegExp(`<${prefix}si(?:\\s[^>]*)?(?:/>|>)`, "g");
  const close = `</${prefix}si>`;
  const simple = new RegExp(`^\\s*<${prefix}t(?:\\s[^>]*)?>([^<]*)</${prefix}t>\\s*$`);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    if (match[0].endsWith("/>")) {
      strings.texts.push("");
      continue;
    }
    const end = source.indexOf(close, pattern.lastIndex);
    if (end < 0) throw malformed();
    addString(strings, source.slice(pattern.lastIndex, end), simple, scope);
    pattern.lastIndex = end + close.length;
  }
  return strings;
}

/** The text of a cell's own string (`is`, `si`, comment text) and its runs when it is formatted in parts. */
export function readRichText(item: XmlElement): { text: string; runs: string | undefined } {
  const parts = elements(item).flatMap((part) =>
    part.name === "t" ? [text(part)] : part.name === "r" ? elements(part, "t").map(text) : [],
  );
  const plain = elements(item).every((part) => part.name === "t");
  return { text: decodeXstring(parts.join("")), runs: plain ? undefined : runsOf(item) };
}

/** The XML of a plain text in a shared string, a comment or an inline string. */
export function plainTextXml(content: string, prefix = ""): string {
  const space = /^\s|\s$|\n/.test(content) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(encodeXstring(content))}</${prefix}t>`;
}

/** The shared string of an index. Throws: FileFormatError when the file has none. */
export function sharedStringAt(strings: SharedStrings, index: number): string {
  const found = strings.texts[index];
  if (found === undefined) {
    throw new FileFormatError("corrupt", "This workbook is damaged: a cell refers to a text that is missing.");
  }
  return found;
}

function addString(strings: SharedStrings, inner: string, simple: RegExp, scope: XmlScope): void {
  const match = simple.exec(inner);
  if (match) {
    strings.texts.push(decodeXstring(unescapeXml(match[1]!)));
    return;
  }
  const read = readRichText(parseXml(`<si>${inner}</si>`, scope));
  if (read.runs !== undefined) strings.runs[strings.texts.length] = read.runs;
  strings.texts.push(read.text);
}

function runsOf(item: XmlElement): string {
  return elements(item)
    .map((part) => writeXml(withoutTags(part)))
    .join("");
}

/** Runs are kept without the file's prefixes, so that they can stand in any part. */
function withoutTags(item: XmlElement): XmlElement {
  return {
    name: item.name,
    tag: "",
    attributes: item.attributes.filter(({ name }) => !name.startsWith("xmlns")).map((each) => ({ ...each, tag: "" })),
    children: item.children.map((each) => (typeof each === "string" ? each : withoutTags(each))),
  };
}
