import { cli as englishCli } from "./en/cli";
import { diagnostics as englishDiagnostics } from "./en/diagnostics";
import { documents as englishDocuments } from "./en/documents";
import { explanations as englishExplanations } from "./en/explanations";
import { ledgers as englishLedgers } from "./en/ledgers";
import { pane as englishPane } from "./en/pane";
import { paneLedgers as englishPaneLedgers } from "./en/paneLedgers";
import { paneDocuments as englishPaneDocuments } from "./en/paneDocuments";
import { reminders as englishReminders } from "./en/reminders";
import { cli as frenchCli } from "./fr/cli";
import { diagnostics as frenchDiagnostics } from "./fr/diagnostics";
import { documents as frenchDocuments } from "./fr/documents";
import { explanations as frenchExplanations } from "./fr/explanations";
import { ledgers as frenchLedgers } from "./fr/ledgers";
import { pane as frenchPane } from "./fr/pane";
import { paneLedgers as frenchPaneLedgers } from "./fr/paneLedgers";
import { paneDocuments as frenchPaneDocuments } from "./fr/paneDocuments";
import { reminders as frenchReminders } from "./fr/reminders";
import type { Language } from "./language";
import type { Translated } from "./message";

const english = {
  diagnostics: englishDiagnostics,
  documents: englishDocuments,
  explanations: englishExplanations,
  ledgers: englishLedgers,
  pane: englishPane,
  paneLedgers: englishPaneLedgers,
  paneDocuments: englishPaneDocuments,
  reminders: englishReminders,
  cli: englishCli,
};
const french = {
  diagnostics: frenchDiagnostics,
  documents: frenchDocuments,
  explanations: frenchExplanations,
  ledgers: frenchLedgers,
  pane: frenchPane,
  paneLedgers: frenchPaneLedgers,
  paneDocuments: frenchPaneDocuments,
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
