/** Whether a text holds wildcards or their escape. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** A pattern with * and ? (~ escapes them) as a regular expression without case; `whole`: it must fit the whole text. */
export function wildcardPattern(text: string, whole: boolean): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (match, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (match === "*") return "[\\s\\S]*";
    return match === "?" ? "[\\s\\S]" : `\\${match}`;
  });
  return new RegExp(whole ? `^${body}$` : body, "i");
}
