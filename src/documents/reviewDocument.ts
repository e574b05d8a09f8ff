import { Decimal } from "../domain/money/decimal";
import { textsFor, type Texts } from "../texts/catalogue";
import { excelDateFormat } from "../texts/excelFormats";
import { formatDate } from "../texts/formats";
import { formatMessage } from "../texts/message";
import { addressOf, areaAddress } from "./address";
import { exact, figure } from "./live";
import { look, palette } from "./palette";
import { reportFigure, writeReportHead } from "./reportParts";
import { writeReportTable, type ReportColumn, type WrittenTable } from "./reportTable";
import type { Receivable, Reconciled, ReviewedInvoice, ReviewedTax, ReviewRequest } from "./reviewRequest";
import { plainFrame, SheetBuilder } from "./sheetBuilder";
import type { ConditionalFormat, SheetDocument } from "./sheetDocument";

type ReviewContext = {
  readonly request: ReviewRequest;
  readonly builder: SheetBuilder;
  readonly words: Texts["documents"]["review"];
  readonly formats: { readonly amount: string; readonly date: string };
};

const lastColumn = 7;

/** The accountant's check of a period: invoices, sequence, reconciliation, what is unbilled, owed and taxed. Differences in red. */
export function reviewDocument(request: ReviewRequest): SheetDocument {
  const { language, from, until } = request;
  const builder = new SheetBuilder();
  const words = textsFor(language).documents.review;
  const formats = { amount: "#,##0.00#", date: excelDateFormat(language) };
  const context: ReviewContext = { request, builder, words, formats };
  const params = { from: formatDate(from, language), to: formatDate(until, language) };
  const period = formatMessage(words.period, params, language);
  const facts = [[words.when, period]] as const;
  const invoices = writeInvoices(
    context,
    writeReportHead(builder, { title: words.title, seller: request.seller, lastColumn, facts }),
  );
  const sequence = writeSequence(context, invoices.nextRow);
  const reconciliation = writeReconciliation(context, sequence);
  const end = writeBalances(context, reconciliation.nextRow);
  return builder.build({
    ...plainFrame,
    name: request.sheetName,
    columnWidths: [22, 22, 24, 14, 14, 14, 14, 14],
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

function tabOf({ tabs }: ReviewRequest): (number: string) => string | undefined {
  return (number) => tabs?.get(number);
}

function totalLabel({ language }: ReviewRequest): string {
  return textsFor(language).documents.registers.totalsLabel;
}

/** Amounts of several currencies are listed, not added up. */
function isOneCurrency(rows: readonly { readonly currency: string }[]): boolean {
  return new Set(rows.map((row) => row.currency)).size <= 1;
}

function writeInvoices({ builder, words, formats, request }: ReviewContext, row: number): WrittenTable {
  const rows = request.invoices;
  const leadsTo = tabOf(request);
  const isAdded = isOneCurrency(rows);
  const columns: readonly ReportColumn<ReviewedInvoice>[] = [
    { kind: "text", header: words.number, value: (invoice) => invoice.number, leadsTo },
    { kind: "text", header: words.type, value: (invoice) => invoice.type },
    { kind: "text", header: words.client, value: (invoice) => invoice.client },
    { kind: "date", header: words.date, value: (invoice) => invoice.date },
    { kind: "text", header: words.currency, value: (invoice) => invoice.currency },
    { kind: "amount", header: words.net, value: (invoice) => invoice.net, isAdded },
    { kind: "amount", header: words.tax, value: (invoice) => invoice.tax, isAdded },
    { kind: "amount", header: words.total, value: (invoice) => invoice.total, isAdded },
  ];
  const labels = { title: words.invoices, empty: words.none, totalLabel: totalLabel(request) };
  return writeReportTable(builder, row, { ...labels, columns, rows, formats });
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
  const leadsTo = tabOf(request);
  const amount = (header: string, value: (each: Reconciled) => Decimal | null) =>
    ({ kind: "amount", header, value, isAdded: false }) as const;
  const columns: readonly ReportColumn<Reconciled>[] = [
    { kind: "text", header: words.number, value: (each) => each.invoice, leadsTo },
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

/** What is unbilled and on account, what is owed and since when, and tax by rate. Returns the next free row. */
function writeBalances(context: ReviewContext, start: number): number {
  const { builder, words, formats, request } = context;
  const common = { empty: words.none, totalLabel: totalLabel(request), formats };
  let row = start;
  const owed = [
    [words.unbilled, request.unbilled],
    [words.onAccount, request.onAccount],
  ] as const;
  for (const [title, rows] of owed) {
    const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
      { kind: "text", header: words.client, value: (each) => each.client },
      { kind: "text", header: words.currency, value: (each) => each.currency },
      { kind: "amount", header: words.net, value: (each) => each.net, isAdded: isOneCurrency(rows) },
    ];
    row = writeReportTable(builder, row, { ...common, title, columns, rows }).nextRow;
  }
  row = writeReceivables(context, row);
  const isAdded = isOneCurrency(request.taxes);
  const taxes: readonly ReportColumn<ReviewedTax>[] = [
    { kind: "text", header: words.rate, value: (each) => each.rate },
    { kind: "text", header: words.currency, value: (each) => each.currency },
    { kind: "amount", header: words.base, value: (each) => each.base, isAdded },
    { kind: "amount", header: words.invoiced, value: (each) => each.invoiced, isAdded },
    { kind: "amount", header: words.collected, value: (each) => each.collected, isAdded },
  ];
  return writeReportTable(builder, row, { ...common, title: words.taxCollected, columns: taxes, rows: request.taxes })
    .nextRow;
}

/** Each open invoice's balance in the column of its age. */
function writeReceivables({ builder, words, formats, request }: ReviewContext, row: number): number {
  const rows = request.receivables;
  const leadsTo = tabOf(request);
  const isAdded = isOneCurrency(rows);
  const between = (header: string, from: number, until: number): ReportColumn<Receivable> => ({
    ...{ kind: "amount", header, isAdded },
    value: ({ days, balance }) => (days > from && days <= until ? balance : null),
  });
  const over = formatMessage(words.daysOver, { days: 60 }, request.language);
  const within = (from: number, to: number) => formatMessage(words.daysBetween, { from, to }, request.language);
  const columns: readonly ReportColumn<Receivable>[] = [
    { kind: "text", header: words.number, value: (each) => each.invoice, leadsTo },
    { kind: "text", header: words.client, value: (each) => each.client },
    { kind: "date", header: words.due, value: (each) => each.due },
    { kind: "text", header: words.currency, value: (each) => each.currency },
    between(words.notDue, -Infinity, 0),
    between(within(1, 30), 0, 30),
    between(within(31, 60), 30, 60),
    between(over, 60, Infinity),
  ];
  const labels = { title: words.receivables, empty: words.none, totalLabel: totalLabel(request) };
  return writeReportTable(builder, row, { ...labels, columns, rows, formats }).nextRow;
}
