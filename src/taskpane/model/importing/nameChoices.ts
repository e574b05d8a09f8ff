import type { ImportLedger } from "../../../application/importing/importPlan";
import type { UnknownName } from "../../../application/importing/importedNames";
import type { Billing } from "../../../application/readBilling";

/** What names of a file are called in the workbook, by `nameKey`; what is absent stays as it is. */
export type ChosenNames = Readonly<Record<string, string>>;

/** A name that is agreed to, as the workbook remembers it. */
export type AgreedName = Billing["names"][number];

export function nameKey({ field, imported }: Pick<UnknownName, "field" | "imported">): string {
  return `${field}|${imported}`;
}

/** The names that the workbook knows of a field, each once, in alphabetical order. */
export function namesKnown({ books }: Billing, field: UnknownName["field"]): readonly string[] {
  const names = {
    project: books.projects.map(({ project }) => project),
    person: [...books.people, ...books.rates].map(({ person }) => person),
    client: [...books.clients.map(({ name }) => name), ...books.projects.map(({ client }) => client)],
  }[field];
  return [...new Set(names)].filter((name) => name !== "").sort((left, right) => left.localeCompare(right));
}

/** What was chosen, as it is to be remembered. */
export function agreedNames(ledger: ImportLedger, unknown: readonly UnknownName[], chosen: ChosenNames): AgreedName[] {
  return unknown.flatMap(({ field, imported }) => {
    const name = chosen[nameKey({ field, imported })];
    return name ? [{ table: ledger, field, imported, name }] : [];
  });
}
