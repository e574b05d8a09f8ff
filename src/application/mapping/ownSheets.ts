import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { keyOf } from "../../domain/entries/key";
import { textsFor } from "../../texts/catalogue";
import { languages } from "../../texts/language";

/** Names of the sheets that the add-in makes for reading: whatever they look like, they are never ledgers. */
const reportTitles: readonly string[] = languages.flatMap((language) => {
  const { margin, backlog, recap, quote, review } = textsFor(language).documents;
  return [margin, backlog, recap, quote, review].map(({ title }) => keyOf(title));
});

/** Whether a sheet is a tab that the register names. */
export function isOwnSheet(sheet: string, tabs: readonly Pick<InvoiceRecord, "sheet">[]): boolean {
  return tabs.some((record) => keyOf(record.sheet) === keyOf(sheet));
}

/** Whether a sheet has the name of one of the add-in's reports. */
export function isReport(sheet: string): boolean {
  return reportTitles.some((title) => isTitled(keyOf(sheet), title));
}

function isTitled(key: string, title: string): boolean {
  return key === title || (key.startsWith(title) && /^[^\p{L}\p{N}]/u.test(key.slice(title.length)));
}
