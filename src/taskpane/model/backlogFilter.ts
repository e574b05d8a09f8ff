import type { LocalDate } from "../../domain/calendar/localDate";
import type { EntryClass } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import type { BillableUnit } from "../../domain/pricing/billableUnit";

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

/** Tells the units that wait and that the filters let through. Text matches what a row says, in any case and with any accents. */
export function unitFilter(filters: BacklogFilters): (unit: BillableUnit) => boolean {
  const { from, until, entryClass, state } = filters;
  const client = keyOrNull(filters.client);
  const project = keyOrNull(filters.project);
  const person = keyOrNull(filters.person);
  const words = foldText(filters.text).split(" ").filter(Boolean);
  return (unit) =>
    isWaiting(unit) &&
    (client === null || keyOf(unit.client?.name ?? "") === client) &&
    (project === null || keyOf(projectOf(unit)) === project) &&
    (person === null || keyOf(unit.person) === person) &&
    (entryClass === null || unit.entryClass === entryClass) &&
    (state === "all" || (unit.state === "ready") === (state === "ready")) &&
    (unit.date === null || ((from === null || unit.date >= from) && (until === null || unit.date <= until))) &&
    (words.length === 0 || hasWords(unit, words));
}

function keyOrNull(name: string | null): string | null {
  return name === null ? null : keyOf(name);
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
