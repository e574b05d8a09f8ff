import type { FunctionFamily } from "../evaluate/functionDefinition";
import { divideError, numError } from "../values/errors";
import { fifteenDigits } from "../values/round";
import { numeric, withoutErrors } from "./arguments";
import { toNumber, toText } from "../values/coerce";
import type { Content } from "../values/value";

function factorial(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor++) product *= factor;
  return product;
}

function combinations(of: number, choose: number): number {
  let result = 1;
  for (let step = 1; step <= choose; step++) result = (result * (of - choose + step)) / step;
  return Math.round(result);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** Rule: MOD takes the divisor's sign. */
function modulo(a: number, b: number): number {
  const rest = a - b * Math.floor(fifteenDigits(a / b));
  return Math.abs(rest) < Math.abs(a) * 1e-15 ? 0 : fifteenDigits(rest);
}

/** Whole-number arithmetic, powers and logarithms. */
export const mathFunctions: FunctionFamily = {
  ABS: numeric(1, 1, ([x]) => Math.abs(x!)),
  SIGN: numeric(1, 1, ([x]) => Math.sign(x!)),
  SQRT: numeric(1, 1, ([x]) => (x! < 0 ? numError : Math.sqrt(x!))),
  EXP: numeric(1, 1, ([x]) => Math.exp(x!)),
  LN: numeric(1, 1, ([x]) => (x! > 0 ? Math.log(x!) : numError)),
  LOG10: numeric(1, 1, ([x]) => (x! > 0 ? Math.log10(x!) : numError)),
  LOG: numeric(1, 2, ([x, base = 10]) => {
    if (x! <= 0 || base <= 0) return numError;
    return base === 1 ? divideError : fifteenDigits(Math.log(x!) / Math.log(base));
  }),
  POWER: numeric(2, 2, ([x, y]) => (x === 0 && y! <= 0 ? (y === 0 ? numError : divideError) : Math.pow(x!, y!))),
  MOD: numeric(2, 2, ([a, b]) => (b === 0 ? divideError : modulo(a!, b!))),
  QUOTIENT: numeric(2, 2, ([a, b]) => (b === 0 ? divideError : Math.trunc(fifteenDigits(a! / b!)))),
  PI: numeric(0, 0, () => Math.PI),
  FACT: numeric(1, 1, ([x]) => (x! < 0 || x! > 170 ? numError : factorial(Math.trunc(x!)))),
  COMBIN: numeric(2, 2, ([n, k]) => (k! < 0 || n! < k! ? numError : combinations(Math.trunc(n!), Math.trunc(k!)))),
  PERMUT: numeric(2, 2, ([n, k]) =>
    k! < 0 || n! < k! ? numError : factorial(Math.trunc(n!)) / factorial(Math.trunc(n!) - Math.trunc(k!)),
  ),
  GCD: numeric(1, 255, (numbers) =>
    numbers.some((x) => x < 0) ? numError : numbers.map(Math.trunc).reduce((a, b) => greatestDivisor(a, b), 0),
  ),
  LCM: numeric(1, 255, (numbers) =>
    numbers.some((x) => x < 0)
      ? numError
      : numbers.map(Math.trunc).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b), 1),
  ),
  RAND: numeric(0, 0, (_, { cells }) => cells.random()),
  RANDBETWEEN: numeric(2, 2, ([low, high], { cells }) => {
    const least = Math.ceil(low!);
    const most = Math.floor(high!);
    return least > most ? numError : least + Math.floor(cells.random() * (most - least + 1));
  }),
  BASE: withoutErrors(2, 3, ([number, radix, length]) => {
    const base = numberOrNaN(radix);
    const value = Math.trunc(numberOrNaN(number));
    if (!(value >= 0) || !(base >= 2 && base <= 36)) return numError;
    return value.toString(base).toUpperCase().padStart(numberOrNaN(length), "0");
  }),
  DECIMAL: withoutErrors(2, 2, ([text, radix]) => {
    const value = parseInt(String(toText(text)), numberOrNaN(radix));
    return Number.isNaN(value) ? numError : value;
  }),
};

function numberOrNaN(value: Content): number {
  const number = toNumber(value);
  return typeof number === "number" ? number : Number.NaN;
}
