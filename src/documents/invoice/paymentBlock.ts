import type { Settings } from "../../domain/entries/settings";
import type { PaymentTerms } from "../../domain/entries/terms";
import { formatAmount, formatPercent } from "../../texts/formats";
import type { Language } from "../../texts/language";
import { formatMessage } from "../../texts/message";
import { look } from "../palette";
import { printedByCountry } from "../printedByCountry";
import { sellerInLaw } from "../sellerInLaw";
import { heightFor } from "../textHeight";
import type { InvoiceContext } from "./invoiceContext";

/** How much of a seal is printed. Units: characters. */
const sealLength = 12;

/** How to pay, at the left of the totals: terms, account. Returns the row after it. */
export function writePayment(context: InvoiceContext, start: number): number {
  const { builder, grid, invoice, words } = context;
  if (invoice.type === "Credit note") return start;
  builder.text({ row: start, column: 0 }, words.payment.title, { ...look.label, bold: true });
  const lines = paymentLines(context);
  lines.forEach((line, index) => {
    const row = start + 1 + index;
    builder.text({ row, column: 0 }, line, look.body);
    builder.merge({ row, column: 0, rows: 1, columns: grid.descriptionEnd + 1 });
  });
  return start + 1 + lines.length;
}

function paymentLines(context: InvoiceContext): string[] {
  const { invoice, options, words, language, isDraft, reference } = context;
  const { iban, bic } = options.settings.seller;
  return [
    termsText(context, invoice.terms),
    iban && formatMessage(words.payment.iban, { iban: inFours(iban) }, language),
    bic && formatMessage(words.payment.bic, { bic }, language),
    iban && !isDraft ? formatMessage(words.payment.quote, { number: reference }, language) : "",
  ].filter((line) => line !== "");
}

function termsText({ invoice, words, language, dateText }: InvoiceContext, terms: PaymentTerms): string {
  const params = { count: terms.days, date: dateText(invoice.due) };
  const { payment } = words;
  if (terms.endOfMonth === "after") return formatMessage(payment.termsEndOfMonthAfter, params, language);
  if (terms.endOfMonth === "before") return formatMessage(payment.termsEndOfMonthBefore, params, language);
  return formatMessage(terms.days === 0 ? payment.termsOnReceipt : payment.termsDays, params, language);
}

function inFours(iban: string): string {
  return iban.replace(/\s+/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}

/** Legal mentions, who the seller is in law, and the seal, across the page. Returns the row after them. */
export function writeMentions(context: InvoiceContext, start: number): number {
  const { builder, grid, invoice, options, words, language } = context;
  const width = grid.widths.reduce((sum, part) => sum + part, 0);
  const seal =
    invoice.seal === "" ? "" : formatMessage(words.payment.seal, { seal: shortSeal(invoice.seal) }, language);
  const paragraphs = [
    mentionLines(context).join(" "),
    sellerInLaw(options.settings.seller, words, language),
    seal,
  ].filter((text) => text !== "");
  paragraphs.forEach((text, index) => {
    const row = start + index;
    builder.text({ row, column: 0 }, text, { ...look.muted, size: 8, ...look.wrap });
    builder.merge({ row, column: 0, rows: 1, columns: grid.amount + 1 });
    builder.height(row, heightFor(text, width, 8));
  });
  return start + paragraphs.length;
}

/** The beginning of a seal is enough to recognise it; the register has it whole. */
function shortSeal(seal: string): string {
  return seal.length <= sealLength ? seal : `${seal.slice(0, sealLength)}…`;
}

function mentionLines({ invoice, options, words, language, showsTax }: InvoiceContext): string[] {
  const { settings, mentions } = options;
  const { payment } = words;
  const reasons = showsTax ? [] : invoice.taxBreakdown.map((group) => group.exemptionReason);
  const operation = printedByCountry(settings.seller.country).operationCategory
    ? payment.operation[settings.operationCategory]
    : "";
  if (invoice.type === "Credit note") return sentences([...reasons, operation, ...mentions]);
  const own = [
    settings.interest &&
      formatMessage(payment.interest, { interest: percentOr(settings.interest, language) }, language),
    settings.indemnity && invoice.client.type === "Business"
      ? formatMessage(payment.indemnity, { indemnity: amountOr(settings.indemnity, settings, language) }, language)
      : "",
    settings.earlyPaymentDiscount &&
      formatMessage(payment.earlyPayment, { discount: noneOr(settings.earlyPaymentDiscount, payment.none) }, language),
    settings.taxOnDebits ? payment.taxOnDebits : "",
  ];
  return sentences([...reasons, operation, ...own, ...mentions]);
}

function noneOr(discount: string, none: string): string {
  return /^(none|néant|neant)$/i.test(discount.trim()) ? none : discount;
}

const plainNumber = /^\d+(?:[.,]\d+)?$/u;

/** A number alone is a percentage; anything else is printed as it was typed. */
function percentOr(text: string, language: Language): string {
  return plainNumber.test(text) ? formatPercent(text.replace(",", "."), language) : text;
}

/** A number alone is an amount in the seller's currency; anything else is printed as it was typed. */
function amountOr(text: string, { baseCurrency }: Settings, language: Language): string {
  return plainNumber.test(text) ? formatAmount(text.replace(",", "."), { language, currency: baseCurrency }) : text;
}

function asSentence(text: string): string {
  const plain = text.trim();
  return plain === "" || /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

/** Nothing blank, nothing twice. */
function sentences(texts: readonly string[]): string[] {
  return [...new Set(texts.map(asSentence).filter((text) => text !== ""))];
}
