import type { TableName } from "../domain/entries/source";
import type { CellContent } from "../documents/sheetDocument";
import { fieldSchema } from "../ledger/schemas/tableSchemas";
import { wordIn, type Language } from "../ledger/schemas/vocabulary";
import { billingStatusWords, type BillingStatus } from "../ledger/schemas/words";
import { textCell } from "./content";

/** Writes choices as a language's words; blank for null. */
export type Words = {
  readonly choice: (table: TableName, field: string, value: string | null) => CellContent;
  /** What the Billing status column of a ledger says. */
  readonly status: (status: BillingStatus) => CellContent;
};

/** The words of a language, as the ledgers' schemas list them. */
export function wordsOf(language: Language): Words {
  return {
    choice: (table, field, value) => {
      const vocabulary = fieldSchema(table, field).words;
      if (value === null) return textCell("");
      return textCell(vocabulary ? wordIn(vocabulary, value, language) : value);
    },
    status: (status) => textCell(wordIn(billingStatusWords, status, language)),
  };
}
