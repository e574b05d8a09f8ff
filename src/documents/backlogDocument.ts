import { daysBetween, type LocalDate } from "../domain/calendar/localDate";
import { backlogTotals, type BacklogGroup } from "../domain/backlog/groupBacklog";
import { addsUp } from "../domain/invoicing/priceLine";
import { roundAmount } from "../domain/invoicing/roundAmount";
import { currencyDecimals } from "../domain/money/currencyDecimals";
import type { Decimal } from "../domain/money/decimal";
import type { BillableUnit } from "../domain/pricing/billableUnit";
import { textsFor, type Texts } from "../texts/catalogue";
import { diagnosticText } from "../texts/diagnosticText";
import { formatAmount, formatDate } from "../texts/formats";
import type { Language } from "../texts/language";
import { formatMessage } from "../texts/message";
import { palette } from "./palette";
import type { CellContent, SheetDocument } from "./sheetDocument";
import type { TableColumn } from "./tableColumn";
import { tableDocument } from "./tableDocument";

export type BacklogOptions = {
  readonly language: Language;
  readonly asOf: LocalDate;
  readonly sheetName: string;
  readonly tableName: string;
  readonly paper: "A4" | "Letter";
};

type Words = Texts["documents"]["backlog"];

/** The backlog as a table: each unbilled row with its worth, its state, and why it waits; what is ready added up by currency. */
export function backlogDocument(groups: readonly BacklogGroup[], options: BacklogOptions): SheetDocument {
  const { language, asOf } = options;
  const words = textsFor(language).documents.backlog;
  const totals = backlogTotals(groups).map(({ currency, net }) =>
    formatAmount(net.toFixed(currencyDecimals(currency) ?? 2), { language, currency }),
  );
  const stamp = formatMessage(words.asOf, { date: formatDate(asOf, language) }, language);
  const ready = totals.length > 0 ? `${words.ready}: ${totals.join(", ")}` : words.empty;
  return tableDocument({
    ...options,
    title: words.title,
    hint: `${stamp} · ${ready}`,
    columns: columnsOf(words).filter(({ field }) => field !== "line" || groups.some(({ line }) => line !== "")),
    rows: groups.flatMap((group) => group.units.map((unit) => rowOf(group, unit, options))),
    totals: ["ready", "waiting"],
    freezeColumns: 1,
    tabColor: palette.accent,
    replaces: "area",
  });
}

function columnsOf(words: Words): TableColumn[] {
  return [
    { field: "client", header: words.client, kind: "key", width: 18, wraps: true },
    { field: "project", header: words.project, kind: "key", width: 18, wraps: true },
    { field: "line", header: words.line, kind: "key", width: 14, wraps: true },
    { field: "date", header: words.date, kind: "date" },
    { field: "days", header: words.days, kind: "number", width: 8 },
    { field: "person", header: words.person, kind: "key", width: 14, wraps: true },
    { field: "task", header: words.task, kind: "key", width: 14, wraps: true },
    { field: "description", header: words.description, kind: "text", width: 28 },
    { field: "quantity", header: words.quantity, kind: "number" },
    { field: "unit", header: words.unit, kind: "text", width: 7 },
    { field: "price", header: words.price, kind: "number" },
    { field: "ready", header: words.ready, kind: "amount", width: 12 },
    { field: "waiting", header: words.blocked, kind: "amount", width: 12 },
    { field: "currency", header: words.currency, kind: "text", width: 10 },
    { field: "state", header: words.state, kind: "choice", width: 10 },
    { field: "reason", header: words.reason, kind: "text", width: 34 },
  ];
}

function rowOf(group: BacklogGroup, unit: BillableUnit, options: BacklogOptions): Record<string, CellContent> {
  const { language, asOf } = options;
  const isReady = unit.state === "ready" && addsUp(unit);
  const days = unit.date === null ? null : String(Math.max(0, daysBetween(unit.date, asOf)));
  return {
    client: text(group.client),
    project: text(group.project),
    line: text(group.line),
    date: unit.date === null ? blank : { kind: "date", date: unit.date },
    days: days === null ? blank : { kind: "number", value: days },
    person: text(unit.person),
    task: text(unit.task),
    description: text(unit.externalDescription || unit.description),
    quantity: quantity(unit.quantity),
    unit: text(unit.unit),
    price: quantity(unit.price),
    ready: quantity(isReady ? unit.net : null),
    waiting: quantity(isReady || !addsUp(unit) ? null : unit.net),
    currency: text(group.currency),
    state: text(textsFor(language).pane.states[unit.state]),
    reason: text(reasonOf(unit, language)),
  };
}

/** Why a row waits, in words: the diagnostic that blocks it. */
function reasonOf({ reason, diagnostics }: BillableUnit, language: Language): string {
  if (reason === null) return "";
  const params = diagnostics.find(({ code }) => code === reason)?.params ?? {};
  return diagnosticText(reason, params, language).message;
}

const blank: CellContent = { kind: "blank" };

function text(value: string): CellContent {
  return value === "" ? blank : { kind: "text", text: value };
}

/** A figure as a price is kept. Rounding: to 6 decimals, half away from zero. */
function quantity(value: Decimal | null): CellContent {
  return value === null ? blank : { kind: "number", value: roundAmount(value, 6).toFixed() };
}
