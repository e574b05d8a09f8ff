import { percentOf, roundAmount } from "../domain/invoicing/roundAmount";
import { Decimal, zero } from "../domain/money/decimal";
import { addressOf, areaAddress, type CellPlace } from "./address";
import type { CellArea } from "./sheetDocument";

/**
 * A figure of a sheet twice over: the formula that the workbook calculates, and the value that the engine expects of it.
 * Made together by the functions here, so that the two cannot say different things.
 */
export type Live = { readonly formula: string; readonly value: Decimal; readonly isSum: boolean };

/** A figure that stands in a cell. */
export function cellFigure(place: CellPlace, value: Decimal): Live {
  return { formula: addressOf(place), value, isSum: false };
}

/** A figure written out. */
export function constant(value: Decimal): Live {
  return { formula: value.toFixed(), value, isSum: value.isNegative() };
}

/** What a formula over other cells gives. */
export function figure(formula: string, value: Decimal): Live {
  return { formula, value, isSum: false };
}

/** Figures added up, negative ones subtracted by their sign. */
export function add(...terms: readonly Live[]): Live {
  const [first, ...others] = terms;
  if (!first) return constant(zero);
  return others.reduce(
    (sum, term) => ({
      formula: `${sum.formula}+${term.isSum ? `(${term.formula})` : term.formula}`,
      value: sum.value.plus(term.value),
      isSum: true,
    }),
    first,
  );
}

export function subtract(from: Live, ...terms: readonly Live[]): Live {
  return terms.reduce(
    (rest, term) => ({
      formula: `${rest.formula}-${term.isSum ? `(${term.formula})` : term.formula}`,
      value: rest.value.minus(term.value),
      isSum: true,
    }),
    from,
  );
}

export function negative(term: Live): Live {
  return { formula: `-${factor(term)}`, value: term.value.negated(), isSum: true };
}

/** ROUND(quantity × price). Rounding: half away from zero, once. */
export function roundedProduct(left: Live, right: Live, decimals: number): Live {
  return {
    formula: `ROUND(${factor(left)}*${factor(right)},${decimals})`,
    value: roundAmount(left.value.times(right.value), decimals),
    isSum: false,
  };
}

/** ROUND(base × rate ÷ 100). Rounding: half away from zero, once. */
export function percentageOf(base: Live, ratePercent: Live, decimals: number): Live {
  return {
    formula: `ROUND(${factor(base)}*${factor(ratePercent)}/100,${decimals})`,
    value: percentOf(base.value, ratePercent.value, decimals),
    isSum: false,
  };
}

/** The tax that an amount contains: ROUND(gross × rate ÷ (100 + rate)). Rounding: half away from zero, once. */
export function containedTax(gross: Live, ratePercent: Live, decimals: number): Live {
  const rate = factor(ratePercent);
  return {
    formula: `ROUND(${factor(gross)}*${rate}/(100+${rate}),${decimals})`,
    value: roundAmount(gross.value.times(ratePercent.value).div(ratePercent.value.plus(100)), decimals),
    isSum: false,
  };
}

/** The sum of an area whose values are known. */
export function sumOf(area: CellArea, values: readonly Decimal[]): Live {
  return { formula: `SUM(${areaAddress(area)})`, value: total(values), isSum: false };
}

/**
 * A figure brought to what the engine says it is. Where the two agree, as they do unless a rule says that somebody takes the
 * rest (the last credit of a line, a mirrored tax), the formula stays; else the rest is added in sight, as a constant.
 */
export function settle(live: Live, expected: Decimal): Live {
  const rest = expected.minus(live.value);
  if (rest.isZero()) return live;
  const sign = rest.isNegative() ? "-" : "+";
  return { formula: `${live.formula}${sign}${rest.abs().toFixed()}`, value: expected, isSum: true };
}

/**
 * A sum rounded to where its terms end. A workbook adds binary fractions: 10000.01 − 9999.99 is 0.0200000000004 there, which is
 * neither what the engine says nor what is printed.
 * Rounding: half away from zero, like ROUND; of figures with no more decimals it takes away the noise only.
 */
export function exact(live: Live, decimals: number): Live {
  const isExact = !live.isSum && /^(ROUND\(|[A-Z]+\d+$|[\d.]+$)/.test(live.formula);
  if (isExact) return live;
  const value = live.value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return { formula: `ROUND(${live.formula},${decimals})`, value, isSum: false };
}

export function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), zero);
}

function factor(live: Live): string {
  return live.isSum ? `(${live.formula})` : live.formula;
}
