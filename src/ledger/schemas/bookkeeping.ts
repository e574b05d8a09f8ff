import { column, type TableSchema } from "./columnSchema";

const written = { written: true, core: true } as const;

/** Sources: the mappings the user agreed to, one row per field; written by the add-in, corrected by anyone. */
export const sourcesSchema: TableSchema = {
  table: "Sources",
  en: "Sources",
  fr: "Sources",
  also: [],
  fields: [
    column("ledger", "Ledger / Registre", "text", { ...written, required: true }),
    column("sheet", "Sheet / Feuille", "text", { ...written, required: true }),
    column("headerRow", "Header row / Ligne d'en-tête", "number", written),
    column("field", "Field / Champ", "text", { ...written, required: true }),
    column("column", "Column / Colonne", "text", { ...written, required: true }),
    column("notation", "Notation", "text", written),
    column("agreedOn", "Agreed on / Accepté le", "date", written),
  ],
};

/** Log: intents and actions, written by the add-in. */
export const logSchema: TableSchema = {
  table: "Log",
  en: "Log",
  fr: "Historique",
  also: [],
  fields: [
    column("id", "Id", "text", { ...written, required: true }),
    column("when", "When / Quand", "text", { ...written, required: true }),
    column("by", "By / Par", "text", written),
    column("clientId", "Client id / Id client", "text", written),
    column("action", "Action", "text", { ...written, required: true }),
    column("state", "State / État", "text", { ...written, required: true }),
    column("invoice", "Invoice / Facture", "text", written),
    column("details", "Details / Détails", "text", written),
  ],
};

/** Settings: one row per key (several for mentions). */
export const settingsSchema: TableSchema = {
  table: "Settings",
  en: "Settings",
  fr: "Réglages",
  also: [],
  fields: [
    column("key", "Key / Clé", "text", { required: true, core: true, also: ["Setting", "Réglage", "Paramètre"] }),
    column("value", "Value / Valeur", "text", { required: true, core: true }),
  ],
};
