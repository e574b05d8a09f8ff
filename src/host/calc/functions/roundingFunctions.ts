import type { FunctionFamily, ScalarFunction } from "../evaluate/functionDefinition";
import { divideError, numError } from "../values/errors";
import { fifteenDigits, roundDigits } from "../values/round";
import { numeric } from "./arguments";

/** The multiple of a step next to a number: `choose` picks among the quotients. */
function multiple(value: number, step: number, choose: (quotient: number) => number): number {
  return step === 0 ? 0 : fifteenDigits(choose(fifteenDigits(value / step)) * step);
}

/** Rule: CEILING and FLOOR refuse a positive number with a negative step. */
function steppedFunction(choose: (quotient: number) => number): ScalarFunction {
  return numeric(2, 2, ([value, step]) => (value! > 0 && step! < 0 ? numError : multiple(value!, step!, choose)));
}

/** The .MATH forms ignore the step's sign; `mode` turns the direction for negative numbers. */
function mathForm(up: boolean): ScalarFunction {
  return numeric(1, 3, ([value, step = 1, mode = 0]) => {
    const awayFromUsual = value! < 0 && mode !== 0;
    return multiple(value!, Math.abs(step), up !== awayFromUsual ? Math.ceil : Math.floor);
  });
}

function toParity(value: number, odd: boolean): number {
  const size = Math.ceil(fifteenDigits(Math.abs(value)));
  const fits = size % 2 === (odd ? 1 : 0);
  return (value < 0 ? -1 : 1) * (fits ? size : size + 1);
}

const ceilingUp = numeric(1, 2, ([value, step = 1]) => multiple(value!, Math.abs(step), Math.ceil));
const floorDown = numeric(1, 2, ([value, step = 1]) => multiple(value!, Math.abs(step), Math.floor));

/** Functions that round. Rounding: at 15 significant digits, ties away from zero. */
export const roundingFunctions: FunctionFamily = {
  ROUND: numeric(2, 2, ([value, digits]) => roundDigits(value!, digits!)),
  ROUNDUP: numeric(2, 2, ([value, digits]) => roundDigits(value!, digits!, "up")),
  ROUNDDOWN: numeric(2, 2, ([value, digits]) => roundDigits(value!, digits!, "down")),
  TRUNC: numeric(1, 2, ([value, digits = 0]) => roundDigits(value!, digits, "down")),
  INT: numeric(1, 1, ([value]) => Math.floor(fifteenDigits(value!))),
  MROUND: numeric(2, 2, ([value, step]) => {
    if (value! * step! < 0) return numError;
    return multiple(value!, step!, (quotient) => roundDigits(quotient, 0));
  }),
  CEILING: steppedFunction(Math.ceil),
  FLOOR: numeric(2, 2, ([value, step]) => {
    if (value! > 0 && step! < 0) return numError;
    return step === 0 && value !== 0 ? divideError : multiple(value!, step!, Math.floor);
  }),
  "CEILING.MATH": mathForm(true),
  "FLOOR.MATH": mathForm(false),
  "CEILING.PRECISE": ceilingUp,
  "ISO.CEILING": ceilingUp,
  "FLOOR.PRECISE": floorDown,
  EVEN: numeric(1, 1, ([value]) => toParity(value!, false)),
  ODD: numeric(1, 1, ([value]) => toParity(value!, true)),
};
