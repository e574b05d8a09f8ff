import { keyOf } from "../../domain/entries/key";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { rowWord } from "../../domain/sealing/gridWitness";
import type { Billing } from "../readBilling";
import { closeRows } from "../intentLog";
import { entriesOf, type LogCells, type OpenIntent } from "../recovery/openIntents";
import { journalTexts } from "./cellTexts";
import type { WriteOperation } from "../writePlan";
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
  const witnesses = sealEntries(log).map(({ details }) => details as InvoiceWitness);
  return new Map(witnesses.map((witness) => [keyOf(witness.number), witness]));
}

/** Takes the witnesses of confirmations back that were undone: their numbers are nobody's. */
export function dropWitnesses({ log, sites }: Billing, drafts: readonly string[]): WriteOperation[] {
  const site = sites.get("Log");
  if (!log || !site) return [];
  const wanted = new Set(drafts.map(keyOf));
  const dropped = sealEntries(log).filter(({ details }) => wanted.has(keyOf((details as InvoiceWitness).draft)));
  return dropped.flatMap(({ rows }) => closeRows(site, rows, "Undone"));
}

function sealEntries(log: LogCells): OpenIntent[] {
  return entriesOf(log, ({ action, state }) => action === "seal" && state === "Done").filter(({ isWhole }) => isWhole);
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
