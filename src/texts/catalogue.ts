import { cli as englishCli } from "./en/cli";
import { diagnostics as englishDiagnostics } from "./en/diagnostics";
import { documents as englishDocuments } from "./en/documents";
import { explanations as englishExplanations } from "./en/explanations";
import { ledgers as englishLedgers } from "./en/ledgers";
import { pane as englishPane } from "./en/pane";
import { reminders as englishReminders } from "./en/reminders";
import { cli as frenchCli } from "./fr/cli";
import { diagnostics as frenchDiagnostics } from "./fr/diagnostics";
import { documents as frenchDocuments } from "./fr/documents";
import { explanations as frenchExplanations } from "./fr/explanations";
import { ledgers as frenchLedgers } from "./fr/ledgers";
import { pane as frenchPane } from "./fr/pane";
import { reminders as frenchReminders } from "./fr/reminders";
import type { Language } from "./language";
import type { Translated } from "./message";

const english = {
  diagnostics: englishDiagnostics,
  documents: englishDocuments,
  explanations: englishExplanations,
  ledgers: englishLedgers,
  pane: englishPane,
  reminders: englishReminders,
  cli: englishCli,
};
const french = {
  diagnostics: frenchDiagnostics,
  documents: frenchDocuments,
  explanations: frenchExplanations,
  ledgers: frenchLedgers,
  pane: frenchPane,
  reminders: frenchReminders,
  cli: frenchCli,
};

/** All words in one language. */
export type Texts = Translated<typeof english>;

const catalogues: Record<Language, Texts> = { en: english, fr: french };

/** The words of a language. */
export function textsFor(language: Language): Texts {
  return catalogues[language];
}
