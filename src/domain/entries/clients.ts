import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Client } from "./books";
import { keyOf } from "./key";
import { cellOf, type RowSource } from "./source";

/**
 * Clients by normalised name. `repeated`: further rows of a name, which leave open which one counts.
 * `implied`: the workbook keeps no Clients table, so a name alone makes a client.
 */
export type ClientIndex = {
  readonly byKey: Map<string, Client>;
  readonly repeated: ReadonlyMap<string, Client>;
  readonly implied: boolean;
};

export function indexClients(clients: readonly Client[]): ClientIndex {
  const byKey = new Map<string, Client>();
  const repeated = new Map<string, Client>();
  for (const client of clients) {
    const key = keyOf(client.name);
    if (byKey.has(key)) repeated.set(key, client);
    else byKey.set(key, client);
  }
  return { byKey, repeated, implied: clients.length === 0 };
}

/** What of a client's record is in error: its cells, and that a later row has its name. */
export function clientErrors(index: ClientIndex, client: Client): readonly Diagnostic[] {
  const errors = client.diagnostics.filter(({ severity }) => severity === "error");
  const other = index.repeated.get(keyOf(client.name));
  if (!other) return errors;
  const params = { text: other.name, table: "Clients", row: `${client.source.row}` };
  return [...errors, diagnose("key.duplicate", cellOf(other.source, "client"), params)];
}

/** The client of a name, or null. In a workbook without clients the row that names one stands for it. */
export function findClient(index: ClientIndex, name: string, source: RowSource): Client | null {
  const key = keyOf(name);
  const known = index.byKey.get(key);
  if (known || !index.implied || key === "") return known ?? null;
  const client = impliedClient(name, source);
  index.byKey.set(key, client);
  return client;
}

/** A business of which only the name is known. */
export function impliedClient(name: string, source: RowSource): Client {
  return {
    source,
    name,
    type: "Business",
    billingAddress: "",
    deliveryAddress: "",
    vatNumber: "",
    companyNumber: "",
    country: "",
    email: "",
    paymentTerms: null,
    currency: "",
    tax: "",
    taxPolicy: null,
    language: null,
    cap: null,
    account: "",
    diagnostics: [],
  };
}
