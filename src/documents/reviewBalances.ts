import { formatMessage } from "../texts/message";
import { writeReportTable, type ReportColumn } from "./reportTable";
import { isOneCurrency, tabLink, totalLabel, type ReviewContext } from "./reviewContext";
import type { Receivable, ReviewedTax } from "./reviewRequest";

/** What is unbilled and on account, what is owed and since when, and tax by rate. Returns the next free row. */
export function writeBalances(context: ReviewContext, start: number): number {
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
  const isAdded = isOneCurrency(rows);
  const between = (header: string, from: number, until: number): ReportColumn<Receivable> => ({
    ...{ kind: "amount", header, isAdded },
    value: ({ days, balance }) => (days > from && days <= until ? balance : null),
  });
  const over = formatMessage(words.daysOver, { days: 60 }, request.language);
  const within = (from: number, to: number) => formatMessage(words.daysBetween, { from, to }, request.language);
  const columns: readonly ReportColumn<Receivable>[] = [
    {
      kind: "text",
      header: words.number,
      value: ({ invoice }) => invoice,
      link: ({ invoice }) => tabLink(request, invoice),
    },
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
