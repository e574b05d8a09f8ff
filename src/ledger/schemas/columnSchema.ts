import type { TableName } from "../../domain/entries/source";
import type { Vocabulary } from "./vocabulary";

/** What a cell of a column holds: decides how it is read, and how it is formatted when written. */
export type FieldKind =
  | "key"
  | "text"
  | "date"
  | "time"
  | "duration"
  | "number"
  | "amount"
  | "percent"
  | "flag"
  | "choice"
  | "list"
  | "tax"
  /** A percentage of the contract value, or an amount. */
  | "share"
  | "terms"
  | "rounding"
  | "overage"
  | "rollover";

/** One column of a table. */
export type FieldSchema = {
  readonly field: string;
  readonly en: string;
  readonly fr: string;
  /** Headers also read as this column, the likeliest first. */
  readonly also: readonly string[];
  readonly kind: FieldKind;
  readonly required: boolean;
  /** In the small template that a new user gets. */
  readonly core: boolean;
  /** Written by the add-in; never read as authority. */
  readonly written: boolean;
  /** False: read when a sheet has it, never offered when a table is made. */
  readonly offered: boolean;
  readonly words: Vocabulary | null;
};

/** One table of the workbook with its columns in the order they are written. */
export type TableSchema = {
  readonly table: TableName;
  readonly en: string;
  readonly fr: string;
  /** Names of sheets also read as this table. */
  readonly also: readonly string[];
  readonly fields: readonly FieldSchema[];
};

type FieldOptions = {
  readonly also?: readonly string[];
  readonly required?: true;
  readonly core?: true;
  readonly written?: true;
  readonly offered?: false;
  readonly words?: Vocabulary;
};

/** A column by its field, its header in English and French ("Hours / Heures"; one name when both are the same) and its kind. */
export function column(field: string, headers: string, kind: FieldKind, options: FieldOptions = {}): FieldSchema {
  const [en, fr] = headers.split(" / ") as [string, string | undefined];
  return {
    field,
    en,
    fr: fr ?? en,
    also: options.also ?? [],
    kind,
    required: options.required ?? false,
    core: options.core ?? false,
    written: options.written ?? false,
    offered: options.offered ?? true,
    words: options.words ?? null,
  };
}

/** The columns the add-in writes into every ledger whose rows are priced. */
export const summaryColumns = {
  billingStatus: column("billingStatus", "Billing status / Statut", "text", {
    written: true,
    also: ["Statut de facturation"],
  }),
  rate: column("rate", "Rate / Tarif", "amount", { written: true, also: ["Billed rate", "Tarif facturé"] }),
  amount: column("amount", "Amount / Montant", "amount", {
    written: true,
    also: [
      "Billed amount",
      "Montant facturé",
      "Billable amount",
      "Total amount",
      "Line total",
      "Montant HT",
      "Total HT",
    ],
  }),
  invoice: column("invoice", "Invoice / Facture", "text", {
    written: true,
    also: ["Billed on", "Facturé sur", "Invoice ID", "N° de facture"],
  }),
  billingId: column("billingId", "Billing ID", "text", { written: true, also: ["Id de facturation"] }),
  invoiceSheet: column("invoiceSheet", "Invoice sheet / Feuille de facture", "text", { written: true }),
} as const;

/** The header of a summary column where the user has one of its usual name of their own. */
const secondNames: Readonly<Record<string, string>> = {
  rate: "Billed rate / Tarif facturé",
  amount: "Billed amount / Montant facturé",
  invoice: "Billed on / Facturé sur",
};

/** How a summary column is headed: by its usual name, or where that is taken by one that is surely the add-in's. */
export function summaryHeader(field: FieldSchema, language: "en" | "fr", taken: ReadonlySet<string>): string {
  const second = secondNames[field.field]?.split(" / ");
  const isTaken = [field.en, field.fr].some((name) => taken.has(name.toLowerCase()));
  return isTaken && second ? second[language === "en" ? 0 : 1]! : field[language];
}
