import { basename } from "node:path";
import { importLedger, previewImport } from "../../application/importing/importLedger";
import { agreeNames, unknownNames, type UnknownName } from "../../application/importing/importedNames";
import type { ImportLedger } from "../../application/importing/importPlan";
import { summariseImport, type ImportSummary } from "../../application/importing/summariseImport";
import { undoLastImport } from "../../application/importing/undoImport";
import { readBilling } from "../../application/readBilling";
import { textsFor } from "../../texts/catalogue";
import { formatMessage } from "../../texts/message";
import type { Command, CommandContext, CommandResult } from "../command";
import { readImportFile } from "../importFile";
import { amountText, quantityText } from "../json/decimals";
import { nameOptions } from "../nameOptions";
import { choiceOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";
import { progressLine } from "../progressLine";
import { Refusal } from "../refusal";
import type { Session } from "../session";

const ledgers: Readonly<Record<string, ImportLedger>> = { time: "Time", expenses: "Expenses" };

/** `import`: adds the rows of a tracker's export, or of any table, to a ledger; `--undo` takes the last import out again. */
export const importRows: Command = {
  kind: "onBook",
  options: {
    ledger: { type: "string" },
    "date-order": { type: "string" },
    name: { type: "string", multiple: true },
    "dry-run": { type: "boolean" },
    undo: { type: "boolean" },
  },
  run: (session, context) => (context.line.flag("undo") ? undo(session, context) : add(session, context)),
};

async function add(session: Session, context: CommandContext): Promise<CommandResult> {
  const { line, language } = context;
  const [, file] = line.files;
  if (file === undefined) throw new Refusal("missingValue", { option: "FILE" });
  const { environment } = session;
  const options = optionsOf(context);
  const source = { file: basename(file), ...(await readImportFile(file, context, options.ledger)), ...options };
  const first = await readBilling(environment);
  const names = nameOptions(line, source.ledger);
  const billing = { ...first, names: [...first.names, ...names] };
  const { value: plan, diagnostics } = await previewImport(environment, billing, source);
  if (!plan)
    return { json: { diagnostics: diagnosticsJson(diagnostics, language) }, text: "", diagnostics, changed: false };
  const writes = !line.flag("dry-run") && plan.rows.length > 0;
  const done = writes ? await importLedger(environment, billing, plan, progressLine(language)) : null;
  const remembered =
    writes && names.length > 0 ? await agreeNames(environment, await readBilling(environment), names) : [];
  const found = [...diagnostics, ...(done?.diagnostics ?? []), ...remembered];
  const summary = summariseImport(plan, billing.books.settings.hoursPerDay);
  const unknown = unknownNames(plan, billing);
  return {
    json: { ...summaryJson(summary), unknownNames: unknown, diagnostics: diagnosticsJson(found, language) },
    text: [summaryText(summary, context), ...unknownText(unknown, context)].join("\n"),
    diagnostics: found,
    changed: done !== null && done.value !== null,
  };
}

async function undo({ environment }: Session, { language }: CommandContext): Promise<CommandResult> {
  const { value, diagnostics } = await undoLastImport(environment, await readBilling(environment));
  const { results } = textsFor(language).cli;
  const undone = value && { file: value.file, rows: value.rows };
  const text = undone
    ? formatMessage(results.importUndone, { count: undone.rows, file: undone.file }, language)
    : results.nothingImported;
  return {
    json: { undone, diagnostics: diagnosticsJson(diagnostics, language) },
    text: diagnostics.length > 0 ? "" : text,
    diagnostics,
    changed: undone !== null,
  };
}

function optionsOf({ line }: CommandContext) {
  const ledger = choiceOption(line, "ledger", Object.keys(ledgers)) ?? "time";
  const dateOrder = choiceOption(line, "date-order", ["dmy", "mdy"]);
  return { ledger: ledgers[ledger]!, ...(dateOrder ? { dateOrder } : {}) };
}

function summaryJson({ hours, amounts, ...rest }: ImportSummary): object {
  return {
    ...rest,
    hours: quantityText(hours),
    amounts: Object.fromEntries([...amounts].map(([currency, sum]) => [currency, amountText(sum, currency)])),
  };
}

function summaryText(
  { read, added, duplicates, alreadyInvoiced, skipped }: ImportSummary,
  { language }: CommandContext,
): string {
  const counts = { read, added, duplicates, invoiced: alreadyInvoiced, skipped: skipped.length };
  const { results } = textsFor(language).cli;
  const reasons = skipped.map(({ row, reason }) => `${row}  ${reason}`);
  return [formatMessage(results.imported, counts, language), ...reasons].join("\n");
}

function unknownText(names: readonly UnknownName[], { language }: CommandContext): string[] {
  if (names.length === 0) return [];
  const { results } = textsFor(language).cli;
  return ["", results.unknownNames, ...names.map(({ field, imported, rows }) => `  ${field}:${imported}  (${rows})`)];
}
