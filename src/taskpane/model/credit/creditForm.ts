import type { CreditChoice } from "../../../application/corrections/draftCredit";
import { parseLocalDate, type LocalDate } from "../../../domain/calendar/localDate";
import { creditByAmount, creditByQuantity, type CreditedLine } from "../../../domain/corrections/buildCreditNote";
import { detailLeft, quantityLeft } from "../../../domain/corrections/creditLine";
import { priorCredits } from "../../../domain/corrections/priorCredits";
import type { Outcome } from "../../../domain/diagnostics/diagnostic";
import type { Books } from "../../../domain/entries/books";
import type { Invoice, InvoiceLine } from "../../../domain/invoicing/invoice";
import type { JournalDetail } from "../../../domain/invoicing/journal";
import { sum } from "../../../domain/invoicing/priceLine";
import { one, type Decimal } from "../../../domain/money/decimal";
import { readTypedNumber } from "../typedNumber";

/** What is typed about a credit note. */
export type CreditForm = {
  readonly how: "all" | "quantity" | "amount";
  /** As typed, by entry; of a milestone and of a line with one entry, that entry's. */
  readonly quantities: ReadonlyMap<string, string>;
  readonly back: "backlog" | "writeoff";
  readonly amount: string;
  readonly taxCode: string;
  readonly reason: string;
  readonly date: string;
};

export function newCreditForm(original: Invoice, today: LocalDate): CreditForm {
  return {
    ...{ how: "all", quantities: new Map(), back: "backlog", amount: "", reason: "", date: today },
    taxCode: original.taxBreakdown[0]?.code ?? "",
  };
}

/** An entry behind a line, with what is left of it to credit. */
export type CreditableDetail = { readonly key: string; readonly detail: JournalDetail; readonly left: Decimal };

/** A line with what is left of it to credit. */
export type CreditableLine = {
  readonly line: InvoiceLine;
  readonly left: Decimal;
  readonly details: readonly CreditableDetail[];
};

/** The lines of which anything is left to credit. */
export function creditableLines(original: Invoice, books: Books): CreditableLine[] {
  const prior = priorCredits(original, books);
  return original.lines
    .map((line) => ({
      line,
      left: quantityLeft(line, prior),
      details: line.details.map((detail, index) => ({
        ...{ key: `${line.line} ${index}`, detail, left: detailLeft(detail, prior) },
      })),
    }))
    .filter(({ left }) => !left.isZero());
}

/** What the form asks to credit; null while nothing is chosen, "unreadable" while something typed is no number. */
export function creditChoiceOf(
  original: Invoice,
  lines: readonly CreditableLine[],
  form: CreditForm,
): CreditChoice | null | "unreadable" {
  const date = parseLocalDate(form.date);
  if (!date) return "unreadable";
  const { back } = form;
  const about = { invoice: original.number, date };
  if (form.how === "all") return { ...about, kind: "quantity", lines: "all", back };
  if (form.how === "amount") {
    const amount = readTypedNumber(form.amount);
    if (amount === null || amount === "unreadable") return amount;
    return { ...about, kind: "amount", amount, taxCode: form.taxCode, reason: form.reason.trim() };
  }
  const wanted = lines.map((line) => wantedOf(line, form.quantities));
  if (wanted.includes("unreadable")) return "unreadable";
  const credited = wanted.filter((line): line is CreditedLine => line !== null && line !== "unreadable");
  return credited.length === 0 ? null : { ...about, kind: "quantity", lines: credited, back };
}

/** The credit note a choice would make; nothing is written. */
export function creditNoteOf(original: Invoice, choice: CreditChoice, books: Books): Outcome<Invoice | null> {
  const request = { books, original, date: choice.date, draft: "", by: "" };
  return choice.kind === "quantity"
    ? creditByQuantity({ ...request, lines: choice.lines, back: choice.back })
    : creditByAmount({ ...request, amount: choice.amount, taxCode: choice.taxCode, reason: choice.reason });
}

function wantedOf(
  { line, details }: CreditableLine,
  quantities: ReadonlyMap<string, string>,
): CreditedLine | null | "unreadable" {
  const sign = line.quantity.isNegative() ? one.negated() : one;
  const named: { billingId: string; quantity: Decimal }[] = [];
  for (const { key, detail } of details) {
    const typed = readTypedNumber(quantities.get(key) ?? "");
    if (typed === "unreadable") return "unreadable";
    if (typed !== null && !typed.isZero()) named.push({ billingId: detail.billingId, quantity: typed.times(sign) });
  }
  if (named.length === 0) return null;
  if (line.details.length === 1) return { line: line.line, quantity: sum(named.map(({ quantity }) => quantity)) };
  return { line: line.line, details: named };
}
