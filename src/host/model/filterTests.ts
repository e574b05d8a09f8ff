import { systemClock } from "../calc/calculation/systemClock";
import { datePeriod } from "./datePeriod";
import type { FilterCriterion } from "./features";

/** What a filter looks at: what a cell shows, and its number if it holds one. */
export type FilteredCell = { readonly text: string; readonly number: number | null };

/** Whether a cell passes a filter. `numbers` are those of the whole column, which ranks and averages need. */
export function filterTest(
  criterion: FilterCriterion,
  numbers: () => readonly number[],
  date1904: boolean,
): (cell: FilteredCell) => boolean {
  switch (criterion.kind) {
    case "values": {
      const wanted = new Set(criterion.values.map((value) => value.toLowerCase()));
      return ({ text }) => wanted.has(text.toLowerCase());
    }
    case "custom": {
      const first = compare(criterion.criterion1);
      const second = criterion.criterion2 === null ? null : compare(criterion.criterion2);
      if (!second) return first;
      return criterion.and ? (cell) => first(cell) && second(cell) : (cell) => first(cell) || second(cell);
    }
    case "top":
      return topTest(criterion, numbers());
    case "dynamic":
      return dynamicTest(criterion.type, numbers(), date1904);
    case "other":
      return () => true;
  }
}

/** ">=5", "<>", "=North*": an operator and a number or a text with wildcards. */
function compare(criterion: string): (cell: FilteredCell) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (!Number.isNaN(number)) return ({ number: own }) => own !== null && holds(operator, own - number);
  const pattern = wildcardPattern(operand);
  if (operator === "=") return ({ text }) => pattern.test(text);
  if (operator === "<>") return ({ text }) => !pattern.test(text);
  return ({ text }) =>
    holds(
      operator,
      text.toLowerCase() < operand.toLowerCase() ? -1 : text.toLowerCase() > operand.toLowerCase() ? 1 : 0,
    );
}

function holds(operator: string, difference: number): boolean {
  switch (operator) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case "<>":
      return difference !== 0;
    default:
      return difference === 0;
  }
}

function wildcardPattern(text: string): RegExp {
  const escaped = text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/(?<!~)\*/g, ".*")
    .replace(/(?<!~)\?/g, ".");
  return new RegExp(`^${escaped.replace(/~([*?~])/g, "\\$1")}$`, "is");
}

/** The highest or lowest of a column: so many, or so many percent of them (one at least). Equal values pass together. */
function topTest(
  { top, percent, count }: Extract<FilterCriterion, { kind: "top" }>,
  numbers: readonly number[],
): (cell: FilteredCell) => boolean {
  const sorted = [...numbers].sort((a, b) => (top ? b - a : a - b));
  const wanted = percent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const last = sorted[Math.min(wanted, sorted.length) - 1];
  return ({ number }) => number !== null && last !== undefined && (top ? number >= last : number <= last);
}

/** Above or below the average, or a date in a period seen from today. */
function dynamicTest(type: string, numbers: readonly number[], date1904: boolean): (cell: FilteredCell) => boolean {
  if (type === "aboveAverage" || type === "belowAverage") {
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return ({ number }) => number !== null && (type === "aboveAverage" ? number > average : number < average);
  }
  const isIn = datePeriod(type, Math.floor(systemClock()), date1904);
  return ({ number }) => number !== null && isIn(number);
}
