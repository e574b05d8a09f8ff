import { basename } from "node:path";
import { importLedger, previewImport } from "../../application/importing/importLedger";
import type { ImportLedger } from "../../application/importing/importPlan";
import { summariseImport, type ImportSummary } from "../../application/importing/summariseImport";
import { readBilling } from "../../application/readBilling";
import { textsFor } from "../../texts/catalogue";
import { formatMessage } from "../../texts/message";
import type { Command, CommandContext } from "../command";
import { readImportFile } from "../importFile";
import { amountText, quantityText } from "../json/decimals";
import { choiceOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";
import { Refusal } from "../refusal";

const ledgers: Readonly<Record<string, ImportLedger>> = { time: "Time", expenses: "Expenses" };

/** `import`: adds the rows of a tracker's export, or of any table, to a ledger. */
export const importRows: Command = {
  kind: "onBook",
  options: { ledger: { type: "string" }, "date-order": { type: "string" }, "dry-run": { type: "boolean" } },
  run: async (session, context) => {
    const { line, language } = context;
    const [, file] = line.files;
    if (file === undefined) throw new Refusal("missingValue", { option: "FILE" });
    const source = { file: basename(file), ...(await readImportFile(file, context)), ...optionsOf(context) };
    const billing = await readBilling(session.environment);
    const { value: plan, diagnostics } = await previewImport(session.environment, billing, source);
    if (!plan)
      return { json: { diagnostics: diagnosticsJson(diagnostics, language) }, text: "", diagnostics, changed: false };
    const writes = !line.flag("dry-run") && plan.rows.length > 0;
    const done = writes ? await importLedger(session.environment, billing, plan) : null;
    const found = [...diagnostics, ...(done?.diagnostics ?? [])];
    const summary = summariseImport(plan, billing.books.settings.hoursPerDay);
    return {
      json: { ...summaryJson(summary), diagnostics: diagnosticsJson(found, language) },
      text: summaryText(summary, context),
      diagnostics: found,
      changed: done !== null && done.value !== null,
    };
  },
};

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
