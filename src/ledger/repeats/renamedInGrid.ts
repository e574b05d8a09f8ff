import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Books } from "../../domain/entries/books";
import type { TimeEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import type { JournalDetail } from "../../domain/invoicing/journal";
import { Decimal, zero } from "../../domain/money/decimal";
import { gridIds } from "../../domain/pricing/gridIds";

const secondsPerHour = 3600;
const quantityTolerance = new Decimal("0.0001");

/** Work of a grid in the journal whose cell is no longer found; each stands for one cell. */
type Lost = { readonly detail: JournalDetail; isFound: boolean };

/**
 * Cells of a grid that look like work already on an invoice, under a row, column or sheet of another name: a grid's cells are known by
 * their names alone. The backlog tells those that say all the same; here are those of a changed name with the same hours, or of
 * changed hours under the same names. In doubt nothing is billed a second time.
 * Diagnostics: row.billedBefore. Rule: domain rules §5 "Grid ledgers carry no marks".
 */
export function findRenamedInGrid(books: Books): ReadonlyMap<TimeEntry, Diagnostic> {
  const found = new Map<TimeEntry, Diagnostic>();
  if (books.journal.length === 0) return found;
  const ids = gridIds(books.time);
  if (ids.size === 0) return found;
  const known = new Set(books.journal.map(({ billingId }) => billingId));
  const lost = lostByDay(books.journal, new Set(ids.values()));
  for (const [entry, id] of ids) {
    if (known.has(id)) continue;
    const match = lost.get(entry.date ?? "")?.find((each) => !each.isFound && isLike(each.detail, entry));
    if (!match) continue;
    match.isFound = true;
    if (!isEqual(match.detail, entry))
      found.set(entry, diagnose("row.billedBefore", cellOf(entry.source, "hours"), { invoice: match.detail.invoice }));
  }
  return found;
}

function lostByDay(journal: readonly JournalDetail[], present: ReadonlySet<string>): Map<string, Lost[]> {
  const live = new Map<string, { readonly quantity: Decimal; readonly detail: JournalDetail }>();
  for (const detail of journal) {
    if (!detail.billingId.startsWith("Grid|") || present.has(detail.billingId)) continue;
    const before = live.get(detail.billingId);
    const quantity = (before?.quantity ?? zero).plus(detail.billedQuantity);
    live.set(detail.billingId, { quantity, detail: before?.detail ?? detail });
  }
  const byDay = new Map<string, Lost[]>();
  for (const { quantity, detail } of live.values()) {
    if (quantity.isZero()) continue;
    const day = detail.date ?? "";
    byDay.set(day, [...(byDay.get(day) ?? []), { detail, isFound: false }]);
  }
  return byDay;
}

function isLike(detail: JournalDetail, entry: TimeEntry): boolean {
  return hasSameHours(detail, entry) || hasSameNames(detail, entry);
}

function isEqual(detail: JournalDetail, entry: TimeEntry): boolean {
  return hasSameHours(detail, entry) && hasSameNames(detail, entry);
}

function hasSameNames(detail: JournalDetail, entry: TimeEntry): boolean {
  const names = ({ project, task, person }: JournalDetail | TimeEntry) => [project, task, person].map(keyOf).join("\n");
  return names(detail) === names(entry);
}

function hasSameHours(detail: JournalDetail, { duration }: TimeEntry): boolean {
  if (duration === null) return false;
  const quantity = duration.unit === "h" ? duration.seconds.dividedBy(secondsPerHour) : duration.days;
  return quantity.minus(detail.quantity).abs().lessThanOrEqualTo(quantityTolerance);
}
