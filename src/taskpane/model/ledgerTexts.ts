import { paneLedgers as english } from "../../texts/en/paneLedgers";
import { paneLedgers as french } from "../../texts/fr/paneLedgers";
import type { Language } from "../../texts/language";
import type { Translated } from "../../texts/message";

type LedgerTexts = Translated<typeof english>;

const ledgerTexts: Readonly<Record<Language, LedgerTexts>> = { en: english, fr: french };

/** The words of the Ledgers tab, which come with it. */
export function ledgerTextsIn(language: Language): LedgerTexts {
  return ledgerTexts[language];
}
