import type { LocalDate } from "../calendar/localDate";
import type { ContractTerms } from "./books";
import { keyOf } from "./key";

/** A contract line: its rows of Projects, the earliest Start first. A later row changes its terms from its Start on. */
export type ContractLine = { readonly name: string; readonly key: string; readonly rows: readonly ContractTerms[] };

/** The contract lines of each project, by normalised project name, in sheet order. */
export type ContractIndex = ReadonlyMap<string, readonly ContractLine[]>;

export function indexContracts(projects: readonly ContractTerms[]): ContractIndex {
  const index = new Map<string, { name: string; key: string; rows: ContractTerms[] }[]>();
  for (const terms of projects) {
    const lines = index.get(keyOf(terms.project)) ?? [];
    index.set(keyOf(terms.project), lines);
    const line = lines.find(({ key }) => key === keyOf(terms.line));
    if (line) line.rows.push(terms);
    else lines.push({ name: terms.line, key: keyOf(terms.line), rows: [terms] });
  }
  for (const lines of index.values()) {
    for (const line of lines) line.rows.sort((a, b) => compareText(a.start ?? "", b.start ?? ""));
  }
  return index;
}

/**
 * The terms of a line on a day: of its rows in force, the one with the latest Start. Without a day, its latest terms.
 * None: no row is in force. Two rows that start on one day contradict each other: both are returned.
 * Rule: domain rules §2.
 */
export function termsOn(line: ContractLine, date: LocalDate | null): readonly ContractTerms[] {
  const isEveryRow = date === null || line.rows.every((row) => isInForce(row, date));
  const inForce = isEveryRow ? line.rows : line.rows.filter((row) => isInForce(row, date));
  if (inForce.length <= 1) return inForce;
  const latest = inForce[inForce.length - 1];
  return latest ? inForce.filter((row) => row.start === latest.start) : [];
}

/** The terms of a line for what may come before its Start or after its End, as deposits and last milestones do. */
export function nearestTerms(line: ContractLine, date: LocalDate | null): ContractTerms {
  const begun = date === null ? line.rows : line.rows.filter((row) => row.start === null || row.start <= date);
  return begun[begun.length - 1] ?? line.rows[0]!;
}

function isInForce(row: ContractTerms, date: LocalDate): boolean {
  return (row.start === null || row.start <= date) && (row.end === null || date <= row.end);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
