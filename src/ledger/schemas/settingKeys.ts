import { keyOf } from "../../domain/entries/key";
import type { FieldKind } from "./columnSchema";
import type { Language, Vocabulary } from "./vocabulary";
import { languageWords, operationCategoryWords, taxPolicyWords, taxRegimeWords } from "./words";

/** What Settings may say, by the name the reader gives it. */
export type SettingName =
  | "sellerName"
  | "legalForm"
  | "capital"
  | "register"
  | "soleTrader"
  | "address"
  | "vatNumber"
  | "companyNumber"
  | "country"
  | "email"
  | "phone"
  | "iban"
  | "bic"
  | "logo"
  | "baseCurrency"
  | "taxRegime"
  | "defaultTax"
  | "taxPolicy"
  | "taxOnDebits"
  | "operationCategory"
  | "hoursPerDay"
  | "hoursRounding"
  | "paymentTerms"
  | "invoiceNumber"
  | "creditNoteNumber"
  | "interest"
  | "indemnity"
  | "earlyPaymentDiscount"
  | "reminderDays"
  | "requireReady"
  | "settlingTime"
  | "showWorth"
  | "mentions"
  | "language";

/** One key of the Settings table, with the value a new template writes for it. */
export type SettingKey = {
  readonly setting: SettingName;
  readonly en: string;
  readonly fr: string;
  readonly also: readonly string[];
  readonly kind: FieldKind;
  readonly words: Vocabulary | null;
};

function key(setting: SettingName, labels: string, kind: FieldKind = "text", also: readonly string[] = []): SettingKey {
  const [en, fr] = labels.split(" / ") as [string, string | undefined];
  return { setting, en, fr: fr ?? en, also, kind, words: null };
}

function choice(setting: SettingName, labels: string, words: Vocabulary): SettingKey {
  return { ...key(setting, labels, "choice"), words };
}

/** Every key of the Settings table, in the order a template writes them. */
export const settingKeys: readonly SettingKey[] = [
  key("sellerName", "Seller name / Raison sociale", "text", ["Nom du vendeur", "Seller", "Vendeur", "Company name"]),
  key("legalForm", "Legal form / Forme juridique"),
  key("capital", "Capital"),
  key("register", "Register / RCS"),
  key("soleTrader", "Sole trader / EI", "flag", ["Entrepreneur individuel"]),
  key("address", "Address / Adresse", "text", ["Seller address", "Adresse du vendeur"]),
  key("vatNumber", "VAT no. / N° TVA", "text", ["VAT number", "N° de TVA", "TVA intracommunautaire"]),
  key("companyNumber", "Company no. / SIREN", "text", ["SIRET", "Company number"]),
  key("country", "Country / Pays"),
  key("email", "E-mail", "text", ["Email", "Courriel"]),
  key("phone", "Phone / Téléphone"),
  key("iban", "IBAN"),
  key("bic", "BIC", "text", ["SWIFT"]),
  key("logo", "Logo"),
  key("baseCurrency", "Base currency / Devise", "text", ["Currency", "Devise de base"]),
  choice("taxRegime", "Tax regime / Régime de TVA", taxRegimeWords),
  key("defaultTax", "Default tax / TVA par défaut", "tax"),
  choice("taxPolicy", "Tax policy / Calcul de la TVA", taxPolicyWords),
  key("taxOnDebits", "Tax on debits / TVA sur les débits", "flag"),
  choice("operationCategory", "Operation category / Catégorie d'opération", operationCategoryWords),
  key("hoursPerDay", "Hours per day / Heures par jour", "number"),
  key("hoursRounding", "Hours rounding / Arrondi des heures", "rounding"),
  key("paymentTerms", "Payment terms / Délai de paiement", "terms"),
  key("invoiceNumber", "Invoice number / N° de facture", "text", ["Numéro de facture"]),
  key("creditNoteNumber", "Credit note number / N° d'avoir", "text", ["Numéro d'avoir"]),
  key("interest", "Interest / Pénalités", "tax", ["Pénalités de retard", "Late interest"]),
  key("indemnity", "Indemnity / Indemnité", "tax", ["Indemnité forfaitaire"]),
  key("earlyPaymentDiscount", "Early-payment discount / Escompte", "tax"),
  key("reminderDays", "Reminder days / Jours de relance", "list"),
  key("requireReady", "Require ready / Exiger « Prêt »", "flag", ["Exiger Prêt"]),
  key("settlingTime", "Settling time / Délai de stabilisation", "number", [
    "Settling time (s)",
    "Délai de stabilisation (s)",
  ]),
  key("showWorth", "Show worth / Valeur de l'offert", "flag", ["Complimentary worth"]),
  key("mentions", "Mentions", "text", ["Mention"]),
  choice("language", "Language / Langue", languageWords),
];

const byLabel = new Map<string, SettingKey>();
for (const known of settingKeys) {
  for (const label of [known.en, known.fr, ...known.also]) byLabel.set(labelKey(label), known);
}

/** The setting that a key cell names, in either language; null when it names none. */
export function settingOf(label: string): SettingKey | null {
  return byLabel.get(labelKey(label)) ?? null;
}

/** How a setting's key is written in a language. */
export function settingLabel(setting: SettingName, language: Language): string {
  return settingKeys.find((known) => known.setting === setting)![language];
}

function labelKey(label: string): string {
  return keyOf(
    label
      .replace(/[«»"“”:.]/gu, " ")
      .replace(/n°/giu, "no ")
      .replace(/-/gu, " "),
  );
}
