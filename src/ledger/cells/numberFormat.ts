/** What a number format makes of a number. "span" is an elapsed time that may pass 24 hours, as in [h]:mm. */
type FormatKind = "plain" | "percent" | "time" | "span" | "date" | "dateTime";

const known = new Map<string, FormatKind>();

/** What a number format, in its invariant (US English) form, shows: a plain number, a percentage, a time, a date. */
export function formatKind(format: string): FormatKind {
  let kind = known.get(format);
  if (kind === undefined) {
    kind = classify(format);
    known.set(format, kind);
  }
  return kind;
}

function classify(format: string): FormatKind {
  if (/^(general|standard|@)?$/iu.test(format)) return "plain";
  const codes = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./gu, "").toLowerCase();
  if (/\[(h+|m+|s+)\]/u.test(codes)) return "span";
  const bare = codes.replace(/\[[^\]]*\]/gu, "").replace(/general/gu, "");
  if (bare.includes("%")) return "percent";
  const hasTime = /[hs]|am\/pm|a\/p/u.test(bare);
  const hasDate = /[yd]/u.test(bare) || (!hasTime && bare.includes("m"));
  if (hasTime && hasDate) return "dateTime";
  if (hasTime) return "time";
  return hasDate ? "date" : "plain";
}
