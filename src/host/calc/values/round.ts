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
  const scaled = scaleByTen(fifteenDigits(size), places);
  if (!Number.isFinite(scaled) || (scaled >= 1e15 && places > 0)) return value;
  const rounded = scaleByTen(roundWhole(fifteenDigits(scaled), direction), -places);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
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
