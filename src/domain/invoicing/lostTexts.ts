import type { Books } from "../entries/books";
import type { JournalDetail } from "./journal";
import { lineDescription } from "./lineDescription";
import { ownDescriptions, typedDescriptions } from "./typedDescriptions";

/** The texts given to lines that are no longer printed, and the details as they print then. */
export type LostTexts = { readonly texts: readonly string[]; readonly details: readonly JournalDetail[] };

/**
 * What becomes of the texts that people gave to lines when their details come to other lines. A line that stays keeps its text; one
 * that is parted would print it several times, so its details say again what their ledger rows say; one that joins others
 * keeps it for its details, where a detail is printed.
 */
export function lostTexts(before: readonly JournalDetail[], after: readonly JournalDetail[], books: Books): LostTexts {
  const typed = typedDescriptions(before, books);
  if (typed.size === 0) return { texts: [], details: after };
  const lineBefore = new Map(before.map((detail) => [keyOfDetail(detail), detail.line]));
  const linesAfter = new Map<number, Set<number>>();
  for (const detail of after) {
    const line = lineBefore.get(keyOfDetail(detail))!;
    linesAfter.set(line, (linesAfter.get(line) ?? new Set()).add(detail.line));
  }
  const own = ownDescriptions(new Set(after.map(({ billingId }) => billingId)), books);
  const details = after.map((detail) => {
    const line = lineBefore.get(keyOfDetail(detail))!;
    const isParted = typed.has(line) && linesAfter.get(line)!.size > 1;
    return isParted ? { ...detail, externalDescription: own.get(detail.billingId) ?? detail.description } : detail;
  });
  const printed = byLine(details);
  const lost = [...typed].filter(([line, text]) => {
    const [only, ...others] = linesAfter.get(line) ?? [];
    return only === undefined || others.length > 0 || !lineDescription(printed.get(only)!).includes(text);
  });
  return { texts: [...new Set(lost.map(([, text]) => text))], details };
}

function byLine(details: readonly JournalDetail[]): ReadonlyMap<number, readonly JournalDetail[]> {
  const lines = new Map<number, JournalDetail[]>();
  for (const detail of details) {
    const line = lines.get(detail.line);
    if (line) line.push(detail);
    else lines.set(detail.line, [detail]);
  }
  return lines;
}

/** A row of which a part was written off has two details. */
function keyOfDetail({ billingId, billingType, price, section }: JournalDetail): string {
  return [section, billingId, billingType, price.toFixed()].join("|");
}
