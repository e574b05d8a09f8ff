import { readBilling } from "../../application/readBilling";
import { checkLedgers, type LedgerCheck } from "../../application/reports/checkLedgers";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { quantityText } from "../json/decimals";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";

/** `check`: reads the ledgers and lists what is wrong; nothing is written. */
export const check: Command = {
  kind: "onBook",
  options: {},
  run: async (session, { language }) => {
    const billing = await readBilling(session.environment, undefined, undefined, { proposals: true });
    const ledgers = checkLedgers(billing);
    const { cli, explanations } = textsFor(language);
    const { headings, results } = cli;
    const table = printTable(
      ledgers,
      [
        { title: headings.ledger, cell: (ledger) => explanations.tables[ledger.ledger] },
        { title: headings.sheet, cell: (ledger) => ledger.sheet },
        { title: headings.rows, cell: (ledger) => String(ledger.rows), align: "right" },
        { title: headings.skipped, cell: (ledger) => String(ledger.skipped), align: "right" },
        { title: headings.hours, cell: (ledger) => quantityText(ledger.hours) ?? "", align: "right" },
        { title: headings.first, cell: (ledger) => ledger.first ?? "" },
        { title: headings.last, cell: (ledger) => ledger.last ?? "" },
      ],
      language,
    );
    return {
      json: { diagnostics: diagnosticsJson(billing.diagnostics, language), ledgers: ledgers.map(ledgerJson) },
      text: billing.diagnostics.length === 0 ? `${table}\n\n${results.clean}` : table,
      diagnostics: billing.diagnostics,
      changed: false,
    };
  },
};

function ledgerJson(ledger: LedgerCheck): object {
  const { hours, amounts, confidence, ...rest } = ledger;
  return {
    ...rest,
    hours: quantityText(hours),
    amounts: Object.fromEntries(amounts.map(({ currency, net }) => [currency, net])),
    ...(confidence === null ? {} : { confidence }),
  };
}
