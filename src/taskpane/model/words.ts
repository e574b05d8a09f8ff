import { pane as englishPane } from "../../texts/en/pane";
import { formatDate } from "../../texts/formats";
import { pane as frenchPane } from "../../texts/fr/pane";
import type { Language } from "../../texts/language";
import { formatMessage, type Message, type MessageParams, type Translated } from "../../texts/message";

/** All words of the pane in one language. */
export type PaneTexts = Translated<typeof englishPane>;

const paneTexts: Readonly<Record<Language, PaneTexts>> = { en: englishPane, fr: frenchPane };

/** How the pane says things in a language. Only its own words: those of figures and findings come with the views that need them. */
export type Words = {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly say: (message: Message, params?: MessageParams) => string;
  readonly day: (date: string | null) => string;
};

/** The pane's words in a language. */
export function wordsIn(language: Language): Words {
  return {
    language,
    texts: paneTexts[language],
    say: (message, params = {}) => formatMessage(message, params, language),
    day: (date) => (date === null ? "" : formatDate(date, language)),
  };
}
