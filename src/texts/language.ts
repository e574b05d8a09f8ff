/** The languages Sheetbill speaks: of the pane by the user's choice, of a document by its client's. */
export type Language = "en" | "fr";

export const languages: readonly Language[] = ["en", "fr"];

/** The language of a locale as an application reports it ("fr-CA" → fr); English where there is no translation. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}
