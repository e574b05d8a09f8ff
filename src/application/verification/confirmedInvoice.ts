import { keyOf } from "../../domain/entries/key";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { rowWord } from "../../domain/sealing/gridWitness";
import type { Billing } from "../readBilling";
import { entriesOf } from "../recovery/openIntents";
import { journalTexts } from "./cellTexts";
import type { InvoiceWitness } from "./witness";

/** A confirmed invoice as the workbook has it now, with what the Log keeps of it. */
export type ConfirmedInvoice = {
  readonly number: string;
  readonly record: InvoiceRecord;
  /** Its journal rows, in the order in which they were sealed. */
  readonly details: readonly JournalDetail[];
  /** Null for an invoice that was confirmed before witnesses were kept, or whose Log rows are gone. */
  readonly witness: InvoiceWitness | null;
};

/** The witnesses in the Log; the latest of a number counts. */
export function witnessesOf({ log }: Billing): Map<string, InvoiceWitness> {
  if (!log) return new Map();
  const entries = entriesOf(log, ({ action }) => action === "seal").filter(({ isWhole }) => isWhole);
  const witnesses = entries.map(({ details }) => details as InvoiceWitness);
  return new Map(witnesses.map((witness) => [keyOf(witness.number), witness]));
}

/** Every invoice that is confirmed, or that the Log knows to have been: a changed number or state does not hide one. */
export function confirmedInvoices(
  billing: Billing,
  witnesses: ReadonlyMap<string, InvoiceWitness>,
): ConfirmedInvoice[] {
  const { books } = billing;
  const byDraft = new Map([...witnesses.values()].map((witness) => [keyOf(witness.draft), witness]));
  return books.register.flatMap((record): ConfirmedInvoice[] => {
    const witness = witnesses.get(keyOf(record.number)) ?? byDraft.get(keyOf(record.draft)) ?? null;
    if (record.state !== "Confirmed" && (witness === null || keyOf(witness.draft) !== keyOf(record.draft))) return [];
    const number = witness?.number ?? record.number;
    const details = journalDetailsOf(books, { ...record, number });
    const own = details.length > 0 ? details : books.journal.filter(({ invoice }) => keyOf(invoice) === keyOf(number));
    return [{ number, record, witness, details: inSealedOrder(own, witness) }];
  });
}

/** Sorting the journal changes nothing: rows are put back into the order of their check words. */
function inSealedOrder(details: readonly JournalDetail[], witness: InvoiceWitness | null): readonly JournalDetail[] {
  if (!witness) return details;
  const left = details.map((detail) => ({ detail, word: wordOf(detail) }));
  const ordered = witness.journal.rows.map((word) => {
    const index = left.findIndex((each) => each.word === word);
    return index < 0 ? null : left.splice(index, 1)[0]!.detail;
  });
  return ordered.flatMap((detail) => detail ?? left.shift()?.detail ?? []).concat(left.map(({ detail }) => detail));
}

/** The check word of a journal row. */
export function wordOf(detail: JournalDetail): string {
  return rowWord([...journalTexts(detail).values()]);
}
