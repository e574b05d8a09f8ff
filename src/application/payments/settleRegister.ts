import type { LocalDate } from "../../domain/calendar/localDate";
import { paymentStateOf } from "../../domain/corrections/paymentState";
import type { Books } from "../../domain/entries/books";
import type { InvoiceRecord } from "../../domain/invoicing/journal";
import type { CellContent } from "../../documents/sheetDocument";
import type { Environment } from "../environment";
import { registerRow } from "../registerRow";
import { updateColumn, type TableSite } from "../tableSite";
import { wordsOf } from "../words";
import type { WriteOperation } from "../writePlan";

const settledFields = ["payment", "paid", "credited", "balance"] as const;

/** A register row with what payments and credits leave of it on a day. */
export function settledRecord(
  record: InvoiceRecord,
  books: Pick<Books, "payments" | "register">,
  today: LocalDate,
): InvoiceRecord {
  if (record.state !== "Confirmed") return record;
  const { state, paid, credited, balance } = paymentStateOf(record, books, today);
  return { ...record, payment: state, paid, credited, balance };
}

/** Writes paid, credited, balance and payment state of every register row where they are no longer what payments and credits say. */
export function settleRegister(
  books: Pick<Books, "payments" | "register">,
  site: TableSite,
  environment: Environment,
): WriteOperation[] {
  const words = wordsOf(environment.language);
  const today = environment.clock.today();
  const columns = new Map(settledFields.map((field) => [field, new Map<number, CellContent>()]));
  for (const record of books.register) {
    const settled = settledRecord(record, books, today);
    if (!record.source || isSettled(record, settled)) continue;
    const row = registerRow(settled, words);
    for (const field of settledFields) columns.get(field)!.set(record.source.row - 1, row[field]!);
  }
  return [...columns].flatMap(([field, values]) => updateColumn(site, field, values));
}

function isSettled(record: InvoiceRecord, settled: InvoiceRecord): boolean {
  return (
    record.payment === settled.payment &&
    record.paid.equals(settled.paid) &&
    record.credited.equals(settled.credited) &&
    record.balance.equals(settled.balance)
  );
}
