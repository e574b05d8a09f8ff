import { excelDateFormat } from "../texts/excelFormats";
import type { Language } from "../texts/language";
import { look } from "./palette";
import type { CellStyle } from "./sheetDocument";

/** What a column of a table holds: decides its width, format and side. The ledgers' kinds, and text too long for a column. */
export type ColumnKind =
  | "key"
  | "text"
  | "longText"
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
  | "share"
  | "terms"
  | "rounding"
  | "overage"
  | "rollover";

/** A column of a new table. `header` is as the ledgers' schemas write it. */
export type TableColumn = {
  readonly field: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** The words to choose from; none: anything. */
  readonly choices?: readonly string[];
  /** What the column is for, shown when its heading is selected. */
  readonly note?: string;
  /** Typed by people: text that looks like a number is one. Else text stays text. */
  readonly isTyped?: boolean;
  /** Where the kind and the field say too little. Units: characters. */
  readonly width?: number;
  /** Long texts go on in lines of their own, and numbers stand where the texts do. */
  readonly wraps?: boolean;
};

const narrow: Readonly<Record<ColumnKind, number>> = {
  ...{ key: 18, text: 16, longText: 44, date: 12, time: 9, duration: 9, number: 10, amount: 13, percent: 9, flag: 8 },
  ...{ choice: 17, list: 18, tax: 9, share: 13, terms: 14, rounding: 14, overage: 12, rollover: 12 },
};

/** Fields whose texts are long in every workbook. */
const long = /description|criteria|mention|request|details|clientNote|reason/i;
const address = /address|billTo/i;

/** Fields that need more room than their kind says. Units: characters. */
const wide: Readonly<Record<string, number>> = {
  ...{ email: 28, sheet: 30, name: 28, client: 24, project: 24, vatNumber: 19, companyNumber: 16, code: 14 },
  ...{ acceptanceCriteria: 34, evidence: 24, exemptionReason: 44 },
};

/** A column's width. Units: characters; room for the heading and its filter button. */
export function columnWidth({ field, kind, header, width }: TableColumn): number {
  const usual = kind !== "text" ? narrow[kind] : long.test(field) ? 40 : address.test(field) ? 32 : narrow.text;
  const body = width ?? wide[field] ?? usual;
  const words = header.split(/[\s-]/).map((word) => word.length);
  return Math.max(body, Math.max(...words) + 4);
}

/** Figures stand a little off the next column's text. */
const figure = { align: "right", indent: 1 } as const;

/** The look of a column's cells. */
export function columnStyle({ field, kind, isTyped, wraps }: TableColumn, language: Language): CellStyle {
  const base: CellStyle = { ...look.body, verticalAlign: "center", ...(wraps ? { wrap: true, align: "left" } : {}) };
  switch (kind) {
    case "date":
      return { ...base, align: "left", numberFormat: excelDateFormat(language) };
    case "time":
      return { ...base, ...figure, numberFormat: "hh:mm" };
    case "duration":
      return { ...base, ...figure, numberFormat: "0.00" };
    case "amount":
      return { ...base, ...figure, numberFormat: "#,##0.00#" };
    case "number":
      return { ...base, ...figure, ...(field === "price" ? { numberFormat: "#,##0.00####" } : {}) };
    case "percent":
    case "share":
      return { ...base, ...figure };
    case "key":
    case "text":
    case "longText":
      return textStyle(base, { field, kind, isTyped: isTyped ?? false });
    default:
      return base;
  }
}

function textStyle(
  base: CellStyle,
  { field, kind, isTyped }: { readonly field: string; readonly kind: ColumnKind; readonly isTyped: boolean },
): CellStyle {
  const wraps = kind !== "longText" && (long.test(field) || address.test(field));
  if (kind === "longText") return { ...base, align: "left", ...(isTyped ? {} : { numberFormat: "@" }) };
  return { ...base, ...(isTyped ? {} : { numberFormat: "@" }), ...(wraps ? { wrap: true } : {}) };
}
