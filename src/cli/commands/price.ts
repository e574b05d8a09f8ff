import { readBilling } from "../../application/readBilling";
import { writePrices } from "../../application/reports/writePrices";
import { wholeRows } from "../../domain/backlog/wholeRows";
import { explainUnit } from "../../domain/pricing/explainUnit";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { choiceOption } from "../optionValues";
import { amountText, quantityText, rateText } from "../json/decimals";
import { partJson, unitJson } from "../json/unitJson";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";

const ledgers = ["time", "expenses", "milestones", "Time", "Expenses", "Milestones"] as const;

/** `price`: every entry with its price and why; with --write, into the ledgers' Rate and Amount columns. */
export const price: Command = {
  kind: "onBook",
  options: { ledger: { type: "string" }, write: { type: "boolean" } },
  run: async (session, { line, language }) => {
    const ledger = choiceOption(line, "ledger", ledgers)?.toLowerCase() ?? null;
    const billing = await readBilling(session.environment);
    const rows = wholeRows(billing.backlog.units).filter(
      ({ unit }) => ledger === null || unit.source?.table.table.toLowerCase() === ledger,
    );
    const units = rows.map(({ unit }) => unit);
    if (line.flag("write")) await writePrices(session.environment, billing, rows);
    const { headings } = textsFor(language).cli;
    return {
      json: {
        rows: rows.map(({ unit, parts }) => ({
          ...unitJson(unit),
          ...(parts.length > 1 ? { parts: parts.map(partJson) } : {}),
          explain: explainUnit(parts[0]!, billing.books),
        })),
        diagnostics: diagnosticsJson(billing.diagnostics, language),
      },
      text: printTable(
        units,
        [
          { title: headings.ledger, cell: (unit) => unit.source?.table.table ?? "" },
          { title: headings.row, cell: (unit) => String(unit.source?.row ?? ""), align: "right" },
          { title: headings.date, cell: (unit) => unit.date ?? "" },
          { title: headings.project, cell: (unit) => unit.entry?.project ?? "" },
          { title: headings.person, cell: (unit) => unit.person },
          { title: headings.quantity, cell: (unit) => quantityText(unit.quantity) ?? "", align: "right" },
          { title: headings.rate, cell: (unit) => rateText(unit.price) ?? "", align: "right" },
          { title: headings.net, cell: (unit) => amountText(unit.net, unit.currency) ?? "", align: "right" },
          { title: headings.status, cell: (unit) => [unit.state, unit.reason].filter(Boolean).join(" ") },
        ],
        language,
      ),
      diagnostics: billing.diagnostics,
      changed: line.flag("write"),
    };
  },
};
