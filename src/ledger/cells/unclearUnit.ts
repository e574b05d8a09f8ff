import { Decimal, decimalFromCell, one, zero } from "../../domain/money/decimal";
import type { RawCell } from "../rawTable";
import { formatKind } from "./numberFormat";
import { readNumberText, type DecimalMark } from "./numberText";
import { trimmed, unread, type CellReader } from "./reading";

/** The cells of one column of durations, with what is known of their unit. */
export type DurationCells = {
  readonly cells: Iterable<{ readonly cell: RawCell; readonly format: string }>;
  readonly mark: DecimalMark | null;
  /** The header, a title or the user names the unit: then only day fractions that lost their format are in doubt. */
  readonly isNamed: boolean;
};

/** Which plain numbers of a column may count something else than they seem to, with a name for which those are; null: none. */
export type UnitDoubt = { readonly name: string; readonly isAbout: (number: Decimal) => boolean } | null;

/** Every plain number of the column. */
export const allInDoubt: UnitDoubt = { name: "all", isAbout: () => true };

const hoursPerDay = 24;
const minutesPerDay = 1440;
const leastParts = 3;
/** So many numbers of a column tell its unit as well as all of them. */
const numbersLookedAt = 5_000;
const partsOfDay = ["0.25", "0.5", "0.75", "1"];

/**
 * Looks at the plain numbers of a column whose unit is not told; 1.30 and 2.45 are doubtful under any header. Most above 24 are rather minutes or seconds; quarters of one with
 * many ones are rather days; fractions that are whole minutes of a day and no sensible hours are times that lost their format.
 * Rule: never a guess; such numbers are not billed until the unit is named.
 */
export function findUnitDoubt({ cells, mark, isNamed }: DurationCells): UnitDoubt {
  const numbers = numbersOf(cells, mark);
  const different = [...new Set(numbers)];
  const fractions = different.filter((number) => number.lt(one));
  if (fractions.length > 0 && fractions.every(isWholeMinuteOfDay) && fractions.some(isOddHour)) {
    return { name: "below one", isAbout: (number) => number.lt(one) };
  }
  if (areMinutesAfterThePoint(different)) return { name: "not whole", isAbout: (number) => !number.isInteger() };
  if (isNamed || numbers.length === 0) return null;
  const many = numbers.filter((number) => number.gt(hoursPerDay));
  if (many.length * 2 > numbers.length) return allInDoubt;
  const ones = numbers.filter((number) => number.equals(one));
  const areParts = different.every((number) => partsOfDay.includes(number.toFixed()));
  return areParts && numbers.length >= leastParts && ones.length * 2 >= numbers.length ? allInDoubt : null;
}

/** The same reader, but for plain numbers that are in doubt. Diagnostics: hours.unitUnclear. */
export function withUnitDoubt<T>(reader: CellReader<T>, doubt: UnitDoubt, mark: DecimalMark | null): CellReader<T> {
  if (doubt === null) return reader;
  return (cell, format) => {
    const number = plainNumber(cell, format, mark);
    return number !== null && number.gt(zero) && doubt.isAbout(number)
      ? unread("hours.unitUnclear")
      : reader(cell, format);
  };
}

/**
 * The plain numbers above zero, without those that add up all before them: totals are larger than work. Equal cells give the very
 * same number.
 */
function numbersOf(cells: DurationCells["cells"], mark: DecimalMark | null): Decimal[] {
  const numbers: Decimal[] = [];
  const plain = new Map<RawCell, Decimal | null>();
  let sum = zero;
  for (const { cell, format } of cells) {
    if (cell === "" || (typeof cell === "number" && formatKind(format) !== "plain")) continue;
    const known = plain.get(cell);
    const number = known === undefined ? plainNumber(cell, format, mark) : known;
    if (known === undefined) plain.set(cell, number);
    if (number === null || number.lte(zero)) continue;
    if (numbers.length > 1 && number.equals(sum)) continue;
    numbers.push(number);
    if (numbers.length === numbersLookedAt) break;
    sum = sum.plus(number);
  }
  return numbers;
}

function plainNumber(cell: RawCell, format: string, mark: DecimalMark | null): Decimal | null {
  if (typeof cell === "number") return formatKind(format) === "plain" ? decimalFromCell(cell) : null;
  if (typeof cell !== "string" || cell === "") return null;
  const number = readNumberText(trimmed(cell), mark ?? ".");
  return number === "ambiguous" ? null : number;
}

function isWholeMinuteOfDay(number: Decimal): boolean {
  return isNearlyWhole(number.times(minutesPerDay));
}

/** Nobody types 0.0625 hours: neither minutes, nor hundredths, nor eighths of an hour. */
function isOddHour(number: Decimal): boolean {
  return number.decimalPlaces() > 2 && !isNearlyWhole(number.times(60)) && !number.times(8).isInteger();
}

/** 1.30 and 2.45, and no 0.25 or 0.5 among them: rather hours and minutes with a point than parts of an hour. */
function areMinutesAfterThePoint(numbers: readonly Decimal[]): boolean {
  const fractions = new Set(numbers.filter((number) => !number.isInteger()).map((number) => number.mod(one).toFixed()));
  return fractions.size > 1 && [...fractions].every((fraction) => ["0.15", "0.3", "0.45"].includes(fraction));
}

function isNearlyWhole(number: Decimal): boolean {
  return number.minus(number.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)).abs().lt("0.000001");
}
