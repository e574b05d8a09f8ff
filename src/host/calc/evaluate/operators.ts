import { ErrorValue } from "../../model/cellValue";
import { finite, toNumber, toScalar, toText } from "../values/coerce";
import { compareScalars } from "../values/compare";
import { divideError } from "../values/errors";
import type { BinaryOperator } from "../syntax/ast";
import type { Content, Scalar } from "../values/value";

export type ScalarOperator = (a: Content, b: Content) => Scalar;

function arithmetic(apply: (a: number, b: number) => number | ErrorValue): ScalarOperator {
  return (a, b) => {
    const left = typeof a === "number" ? a : toNumber(a);
    if (typeof left !== "number") return left;
    const right = typeof b === "number" ? b : toNumber(b);
    if (typeof right !== "number") return right;
    const result = apply(left, right);
    return typeof result === "number" ? finite(result) : result;
  };
}

/** Excel takes what is left of a sum below its 15th digit for 0. */
function withoutResidue(sum: number, operand: number): number {
  return sum !== 0 && Math.abs(sum) < Math.abs(operand) * 4e-15 ? 0 : sum;
}

function comparison(holds: (order: number) => boolean): ScalarOperator {
  return (a, b) => {
    if (a instanceof ErrorValue) return a;
    if (b instanceof ErrorValue) return b;
    return holds(compareScalars(toScalar(scalarOnly(a)), toScalar(scalarOnly(b))));
  };
}

function scalarOnly(value: Content): Scalar {
  return typeof value === "object" && value !== null && !(value instanceof ErrorValue)
    ? ErrorValue.of("#VALUE!")
    : (value ?? null);
}

function join(a: Content, b: Content): Scalar {
  const left = toText(a);
  if (typeof left !== "string") return left;
  const right = toText(b);
  return typeof right === "string" ? left + right : right;
}

function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent === 0) return ErrorValue.of("#NUM!");
  if (base === 0 && exponent < 0) return divideError;
  return Math.pow(base, exponent);
}

/** The operators on scalars. */
export const scalarOperators: Readonly<Record<Exclude<BinaryOperator, ":" | " ">, ScalarOperator>> = {
  "+": arithmetic((a, b) => withoutResidue(a + b, a)),
  "-": arithmetic((a, b) => withoutResidue(a - b, a)),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? divideError : a / b)),
  "^": arithmetic(power),
  "&": join,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** Negation of a scalar. */
export function negate(value: Content): Scalar {
  const number = toNumber(value);
  return typeof number === "number" ? -number || 0 : number;
}

/** A hundredth of a scalar. */
export function percent(value: Content): Scalar {
  const number = toNumber(value);
  return typeof number === "number" ? number / 100 : number;
}
