import { paneDocuments as english } from "../../texts/en/paneDocuments";
import { paneDocuments as french } from "../../texts/fr/paneDocuments";
import type { Language } from "../../texts/language";
import type { Translated } from "../../texts/message";

/** Words of the screens about documents, which come with them. */
export type DocumentTexts = Translated<typeof english>;

/** The words of the screens about documents in a language. */
export function documentTextsIn(language: Language): DocumentTexts {
  return language === "fr" ? french : english;
}
