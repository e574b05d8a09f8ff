import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { Invoice } from "../../domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
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
  const journal = confirmed.flatMap(({ record }) => nameJournal(billing, record, record.number));
  const tabs = confirmed.flatMap(({ decided, record }) => [
    ...renameTab(billing, decided.before.sheet, decided.sheet),
    ...drawInvoices(rebuilt(billing, record), billing, environment),
  ]);
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: journal },
    { purpose: "documents", operations: tabs },
  ]);
  const fresh = await readAgain(environment, billing);
  const units = confirmed.flatMap(({ record }) =>
    journalDetailsOf(billing.books, record).map((each) => each.billingId),
  );
  const marks = marksFromJournal(units, fresh, wordsOf(environment.language));
  await applyNonEmpty(environment, fresh, [{ purpose: "marks", operations: writeMarks(fresh.ledgers, marks) }]);
}

async function takeBack({ billing, environment }: Work, open: readonly Pending[]): Promise<void> {
  const words = wordsOf(environment.language);
  const site = billing.sites.get("Invoices");
  if (!site || open.length === 0) return;
  const drafts = open.map(({ record }) => record.draft);
  const restored = open.map(({ decided, record }) => ({ decided, record, before: recordBefore(record, decided) }));
  const register = restored.flatMap(({ before, record }) =>
    updateRow(site, record.source!.row - 1, registerRow(before, words)),
  );
  await applyNonEmpty(environment, billing, [
    { purpose: "journal", operations: open.flatMap(({ record }) => nameJournal(billing, record, record.draft)) },
    {
      purpose: "documents",
      operations: restored.flatMap(({ decided, record, before }) => [
        ...renameTab(billing, decided.sheet, decided.before.sheet),
        ...drawInvoices(rebuilt(billing, before, record), billing, environment),
      ]),
    },
    { purpose: "register", operations: [...register, ...dropWitnesses(billing, drafts)] },
  ]);
}

/** The invoice of a register row; `named` is the row under whose name its journal rows are now. */
function rebuilt({ books }: Billing, record: InvoiceRecord, named: InvoiceRecord = record): Invoice[] {
  const name = record.number === "" ? record.draft : record.number;
  const details = journalDetailsOf(books, named).map((detail) => ({ ...detail, invoice: name }));
  const built: { value: Invoice | null; diagnostics: readonly Diagnostic[] } = invoiceFromJournal({
    ...{ record, details, books },
  });
  return built.value ? [built.value] : [];
}

function nameJournal(billing: Billing, record: InvoiceRecord, name: string): WriteOperation[] {
  const rows = journalDetailsOf(billing.books, record)
    .filter((detail) => detail.invoice !== name)
    .map((detail) => [detail.source!.row - 1, textCell(name)] as const);
  return updateColumn(billing.sites.get("Invoice details")!, "invoice", new Map(rows));
}

/** Gives a tab its other name, where it has the one and nobody has the other. */
function renameTab({ layout }: Billing, from: string, to: string): WriteOperation[] {
  const has = (wanted: string) => layout.sheets.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return from !== to && from !== "" && has(from) && !has(to) ? [{ kind: "renameSheet", sheet: from, name: to }] : [];
}
