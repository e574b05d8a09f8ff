import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { cellOf, type RowSource } from "../../domain/entries/source";

type KeyedBooks = Pick<Books, "clients" | "projects" | "taxes">;

/** A name that must be there once: where it was read, its normalised text and how it was typed. */
type KeyedRow = { readonly source: RowSource; readonly key: string; readonly text: string };

/**
 * Names that must be unique and are not: a client, a tax code, a contract line's terms from one day on.
 * Diagnostics: key.duplicate at the later row, naming the earlier.
 */
export function checkKeys({ clients, projects, taxes }: KeyedBooks): readonly Diagnostic[] {
  const clientRows = clients.map(({ source, name }) => ({ source, key: keyOf(name), text: name }));
  const taxRows = taxes.flatMap(({ source, code }) => (source ? [{ source, key: keyOf(code), text: code }] : []));
  const projectRows = projects.map(({ source, project, line, start }) => ({
    source,
    key: project === "" ? "" : [keyOf(project), keyOf(line), start ?? ""].join("\n"),
    text: line === "" ? project : `${project} / ${line}`,
  }));
  return [...duplicates(clientRows, "client"), ...duplicates(projectRows, "project"), ...duplicates(taxRows, "code")];
}

function duplicates(rows: readonly KeyedRow[], field: string): Diagnostic[] {
  const first = new Map<string, RowSource>();
  const found: Diagnostic[] = [];
  for (const { source, key, text } of rows) {
    const earlier = first.get(key);
    if (key === "") continue;
    if (!earlier) first.set(key, source);
    else
      found.push(
        diagnose("key.duplicate", cellOf(source, field), { text, table: source.table.table, row: String(earlier.row) }),
      );
  }
  return found;
}
