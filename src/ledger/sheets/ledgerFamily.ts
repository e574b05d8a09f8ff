import { keyOf } from "../../domain/entries/key";
import type { LedgerName } from "../../domain/entries/source";
import { monthNumber } from "../cells/dateText";
import { recogniseTableName } from "../schemas/tableSchemas";

/**
 * What the name of one of several sheets of a ledger says besides the ledger: a period ("Time January", "Temps 2026-03"), somebody's
 * or something's name ("Time Ann"), or that it is rather a copy or a summary ("Time (2)", "Time summary").
 */
export type LedgerFamily = {
  readonly table: LedgerName;
  readonly kind: "period" | "name" | "other";
  /** The name without the ledger's own words, as typed. */
  readonly rest: string;
};

const ledgers: readonly string[] = ["Time", "Expenses", "Milestones"];

const otherWords =
  /^(copy|copie|old|ancien|ancienne|backup|sauvegarde|template|modele|example|exemple|sample|test|tests|summary|summaries|synthese|recap|recapitulatif|total|totals|totaux|pivot|tcd|report|reports|rapport|analysis|analyse|chart|charts|graphique|stats|statistics|statistiques|dashboard|budget|plan|planned|planning|forecast|previsionnel|prevu|estimate|estimates|settings|config|lists|listes|codes|notes|draft|import|export|data)$/u;

/** The ledger that a sheet's name says it is one of several sheets of; null when it names none, or the ledger alone. */
export function ledgerFamily(name: string): LedgerFamily | null {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  for (let length = words.length - 1; length > 0; length--) {
    for (const from of [0, words.length - length]) {
      const table = recogniseTableName(words.slice(from, from + length).join(" "));
      if (table === null || !ledgers.includes(table)) continue;
      const others = from === 0 ? words.slice(length) : words.slice(0, from);
      return { table: table as LedgerName, kind: kindOf(others, name), rest: restOf(name, others) };
    }
  }
  return null;
}

function kindOf(words: readonly string[], name: string): LedgerFamily["kind"] {
  const keys = words.map(keyOf);
  if (/\(\d+\)\s*$/u.test(name) || keys.some((word) => otherWords.test(word))) return "other";
  if (isPeriod(keys)) return "period";
  return keys.every((word) => /^\d+$/u.test(word)) ? "other" : "name";
}

/** A year, a month by its name, a quarter, a week, or days of them: a bare number alone could be anything, also a copy's. */
function isPeriod(keys: readonly string[]): boolean {
  const joins = new Set([
    "to",
    "au",
    "a",
    "du",
    "de",
    "et",
    "and",
    "from",
    "of",
    "week",
    "semaine",
    "sem",
    "s",
    "w",
    "q",
    "t",
  ]);
  const isYear = (word: string) => /^20\d\d$/u.test(word);
  const isMark = (word: string) => /^(w|s|kw|sem|q|t)\d{1,2}$/u.test(word) || /^20\d\d(0[1-9]|1[0-2])$/u.test(word);
  const isWeek = keys.some(
    (word, index) => /^(week|semaine|sem)$/u.test(word) && /^\d{1,2}$/u.test(keys[index + 1] ?? ""),
  );
  const isSure = isWeek || keys.some((word) => isYear(word) || isMark(word) || monthNumber(word) !== null);
  const isKnown = (word: string) =>
    isYear(word) || isMark(word) || monthNumber(word) !== null || /^\d{1,2}$/u.test(word) || joins.has(word);
  return isSure && keys.every(isKnown);
}

/** The other words as they stand in the name, with what joins them. */
function restOf(name: string, words: readonly string[]): string {
  const first = words[0]!;
  const last = words.at(-1)!;
  const from = name.indexOf(first);
  const to = name.lastIndexOf(last) + last.length;
  return from >= 0 && to > from ? name.slice(from, to) : words.join(" ");
}
