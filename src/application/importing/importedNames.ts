import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { keyOf } from "../../domain/entries/key";
import type { AgreedName } from "../../ledger/mapping/agreedMappings";
import { fieldSchema, tableTitle } from "../../ledger/schemas/tableSchemas";
import { dateCell, textCell } from "../content";
import type { Environment } from "../environment";
import { writeSources } from "../mapping/writeSources";
import type { Billing } from "../readBilling";
import type { RowContent } from "../tableSite";
import type { ImportPlan, ImportRow } from "./importPlan";

/** The fields whose names a file may spell otherwise than the workbook. */
export const importedFields = ["project", "person", "client"] as const;
type ImportedField = (typeof importedFields)[number];

/** A name of a file that the workbook does not know, and how many of the rows to be added have it. */
export type UnknownName = { readonly field: ImportedField; readonly imported: string; readonly rows: number };

/** Calls what a file names as the workbook does, where that was agreed. */
export function withAgreedNames(rows: readonly ImportRow[], names: readonly AgreedName[]): readonly ImportRow[] {
  if (names.length === 0) return rows;
  const known = new Map(names.map(({ field, imported, name }) => [keyOfName(field, imported), name]));
  return rows.map((row) => {
    const { entry } = row;
    const called = (field: ImportedField, text: string) => known.get(keyOfName(field, text)) ?? text;
    const common = { project: called("project", entry.project), person: called("person", entry.person) };
    return entry.kind === "time"
      ? { ...row, entry: { ...entry, ...common } }
      : { ...row, entry: { ...entry, ...common, client: called("client", entry.client) } };
  });
}

/** The names of a preview that the workbook's own tables do not know: projects, clients, and people where it lists any. */
export function unknownNames({ rows }: ImportPlan, { books }: Billing): readonly UnknownName[] {
  const known: Readonly<Record<ImportedField, ReadonlySet<string>>> = {
    project: new Set(books.projects.map(({ project }) => keyOf(project))),
    client: new Set(
      [...books.clients.map(({ name }) => name), ...books.projects.map(({ client }) => client)].map(keyOf),
    ),
    person: new Set([...books.people, ...books.rates].map(({ person }) => keyOf(person)).filter((key) => key !== "")),
  };
  const found = new Map<string, UnknownName>();
  for (const { entry } of rows) {
    for (const field of importedFields) {
      const imported = field === "client" && entry.kind === "time" ? "" : entry[field as "project"];
      const isAsked = field !== "person" || known.person.size > 0;
      if (imported === "" || !isAsked || known[field].has(keyOf(imported))) continue;
      const key = keyOfName(field, imported);
      found.set(key, { field, imported, rows: (found.get(key)?.rows ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/**
 * Keeps what names of imported files are called in the workbook, in the visible Sources table: once told, every later import knows.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function agreeNames(
  environment: Environment,
  billing: Billing,
  names: readonly AgreedName[],
): Promise<readonly Diagnostic[]> {
  const again = new Set(names.map(({ field, imported }) => keyOfName(field, imported)));
  const replaced = billing.names.filter(({ field, imported }) => again.has(keyOfName(field, imported)));
  return writeSources(environment, billing, {
    removed: replaced.flatMap(({ row }) => row ?? []),
    added: names.map((name) => nameRow(name, environment)),
  });
}

function nameRow({ table, field, imported, name }: AgreedName, { language, clock }: Environment): RowContent {
  return {
    ledger: textCell(tableTitle(table, language)),
    field: textCell(fieldSchema(table, field)[language]),
    column: textCell(imported),
    notation: textCell(name),
    agreedOn: dateCell(clock.today()),
  };
}

function keyOfName(field: string, imported: string): string {
  return `${field}\n${keyOf(imported)}`;
}
