import { partsOf, type LocalDate } from "../calendar/localDate";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/diagnostic";
import { keyOf } from "../entries/key";
import type { Settings } from "../entries/settings";
import type { InvoiceRecord, InvoiceType } from "./journal";

const sequencePlace = /\{SEQ(?::(\d{1,2}))?\}/g;

/** A numbering pattern filled for a date, up to its counter: the series a number belongs to. */
export type NumberSeries = { readonly before: string; readonly after: string; readonly digits: number };

/**
 * The series of a pattern on a date: {YYYY}, {YY}, {MM}, {SEQ:4}; the counter restarts when the rest of it changes.
 * Null: when the pattern has not exactly one counter, or says something in braces that is none of these.
 */
export function seriesOf(pattern: string, date: LocalDate): NumberSeries | null {
  const counters = [...pattern.matchAll(sequencePlace)];
  if (counters.length !== 1) return null;
  const counter = counters[0]!;
  const fill = (text: string) =>
    text
      .replaceAll("{YYYY}", date.slice(0, 4))
      .replaceAll("{YY}", date.slice(2, 4))
      .replaceAll("{MM}", `${partsOf(date).month}`.padStart(2, "0"));
  const before = fill(pattern.slice(0, counter.index));
  const after = fill(pattern.slice(counter.index + counter[0].length));
  if (/[{}]/.test(before + after)) return null;
  return { before, after, digits: Number(counter[1] ?? 1) };
}

/** The pattern of an invoice type's numbers: credit notes may have their own. */
export function patternOf(settings: Settings, type: InvoiceType): string {
  return type === "Credit note"
    ? (settings.creditNoteNumberPattern ?? settings.invoiceNumberPattern)
    : settings.invoiceNumberPattern;
}

/**
 * The next number of an invoice's series. Numbers claimed but not yet confirmed count.
 * Diagnostics: number.pattern (then there is no number), number.backDated. Rule: domain rules §5 "Confirm".
 */
export function nextNumber(from: {
  readonly settings: Settings;
  readonly register: readonly InvoiceRecord[];
  readonly type: InvoiceType;
  readonly date: LocalDate;
}): Outcome<string | null> {
  const pattern = patternOf(from.settings, from.type);
  const series = seriesOf(pattern, from.date);
  if (!series) return { value: null, diagnostics: [diagnose("number.pattern", null, { pattern })] };
  const used = from.register.flatMap((record) => {
    const counter = counterOf(record.number, series);
    return counter === null ? [] : [{ counter, record }];
  });
  const last = used.reduce((highest, { counter }) => (counter > highest ? counter : highest), 0);
  const number = formatNumber(series, last + 1);
  const later = used.map(({ record }) => record).filter((record) => record.date !== null && record.date > from.date);
  return { value: number, diagnostics: later.slice(0, 1).map((record) => backDated(number, from.date, record)) };
}

/** A number of a series. Wider counters are not cut. */
export function formatNumber(series: NumberSeries, counter: number): string {
  return series.before + `${counter}`.padStart(series.digits, "0") + series.after;
}

/** The counter of a number in a series; null when it belongs to another. */
export function counterOf(number: string, series: NumberSeries): number | null {
  if (!number.startsWith(series.before) || !number.endsWith(series.after)) return null;
  const digits = number.slice(series.before.length, number.length - series.after.length);
  if (!/^\d+$/.test(digits) || digits.length < series.digits) return null;
  return digits.length > series.digits && digits.startsWith("0") ? null : Number(digits);
}

/** The next draft reference: "D-0001", "D-0002"…; references of discarded drafts above the last live one may come again. */
export function nextDraftReference(register: readonly InvoiceRecord[], reserved: readonly string[] = []): string {
  const series: NumberSeries = { before: "D-", after: "", digits: 4 };
  const references = [...register.map((record) => record.draft), ...reserved];
  const last = references.reduce((highest, draft) => Math.max(highest, counterOf(draft.toUpperCase(), series) ?? 0), 0);
  return formatNumber(series, last + 1);
}

/**
 * What is wrong with the numbers already given: gaps and duplicates, series by series.
 * Diagnostics: number.gap, number.duplicate.
 */
export function checkNumbers(settings: Settings, register: readonly InvoiceRecord[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, InvoiceRecord>();
  const counters = new Map<string, { series: NumberSeries; counters: Set<number> }>();
  for (const record of register) {
    if (record.number === "") continue;
    const key = keyOf(record.number);
    if (seen.has(key)) found.push(diagnose("number.duplicate", addressOf(record), { number: record.number }));
    seen.set(key, record);
    const series = record.date === null ? null : seriesOf(patternOf(settings, record.type), record.date);
    const counter = series === null ? null : counterOf(record.number, series);
    if (series === null || counter === null) continue;
    const name = `${series.before}|${series.after}`;
    const known = counters.get(name) ?? { series, counters: new Set<number>() };
    known.counters.add(counter);
    counters.set(name, known);
  }
  for (const { series, counters: used } of counters.values()) found.push(...gapsOf(series, used));
  return found;
}

function gapsOf(series: NumberSeries, used: ReadonlySet<number>): Diagnostic[] {
  const sorted = [...used].sort((left, right) => left - right);
  return sorted.flatMap((counter, index) => {
    const before = sorted[index - 1];
    if (before === undefined || counter === before + 1) return [];
    const [from, to] = [formatNumber(series, before + 1), formatNumber(series, counter - 1)];
    return [diagnose("number.gap", null, { from, to })];
  });
}

function backDated(number: string, date: LocalDate, later: InvoiceRecord): Diagnostic {
  return diagnose("number.backDated", addressOf(later), {
    number,
    date,
    last: later.number,
    lastDate: later.date ?? "",
  });
}

function addressOf(record: InvoiceRecord) {
  return record.source ? { sheet: record.source.table.sheet, cell: `A${record.source.row}` } : null;
}
