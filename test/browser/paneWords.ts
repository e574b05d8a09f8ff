import { pane as english } from "../../src/texts/en/pane";
import { paneDocuments as englishDocuments } from "../../src/texts/en/paneDocuments";
import { paneLedgers as englishLedgers } from "../../src/texts/en/paneLedgers";
import { pane as french } from "../../src/texts/fr/pane";
import { paneDocuments as frenchDocuments } from "../../src/texts/fr/paneDocuments";
import { paneLedgers as frenchLedgers } from "../../src/texts/fr/paneLedgers";
import { formatMessage, type Message } from "../../src/texts/message";

export type LanguageName = "en" | "fr";

const spoken = {
  en: {
    locale: "en-US",
    texts: english,
    ledgers: englishLedgers,
    documents: englishDocuments,
    client: "Atelier Lumen",
  },
  fr: { locale: "fr-FR", texts: french, ledgers: frenchLedgers, documents: frenchDocuments, client: "Brasserie Armel" },
} as const;

/** What is said in a language, and the client of its sample that is billed. */
export function wordsOf(language: LanguageName) {
  const say = (message: Message, params = {}): string => formatMessage(message, params, language);
  return { language, ...spoken[language], say, one: (message: Message): string => say(message, { count: 1 }) };
}

/** What the pane says in a language. */
export type PaneWords = ReturnType<typeof wordsOf>;
