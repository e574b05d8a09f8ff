const longest = 31;
const fallback = "Sheet";

/**
 * A legal sheet name as near to the wanted one as can be, and not among those taken (case ignored).
 * Rule: Excel: at most 31 characters, none of / \ ? * : [ ], no control characters, no apostrophe at either end, not "History".
 */
export function sheetNameFor(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = legalName(wanted);
  if (isFree(base, used)) return base;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = trimEnds(cut(base, longest - suffix.length)) + suffix;
    if (isFree(candidate, used)) return candidate;
  }
}

function legalName(wanted: string): string {
  const plain = wanted
    .replace(/[/\\:]/g, "-")
    .replace(/[?*[\]\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ")
    .replace(/\s+/g, " ");
  return trimEnds(cut(trimEnds(plain), longest)) || fallback;
}

function isFree(name: string, used: ReadonlySet<string>): boolean {
  return name.toLowerCase() !== "history" && !used.has(name.toLowerCase());
}

function trimEnds(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}

/** Cut without leaving half of a character. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
