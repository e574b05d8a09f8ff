/** A replacement of part of a formula's text. */
export type TextEdit = { readonly from: number; readonly to: number; readonly text: string };

/** Applies edits that do not overlap; everything between them, spaces included, stays as it is. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return source;
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += source.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + source.slice(at);
}
