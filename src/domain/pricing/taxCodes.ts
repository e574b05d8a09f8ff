import type { TaxCode } from "../entries/books";
import { keyOf } from "../entries/key";
import { decimal, zero, type Decimal } from "../money/decimal";

const percentText = /^([+-]?\d+(?:[.,]\d+)?)\s*%?$/u;

/**
 * The tax code a cell names: a Code of Taxes, else by its percentage the row of Taxes with that rate, else an implicit
 * code of that rate, standard or, for 0, zero-rated. Null: neither a code nor a percentage, or rows that
 * differ in rate or category answer to it. Rule: domain rules §1 "Tax cell".
 */
export function findTaxCode(text: string, taxes: readonly TaxCode[]): TaxCode | null {
  const named = taxes.filter(({ code }) => keyOf(code) === keyOf(text));
  if (named[0]) return named.every((other) => isSameTax(named[0]!, other)) ? named[0] : null;
  const ratePercent = parsePercent(text);
  if (ratePercent === null || ratePercent.isNegative()) return null;
  const sameRate = taxes.filter((tax) => tax.ratePercent.equals(ratePercent));
  const usual = ratePercent.isZero() ? "Z" : "S";
  const chosen = sameRate.find(({ category }) => category === usual) ?? sameRate[0];
  if (!chosen) return implicitCode(ratePercent);
  return chosen.category === usual || sameRate.every(({ category }) => category === chosen.category) ? chosen : null;
}

function isSameTax(left: TaxCode, right: TaxCode): boolean {
  return left.category === right.category && left.ratePercent.equals(right.ratePercent);
}

function implicitCode(ratePercent: Decimal): TaxCode {
  const category = ratePercent.isZero() ? "Z" : "S";
  return { source: null, code: `${ratePercent.toFixed()} %`, ratePercent, category, exemptionReason: "" };
}

/** The code of a seller who charges no tax: the first exempt row of Taxes, else one with the country's mention. */
export function exemptCode(taxes: readonly TaxCode[], mention: string): TaxCode {
  const own = taxes.find(({ category }) => category === "E");
  if (own) return own.exemptionReason === "" ? { ...own, exemptionReason: mention } : own;
  return { source: null, code: "E", ratePercent: zero, category: "E", exemptionReason: mention };
}

/** A percentage as typed ("20 %", "5,5"), already in percent; null when it is none. */
function parsePercent(text: string): Decimal | null {
  const match = percentText.exec(text.trim().replace(/\u00a0|\u202f/gu, " "));
  return match ? decimal(match[1]!.replace(",", ".")) : null;
}
