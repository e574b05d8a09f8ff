import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { cellOf } from "../../domain/entries/source";
import { KnownWork, type Work, type WorkGroups } from "./workGroups";

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

/** So much of a sheet's work is in another one that it is rather a copy, or a summary by day, than a part of the ledger. */
const copyShare = 0.5;
/** Nothing is billed from a sheet that is only proposed: there all of it has to be, or two people's full days would be taken for one's. */
const proposedShare = 1;

type RepeatOptions = {
  readonly proposed?: ReadonlySet<string>;
  /** The work of sheets as it was grouped before. */
  readonly known?: KnownWork | undefined;
};

/**
 * Looks for work that several sheets of one ledger both have. A sheet most of whose work is in another one is a copy or a summary;
 * of a few common rows, those of the later sheet are. What was billed from is never the copy. `order` lists sheets, the surest first;
 * `proposed` names those that nothing is billed from.
 * Diagnostics: ledger.copy on the sheet; row.repeated on an entry.
 */
export function findRepeats(
  books: Books,
  order: readonly string[],
  { proposed = new Set(), known = new KnownWork() }: RepeatOptions = {},
): Repeats {
  known.begin();
  const sheets = new Map<string, Diagnostic>();
  const entries = new Map<Entry, Diagnostic>();
  const billed = new Set(books.journal.map(({ billingId }) => billingId));
  for (const ledger of [books.time, books.expenses, books.milestones] as readonly (readonly Entry[])[]) {
    const works = workBySheet(ledger, { order, billed, known });
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

type Sorting = {
  readonly order: readonly string[];
  readonly billed: ReadonlySet<string>;
  readonly known: KnownWork;
};

function workBySheet(entries: readonly Entry[], { order, billed, known }: Sorting): SheetWork[] {
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
      groups: known.of(sheet, own),
      hasHistory: own.some(({ billingId }) => billingId !== null && billed.has(billingId)),
    }));
}
