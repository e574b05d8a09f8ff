import type { LocalDate } from "../calendar/localDate";
import type { ContractTerms } from "../entries/books";
import { nearestTerms, termsOn, type ContractLine } from "../entries/contracts";
import type { EntryClass } from "../entries/entry";
import { keyOf } from "../entries/key";

/** What decides to which contract line of its project an entry belongs; names as typed. */
export type LineQuestion = {
  readonly entryClass: EntryClass;
  readonly line: string;
  readonly task: string;
  readonly date: LocalDate | null;
};

export type LineFailure = {
  readonly kind: "failed";
  readonly code: "contractLine.unknown" | "contractLine.ambiguous" | "contractLine.notInForce" | "class.notIncluded";
  readonly lines: readonly string[];
};

export type LineAnswer = { readonly kind: "found"; readonly terms: ContractTerms } | LineFailure;

/**
 * The terms an entry of time or expenses is under: of its Line if given, whatever Includes and Tasks say; else of the
 * lines in force whose Includes has its class, those whose Tasks name its task, or failing that those without Tasks.
 * Rule: domain rules §2 "Which contract line".
 */
export function resolveContractLine(lines: readonly ContractLine[], question: LineQuestion): LineAnswer {
  if (question.line !== "") return resolveNamedLine(lines, question);
  const inForce = lines.length === 1 ? termsOn(lines[0]!, question.date) : termsOfAll(lines, question.date);
  if (inForce.length === 0) return failed("contractLine.notInForce", lines);
  const including = keepIf(inForce, (terms) => includesClass(terms, question.entryClass));
  const naming = including.filter((terms) => namesTask(terms, question.task));
  return onlyOne(naming.length > 0 ? naming : keepIf(including, (terms) => terms.tasks.length === 0));
}

/** The terms of a milestone: of its Line if given, else of the project's only fixed-price line; an advance may be on the only line of another kind. */
export function resolveMilestoneLine(
  lines: readonly ContractLine[],
  { line, date }: { readonly line: string; readonly date: LocalDate | null },
  isAdvance: boolean,
): LineAnswer {
  const named = lines.filter(({ key }) => key === keyOf(line));
  if (line !== "") {
    return named[0] ? { kind: "found", terms: nearestTerms(named[0], date) } : failed("contractLine.unknown", []);
  }
  const all = lines.map((candidate) => nearestTerms(candidate, date));
  const fixed = all.filter(({ method }) => method === "Fixed price");
  return onlyOne(fixed.length === 0 && (isAdvance || all.every(isInternal)) ? all : fixed);
}

/**
 * Whether a line's Includes has a class. A disbursement, which Includes cannot name, goes where expenses go.
 */
export function includesClass(terms: ContractTerms, entryClass: EntryClass): boolean {
  if (terms.includes.includes(entryClass)) return true;
  return entryClass === "Disbursement" && terms.includes.includes("Expense");
}

function resolveNamedLine(lines: readonly ContractLine[], { line, date }: LineQuestion): LineAnswer {
  const named = lines.find(({ key }) => key === keyOf(line));
  if (!named) return failed("contractLine.unknown", []);
  const terms = termsOn(named, date);
  return terms.length === 0 ? failed("contractLine.notInForce", [named]) : onlyOne(terms);
}

function onlyOne(candidates: readonly ContractTerms[]): LineAnswer {
  const first = candidates[0];
  if (!first) return failed("class.notIncluded", []);
  if (candidates.length === 1) return { kind: "found", terms: first };
  return { kind: "failed", code: "contractLine.ambiguous", lines: candidates.map(({ line }) => line) };
}

function termsOfAll(lines: readonly ContractLine[], date: LocalDate | null): readonly ContractTerms[] {
  return lines.flatMap((line) => termsOn(line, date));
}

/** Most projects have one line, and most lines keep it: then nothing is copied. */
function keepIf(rows: readonly ContractTerms[], keeps: (terms: ContractTerms) => boolean): readonly ContractTerms[] {
  return rows.every(keeps) ? rows : rows.filter(keeps);
}

function namesTask(terms: ContractTerms, task: string): boolean {
  return task !== "" && terms.tasks.some((name) => keyOf(name) === keyOf(task));
}

function isInternal(terms: ContractTerms): boolean {
  return terms.method === "Internal";
}

function failed(code: LineFailure["code"], lines: readonly ContractLine[]): LineFailure {
  return { kind: "failed", code, lines: lines.map(({ name }) => name) };
}
