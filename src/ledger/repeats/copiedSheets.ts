import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";

/** Sheets that repeat others and must not be read, and entries that repeat others; each with its diagnostic. */
export type Repeats = {
  readonly sheets: ReadonlyMap<string, Diagnostic>;
  readonly entries: ReadonlyMap<Entry, Diagnostic>;
};

type SheetWork = {
  readonly sheet: string;
  readonly entries: readonly Entry[];
  readonly groups: WorkGroups;
  readonly hasHistory: boolean;
};

/** An entry's work by who, what and when; without the person, for sheets that name none. */
type WorkGroups = {
  readonly byPerson: ReadonlyMap<string, Work>;
  readonly byDay: ReadonlyMap<string, Work>;
  readonly namesPeople: boolean;
};
type Work = { amount: number; readonly entries: Entry[] };

/** So much of a sheet's work is in another one that it is rather a copy, or a summary by day, than a part of the ledger. */
const copyShare = 0.5;
/** Nothing is billed from a sheet that is only proposed: there all of it has to be, or two people's full days would be taken for one's. */
const proposedShare = 1;

/**
 * Looks for work that several sheets of one ledger both have. A sheet most of whose work is in another one is a copy or a summary;
 * of a few common rows, those of the later sheet are. What was billed from is never the copy. `order` lists sheets, the surest first;
 * `proposed` names those that nothing is billed from.
 * Diagnostics: ledger.copy on the sheet; row.repeated on an entry.
 */
export function findRepeats(
  books: Books,
  order: readonly string[],
  proposed: ReadonlySet<string> = new Set(),
): Repeats {
  const sheets = new Map<string, Diagnostic>();
  const entries = new Map<Entry, Diagnostic>();
  const billed = new Set(books.journal.map(({ billingId }) => billingId));
  for (const ledger of [books.time, books.expenses, books.milestones] as readonly (readonly Entry[])[]) {
    const works = workBySheet(ledger, order, billed);
    works.forEach((later, index) => {
      for (const earlier of works.slice(0, index)) {
        if (sheets.has(earlier.sheet) || sheets.has(later.sheet)) continue;
        comparePair(earlier, later, { sheets, entries, billed, proposed });
      }
    });
  }
  return { sheets, entries };
}

type Found = {
  readonly sheets: Map<string, Diagnostic>;
  readonly entries: Map<Entry, Diagnostic>;
  readonly billed: ReadonlySet<string>;
  readonly proposed: ReadonlySet<string>;
};

function comparePair(earlier: SheetWork, later: SheetWork, found: Found): void {
  const [kept, other] = later.hasHistory && !earlier.hasHistory ? [later, earlier] : [earlier, later];
  const isProposed = found.proposed.has(earlier.sheet) || found.proposed.has(later.sheet);
  const share = isProposed ? proposedShare : copyShare;
  const whole = common(other, kept);
  if (whole.length > 0 && whole.length >= groupsOf(other, kept)[0].size * share && !other.hasHistory) {
    found.sheets.set(other.sheet, copyOf(other, kept));
    return;
  }
  const reverse = common(kept, other);
  if (!kept.hasHistory && reverse.length > 0 && reverse.length >= groupsOf(kept, other)[0].size * share) {
    found.sheets.set(kept.sheet, copyOf(kept, other));
    return;
  }
  for (const [mine, theirs] of isProposed ? [] : whole) {
    const at = theirs.entries[0]!.source;
    for (const entry of mine.entries) {
      if (entry.billingId !== null && found.billed.has(entry.billingId)) continue;
      const params = { sheet: at.table.sheet, row: String(at.row) };
      found.entries.set(entry, diagnose("row.repeated", cellOf(entry.source, "date"), params));
    }
  }
}

function copyOf(copy: SheetWork, kept: SheetWork): Diagnostic {
  const { table } = copy.entries[0]!.source.table;
  return diagnose("ledger.copy", { sheet: copy.sheet, cell: "A1" }, { sheet: copy.sheet, other: kept.sheet, table });
}

/** The work that two sheets have in common: the same amount for the same person, project and day. */
function common(one: SheetWork, two: SheetWork): readonly (readonly [Work, Work])[] {
  const [own, others] = groupsOf(one, two);
  return [...own].flatMap(([key, mine]) => {
    const theirs = others.get(key);
    return theirs && Math.abs(theirs.amount - mine.amount) < 0.5 ? [[mine, theirs] as const] : [];
  });
}

function groupsOf(one: SheetWork, two: SheetWork): readonly [ReadonlyMap<string, Work>, ReadonlyMap<string, Work>] {
  const people = one.groups.namesPeople && two.groups.namesPeople;
  return people ? [one.groups.byPerson, two.groups.byPerson] : [one.groups.byDay, two.groups.byDay];
}

function workBySheet(entries: readonly Entry[], order: readonly string[], billed: ReadonlySet<string>): SheetWork[] {
  const [first] = entries;
  if (entries.every(({ source }) => source.table.sheet === first!.source.table.sheet)) return [];
  const bySheet = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { sheet } = entry.source.table;
    const known = bySheet.get(sheet);
    if (known) known.push(entry);
    else bySheet.set(sheet, [entry]);
  }
  const rank = (sheet: string) => (order.includes(sheet) ? order.indexOf(sheet) : order.length);
  return [...bySheet]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([sheet, own]) => ({
      sheet,
      entries: own,
      groups: groupWork(own),
      hasHistory: own.some(({ billingId }) => billingId !== null && billed.has(billingId)),
    }));
}

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
