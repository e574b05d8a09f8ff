import type { Books, Client } from "../entries/books";
import { findClient, impliedClient, indexClients } from "../entries/clients";
import { keyOf } from "../entries/key";
import type { RowSource } from "../entries/source";
import type { InvoiceRecord } from "./journal";

/** The client of a register row, as pricing finds it: in a workbook without Clients, the project that names it stands for it. */
export function clientOfRecord(record: InvoiceRecord, books: Pick<Books, "clients" | "projects">): Client | null {
  const project = books.projects.find((terms) => keyOf(terms.client) === keyOf(record.client));
  const source = project?.source ?? record.source;
  const index = indexClients(books.clients);
  if (source) return findClient(index, record.client, source);
  return index.byKey.get(keyOf(record.client)) ?? null;
}

/** A client as an invoice's own row knows it: what it says of the client counts, whatever Clients says by now. */
export function clientAsInvoiced(record: InvoiceRecord, known: Client | null): Client {
  const { source, client, billTo, currency, policy, clientAsInvoiced: facts } = record;
  const own = { billingAddress: billTo, currency, taxPolicy: policy };
  return { ...(known ?? { ...impliedClient(client, source ?? unknownRow), ...own }), ...facts };
}

const unknownRow: RowSource = { table: { table: "Invoices", sheet: "", columns: {} }, row: 0 };
