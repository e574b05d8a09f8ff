import type { LocalDate } from "../domain/calendar/localDate";
import type { Seller } from "../domain/entries/settings";
import { currencyDecimals } from "../domain/money/currencyDecimals";
import type { Decimal } from "../domain/money/decimal";
import { textsFor, type Texts } from "../texts/catalogue";
import { excelAmountFormat, excelDateFormat } from "../texts/excelFormats";
import { formatDate } from "../texts/formats";
import type { Language } from "../texts/language";
import { formatMessage } from "../texts/message";
import { addressOf, fixedAreaAddress } from "./address";
import { exact, figure, subtract, sumOf, total, type Live } from "./live";
import { look, palette } from "./palette";
import { reportCell, reportFigure, reportSum, writeHeadings, writeReportHead, writeSignatures } from "./reportParts";
import { plainFrame, SheetBuilder } from "./sheetBuilder";
import type { SheetDocument } from "./sheetDocument";
import { heightFor } from "./textHeight";

/** A row of work as the client is to see it. Units: hours; `net` in `currency`, null where the statement shows no money. */
export type RecapRow = {
  readonly date: LocalDate | null;
  readonly project: string;
  readonly person: string;
  readonly task: string;
  readonly description: string;
  readonly hours: Decimal;
  readonly net: Decimal | null;
  readonly currency: string;
};

/** What is used of an estimate or a cap, this period included. */
export type Consumption = { readonly label: string; readonly agreed: Decimal; readonly used: Decimal };

export type RecapRequest = {
  readonly client: string;
  readonly country: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly seller: Seller;
  readonly rows: readonly RecapRow[];
  readonly consumption: readonly Consumption[];
  readonly language: Language;
  readonly sheetName: string;
  readonly paper: "A4" | "Letter";
};

type RecapContext = {
  readonly request: RecapRequest;
  readonly builder: SheetBuilder;
  readonly words: Texts["documents"]["recap"];
  /** The currencies that have a column of amounts. */
  readonly currencies: readonly string[];
  readonly firstRow: number;
};

const columns = { date: 0, person: 1, task: 2, description: 3, hours: 4, firstAmount: 5 } as const;

/** Where a statement says whether it was validated, beside client and period. */
export const recapState = { row: 3, column: 1 } as const;

const hoursFormat = "#,##0.00";

/** The statement of work a client validates before it is invoiced: rows, hours by task and person, what is used, sign-off. */
export function recapDocument(request: RecapRequest): SheetDocument {
  const { language, client, from, until, seller, rows } = request;
  const builder = new SheetBuilder();
  const words = textsFor(language).documents.recap;
  const currencies = [...new Set(rows.flatMap(({ net, currency }) => (net === null ? [] : [currency])))];
  const dateText = (date: string) => formatDate(date, language, request.country);
  const period = formatMessage(words.period, { from: dateText(from), to: dateText(until) }, language);
  const lastColumn = columns.hours + currencies.length;
  const facts = [
    [words.client, client],
    [words.when, period],
    [words.state, words.status],
  ] as const;
  const headingRow = writeReportHead(builder, { title: words.title, seller, lastColumn, facts });
  const context = { request, builder, words, currencies, firstRow: headingRow + 1 };
  let row = writeRows(context, headingRow);
  row = writeSums(context, row, { title: words.hoursByTask, column: columns.task, keyOf: (entry) => entry.task });
  row = writeSums(context, row, { title: words.hoursByPerson, column: columns.person, keyOf: (entry) => entry.person });
  row = writeConsumption(context, row);
  const labels = [words.name, words.date, words.signature, words.remarks];
  const end = writeSignatures(builder, row, { title: words.signOff, labels, columns: 4 });
  return builder.build({
    ...plainFrame,
    name: request.sheetName,
    columnWidths: [14, 20, 24, 44, 11, ...currencies.map(() => 16)],
    page: {
      ...{ paper: request.paper, orientation: "portrait", pageBreaksBefore: [], fitToWidth: true },
      printArea: { row: 0, column: 0, rows: end, columns: lastColumn + 1 },
      titleRows: { first: headingRow, last: headingRow },
      footer: `${words.title} · &P / &N`,
    },
    tabColor: palette.accent,
    protection: "locked",
  });
}

function writeRows(context: RecapContext, headingRow: number): number {
  const { builder, words, request, currencies, firstRow } = context;
  const headingOf = (currency: string) =>
    currencies.length === 1 ? words.amount : formatMessage(words.amountIn, { currency }, request.language);
  const figures = currencies.map((currency) => ({ text: headingOf(currency), isFigure: true }));
  const plain = [words.date, words.person, words.task, words.description].map((text) => ({ text }));
  writeHeadings(builder, headingRow, [...plain, { text: words.hours, isFigure: true }, ...figures]);
  const { rows } = request;
  if (rows.length === 0) {
    builder.text({ row: firstRow, column: 0 }, words.empty, look.body);
    return firstRow + 2;
  }
  rows.forEach((entry, index) => writeRow(context, firstRow + index, entry));
  const sumRow = firstRow + rows.length;
  builder.fill({ row: sumRow, column: 0, rows: 1, columns: 4 }, look.sum);
  builder.text({ row: sumRow, column: 0 }, words.total, look.sum);
  builder.height(sumRow, 20);
  const area = (column: number) => ({ row: firstRow, column, rows: rows.length, columns: 1 });
  const hours = sumOf(
    area(columns.hours),
    rows.map((entry) => entry.hours),
  );
  builder.live({ row: sumRow, column: columns.hours }, exact(hours, 4), { ...reportSum, numberFormat: hoursFormat });
  currencies.forEach((currency, index) => {
    const known = rows.flatMap((entry) => (entry.currency === currency && entry.net !== null ? [entry.net] : []));
    const column = columns.firstAmount + index;
    const style = { ...reportSum, numberFormat: amountFormat(currency, request) };
    builder.live({ row: sumRow, column }, exact(sumOf(area(column), known), 4), style);
  });
  return sumRow + 2;
}

function amountFormat(currency: string, { language }: RecapRequest): string {
  return excelAmountFormat(currencyDecimals(currency) ?? 2, { language });
}

function writeRow({ builder, request, currencies }: RecapContext, row: number, entry: RecapRow): void {
  const numberFormat = excelDateFormat(request.language, request.country);
  if (entry.date === null) builder.text({ row, column: columns.date }, "", reportCell);
  else builder.date({ row, column: columns.date }, entry.date, { ...reportCell, align: "left", numberFormat });
  builder.text({ row, column: columns.person }, entry.person, reportCell);
  builder.text({ row, column: columns.task }, entry.task, { ...reportCell, ...look.wrap });
  builder.text({ row, column: columns.description }, entry.description, { ...reportCell, ...look.wrap });
  const hours = { row, column: columns.hours };
  if (entry.hours.isZero()) builder.text(hours, "", reportCell);
  else builder.number(hours, entry.hours, { ...reportFigure, numberFormat: hoursFormat });
  currencies.forEach((currency, index) => {
    const place = { row, column: columns.firstAmount + index };
    const style = { ...reportFigure, numberFormat: amountFormat(currency, request) };
    if (entry.net === null || entry.currency !== currency) builder.text(place, "", style);
    else builder.number(place, entry.net, style);
  });
  builder.height(row, Math.max(17, heightFor(entry.description, 44, 10), heightFor(entry.task, 24, 10)));
}

/** Hours by task or by person: live sums over the rows above. */
function writeSums(
  context: RecapContext,
  start: number,
  by: { readonly title: string; readonly column: number; readonly keyOf: (row: RecapRow) => string },
): number {
  const { builder, request, firstRow } = context;
  const keys = [...new Set(request.rows.map(by.keyOf))].filter((key) => key !== "");
  if (keys.length < 2) return start;
  builder.text({ row: start, column: 0 }, by.title, look.heading);
  const range = (column: number) => fixedAreaAddress({ row: firstRow, column, rows: request.rows.length, columns: 1 });
  keys.forEach((key, index) => {
    const place = { row: start + 1 + index, column: 0 };
    builder.fill({ ...place, rows: 1, columns: 4 }, reportCell);
    builder.text(place, key, reportCell);
    const hours = total(request.rows.filter((row) => by.keyOf(row) === key).map((row) => row.hours));
    const formula = `SUMPRODUCT((${range(by.column)}=${addressOf(place)})*${range(columns.hours)})`;
    const style = { ...reportFigure, numberFormat: hoursFormat };
    builder.live({ row: place.row, column: columns.hours }, exact(figure(formula, hours), 4), style);
  });
  return start + keys.length + 2;
}

/** The label, which may be as long as two columns, and three figures. */
const consumptionColumns = [columns.date, columns.task, columns.description, columns.hours] as const;

/** Agreed, used and left of each estimate and cap. */
function writeConsumption(context: RecapContext, start: number): number {
  const { builder, request, words } = context;
  if (request.consumption.length === 0) return start;
  const headings = [words.consumption, words.estimated, words.consumed, words.left];
  headings.forEach((text, index) => {
    const column = consumptionColumns[index]!;
    builder.text({ row: start, column }, text, { ...look.heading, ...(index > 0 ? look.right : {}) });
  });
  const [label, ...figures] = consumptionColumns;
  request.consumption.forEach((each, index) => {
    const row = start + 1 + index;
    const style = { ...reportFigure, numberFormat: hoursFormat };
    builder.fill({ row, column: label, rows: 1, columns: columns.hours + 1 }, reportCell);
    builder.text({ row, column: label }, each.label, reportCell);
    const planned: Live = builder.number({ row, column: figures[0] }, each.agreed, style);
    const consumed = builder.number({ row, column: figures[1] }, each.used, style);
    builder.live({ row, column: figures[2] }, exact(subtract(planned, consumed), 4), style);
  });
  return start + request.consumption.length + 2;
}
