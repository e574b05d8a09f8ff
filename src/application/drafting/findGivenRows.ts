import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { indexJournal } from "../../domain/invoicing/journalIndex";
import { fingerprintOf } from "../../domain/pricing/fingerprint";
import { allEntries, type DraftDecision, type GivenId } from "./draftDecision";

/** Rows that a decision gives Billing IDs: all of them as they stand now, and those whose ID is not written yet (by sheet and row). */
export type GivenRows = {
  readonly entries: ReadonlyMap<Entry, string>;
  readonly missing: ReadonlyMap<string, ReadonlyMap<number, string>>;
};

/**
 * Finds rows again that were given an ID: by the ID, else in their place, else by what they say, wherever they are now. An ID that the
 * journal does not know is no more than none: somebody who stepped back left it there.
 */
export function findGivenRows({ given }: Pick<DraftDecision, "given">, books: Books): GivenRows {
  const { byBillingId } = indexJournal(books);
  const isFree = ({ billingId }: Entry) => billingId === null || !byBillingId.has(billingId);
  const entries = new Map<Entry, string>();
  const missing = new Map<string, Map<number, string>>();
  for (const [sheet, ids] of Object.entries(given)) {
    const own = allEntries(books).filter((entry) => entry.source.table.sheet === sheet);
    const written = new Set(own.map(({ billingId }) => billingId));
    const wanted = ids.filter(([, , id]) => !written.has(id));
    const free = own.filter((entry) => isFree(entry) && !ids.some(([, , id]) => id === entry.billingId));
    for (const [entry, id] of matchRows(free, wanted)) {
      entries.set(entry, id);
      const rows = missing.get(sheet) ?? new Map<number, string>();
      missing.set(sheet, rows.set(entry.source.row - 1, id));
    }
  }
  return { entries, missing };
}

function matchRows(free: readonly Entry[], wanted: readonly GivenId[]): [Entry, string][] {
  const byPlace = new Map(free.map((entry) => [`${entry.source.row - 1}|${fingerprintOf(entry)}`, entry]));
  const matched: [Entry, string][] = [];
  const left: GivenId[] = [];
  const used = new Set<Entry>();
  for (const given of wanted) {
    const entry = byPlace.get(`${given[0]}|${given[1]}`);
    if (entry) {
      used.add(entry);
      matched.push([entry, given[2]]);
    } else left.push(given);
  }
  const moved = new Map<string, Entry[]>();
  for (const entry of left.length === 0 ? [] : free) {
    if (!used.has(entry)) moved.set(fingerprintOf(entry), [...(moved.get(fingerprintOf(entry)) ?? []), entry]);
  }
  for (const [, fingerprint, id] of left) {
    const entry = moved.get(fingerprint)?.shift();
    if (entry) matched.push([entry, id]);
  }
  return matched;
}
