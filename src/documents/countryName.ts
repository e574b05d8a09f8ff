import type { Language } from "../texts/language";

/** A country as it is printed: the name of a two-letter code, else what was typed. */
export function countryName(country: string, language: Language): string {
  const code = country.trim();
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: "region" }).of(code.toUpperCase()) ?? code;
}
