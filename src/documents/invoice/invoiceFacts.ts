import type { LocalDate } from "../../domain/calendar/localDate";
import { formatMessage } from "../../texts/message";
import type { InvoiceFigure } from "../definedNames";
import type { InvoiceContext } from "./invoiceContext";

/** A line of the invoice's head: number, dates, references. `figure` names the cell of one that a draft lets be edited. */
export type InvoiceFact = {
  readonly label: string;
  readonly strong: boolean;
  readonly figure: InvoiceFigure | null;
} & ({ readonly kind: "text"; readonly text: string } | { readonly kind: "date"; readonly date: LocalDate });

/** What the head of an invoice says, nothing empty (a draft keeps the places of what may still be entered). */
export function invoiceFacts(context: InvoiceContext): InvoiceFact[] {
  const { invoice, isDraft } = context;
  const words = context.words.invoice;
  const number = isDraft ? words.draftReference : words.number;
  const isCredit = invoice.type === "Credit note";
  const facts: InvoiceFact[] = [
    textFact(number, context.reference, true),
    { label: words.date, strong: false, figure: null, kind: "date", date: invoice.date },
  ];
  if (!isCredit) facts.push({ label: words.due, strong: false, figure: null, kind: "date", date: invoice.due });
  const optional = [
    textFact(words.corrects, correctsText(context)),
    textFact(words.period, periodText(context)),
    { ...textFact(words.purchaseOrder, invoice.purchaseOrder), figure: "PurchaseOrder" as const },
    { ...textFact(words.reference, invoice.reference), figure: "Reference" as const },
  ];
  return [...facts, ...optional.filter((fact) => fact.text !== "" || (isDraft && fact.figure !== null))];
}

function textFact(label: string, text: string, strong = false): Extract<InvoiceFact, { kind: "text" }> {
  return { label, strong, figure: null, kind: "text", text };
}

function correctsText({ invoice, options, dateText }: InvoiceContext): string {
  if (invoice.corrects === "" || !options.correctedDate) return invoice.corrects;
  return `${invoice.corrects}, ${dateText(options.correctedDate)}`;
}

/** First to last day of the work on the invoice; "" where nothing is dated. */
function periodText({ invoice, language, words, dateText }: InvoiceContext): string {
  const days = invoice.lines
    .flatMap((line) => line.details.map((detail) => detail.date))
    .filter((date) => date !== null)
    .sort();
  const [from, to] = [days[0], days[days.length - 1]];
  if (from === undefined || to === undefined) return "";
  if (from === to) return dateText(from);
  return formatMessage(words.invoice.periodValue, { from: dateText(from), to: dateText(to) }, language);
}
