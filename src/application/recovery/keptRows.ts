import { keyOf } from "../../domain/entries/key";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { journalDetailsOf } from "../../domain/invoicing/invoiceFromJournal";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import { journalRow } from "../journalRow";
import type { Billing } from "../readBilling";
import { registerRow } from "../registerRow";
import { appendRows, fitTable, removeRows, type RowContent, type TableSite } from "../tableSite";
import type { Words } from "../words";
import type { WriteOperation } from "../writePlan";

/**
 * The rows of an invoice that a run takes away or rewrites, as its intent keeps them: what is destroyed cannot be worked out again.
 * `units` are the Billing IDs whose marks follow from them.
 */
export type KeptInvoice = {
  readonly draft: string;
  readonly sheet: string;
  readonly units: readonly string[];
  readonly register: RowContent;
  readonly journal: readonly RowContent[];
};

/** Keeps the rows of an invoice as they are now. */
export function keepInvoice(billing: Billing, record: InvoiceRecord, words: Words): KeptInvoice {
  const details = journalDetailsOf(billing.books, record);
  return {
    draft: record.draft,
    sheet: record.sheet,
    units: [...new Set(details.map(({ billingId }) => billingId))],
    register: withoutBlanks(registerRow(record, words)),
    journal: details.map((detail) => withoutBlanks(journalRow(detail, words))),
  };
}

function withoutBlanks(row: RowContent): RowContent {
  return Object.fromEntries(Object.entries(row).filter(([, content]) => content.kind !== "blank"));
}

/** Register and journal of a workbook, with rows taken out and others put in: where they stand afterwards, and how. */
export type Rewritten = {
  readonly sites: Billing["sites"];
  readonly operations: readonly WriteOperation[];
};

/** Takes out every journal and register row of some drafts; journal first, so that no row is held by an invoice nobody knows. */
export function takeOut(billing: Billing, drafts: Iterable<string>): Rewritten {
  const { records } = indexJournal(billing.books);
  const known = [...drafts].map((draft) => ({ draft, record: records.get(keyOf(draft)) }));
  const details = known.flatMap(({ draft, record }) => billing.books.journal.filter(ownedBy(draft, record)));
  const removals = [
    removal(billing, "Invoice details", details),
    removal(
      billing,
      "Invoices",
      known.flatMap(({ record }) => record ?? []),
    ),
  ];
  const sites = new Map(billing.sites);
  for (const edit of removals) if (edit) sites.set(edit.site.table, edit.site);
  return { sites, operations: removals.flatMap((edit) => edit?.operations ?? []) };
}

function ownedBy(draft: string, record: InvoiceRecord | undefined) {
  const names = new Set([draft, record?.draft ?? "", record?.number ?? ""].filter((name) => name !== "").map(keyOf));
  return (detail: { readonly invoice: string }) => names.has(keyOf(detail.invoice));
}

type Sourced = { readonly source: { readonly row: number } | null };

function removal(billing: Billing, table: "Invoices" | "Invoice details", rows: readonly Sourced[]) {
  const site = billing.sites.get(table);
  if (!site) return null;
  const removed = removeRows(site, new Set(rows.flatMap(({ source }) => (source ? [source.row - 1] : []))));
  return { site: removed.site, operations: [...removed.operations, ...fitTable(removed.site)] };
}

/** Puts kept rows back at the end of register and journal, whatever is left of them taken out first. */
export function putBack(billing: Billing, kept: readonly KeptInvoice[]): Rewritten {
  const taken = takeOut(
    billing,
    kept.map(({ draft }) => draft),
  );
  const add = (table: "Invoices" | "Invoice details", rows: readonly RowContent[]) =>
    appendRows(taken.sites.get(table) as TableSite, rows);
  const journal = add(
    "Invoice details",
    kept.flatMap((invoice) => invoice.journal),
  );
  const register = add(
    "Invoices",
    kept.map((invoice) => invoice.register),
  );
  const sites = new Map(taken.sites).set("Invoice details", journal.site).set("Invoices", register.site);
  return { sites, operations: [...taken.operations, ...journal.operations, ...register.operations] };
}

/** Takes a tab away, if it is there. */
export function deleteTab({ layout }: Billing, sheet: string): WriteOperation[] {
  const known = layout.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  return known ? [{ kind: "deleteSheet", sheet: known.name }] : [];
}
