import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal, invoiceNameOf } from "../../domain/invoicing/journalIndex";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { marksFromJournal } from "../invoiceMarks";
import { drawInvoices } from "../invoiceSheets";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { applyNonEmpty, readAgain } from "../recovery/redraw";
import { registerRow } from "../registerRow";
import { updateColumn, updateRow } from "../tableSite";
import { dropWitnesses } from "../verification/confirmedInvoice";
import { wordsOf } from "../words";
import type { WriteOperation } from "../writePlan";
import { recordBefore, type ConfirmDecision, type DecidedConfirmation } from "./confirmDecision";

type Pending = { readonly decided: DecidedConfirmation; readonly record: InvoiceRecord };

type Work = { readonly billing: Billing; readonly environment: Environment };

/** Completes what is confirmed and takes the rest back. Returns the drafts that are drafts again. Throws: EnvironmentError. */
export async function settleConfirmations(
  environment: Environment,
  billing: Billing,
  details: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { records } = indexJournal(billing.books);
  const known = (details as ConfirmDecision).invoices.flatMap((decided): Pending[] => {
    const record = records.get(keyOf(decided.draft));
    return record ? [{ decided, record }] : [];
  });
  await complete(
    { billing, environment },
    known.filter(({ record }) => record.state === "Confirmed"),
  );
  const open = known.filter(({ record }) => record.state !== "Confirmed");
  await takeBack({ environment, billing: await readAgain(environment, billing) }, open);
  return open.map(({ record }) => record.draft);
}

async function complete({ billing, environment }: Work, confirmed: readonly Pending[]): Promise<void> {
  if (confirmed.length === 0) return;
  const { books } = billing;
  const journal = confirmed.flatMap(({ record: { number }, record }) =>
    journalDetailsOf(books, record).flatMap((detail) =>
      detail.invoice === number ? [] : { ...detail, invoice: number },
    ),
  );
  const tabs = confirmed.flatMap(({ decided, record }) => [
    ...renameTab(billing, decided.before.sheet, decided.sheet),
    ...drawInvoices(rebuilt(books, record), billing, environment),
  ]);
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: nameDetails(billing, journal) },
    { purpose: "documents", operations: tabs },
  ]);
  const fresh = await readAgain(environment, billing);
  const units = confirmed.flatMap(({ record }) => journalDetailsOf(books, record).map((each) => each.billingId));
  const marks = marksFromJournal(units, fresh, wordsOf(environment.language));
  await applyNonEmpty(environment, fresh, [{ purpose: "marks", operations: writeMarks(fresh.ledgers, marks) }]);
}

async function takeBack({ billing, environment }: Work, open: readonly Pending[]): Promise<void> {
  const words = wordsOf(environment.language);
  const site = billing.sites.get("Invoices");
  if (!site || open.length === 0) return;
  const drafts = open.map(({ record }) => record.draft);
  const books = withoutClaims(billing.books, open);
  const restored = open.map(({ decided, record }) => ({ decided, record, before: recordBefore(record, decided) }));
  const register = restored.flatMap(({ before, record }) =>
    updateRow(site, record.source!.row - 1, registerRow(before, words)),
  );
  const renamed = books.journal.filter((detail, index) => detail.invoice !== billing.books.journal[index]!.invoice);
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: nameDetails(billing, renamed) },
    {
      purpose: "documents",
      operations: restored.flatMap(({ decided, before }) => [
        ...renameTab(billing, decided.sheet, decided.before.sheet),
        ...drawInvoices(rebuilt(books, before), billing, environment),
      ]),
    },
    { purpose: "register", operations: [...register, ...dropWitnesses(billing, drafts)] },
  ]);
}

/**
 * The books as they were before drafts claimed numbers. A number that somebody else confirmed by now is theirs, and so are the journal
 * rows that bear it.
 */
function withoutClaims(books: Books, open: readonly Pending[]): Books {
  const decisions = new Map(open.map(({ decided, record }) => [keyOf(record.draft), decided]));
  const theirs = new Set(
    books.register.filter(({ state }) => state === "Confirmed").map(({ number }) => keyOf(number)),
  );
  const drafts = new Map(open.map(({ decided, record }) => [keyOf(decided.number), record.draft]));
  const nameOf = ({ invoice }: JournalDetail) => {
    const name = keyOf(invoice);
    return theirs.has(name) ? invoice : (drafts.get(name) ?? invoice);
  };
  return {
    ...books,
    register: books.register.map((record) => {
      const decided = decisions.get(keyOf(record.draft));
      return decided ? recordBefore(record, decided) : record;
    }),
    journal: books.journal.map((detail) => ({ ...detail, invoice: nameOf(detail) })),
  };
}

/** The invoice of a register row. */
function rebuilt(books: Books, record: InvoiceRecord): Invoice[] {
  const details = journalDetailsOf(books, record).map((detail) => ({ ...detail, invoice: invoiceNameOf(record) }));
  const { value } = invoiceFromJournal({ record, details, books });
  return value ? [value] : [];
}

function nameDetails({ sites }: Billing, details: readonly JournalDetail[]): WriteOperation[] {
  const rows = details.map((detail) => [detail.source!.row - 1, textCell(detail.invoice)] as const);
  return updateColumn(sites.get("Invoice details")!, "invoice", new Map(rows));
}

/** Gives a tab its other name, where it has the one and nobody has the other. */
function renameTab({ layout }: Billing, from: string, to: string): WriteOperation[] {
  const has = (wanted: string) => layout.sheets.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return from !== to && from !== "" && has(from) && !has(to) ? [{ kind: "renameSheet", sheet: from, name: to }] : [];
}
