import type { LocalDate } from "../../domain/calendar/localDate";
import type { Books } from "../../domain/entries/books";
import { indexJournal } from "../../domain/invoicing/journalIndex";

/** The books as they stood at the end of a day: without drafts, and without invoices and payments dated later. */
export function booksAsOf(books: Books, day: LocalDate): Books {
  const isPast = (date: LocalDate | null) => date !== null && date <= day;
  const register = books.register.filter((record) => record.state === "Confirmed" && isPast(record.date));
  const known = new Set(register);
  const journal = indexJournal(books)
    .details.filter(({ record }) => record === null || known.has(record))
    .map(({ detail }) => detail);
  return { ...books, register, journal, payments: books.payments.filter(({ date }) => isPast(date)) };
}
