import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import { diagnose } from "../../domain/diagnostics/diagnostic";
import type { RawTable } from "../../ledger/rawTable";
import type { HeaderMatch } from "../../ledger/header/findHeader";
import type { Intent, IntentAction } from "../writePlan";

/** An intent that nobody closed: its run was cut off, or is under way on another machine. */
export type OpenIntent = Intent & {
  readonly sheet: string;
  /** Where it stands in the Log: 0-based sheet rows, in order. */
  readonly rows: readonly number[];
  /** Whether all of its details are there; an intent that was cut off itself has written nothing else. */
  readonly isWhole: boolean;
};

const fields = ["id", "when", "by", "clientId", "action", "state", "invoice", "details"] as const;
/** A row of the Log as text, with its 0-based sheet row. */
export type LogRow = Readonly<Record<(typeof fields)[number], string>> & { readonly row: number };

/** The Log as it was read. */
export type LogCells = { readonly raw: RawTable; readonly match: HeaderMatch };

/** The open intents of a Log, oldest first. */
export function openIntentsOf(log: LogCells): OpenIntent[] {
  return entriesOf(log, ({ state }) => state === "Started");
}

/** The invoices of finished entries of an action, without reading their details. */
export function loggedInvoices(log: LogCells, action: IntentAction): string[] {
  return rowsOf(log).flatMap((row) => (row.action === action && row.state === "Done" ? [row.invoice] : []));
}

/** The entries of a Log that are wanted, oldest first; details that fill several rows are put together again. */
export function entriesOf(log: LogCells, wanted: (row: LogRow) => boolean): OpenIntent[] {
  const byId = new Map<string, LogRow[]>();
  for (const row of rowsOf(log)) {
    if (row.id === "" || !wanted(row)) continue;
    const known = byId.get(row.id);
    if (known) known.push(row);
    else byId.set(row.id, [row]);
  }
  return [...byId.values()].map((rows) => intentOf(rows, log.raw.sheet));
}

/** Diagnostics: intent.unfinished, one per open intent. */
export function diagnoseIntents(intents: readonly OpenIntent[]): Diagnostic[] {
  return intents.map((intent) => {
    const source = { sheet: intent.sheet, cell: `A${intent.rows[0]! + 1}` };
    const { action, by, id } = intent;
    return diagnose("intent.unfinished", source, { action, by, date: intent.when.slice(0, 10), id });
  });
}

function rowsOf(log: LogCells): LogRow[] {
  const first = (log.match.headerRow ?? -1) + 1;
  return log.raw.values.slice(first).map((_, index) => logRow(log, first + index));
}

function logRow({ raw, match }: LogCells, offset: number): LogRow {
  const cells = raw.values[offset]!;
  const text = (field: string): string => {
    const column = match.columns[field];
    const value = column === undefined ? "" : cells[column];
    return value === undefined || value === null ? "" : String(value);
  };
  const values = Object.fromEntries(fields.map((field) => [field, text(field)]));
  return { ...(values as Record<(typeof fields)[number], string>), row: raw.row + offset };
}

function intentOf(rows: readonly LogRow[], sheet: string): OpenIntent {
  const { id, when, by, clientId, action, invoice } = rows[0]!;
  const details = parsed(rows.map((row) => row.details).join(""));
  return {
    ...{ id, when, by, clientId, sheet },
    action: action as IntentAction,
    invoices: invoice === "" ? [] : invoice.split(", "),
    details: details ?? {},
    rows: rows.map(({ row }) => row),
    isWhole: details !== null,
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
