const accounting = /_\(.*\*|\*[ -].*[$€£]/;

/** The tab of Excel's format dialog that a number format belongs to; "Custom" for those of nobody else. */
export function numberFormatCategory(format: string): string {
  const plain = format.replace(
    /"[^"]*"|\\.|\[\$-[^\]]*\]|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)\]/gi,
    "",
  );
  if (plain === "General") return "General";
  if (plain === "@") return "Text";
  if (accounting.test(format)) return "Accounting";
  if (/[$€£¥]/.test(plain)) return "Currency";
  if (/^[#0,.? ]*%$/.test(plain)) return "Percentage";
  if (/E[+-]/i.test(plain)) return "Scientific";
  if (/[#?0] ?\/ ?[#?\d]/.test(plain)) return "Fraction";
  if (/[dy]/i.test(plain)) return "Date";
  if (/[hs]/i.test(plain)) return "Time";
  return /^[#,]*0(?:\.0+)?_?\)?(?:;.*)?$/.test(plain) ? "Number" : "Custom";
}
