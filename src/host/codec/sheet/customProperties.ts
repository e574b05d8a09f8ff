import { attribute, element, elements } from "../xml/xmlElement";
import { contentTypes } from "../package/contentTypes";
import type { ReadContext, WriteContext } from "./context";
import { isSame } from "./same";

/** Reads the texts that add-ins keep with a sheet; their parts are UTF-16. */
export function readCustomProperties({ xml, sheet, relations, source }: ReadContext): void {
  for (const item of elements(xml.first("customProperties"), "customPr")) {
    const part = relations.find(({ id }) => id === attribute(item, "r:id"))?.target;
    const name = attribute(item, "name");
    if (name === null || part === undefined || !source.has(part)) continue;
    sheet.customProperties.set(name, new TextDecoder("utf-16le").decode(source.bytes(part)));
  }
}

/** Writes them. */
export function writeCustomProperties({ xml, sheet, original, relations, target, shared }: WriteContext): void {
  if (isSame(sheet.customProperties, original.customProperties)) return;
  for (const item of elements(xml.first("customProperties"), "customPr"))
    relations.remove(attribute(item, "r:id") ?? "");
  const list = [...sheet.customProperties].map(([name, value]) => {
    const part = target.freshName("xl/customProperty", ".bin");
    target.put(part, utf16(value));
    shared.added.set(part, contentTypes.customProperty);
    return element("customPr", { name, "r:id": relations.add("customProperty", part) });
  });
  xml.set("customProperties", list.length === 0 ? null : element("customProperties", {}, list));
}

function utf16(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 2);
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    out[2 * n] = code & 255;
    out[2 * n + 1] = code >> 8;
  }
  return out;
}
