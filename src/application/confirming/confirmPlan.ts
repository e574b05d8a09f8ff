import type { Invoice } from "../../domain/invoicing/invoice";
import { journalOf } from "../../domain/invoicing/assembleInvoice";
import { recordOf } from "../../domain/invoicing/invoiceHeader";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { textCell } from "../content";
import type { Environment } from "../environment";
import { invoicedMarks, rowsByBillingId } from "../invoiceMarks";
import { drawInvoices, invoiceDocuments } from "../invoiceSheets";
import { writeMarks } from "../ledgerMarks";
import type { Billing } from "../readBilling";
import { registerRow } from "../registerRow";
import { updateColumn, updateRow } from "../tableSite";
import { witnessOperations } from "../verification/witness";
import { wordsOf } from "../words";
import type { WriteBatch, WriteOperation } from "../writePlan";

/** Claims numbers: the register says Claimed and the number, before anything else does. */
export function claimBatch(invoices: readonly Invoice[], billing: Billing, environment: Environment): WriteBatch {
  const operations = invoices.flatMap((invoice) => writeRecord(invoice, "Claimed", billing, environment));
  return { purpose: "claim", operations };
}

/** What follows once the numbers are ours: journal, tabs, the register's last word, marks. */
export function confirmBatches(invoices: readonly Invoice[], billing: Billing, environment: Environment): WriteBatch[] {
  return [
    { purpose: "journal", operations: numberJournal(invoices, billing) },
    { purpose: "documents", operations: invoices.flatMap((invoice) => redraw(invoice, billing, environment)) },
    {
      purpose: "register",
      operations: [
        ...witnesses(invoices, billing, environment),
        ...invoices.flatMap((invoice) => writeRecord(invoice, "Confirmed", billing, environment)),
        ...confirmTogether(invoices, billing, environment),
      ],
    },
    markBatch(invoices, billing, environment),
  ];
}

/** The marks of the ledger rows that invoices bill. */
export function markBatch(invoices: readonly Invoice[], billing: Billing, environment: Environment): WriteBatch {
  return { purpose: "marks", operations: markInvoiced(invoices, billing, environment) };
}

/** The register row that a draft has now. Throws: when it has none, which `findInvoice` has ruled out. */
export function recordOfDraft(billing: Billing, draft: string): InvoiceRecord {
  const record = billing.books.register.find((candidate) => candidate.draft === draft);
  if (!record?.source) throw new Error(`The register has no row for ${draft}`);
  return record;
}

/** A register row but for its last word: all of a run are confirmed by one write, or none is. */
function writeRecord(
  invoice: Invoice,
  state: "Claimed" | "Confirmed",
  billing: Billing,
  environment: Environment,
): WriteOperation[] {
  const site = billing.sites.get("Invoices")!;
  const words = wordsOf(environment.language);
  const record = recordAs(invoice, state, billing);
  const claimed = words.choice("Invoices", "state", "Claimed");
  return updateRow(site, record.source!.row - 1, { ...registerRow(record, words), state: claimed });
}

function confirmTogether(invoices: readonly Invoice[], billing: Billing, environment: Environment): WriteOperation[] {
  const confirmed = wordsOf(environment.language).choice("Invoices", "state", "Confirmed");
  const rows = invoices.map(({ draft }) => [recordOfDraft(billing, draft).source!.row - 1, confirmed] as const);
  return updateColumn(billing.sites.get("Invoices")!, "state", new Map(rows));
}

function recordAs(invoice: Invoice, state: "Claimed" | "Confirmed", billing: Billing): InvoiceRecord {
  const known = recordOfDraft(billing, invoice.draft);
  return { ...recordOf(invoice, known), state, payment: state === "Confirmed" ? ("Open" as const) : null };
}

/** What the Log keeps of the invoices, below the rows of the run's own intent. */
function witnesses(
  invoices: readonly Invoice[],
  billing: Billing,
  environment: Environment,
): readonly WriteOperation[] {
  const log = billing.sites.get("Log");
  if (!log) return [];
  const drawn = invoiceDocuments(invoices, billing, environment).map(({ invoice, document }) => ({
    ...{ invoice, document },
    record: recordAs(invoice, "Confirmed", billing),
  }));
  return witnessOperations(log, drawn, {
    ...environment,
    dateSystem: billing.layout.dateSystem,
    sites: billing.sites,
  });
}

/** The journal's rows bear the number from now on instead of the draft reference. */
function numberJournal(invoices: readonly Invoice[], billing: Billing): WriteOperation[] {
  const rows = invoices.flatMap((invoice) =>
    journalDetailsOf(billing.books, recordOfDraft(billing, invoice.draft)).map(
      (detail) => [detail.source!.row - 1, textCell(invoice.number)] as const,
    ),
  );
  return updateColumn(billing.sites.get("Invoice details")!, "invoice", new Map(rows));
}

function redraw(invoice: Invoice, billing: Billing, environment: Environment): WriteOperation[] {
  return [...renameTab(invoice, billing), ...drawInvoices([invoice], billing, environment)];
}

/** The tabs get their invoices' names. */
export function renameBatch(invoices: readonly Invoice[], billing: Billing): WriteBatch {
  return { purpose: "documents", operations: invoices.flatMap((invoice) => renameTab(invoice, billing)) };
}

function renameTab(invoice: Invoice, billing: Billing): WriteOperation[] {
  const before = recordOfDraft(billing, invoice.draft).sheet;
  return before === "" ? [] : [{ kind: "renameSheet", sheet: before, name: invoice.sheet }];
}

function markInvoiced(invoices: readonly Invoice[], billing: Billing, environment: Environment): WriteOperation[] {
  const details = invoices.flatMap((invoice) =>
    journalOf(invoice).map((detail) => ({ ...detail, invoice: invoice.number })),
  );
  return writeMarks(billing.ledgers, invoicedMarks(details, rowsByBillingId(billing), wordsOf(environment.language)));
}
