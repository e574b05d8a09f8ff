import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import type { ClientNode } from "./backlogTree";

/** The values there are to filter by, each once, sorted. */
export type FilterChoices = {
  readonly clients: readonly string[];
  readonly projects: readonly string[];
  readonly people: readonly string[];
  readonly classes: readonly EntryClass[];
};

/** What the whole backlog can be filtered by; projects and people are those of the chosen client. */
export function filterChoices(everything: readonly ClientNode[], client: string | null): FilterChoices {
  const own = everything.filter((node) => client === null || keyOf(node.client) === keyOf(client));
  const lines = own.flatMap((node) => node.lines);
  const classes = everything.flatMap((node) => node.lines.flatMap((line) => line.classes));
  return {
    clients: distinct(everything.map((node) => node.client)),
    projects: distinct(lines.map((line) => line.project)),
    people: distinct(lines.flatMap((line) => [...line.people])),
    classes: [...new Set(classes.map(({ entryClass }) => entryClass))],
  };
}

function distinct(names: readonly string[]): string[] {
  const byKey = new Map(names.filter((name) => name !== "").map((name) => [keyOf(name), name]));
  return [...byKey.values()].sort((left, right) => left.localeCompare(right));
}
