import type { Entry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";

/** An entry's work by who, what and when; without the person, for sheets that name none. */
export type WorkGroups = {
  readonly byPerson: ReadonlyMap<string, Work>;
  readonly byDay: ReadonlyMap<string, Work>;
  readonly namesPeople: boolean;
};

export type Work = { amount: number; readonly entries: Entry[] };

type Grouped = { readonly entries: readonly Entry[]; readonly groups: WorkGroups };

/** The work of sheets as it was last grouped: for the very same entries it is not grouped again. */
export class KnownWork {
  private before: ReadonlyMap<string, Grouped> = new Map();
  private kept = new Map<string, Grouped>();

  /** The sheets of another reading follow. */
  begin(): void {
    this.before = this.kept;
    this.kept = new Map();
  }

  of(sheet: string, entries: readonly Entry[]): WorkGroups {
    const key = `${entries[0]?.kind ?? ""} ${sheet}`;
    const before = this.before.get(key);
    const isSame = before !== undefined && areSame(before.entries, entries);
    const grouped = isSame ? before : { entries, groups: groupWork(entries) };
    this.kept.set(key, grouped);
    return grouped.groups;
  }
}

function areSame(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((entry, index) => entry === others[index]);
}

/** Groups the work of a sheet's entries. */
function groupWork(entries: readonly Entry[]): WorkGroups {
  const byPerson = new Map<string, Work>();
  const byDay = new Map<string, Work>();
  let namesPeople = false;
  for (const entry of entries) {
    const { key, person, amount } = workOf(entry);
    if (key === null) continue;
    namesPeople ||= person !== "";
    add(byDay, key, { entry, amount });
    add(byPerson, `${key}\n${person}`, { entry, amount });
  }
  return { byPerson, byDay, namesPeople };
}

function add(groups: Map<string, Work>, key: string, { entry, amount }: { entry: Entry; amount: number }): void {
  const known = groups.get(key);
  if (!known) groups.set(key, { amount, entries: [entry] });
  else {
    known.amount += amount;
    known.entries.push(entry);
  }
}

/** Seconds and cents as floats are only compared here, never billed. */
function workOf(entry: Entry): { readonly key: string | null; readonly person: string; readonly amount: number } {
  const project = keyOf(entry.project);
  if (entry.kind === "milestone") {
    return { key: [project, keyOf(entry.milestone)].join("\n"), person: "", amount: 0 };
  }
  const person = keyOf(entry.person);
  if (entry.date === null) return { key: null, person, amount: 0 };
  if (entry.kind === "expense") {
    const names = [project, entry.client, entry.category, entry.description].map(keyOf);
    const cost =
      entry.unitCost
        ?.times(entry.quantity ?? 1)
        .times(100)
        .toNumber() ?? 0;
    return { key: [entry.date, ...names].join("\n"), person, amount: cost };
  }
  const { duration } = entry;
  const seconds = duration === null ? 0 : duration.unit === "h" ? duration.seconds : duration.days.times(86400);
  return { key: [entry.date, project].join("\n"), person, amount: Number(seconds) };
}
