import { settingLabel, type SettingName } from "../../ledger/schemas/settingKeys";
import type { Language } from "../../ledger/schemas/vocabulary";
import type { CellContent } from "../../documents/sheetDocument";
import { textCell } from "../content";
import type { RowContent } from "../tableSite";

type Starter = readonly [setting: SettingName, value: string | number];

const blanks: readonly SettingName[] = [
  "sellerName",
  "address",
  "country",
  "vatNumber",
  "companyNumber",
  "email",
  "iban",
  "bic",
];

const starters: Readonly<Record<Language, readonly Starter[]>> = {
  en: [
    ["baseCurrency", "EUR"],
    ["defaultTax", "20 %"],
    ["paymentTerms", "30"],
    ["invoiceNumber", "{YYYY}-{SEQ:4}"],
    ["hoursPerDay", 8],
  ],
  fr: [
    ["baseCurrency", "EUR"],
    ["defaultTax", "20 %"],
    ["paymentTerms", "30"],
    ["interest", "3 fois le taux d'intérêt légal"],
    ["indemnity", "40 €"],
    ["earlyPaymentDiscount", "Néant"],
    ["invoiceNumber", "{YYYY}-{SEQ:4}"],
    ["hoursPerDay", 7],
  ],
};

/** Settings of a new workbook: who sells is left to be filled in, the rest has a sensible default. */
export function starterSettings(language: Language): RowContent[] {
  const rows: Starter[] = [...blanks.map((setting): Starter => [setting, ""]), ...starters[language]];
  return rows.map(([setting, value]) => ({ key: textCell(settingLabel(setting, language)), value: contentOf(value) }));
}

function contentOf(value: string | number): CellContent {
  return typeof value === "number" ? { kind: "number", value: String(value) } : textCell(value);
}
