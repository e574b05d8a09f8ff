import type { LocalDate } from "../domain/calendar/localDate";
import type { Seller } from "../domain/entries/settings";
import { currencyDecimals } from "../domain/money/currencyDecimals";
import type { Decimal } from "../domain/money/decimal";
import { textsFor } from "../texts/catalogue";
import { excelAmountFormat } from "../texts/excelFormats";
import { formatDate, formatPercent } from "../texts/formats";
import type { Language } from "../texts/language";
import { formatMessage } from "../texts/message";
import { add, constant, exact, percentageOf } from "./live";
import { look, palette } from "./palette";
import { reportCell, reportFigure, reportNote, writeReportHead, writeSignatures } from "./reportParts";
import { plainFrame, SheetBuilder } from "./sheetBuilder";
import { sellerInLaw } from "./sellerInLaw";
import type { SheetDocument } from "./sheetDocument";
import { heightFor } from "./textHeight";

/** What a quote for a change order says. Units: `amount` net of tax in `currency`; `taxPercent` null for a seller outside VAT. */
export type QuoteRequest = {
  readonly seller: Seller;
  readonly client: string;
  readonly billingAddress: string;
  readonly country: string;
  readonly project: string;
  readonly request: string;
  readonly date: LocalDate;
  readonly hours: Decimal | null;
  readonly amount: Decimal;
  readonly taxPercent: Decimal | null;
  readonly currency: string;
  readonly validUntil: LocalDate | null;
  readonly terms: string;
  readonly language: Language;
  readonly sheetName: string;
  readonly paper: "A4" | "Letter";
};

/** A quote for a change order: what is asked, hours, price, terms, and where the client agrees. */
export function quoteDocument(quote: QuoteRequest): SheetDocument {
  const { language, country, currency } = quote;
  const builder = new SheetBuilder();
  const words = textsFor(language).documents.quote;
  const row = writeReportHead(builder, {
    ...{ title: words.title, seller: quote.seller, lastColumn: 2 },
    facts: [
      [words.date, formatDate(quote.date, language, country)],
      [words.client, quote.client],
      ...addressLines(quote.billingAddress).map((line) => ["", line] as const),
      [words.project, quote.project],
    ],
  });
  const priceRow = writeRequest(builder, row, quote);
  const decimals = currencyDecimals(currency) ?? 2;
  const style = { ...reportFigure, numberFormat: excelAmountFormat(decimals, { language }) };
  const end = writePrice(builder, priceRow, quote, style.numberFormat);
  const signed = writeSignatures(builder, end + 1, {
    title: words.signOff,
    labels: [words.name, words.date, words.signature],
    columns: 2,
  });
  const inLaw = sellerInLaw(quote.seller, textsFor(language).documents, language);
  builder.text({ row: signed, column: 0 }, inLaw, { ...look.muted, size: 8, ...look.wrap });
  builder.merge({ row: signed, column: 0, rows: 1, columns: 3 });
  builder.height(signed, heightFor(inLaw, 92, 8));
  return builder.build({
    ...plainFrame,
    name: quote.sheetName,
    columnWidths: [24, 50, 18],
    page: {
      ...{ paper: quote.paper, orientation: "portrait", titleRows: null, pageBreaksBefore: [], fitToWidth: true },
      printArea: { row: 0, column: 0, rows: signed + 1, columns: 3 },
      footer: `${words.title} · &P / &N`,
    },
    tabColor: palette.muted,
    protection: "locked",
  });
}

function addressLines(address: string): string[] {
  return address
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function writeRequest(builder: SheetBuilder, row: number, { language, request }: QuoteRequest): number {
  const words = textsFor(language).documents.quote;
  builder.text({ row, column: 0 }, words.draftBanner, look.banner);
  builder.fill({ row, column: 1, rows: 1, columns: 2 }, look.banner);
  builder.merge({ row, column: 0, rows: 1, columns: 3 });
  builder.height(row, 22);
  builder.text({ row: row + 2, column: 0 }, words.request, look.heading);
  builder.text({ row: row + 3, column: 0 }, request, { ...look.body, ...look.wrap, ...look.top });
  builder.merge({ row: row + 3, column: 0, rows: 1, columns: 3 });
  builder.height(row + 3, Math.max(40, heightFor(request, 92, 10)));
  return row + 5;
}

/** Hours, price, tax and total, then validity and terms. Returns the next free row. */
function writePrice(builder: SheetBuilder, start: number, quote: QuoteRequest, numberFormat: string): number {
  const { language, currency, taxPercent } = quote;
  const words = textsFor(language).documents.quote;
  const decimals = currencyDecimals(currency) ?? 2;
  let row = start;
  const label = (text: string, style: typeof reportCell | typeof look.grandTotal = reportCell) => {
    builder.fill({ row, column: 0, rows: 1, columns: 3 }, style);
    builder.text({ row, column: 0 }, text, style);
    builder.height(row, style === reportCell ? 18 : 24);
    return { row: row++, column: 2 };
  };
  const figureStyle = { ...reportFigure, numberFormat };
  const totalStyle = {
    ...look.grandTotal,
    ...look.right,
    numberFormat: excelAmountFormat(decimals, { language, currency }),
  };
  if (quote.hours !== null)
    builder.number(label(words.hours), quote.hours, { ...reportFigure, numberFormat: "#,##0.00" });
  if (taxPercent === null) builder.number(label(words.amount, look.grandTotal), quote.amount, totalStyle);
  else {
    const net = builder.number(label(words.amount), quote.amount, figureStyle);
    const rate = formatMessage(words.tax, { rate: formatPercent(taxPercent.toFixed(), language) }, language);
    const tax = builder.live(label(rate), percentageOf(net, constant(taxPercent), decimals), figureStyle);
    builder.live(label(words.total, look.grandTotal), exact(add(net, tax), decimals), totalStyle);
  }
  const until = quote.validUntil && formatDate(quote.validUntil, language, quote.country);
  const notes = [until ? formatMessage(words.validUntil, { date: until }, language) : "", quote.terms];
  for (const note of notes.filter((text) => text !== "")) builder.text({ row: ++row, column: 0 }, note, reportNote);
  return row + 1;
}
