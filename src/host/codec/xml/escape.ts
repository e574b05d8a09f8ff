const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML content or of an attribute, with its entities resolved. Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Characters that XML cannot hold, and lone halves of surrogate pairs. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for XML content. Characters that XML cannot hold are dropped: escape them before where the format has a way. */
export function escapeText(text: string): string {
  const safe = text.search(forbidden) >= 0 ? text.replace(forbidden, "") : text;
  return /[&<>\r]/.test(safe)
    ? safe.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;")
    : safe;
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return /["\n\t]/.test(escaped)
    ? escaped.replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;")
    : escaped;
}

/** A string as SpreadsheetML keeps it: `_x000D_` stands for a character that XML cannot hold. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex as string, 16)));
}

/** The reverse of decodeXstring: a text that looks like an escape is escaped itself. */
export function encodeXstring(text: string): string {
  const marked = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  if (marked.search(forbidden) < 0 && !marked.includes("\r")) return marked;
  return marked.replace(forbidden, escapedCharacter).replace(/\r/g, escapedCharacter);
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
