import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { Entry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import type { JournalDetail } from "../../domain/invoicing/journal";
import { Decimal, zero } from "../../domain/money/decimal";
import { gridIds } from "../../domain/pricing/gridIds";

const secondsPerHour = 3600;
const quantityTolerance = new Decimal("0.0001");

/** Work in the journal whose row is no longer found: by Billing ID, what it was. */
type Lost = { readonly detail: JournalDetail; taken: boolean };

/**
 * Entries that look like work already on an invoice whose own row has lost its Billing ID: a sheet renamed under a grid, a grid's row
 * renamed, the Billing ID column deleted. They are told, each lost row once, so that nothing is billed a second time.
 * Diagnostics: row.billedBefore. Rule: domain rules §5 "Before the first draft a row is found by its fingerprint".
 */
export function findBilledBefore(books: Books): ReadonlyMap<Entry, Diagnostic> {
  const found = new Map<Entry, Diagnostic>();
  if (books.journal.length === 0) return found;
  const grid = gridIds(books.time);
  const idOf = (entry: Entry) => entry.billingId ?? (entry.kind === "time" ? (grid.get(entry) ?? null) : null);
  const entries: readonly Entry[] = [...books.time, ...books.expenses, ...books.milestones];
  const present = new Set(entries.map(idOf));
  const lost = lostByDay(books.journal, present);
  if (lost.size === 0) return found;
  const known = new Set(books.journal.map(({ billingId }) => billingId));
  for (const entry of entries) {
    const id = idOf(entry);
    if (id !== null && known.has(id)) continue;
    const isInGrid = entry.billingId === null && id !== null;
    const match = lost
      .get(dayKey(originOf(entry), dateOf(entry)))
      ?.find((each) => !each.taken && isSame(each.detail, entry, isInGrid));
    if (!match) continue;
    match.taken = true;
    found.set(entry, diagnose("row.billedBefore", cellOf(entry.source, "date"), { invoice: match.detail.invoice }));
  }
  return found;
}

function lostByDay(journal: readonly JournalDetail[], present: ReadonlySet<string | null>): Map<string, Lost[]> {
  const live = new Map<string, { quantity: Decimal; detail: JournalDetail }>();
  for (const detail of journal) {
    if (detail.billingId === "" || present.has(detail.billingId) || !ledgers.has(detail.origin)) continue;
    const before = live.get(detail.billingId);
    live.set(detail.billingId, {
      quantity: (before?.quantity ?? zero).plus(detail.billedQuantity),
      detail: before?.detail ?? detail,
    });
  }
  const byDay = new Map<string, Lost[]>();
  for (const { quantity, detail } of live.values()) {
    if (quantity.isZero()) continue;
    const key = dayKey(detail.origin, detail.date);
    byDay.set(key, [...(byDay.get(key) ?? []), { detail, taken: false }]);
  }
  return byDay;
}

const ledgers: ReadonlySet<string> = new Set(["Time", "Expenses", "Milestones"]);

function dayKey(origin: string, date: string | null): string {
  return `${origin}|${date ?? ""}`;
}

function originOf({ kind }: Entry): string {
  return kind === "time" ? "Time" : kind === "expense" ? "Expenses" : "Milestones";
}

function dateOf(entry: Entry): string | null {
  return entry.kind === "milestone" ? (entry.acceptedOn ?? entry.due) : entry.date;
}

/** In a grid the names may be what was changed; in a row the same names with the same hours, or the same words, are the same work. */
function isSame(detail: JournalDetail, entry: Entry, isInGrid: boolean): boolean {
  const sameNames = keyOf(detail.project) === keyOf(entry.project) && taskAndPerson(detail) === taskAndPerson(entry);
  const sameWords = keyOf(detail.description) === keyOf(entry.description);
  if (entry.kind !== "time") return sameNames && sameWords;
  const sameHours = hoursOf(entry)?.minus(detail.quantity).abs().lessThanOrEqualTo(quantityTolerance) ?? false;
  if (isInGrid) return sameHours || sameNames;
  return sameNames && (sameHours || (sameWords && entry.description !== ""));
}

function taskAndPerson(of: Entry | JournalDetail): string {
  return "task" in of ? [of.task, of.person].map(keyOf).join("\n") : "\n";
}

function hoursOf({ duration }: Extract<Entry, { kind: "time" }>): Decimal | null {
  if (duration === null) return null;
  return duration.unit === "h" ? duration.seconds.dividedBy(secondsPerHour) : duration.days;
}
