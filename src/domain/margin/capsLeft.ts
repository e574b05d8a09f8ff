import type { LocalDate } from "../calendar/localDate";
import type { Books } from "../entries/books";
import type { Decimal } from "../money/decimal";

/** Placeholder until caps. */
export function capsLeft(books: Books, asOf: LocalDate): ReadonlyMap<string, Decimal> {
  void books;
  void asOf;
  return new Map();
}
