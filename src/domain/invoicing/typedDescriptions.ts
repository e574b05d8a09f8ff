import type { Books } from "../entries/books";
import type { JournalDetail } from "./journal";

/**
 * The printed descriptions that people gave to whole lines, by line number: all of a line's details say the same, and it is not what
 * each of their ledger rows says by itself.
 */
export function typedDescriptions(details: readonly JournalDetail[], books: Books): ReadonlyMap<number, string> {
  const own = ownDescriptions(new Set(details.map(({ billingId }) => billingId)), books);
  const isOwn = ({ billingId, description, externalDescription }: JournalDetail): boolean =>
    externalDescription === (own.get(billingId) ?? description);
  const texts = new Map<number, Set<string>>();
  for (const { line, externalDescription } of details) {
    const known = texts.get(line);
    if (known) known.add(externalDescription);
    else texts.set(line, new Set([externalDescription]));
  }
  const typed = details.filter((detail) => texts.get(detail.line)!.size === 1 && !isOwn(detail));
  return new Map(typed.map(({ line, externalDescription }) => [line, externalDescription]));
}

/** What ledger rows print of themselves, by Billing ID. Lines of milestones and fees are never joined, and not asked for. */
export function ownDescriptions(
  billingIds: ReadonlySet<string>,
  { time, expenses }: Books,
): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { billingId, clientNote, description } of time) {
    if (billingId !== null && billingIds.has(billingId)) own.set(billingId, clientNote || description);
  }
  for (const { billingId, description } of expenses) {
    if (billingId !== null && billingIds.has(billingId)) own.set(billingId, description);
  }
  return own;
}
