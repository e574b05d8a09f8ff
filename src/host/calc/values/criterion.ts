import { ErrorValue } from "../../model/cellValue";
import { booleanInText } from "./coerce";
import { compareTexts } from "./compare";
import { numberInText } from "./displayText";
import type { Scalar } from "./value";
import { hasWildcard, wildcardPattern } from "./wildcard";

/**
 * What a cell must hold to be counted by SUMIFS and its kind.
 * `keys`: the criterion is met by exactly the values with one of these keys (see criterionKey), else it has a test.
 */
export type Criterion =
  | { readonly keys: readonly CriterionKey[]; readonly test: (value: Scalar) => boolean }
  | { readonly keys: null; readonly test: (value: Scalar) => boolean };

export type CriterionKey = number | string | boolean | ErrorValue | null;

/** What equal cells have in common: text without case. */
export function criterionKey(value: Scalar): CriterionKey {
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** Reads a criterion such as 5, "Acme", ">=10", "<>", "a*". */
export function readCriterion(criterion: Scalar): Criterion {
  if (typeof criterion !== "string") return keyed(criterion === null ? [0, "0"] : keysOf(criterion));
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const operator = match[1] ?? "";
  const operand = match[2]!;
  if (operator === "" || operator === "=") return equality(operator, operand);
  return operator === "<>" ? inequality(operand) : ordering(operator, operand);
}

function keysOf(value: number | boolean | ErrorValue): CriterionKey[] {
  return typeof value === "number" ? [value, String(value)] : [value];
}

function keyed(keys: readonly CriterionKey[]): Criterion {
  return { keys, test: (value) => keys.includes(criterionKey(value)) };
}

function equality(operator: string, operand: string): Criterion {
  if (operand === "") return keyed(operator === "" ? [null, ""] : [null]);
  const number = numberInText(operand);
  if (number !== null) return keyed([number, operand.toLowerCase()]);
  const truth = booleanInText(operand);
  if (truth !== null) return keyed([truth]);
  if (isErrorCode(operand)) return keyed([ErrorValue.of(operand)]);
  return hasWildcard(operand) ? matching(operand) : keyed([operand.toLowerCase()]);
}

function matching(operand: string): Criterion {
  const pattern = wildcardPattern(operand, true);
  return { keys: null, test: (value) => typeof value === "string" && pattern.test(value) };
}

function inequality(operand: string): Criterion {
  if (operand === "") return { keys: null, test: (value) => value !== null };
  const equal = equality("=", operand);
  return { keys: null, test: (value) => !equal.test(value) };
}

const orderTests: Readonly<Record<string, (difference: number) => boolean>> = {
  "<": (difference) => difference < 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  ">=": (difference) => difference >= 0,
};

function ordering(operator: string, operand: string): Criterion {
  const passes = orderTests[operator]!;
  const number = numberInText(operand);
  if (number !== null) return { keys: null, test: (value) => typeof value === "number" && passes(value - number) };
  return { keys: null, test: (value) => typeof value === "string" && passes(compareTexts(value, operand)) };
}

type KnownCode = ErrorValue["code"];
const errorCodes: ReadonlySet<string> = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

function isErrorCode(text: string): text is KnownCode {
  return errorCodes.has(text);
}
