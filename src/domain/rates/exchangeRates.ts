import type { LocalDate } from "../calendar/localDate";
import type { ExchangeRate } from "../entries/books";
import type { Decimal } from "../money/decimal";

type DatedRate = { readonly date: LocalDate; readonly rate: Decimal | null };

/** Exchange rates by pair of currencies, the latest first; a rate is null where the table contradicts itself. */
export type ExchangeIndex = ReadonlyMap<string, readonly DatedRate[]>;

/** Rows of one pair and day that differ say nothing: no rate is taken from them, nor from a row that could not be read. */
export function indexExchangeRates(rows: readonly ExchangeRate[]): ExchangeIndex {
  const index = new Map<string, DatedRate[]>();
  for (const { date, from, to, rate } of rows) {
    if (date === null) continue;
    const key = pairKey(from, to);
    const dated = index.get(key) ?? [];
    index.set(key, dated);
    const usable = rate !== null && rate.greaterThan(0) ? rate : null;
    const sameDay = dated.findIndex((other) => other.date === date);
    if (sameDay < 0) dated.push({ date, rate: usable });
    else if (!equalRates(dated[sameDay]!.rate, usable)) dated[sameDay] = { date, rate: null };
  }
  for (const dated of index.values()) dated.sort((a, b) => (a.date < b.date ? 1 : -1));
  return index;
}

/** A conversion from one currency to another on a day. */
export type Exchange = { readonly from: string; readonly to: string; readonly date: LocalDate };

/**
 * An amount in another currency at the latest rate on or before the day: of the pair, else of the inverse pair.
 * Rounding: none; the caller rounds once. Null: there is no such rate.
 */
export function exchange(index: ExchangeIndex, amount: Decimal, { from, to, date }: Exchange): Decimal | null {
  if (from === to) return amount;
  const direct = latestRate(index.get(pairKey(from, to)), date);
  if (direct !== undefined) return direct && amount.times(direct);
  const inverse = latestRate(index.get(pairKey(to, from)), date);
  return inverse ? amount.div(inverse) : null;
}

function latestRate(dated: readonly DatedRate[] | undefined, date: LocalDate): Decimal | null | undefined {
  return dated?.find((candidate) => candidate.date <= date)?.rate;
}

function equalRates(left: Decimal | null, right: Decimal | null): boolean {
  return left !== null && right !== null && left.equals(right);
}

function pairKey(from: string, to: string): string {
  return `${currencyCode(from)}>${currencyCode(to)}`;
}

/** A currency code as typed, without spaces and in capitals. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}
