import { keyOf } from "../../domain/entries/key";
import type { JournalDetail } from "../../domain/invoicing/journal";
import { paymentStateOf } from "../../domain/corrections/paymentState";
import type { LocalDate } from "../../domain/calendar/localDate";
import { rowWord, suspectCells } from "../../domain/sealing/gridWitness";
import type { Billing } from "../readBilling";
import { journalTexts, registerTexts } from "./cellTexts";
import { wordOf, type ConfirmedInvoice } from "./confirmedInvoice";
import { findingAt, type Finding } from "./finding";

/** The cells of an invoice's register row that are not as they were confirmed, or do not add up with payments and credits. */
export function verifyRegister(invoice: ConfirmedInvoice, billing: Billing, today: LocalDate): Finding[] {
  const { record, witness, number } = invoice;
  const fields = [...registerTexts(record)];
  const changed = witness
    ? fields.filter(([, text], index) => rowWord([text]) !== (witness.register[index] ?? rowWord([text])))
    : [];
  const known: Readonly<Record<string, string>> = { number, state: "Confirmed", draft: witness?.draft ?? "" };
  const constant = changed.map(([field, found]) =>
    findingAt(record.source!, field, { invoice: number, expected: known[field] ?? "", found }),
  );
  return [...constant, ...verifyBalance(invoice, billing, today)];
}

function verifyBalance({ record, number }: ConfirmedInvoice, { books }: Billing, today: LocalDate): Finding[] {
  if (record.type === "Credit note" || record.state !== "Confirmed") return [];
  const settled = paymentStateOf(record, books, today);
  const figures = [
    ["paid", settled.paid, record.paid],
    ["credited", settled.credited, record.credited],
    ["balance", settled.balance, record.balance],
  ] as const;
  const wrong = figures.filter(([, expected, found]) => !expected.equals(found));
  const findings = wrong.map(([field, expected, found]) =>
    findingAt(record.source!, field, { invoice: number, expected: expected.toFixed(), found: found.toFixed() }),
  );
  const late = record.payment === "Open" || record.payment === "Partly paid" || record.payment === "Overdue";
  if (record.payment === settled.state || (late && settled.state === "Overdue")) return findings;
  const told = { invoice: number, expected: settled.state ?? "", found: record.payment ?? "" };
  return [...findings, findingAt(record.source!, "payment", told)];
}

/** The cells of an invoice's journal rows that are not as they were confirmed; rows that are gone, or bear another invoice's name. */
export function verifyJournal(invoice: ConfirmedInvoice, { books }: Billing): Finding[] {
  const { witness, details, number } = invoice;
  if (!witness) return [];
  const missing = witness.journal.rows.filter((word) => !details.some((detail) => wordOf(detail) === word));
  const strayed = books.journal.filter(
    (detail) => keyOf(detail.invoice) !== keyOf(number) && missing.includes(wordOf(detail)),
  );
  if (details.length !== witness.journal.rows.length)
    return [...lost(invoice, missing.length, strayed), ...extra(invoice)];
  const grid = details.map((detail) => [...journalTexts(detail).values()]);
  return suspectCells(grid, witness.journal).flatMap(({ row, column }) => {
    const detail = details[row];
    const [field, found] = detail ? ([...journalTexts(detail)][column] ?? []) : [];
    if (!detail?.source || field === undefined || found === undefined) return [];
    return [findingAt(detail.source, field, { invoice: number, expected: expectedOf(detail, field), found })];
  });
}

/** What the rest of a row says that a figure of it should be. */
function expectedOf(detail: JournalDetail, field: string): string {
  if (field === "total") return detail.net.plus(detail.tax).toFixed();
  if (field === "tax") return detail.total.minus(detail.net).toFixed();
  if (field === "net") return detail.total.minus(detail.tax).toFixed();
  return "";
}

function lost({ number, record }: ConfirmedInvoice, count: number, strayed: readonly JournalDetail[]): Finding[] {
  const renamed = strayed.map((detail) =>
    findingAt(detail.source!, "invoice", { invoice: number, expected: number, found: detail.invoice }),
  );
  const gone = count - strayed.length;
  const told = { invoice: number, expected: `${gone} more journal rows`, found: "" };
  return gone > 0 ? [...renamed, findingAt(record.source!, "number", told)] : renamed;
}

/** Rows that joined an invoice after it was confirmed. */
function extra({ number, details, witness }: ConfirmedInvoice): Finding[] {
  if (details.length <= witness!.journal.rows.length) return [];
  const known = new Set(witness!.journal.rows);
  const added = details.filter((detail) => !known.has(wordOf(detail)));
  return added.map((detail) =>
    findingAt(detail.source!, "invoice", { invoice: number, expected: "", found: detail.invoice }),
  );
}

/** Cells of register and journal that cannot be read any more: what was read instead is no witness. */
export function verifyReadable(invoices: readonly ConfirmedInvoice[], billing: Billing): Finding[] {
  const rows = new Map<string, string>();
  for (const { record, details, number } of invoices)
    for (const { source } of [record, ...details]) if (source) rows.set(`${source.table.sheet}!${source.row}`, number);
  return billing.books.diagnostics.flatMap(({ source, severity, params }) => {
    const row = source === null ? null : /\d+$/.exec(source.cell);
    const invoice = source === null || row === null ? undefined : rows.get(`${source.sheet}!${row[0]}`);
    if (source === null || invoice === undefined || severity !== "error") return [];
    return [{ invoice, ...source, expected: "", found: params["value"] ?? params["text"] ?? "" }];
  });
}
