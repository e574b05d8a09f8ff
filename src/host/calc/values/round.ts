export type RoundingDirection = "nearest" | "up" | "down";

/** A number at the 15 significant digits Excel calculates with. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Excel's ROUND, ROUNDUP ("up": away from zero) and ROUNDDOWN ("down": towards zero) to `digits` decimals.
 * Rounding: the value is taken at 15 significant digits, so that 1.005 is a tie; ties go away from zero.
 */
export function roundDigits(value: number, digits: number, direction: RoundingDirection = "nearest"): number {
  const places = Math.trunc(digits);
  const size = Math.abs(value);
  const clear = places >= 0 && places < powersOfTen.length ? roundClearly(size, powersOfTen[places]!, direction) : null;
  if (clear !== null) return value < 0 && clear !== 0 ? -clear : clear;
  const scaled = scaleByTen(fifteenDigits(size), places);
  if (!Number.isFinite(scaled) || (scaled >= 1e15 && places > 0)) return value;
  const rounded = scaleByTen(roundWhole(fifteenDigits(scaled), direction), -places);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

const powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * The quick way for values of everyday size: where the scaled value is far from a tie and from a whole number,
 * the error of binary fractions cannot change the result. Null where it could.
 */
function roundClearly(size: number, power: number, direction: RoundingDirection): number | null {
  const scaled = size * power;
  if (scaled > 1e9) return null;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  const critical = direction === "nearest" ? Math.abs(rest - 0.5) : Math.min(rest, 1 - rest);
  if (critical < 1e-5) return null;
  const up = direction === "nearest" ? rest > 0.5 : direction === "up";
  return (up ? whole + 1 : whole) / power;
}

function roundWhole(value: number, direction: RoundingDirection): number {
  if (direction === "nearest") return Math.floor(value + 0.5);
  return direction === "up" ? Math.ceil(value) : Math.floor(value);
}

/** Moves the decimal point exactly, where a product by a power of ten would add an error of its own. */
function scaleByTen(value: number, places: number): number {
  if (value === 0) return 0;
  const [digits, exponent] = value.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
