import type { FunctionFamily, ScalarFunction } from "../evaluate/functionDefinition";
import { divideError, numError } from "../values/errors";
import { numeric } from "./arguments";

function of(apply: (x: number) => number, holds: (x: number) => boolean = () => true): ScalarFunction {
  return numeric(1, 1, ([x]) => (holds(x!) ? apply(x!) : numError));
}

const inUnit = (x: number): boolean => x >= -1 && x <= 1;

/** Angles in radians. */
export const trigonometricFunctions: FunctionFamily = {
  SIN: of(Math.sin),
  COS: of(Math.cos),
  TAN: of(Math.tan),
  ASIN: of(Math.asin, inUnit),
  ACOS: of(Math.acos, inUnit),
  ATAN: of(Math.atan),
  ATAN2: numeric(2, 2, ([x, y]) => (x === 0 && y === 0 ? divideError : Math.atan2(y!, x!))),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  DEGREES: of((x) => (x * 180) / Math.PI),
  RADIANS: of((x) => (x * Math.PI) / 180),
};
