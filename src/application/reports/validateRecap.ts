import type { LocalDate } from "../../domain/calendar/localDate";
import { diagnose, hasErrors, type Diagnostic, type Outcome } from "../../domain/diagnostics/diagnostic";
import { cellOf } from "../../domain/entries/source";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { addressOf } from "../../documents/address";
import { recapState } from "../../documents/recapDocument";
import { textsFor } from "../../texts/catalogue";
import { formatDate } from "../../texts/formats";
import { formatMessage } from "../../texts/message";
import { ensureBookkeeping } from "../bookkeeping";
import type { Environment } from "../environment";
import { newIntent } from "../intentLog";
import { fillOperations, keepFilled, type FillDetails } from "../marking/filledCells";
import { fillingsOf } from "../marking/fillingsOf";
import type { Billing } from "../readBilling";
import { refuseUnfinished } from "../safety/refuseUnfinished";
import { contentText, rawText } from "../verification/cellTexts";
import type { Progress } from "../workbookPort";
import { tryOnWorkbook, writeHeld } from "../writeHeld";
import type { WriteBatch } from "../writePlan";
import type { RecapPeriod } from "./recapFigures";
import { drawRecap, findRecapSheets, type DrawnRecap, type RecapSheet } from "./recapSheet";
import { sayOnStatement, type StatementState } from "./statementState";

/** A client's validation of a statement of work, and the day of it. `unwritten`: also where no statement was made. */
export type RecapValidation = RecapPeriod & { readonly on: LocalDate; readonly unwritten?: boolean };

/** What the intent of a validation keeps: the rows it approves, and what the statement says of itself before and after. */
export type RecapDecision = RecapValidation & FillDetails & { readonly statement: StatementState | null };

/** What a validation did: on which statement ("" where none was made); time rows that the client approves now and did not before. */
export type ValidatedRecap = { readonly sheet: string; readonly approved: number };

/**
 * Records that a client validated a statement of work: sets Client approved on the time rows that stand on it as they are now, and
 * says so on the statement. A row that changed since, is new, or is shared with other clients is named and left alone.
 * Throws: EnvironmentError, and what `progress` throws. Diagnostics: intent.unfinished, client.unknown, recap.missing, recap.changed.
 * Rule: domain rules §5 "Recap".
 */
export async function validateRecap(
  environment: Environment,
  billing: Billing,
  validation: RecapValidation,
  progress?: Progress,
): Promise<Outcome<ValidatedRecap | null>> {
  return tryOnWorkbook(environment, billing, async (now) => {
    const unfinished = refuseUnfinished(now);
    if (hasErrors(unfinished)) return { value: null, diagnostics: unfinished };
    const { value: decision, diagnostics } = await decide(environment, now, validation);
    if (!decision) return { value: null, diagnostics };
    const { sites, operations } = ensureBookkeeping(now, ["Log"], environment);
    const run = {
      intent: newIntent(environment, "recap", [], decision),
      ...{ log: sites.get("Log")!, preparation: operations, batches: validationBatches(decision, now, environment) },
    };
    const approved = decision.filled.reduce((sum, { cells }) => sum + cells.length, 0);
    const isWritten = await writeHeld(environment, now, run, progress);
    return isWritten ? { value: { sheet: decision.statement?.sheet ?? "", approved }, diagnostics } : null;
  });
}

/** What is written for a validation: the rows' approval, and that the statement is validated. */
function validationBatches(
  { filled, statement }: RecapDecision,
  billing: Billing,
  { language }: Environment,
): WriteBatch[] {
  return [
    { purpose: "marks", operations: fillOperations(filled, billing, { side: "after", language }) },
    { purpose: "recap", operations: statement ? sayOnStatement(statement, statement.after, billing) : [] },
  ];
}

/** Throws: EnvironmentError. Diagnostics: client.unknown, recap.missing, recap.changed. */
async function decide(
  environment: Environment,
  billing: Billing,
  validation: RecapValidation,
): Promise<Outcome<RecapDecision | null>> {
  const { value: drawn, diagnostics } = drawRecap(environment, billing, validation);
  if (!drawn) return { value: null, diagnostics };
  const sheet = (await findRecapSheets(environment, billing, drawn)).at(-1);
  const params = { client: drawn.client.name };
  if (!sheet && !validation.unwritten) return { value: null, diagnostics: [diagnose("recap.missing", null, params)] };
  const compared = compareRows(drawn, sheet ?? null, billing);
  const entries = compared.same.flatMap(({ entry }) => (entry?.kind === "time" && !entry.clientApproved ? entry : []));
  const fillings = fillingsOf(entries, billing.ledgers, "clientApproved", { kind: "flag", value: true });
  const filled = fillings.map((filling) => keepFilled(billing, filling));
  const statement = sheet ? stateOf(sheet, drawn, { billing, on: validation.on }) : null;
  return { value: { ...validation, filled, statement }, diagnostics: compared.diagnostics };
}

/** Which units stand on the statement as they are now, all where there is none; what does not agree, on either side, is named. */
function compareRows(
  drawn: DrawnRecap,
  sheet: RecapSheet | null,
  billing: Billing,
): { readonly same: readonly BillableUnit[]; readonly diagnostics: readonly Diagnostic[] } {
  const params = { client: drawn.client.name };
  const rowsByText = new Map<string, { row: number }[]>();
  for (const { row, text } of sheet ? rowsOnSheet(sheet, drawn) : [])
    rowsByText.set(text, [...(rowsByText.get(text) ?? []), { row }]);
  const texts = textsByRow(drawn, billing.layout.dateSystem);
  const shared = sharedRows(billing);
  const left = drawn.units.filter(
    (unit, index) =>
      (sheet !== null && rowsByText.get(texts[index]!)?.shift() === undefined) || shared.has(rowKey(unit)),
  );
  const leftRows = new Set(left.map(rowKey));
  const goneRows = [...rowsByText.values()].flat();
  const gone = goneRows.map(({ row }) => ({ sheet: sheet!.name, cell: addressOf({ row, column: 0 }) }));
  const changed = left.map(({ source }) => source && cellOf(source, "date"));
  return {
    same: drawn.units.filter((unit) => !leftRows.has(rowKey(unit))),
    diagnostics: [...changed, ...gone].map((cell) => diagnose("recap.changed", cell, params)),
  };
}

function rowKey({ source, key }: BillableUnit): string {
  return source ? `${source.table.sheet}!${source.row}` : key;
}

/** Ledger rows that several clients share: one of them alone does not approve the row. */
function sharedRows({ backlog }: Billing): ReadonlySet<string> {
  const clients = new Map<string, string>();
  const shared = new Set<string>();
  for (const unit of backlog.units) {
    const [row, client] = [rowKey(unit), unit.client?.name ?? ""];
    if ((clients.get(row) ?? client) !== client) shared.add(row);
    clients.set(row, client);
  }
  return shared;
}

/** The rows of work on the sheet, from the headings to the total, as texts. */
function rowsOnSheet({ values }: RecapSheet, { document, language }: DrawnRecap): { row: number; text: string }[] {
  const first = document.page.titleRows!.last + 1;
  const { total } = textsFor(language).documents.recap;
  const end = values.findIndex(
    (row, index) => index >= first && (row[0] === total || row.every((cell) => cell === "")),
  );
  return values.slice(first, end < 0 ? undefined : end).map((row, index) => ({
    row: first + index,
    text: rowText(row.map(rawText)),
  }));
}

/** The rows of work as the statement would say them now, as texts. */
function textsByRow({ document, rows }: DrawnRecap, dateSystem: Billing["layout"]["dateSystem"]): string[] {
  const first = document.page.titleRows!.last + 1;
  const lines: string[][] = rows.map(() => []);
  for (const { row, column, content } of document.cells) {
    const line = lines[row - first];
    if (line) line[column] = contentText(content, dateSystem);
  }
  return lines.map((line) => rowText(Array.from(line, (text) => text ?? "")));
}

function rowText(cells: readonly string[]): string {
  return cells
    .map((text) => text.trim())
    .join("\u0000")
    .replace(/\u0000+$/, "");
}

/** What the statement says of itself, now and once it is validated. */
function stateOf(
  { name: sheet, values }: RecapSheet,
  { language, client }: DrawnRecap,
  { billing, on }: { readonly billing: Billing; readonly on: LocalDate },
): StatementState {
  const { validated } = textsFor(language).documents.recap;
  const after = formatMessage(validated, { date: formatDate(on, language, client.country) }, language);
  const isProtected = billing.layout.sheets.find(({ name }) => name === sheet)?.isProtected ?? false;
  return { sheet, before: rawText(values[recapState.row]?.[recapState.column]), after, isProtected };
}
