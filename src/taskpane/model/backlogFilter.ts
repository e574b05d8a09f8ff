import type { LocalDate } from "../../domain/calendar/localDate";
import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { selectBacklog } from "../../application/reports/selectBacklog";

/** What part of the backlog the list shows; null and "" mean all. */
export type BacklogFilters = {
  readonly text: string;
  readonly client: string | null;
  readonly project: string | null;
  readonly person: string | null;
  readonly entryClass: EntryClass | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly state: "all" | "ready" | "blocked";
};

export const noFilters: BacklogFilters = {
  text: "",
  client: null,
  project: null,
  person: null,
  entryClass: null,
  from: null,
  until: null,
  state: "all",
};

/** The values there are to filter by, each once, sorted. */
export type FilterChoices = {
  readonly clients: readonly string[];
  readonly projects: readonly string[];
  readonly people: readonly string[];
  readonly classes: readonly EntryClass[];
};

/** How many filters are set, the text aside. */
export function countFilters(filters: BacklogFilters): number {
  const { client, project, person, entryClass, from, until, state } = filters;
  const set = [client, project, person, entryClass, from, until].filter((value) => value !== null);
  return set.length + (state === "all" ? 0 : 1);
}

/** Whether everything that waits is let through. */
export function isUnfiltered(filters: BacklogFilters): boolean {
  return countFilters(filters) === 0 && filters.text.trim() === "";
}

/** Whether a unit waits to be billed: ready, or kept back for a reason that can be mended. */
export function isWaiting({ state }: BillableUnit): boolean {
  return state === "ready" || state === "blocked" || state === "notReady" || state === "onHold";
}

/** The units that wait and that the filters let through. Text matches what a row says, in any case and with any accents. */
export function filterUnits(units: readonly BillableUnit[], filters: BacklogFilters): BillableUnit[] {
  const { person, entryClass, state } = filters;
  const words = foldText(filters.text).split(" ").filter(Boolean);
  return selectBacklog(units.filter(isWaiting), filters).filter(
    (unit) =>
      (person === null || keyOf(unit.person) === keyOf(person)) &&
      (entryClass === null || unit.entryClass === entryClass) &&
      (state === "all" || (unit.state === "ready") === (state === "ready")) &&
      (words.length === 0 || hasWords(unit, words)),
  );
}

/** What the waiting units can be filtered by; projects are those of the chosen client. */
export function filterChoices(units: readonly BillableUnit[], client: string | null): FilterChoices {
  const waiting = units.filter(isWaiting);
  const own = client === null ? waiting : waiting.filter((unit) => keyOf(unit.client?.name ?? "") === keyOf(client));
  return {
    clients: distinct(waiting.map((unit) => unit.client?.name ?? "")),
    projects: distinct(own.map(projectOf)),
    people: distinct(waiting.map((unit) => unit.person)),
    classes: [...new Set(waiting.map((unit) => unit.entryClass))],
  };
}

/** The project a unit belongs to, as its ledger or its contract line spells it. */
export function projectOf(unit: BillableUnit): string {
  return unit.terms?.project ?? unit.entry?.project ?? "";
}

function hasWords(unit: BillableUnit, words: readonly string[]): boolean {
  const said = [
    unit.client?.name ?? "",
    projectOf(unit),
    ...[unit.terms?.line ?? "", unit.task, unit.person, unit.description, unit.externalDescription, unit.date ?? ""],
  ];
  const text = foldText(said.join(" "));
  return words.every((word) => text.includes(word));
}

function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function distinct(names: readonly string[]): string[] {
  const byKey = new Map(names.filter((name) => name !== "").map((name) => [keyOf(name), name]));
  return [...byKey.values()].sort((left, right) => left.localeCompare(right));
}
