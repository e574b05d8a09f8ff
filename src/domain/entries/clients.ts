import type { Client } from "./books";
import { keyOf } from "./key";
import type { RowSource } from "./source";

/** Clients by normalised name; `implied`: the workbook keeps no Clients table, so a name alone makes a client. */
export type ClientIndex = { readonly byKey: Map<string, Client>; readonly implied: boolean };

export function indexClients(clients: readonly Client[]): ClientIndex {
  const byKey = new Map<string, Client>();
  for (const client of clients) if (!byKey.has(keyOf(client.name))) byKey.set(keyOf(client.name), client);
  return { byKey, implied: clients.length === 0 };
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

function impliedClient(name: string, source: RowSource): Client {
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
