import { buildBacklog, readyUnits, type Backlog } from "../../src/domain/backlog/buildBacklog";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { creditByAmount, creditByQuantity } from "../../src/domain/corrections/buildCreditNote";
import { hasErrors } from "../../src/domain/diagnostics/diagnostic";
import type { Books } from "../../src/domain/entries/books";
import { journalOf } from "../../src/domain/invoicing/assembleInvoice";
import { buildInvoice } from "../../src/domain/invoicing/buildInvoice";
import { checkConfirm } from "../../src/domain/invoicing/checkConfirm";
import { editDetails } from "../../src/domain/invoicing/editDetails";
import type { Invoice } from "../../src/domain/invoicing/invoice";
import { invoiceFromJournal, journalDetailsOf } from "../../src/domain/invoicing/invoiceFromJournal";
import { recordOf } from "../../src/domain/invoicing/invoiceHeader";
import type { InvoiceRecord, JournalDetail } from "../../src/domain/invoicing/journal";
import { nextDraftReference, nextNumber } from "../../src/domain/invoicing/nextNumber";
import { selectForInvoice } from "../../src/domain/invoicing/selectForInvoice";
import { decimal, zero, type Decimal } from "../../src/domain/money/decimal";
import { priceUnits } from "../../src/domain/pricing/priceUnits";

/** A journal and a register in memory, written by the domain's own steps: draft, edit, confirm, credit. */
export class AgencyBilling {
  register: InvoiceRecord[] = [];
  journal: JournalDetail[] = [];
  /** What was credited by amount, by client: it lowers what is billed and frees nothing. */
  readonly gestures = new Map<string, Decimal>();

  books(ledgers: Books): Books {
    return { ...ledgers, register: this.register, journal: this.journal };
  }

  backlog(ledgers: Books, day: LocalDate): Backlog {
    return buildBacklog({ books: this.books(ledgers), units: priceUnits(ledgers).units, cutOff: day, today: day });
  }

  /** A draft for everything of a client that is ready. */
  draft(ledgers: Books, client: string, day: LocalDate): Invoice[] {
    const units = readyUnits(this.backlog(ledgers, day));
    return selectForInvoice(units, { client }).map((selection) => {
      const request = { ...selection, books: this.books(ledgers), date: day, by: "Sim" };
      const draft = nextDraftReference(this.register);
      const built = buildInvoice({ ...request, draft, billingIdOf: (unit) => unit.billingId ?? unit.key });
      if (hasErrors(built.diagnostics)) throw new Error(JSON.stringify(built.diagnostics));
      this.write(built.value);
      return built.value;
    });
  }

  /** Cuts the first line of hours of a draft by one hour. */
  cut(ledgers: Books, invoice: Invoice, rest: "writeoff" | "backlog"): Invoice {
    const line = invoice.lines.find(
      ({ entryClass, billingType, quantity }) =>
        entryClass === "Time" && billingType === "Chargeable" && quantity.greaterThan(1),
    );
    if (!line) return invoice;
    const edit = { quantity: line.quantity.minus(1), rest };
    const edited = editDetails(invoice, { line: line.line }, edit, this.books(ledgers));
    if (hasErrors(edited.diagnostics)) throw new Error(JSON.stringify(edited.diagnostics));
    this.discard(invoice);
    this.write(edited.value);
    return edited.value;
  }

  discard({ draft }: Invoice): void {
    this.register = this.register.filter((record) => record.draft !== draft);
    this.journal = this.journal.filter((detail) => detail.invoice !== draft);
  }

  confirm(ledgers: Books, invoice: Invoice, day: LocalDate): Invoice {
    const from = this.books(ledgers);
    const { settings } = from;
    const number = nextNumber({ settings, register: this.register, type: invoice.type, date: day });
    const billing = this.backlog(ledgers, day);
    const found = [...number.diagnostics, ...checkConfirm({ invoice, books: from, billing, today: day })];
    if (hasErrors(found) || number.value === null) throw new Error(JSON.stringify(found));
    const confirmed: Invoice = { ...invoice, number: number.value, state: "Confirmed" };
    this.discard(invoice);
    this.write(confirmed);
    return confirmed;
  }

  /** Credits an invoice of the register; null when it can no longer be credited that way. */
  credit(
    ledgers: Books,
    { record, day }: { readonly record: InvoiceRecord; readonly day: LocalDate },
    how: "all" | "hour" | "writeoff" | "gesture",
  ): Invoice | null {
    const from = this.books(ledgers);
    const original = invoiceFromJournal({ record, details: journalDetailsOf(from, record), books: from }).value!;
    const request = { books: from, original, date: day, draft: nextDraftReference(this.register), by: "Sim" };
    const gesture = { amount: decimal("10"), taxCode: original.taxBreakdown[0]?.code ?? "", reason: "Delay" };
    const line = original.lines.find((each) => each.entryClass === "Time" && each.billingType === "Chargeable");
    if (how === "hour" && !line) return null;
    const credit =
      how === "gesture"
        ? creditByAmount({ ...request, ...gesture })
        : creditByQuantity({
            ...request,
            lines: how === "hour" ? [{ line: line!.line, quantity: decimal("1") }] : "all",
            back: how === "writeoff" ? "writeoff" : "backlog",
          });
    if (!credit.value) return null;
    this.noteGestures(credit.value);
    this.write(credit.value);
    return this.confirm(ledgers, credit.value, day);
  }

  private noteGestures(credit: Invoice): void {
    const own = journalOf(credit).filter(({ origin }) => origin === "Manual");
    const name = credit.client.name;
    for (const { net } of own) this.gestures.set(name, (this.gestures.get(name) ?? zero).plus(net));
  }

  private write(invoice: Invoice): void {
    this.register = [...this.register, recordOf(invoice)];
    this.journal = [...this.journal, ...journalOf(invoice)];
  }
}
