import { textsFor, type Texts } from "../texts/catalogue";
import { sheetLink } from "./ledgerLink";
import type { ReviewRequest } from "./reviewRequest";
import type { SheetBuilder } from "./sheetBuilder";

/** What the blocks of an accountant's check page are written with. */
export type ReviewContext = {
  readonly request: ReviewRequest;
  readonly builder: SheetBuilder;
  readonly words: Texts["documents"]["review"];
  readonly formats: { readonly amount: string; readonly date: string };
};

/** A formula that shows an invoice's number and leads to its tab; null where there is none. */
export function tabLink({ tabs }: ReviewRequest, number: string): string | null {
  const sheet = tabs?.get(number);
  return sheet === undefined ? null : sheetLink(sheet, number);
}

export function totalLabel({ language }: ReviewRequest): string {
  return textsFor(language).documents.registers.totalsLabel;
}

/** Amounts of several currencies are listed, not added up. */
export function isOneCurrency(rows: readonly { readonly currency: string }[]): boolean {
  return new Set(rows.map((row) => row.currency)).size <= 1;
}
