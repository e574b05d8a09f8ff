import { keyOf } from "../../domain/entries/key";
import type { RowSource, TableName } from "../../domain/entries/source";
import { columnOfLetters } from "../../ledger/cellAddress";
import { headerText } from "../../ledger/header/headerText";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import type { Billing } from "../readBilling";

/** A project as a ledger names it first, and its client: "" where the ledgers do not say, or do not agree. */
export type NamedProject = { readonly project: string; readonly client: string };

/** The projects that the ledgers name, each with the client beside it; where the column is the client's, each client is its own project. */
export function namedProjects(billing: Billing): readonly NamedProject[] {
  const { books } = billing;
  const clientBeside = clientReader(billing);
  const known = new Map<string, { project: string; clients: Map<string, string> }>();
  for (const { project, source } of [...books.time, ...books.expenses, ...books.milestones]) {
    if (project === "") continue;
    const named = known.get(keyOf(project)) ?? { project, clients: new Map<string, string>() };
    known.set(keyOf(project), named);
    const client = clientBeside(source) ?? project;
    if (client !== "" && !named.clients.has(keyOf(client))) named.clients.set(keyOf(client), client);
  }
  return [...known.values()].map(({ project, clients }) => {
    const [client = ""] = clients.size === 1 ? clients.values() : [];
    return { project, client };
  });
}

/** The clients of the projects there are, as they are named first. */
export function clientNames(projects: readonly { readonly client: string }[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { client } of projects) if (client !== "" && !names.has(keyOf(client))) names.set(keyOf(client), client);
  return [...names.values()];
}

/** What a row says in its client column, "" without one; null: its projects are clients. */
function clientReader({ raws, books }: Billing): (source: RowSource) => string | null {
  const clientsForProjects = new Set(
    books.ledgers
      .filter(({ source, headers }) => isClient(source.table, headers["project"] ?? ""))
      .map(({ source }) => keyOf(source.sheet)),
  );
  return ({ table, row }) => {
    if (clientsForProjects.has(keyOf(table.sheet))) return null;
    const column = columnOfLetters(table.columns["client"] ?? "");
    if (column === null) return "";
    const raw = raws.find(
      (each) => each.sheet === table.sheet && row > each.row && row <= each.row + each.values.length,
    );
    return String(raw?.values[row - 1 - raw.row]?.[column - raw.column] ?? "").trim();
  };
}

function isClient(table: TableName, header: string): boolean {
  if (table !== "Time" && table !== "Expenses") return false;
  const { en, fr, also } = fieldSchema(table, "client");
  return [en, fr, ...also].some((name) => headerText(name).name === headerText(header).name);
}
