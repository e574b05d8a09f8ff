import { Decimal } from "../domain/money/decimal";
import { textsFor } from "../texts/catalogue";
import { excelDateFormat } from "../texts/excelFormats";
import { formatDate } from "../texts/formats";
import { formatMessage } from "../texts/message";
import { addressOf, areaAddress } from "./address";
import { ledgerLink } from "./ledgerLink";
import { exact, figure } from "./live";
import { look, palette } from "./palette";
import { reportFigure, writeReportHead } from "./reportParts";
import { writeReportTable, type ReportColumn, type WrittenTable } from "./reportTable";
import { writeBalances } from "./reviewBalances";
import { isOneCurrency, tabLink, totalLabel, type ReviewContext } from "./reviewContext";
import type { ChangedRow, Reconciled, ReviewedInvoice, ReviewRequest } from "./reviewRequest";
import { plainFrame, SheetBuilder } from "./sheetBuilder";
import type { ConditionalFormat, SheetDocument } from "./sheetDocument";

/** Columns up to the currency of an invoice; its amounts follow. */
const firstAmount = 5;

/** How many rates have a column of their own. */
const mostRates = 5;

/** The accountant's check of a period: invoices, sequence, reconciliation, what is unbilled, owed and taxed. Differences in red. */
export function reviewDocument(request: ReviewRequest): SheetDocument {
  const { language, from, until } = request;
  const builder = new SheetBuilder();
  const words = textsFor(language).documents.review;
  const formats = { amount: "#,##0.00#", date: excelDateFormat(language) };
  const context: ReviewContext = { request, builder, words, formats };
  const params = { from: formatDate(from, language), to: formatDate(until, language) };
  const period = formatMessage(words.period, params, language);
  const lastColumn = firstAmount + 1 + ratesOf(request).length;
  const facts = [[words.when, period]] as const;
  const invoices = writeInvoices(
    context,
    writeReportHead(builder, { title: words.title, seller: request.seller, lastColumn, facts }),
  );
  const sequence = writeSequence(context, invoices.nextRow);
  const reconciliation = writeReconciliation(context, sequence);
  const end = writeBalances(context, writeChangedRows(context, reconciliation.nextRow));
  return builder.build({
    ...plainFrame,
    name: request.sheetName,
    columnWidths: [22, 22, 24, ...new Array<number>(lastColumn - 2).fill(14)],
    conditionalFormats: differencesInRed(reconciliation),
    page: {
      ...{ paper: request.paper, orientation: "landscape", titleRows: null, pageBreaksBefore: [], fitToWidth: true },
      printArea: { row: 0, column: 0, rows: end, columns: lastColumn + 1 },
      footer: `${words.title} · &P / &N`,
    },
    tabColor: palette.accent,
    replaces: "area",
  });
}

/** The rates that have a column of their own: all of the period's, unless they are too many for a page. */
function ratesOf({ invoices }: ReviewRequest): readonly (string | null)[] {
  const rates = [...new Set(invoices.flatMap(({ taxes }) => taxes.map(({ rate }) => rate)))];
  const isKnown = invoices.every(({ taxes, tax }) => taxes.length > 0 || tax.isZero());
  return rates.length === 0 || rates.length > mostRates || !isKnown ? [null] : rates;
}

function writeInvoices({ builder, words, formats, request }: ReviewContext, row: number): WrittenTable {
  const rows = request.invoices;
  const isAdded = isOneCurrency(rows);
  const columns: readonly ReportColumn<ReviewedInvoice>[] = [
    {
      kind: "text",
      header: words.number,
      value: ({ number }) => number,
      link: ({ number }) => tabLink(request, number),
    },
    { kind: "text", header: words.type, value: (invoice) => invoice.type },
    { kind: "text", header: words.client, value: (invoice) => invoice.client },
    { kind: "date", header: words.date, value: (invoice) => invoice.date },
    { kind: "text", header: words.currency, value: (invoice) => invoice.currency },
    { kind: "amount", header: words.net, value: (invoice) => invoice.net, isAdded },
    ...ratesOf(request).map((rate) => taxColumn(rate, { words, language: request.language, isAdded })),
    { kind: "amount", header: words.total, value: (invoice) => invoice.total, isAdded },
  ];
  const labels = { title: words.invoices, empty: words.none, totalLabel: totalLabel(request) };
  return writeReportTable(builder, row, { ...labels, columns, rows, formats });
}

/** The tax of one rate; null: of all of them. */
function taxColumn(
  rate: string | null,
  {
    words,
    language,
    isAdded,
  }: Pick<ReviewContext, "words"> & { language: ReviewRequest["language"]; isAdded: boolean },
): ReportColumn<ReviewedInvoice> {
  if (rate === null) return { kind: "amount", header: words.tax, value: ({ tax }) => tax, isAdded };
  const value = ({ taxes }: ReviewedInvoice) => taxes.find((each) => each.rate === rate)?.tax ?? null;
  return { kind: "amount", header: formatMessage(words.taxOf, { rate }, language), value, isAdded };
}

function writeSequence({ builder, words, request }: ReviewContext, row: number): number {
  builder.text({ row, column: 0 }, words.sequence, look.heading);
  const list = (offset: number, label: string, numbers: readonly string[]) => {
    const found = numbers.length > 0;
    builder.text({ row: row + offset, column: 0 }, label, look.body);
    const style = found ? { ...look.strong, color: palette.alarm } : look.muted;
    builder.text({ row: row + offset, column: 1 }, found ? numbers.join(", ") : words.none, style);
  };
  list(1, words.gaps, request.gaps);
  list(2, words.duplicates, request.duplicates);
  return row + 4;
}

/** Entries, lines, register, journal and tab of each invoice, and by how much they differ at most. */
function writeReconciliation({ builder, words, formats, request }: ReviewContext, row: number): WrittenTable {
  const amount = (header: string, value: (each: Reconciled) => Decimal | null) =>
    ({ kind: "amount", header, value, isAdded: false }) as const;
  const columns: readonly ReportColumn<Reconciled>[] = [
    {
      kind: "text",
      header: words.number,
      value: ({ invoice }) => invoice,
      link: ({ invoice }) => tabLink(request, invoice),
    },
    amount(words.entries, (each) => each.entries),
    amount(words.lines, (each) => each.lines),
    amount(words.register, (each) => each.register),
    amount(words.journal, (each) => each.journal),
    amount(words.tab, (each) => each.tab),
    amount(words.difference, () => null),
  ];
  const labels = { title: words.reconciliation, empty: words.none, totalLabel: totalLabel(request) };
  const table = writeReportTable(builder, row, { ...labels, columns, rows: request.reconciliation, formats });
  request.reconciliation.forEach((each, index) => {
    const at = table.firstRow + index;
    const area = areaAddress({ row: at, column: 1, rows: 1, columns: 5 });
    const live = exact(figure(`MAX(${area})-MIN(${area})`, spread(each)), 4);
    builder.live({ row: at, column: 6 }, live, { ...reportFigure, numberFormat: formats.amount });
  });
  return table;
}

function spread({ entries, lines, register, journal, tab }: Reconciled): Decimal {
  const known = [entries, lines, register, journal, tab].filter((value) => value !== null);
  return known.length === 0 ? new Decimal(0) : Decimal.max(...known).minus(Decimal.min(...known));
}

function differencesInRed({ firstRow, rows }: WrittenTable): ConditionalFormat[] {
  if (rows === 0) return [];
  const cell = addressOf({ row: firstRow, column: 6 });
  const area = { row: firstRow, column: 6, rows, columns: 1 };
  return [{ area, formula: `=${cell}<>0`, color: palette.alarm, fill: palette.alarmGround }];
}

/** The ledger rows behind a difference, each leading there; nothing where there are none. */
function writeChangedRows({ builder, words, formats, request }: ReviewContext, row: number): number {
  const rows = request.changedRows;
  if (rows.length === 0) return row;
  const columns: readonly ReportColumn<ChangedRow>[] = [
    {
      kind: "text",
      header: words.number,
      value: ({ invoice }) => invoice,
      link: ({ invoice }) => tabLink(request, invoice),
    },
    {
      ...{ kind: "text", header: words.billingId, value: ({ billingId }) => billingId },
      link: ({ billingId, ledgers, now }) => (now === null ? null : ledgerLink(billingId, billingId, ledgers)),
    },
    { kind: "text", header: words.description, value: ({ description }) => description },
    { kind: "text", header: words.currency, value: ({ currency }) => currency },
    { kind: "amount", header: words.invoiced, value: ({ invoiced }) => invoiced, isAdded: false },
    { kind: "amount", header: words.now, value: ({ now }) => now, isAdded: false },
  ];
  const labels = { title: words.changedRows, empty: words.none, totalLabel: totalLabel(request) };
  return writeReportTable(builder, row, { ...labels, columns, rows, formats, color: palette.alarm }).nextRow;
}
