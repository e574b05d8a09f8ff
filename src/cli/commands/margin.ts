import { readBilling } from "../../application/readBilling";
import { writeMarginSheet } from "../../application/reports/writeMarginSheet";
import { computeMargin, type MarginRow } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import type { CommandLine } from "../commandLine";
import { amountText, percentText, quantityText, rateText } from "../json/decimals";
import { dateOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";
import { Refusal } from "../refusal";

const dimensions: readonly MarginDimension[] = [
  "project",
  "client",
  "line",
  "person",
  "role",
  "task",
  "month",
  "phase",
];

/** `margin`: the figures by the chosen dimensions, and a margin sheet in the workbook. */
export const margin: Command = {
  kind: "onBook",
  options: { by: { type: "string" }, from: { type: "string" }, until: { type: "string" } },
  run: async (session, { line, language, today }) => {
    const billing = await readBilling(session.environment);
    const until = dateOption(line, "until");
    const { books, backlog } = billing;
    const request = { by: dimensionsOf(line), from: dateOption(line, "from"), until, asOf: until ?? today };
    const result = computeMargin({ ...request, books, units: backlog.units });
    await writeMarginSheet(session.environment, billing, { ...request, margin: result });
    const currency = books.settings.baseCurrency;
    const diagnostics = [...billing.diagnostics, ...result.diagnostics];
    const { cli, documents } = textsFor(language);
    const { headings } = cli;
    const words = documents.margin;
    const amount = (row: MarginRow, field: "billed" | "cost") => amountText(row[field], currency) ?? "";
    return {
      json: {
        rows: result.rows.map((row) => marginJson(row, currency)),
        totals: marginJson(result.totals, currency),
        diagnostics: diagnosticsJson(diagnostics, language),
      },
      text: printTable(
        result.rows,
        [
          { title: headings.by, cell: ({ by }) => (by === "total" ? words.total : words.dimensions[by]) },
          { title: headings.key, cell: (row) => row.key || words.unnamed },
          { title: headings.hours, cell: (row) => quantityText(row.hours) ?? "", align: "right" },
          { title: headings.billed, cell: (row) => amount(row, "billed"), align: "right" },
          { title: headings.cost, cell: (row) => amount(row, "cost"), align: "right" },
          { title: headings.margin, cell: (row) => amountText(row.grossMargin, currency) ?? "", align: "right" },
          { title: headings.percent, cell: (row) => percentText(row.grossMarginPercent) ?? "", align: "right" },
        ],
        language,
      ),
      diagnostics,
      changed: true,
    };
  },
};

function dimensionsOf(line: CommandLine): MarginDimension[] {
  const names = (line.text("by") ?? "project").split(",").map((name) => name.trim());
  return names.map((name) => {
    const found = dimensions.find((dimension) => dimension === name);
    if (!found) throw new Refusal("badValue", { option: "--by", value: name, allowed: dimensions.join(", ") });
    return found;
  });
}

function marginJson(row: MarginRow, currency: string): object {
  const amount = (value: Parameters<typeof amountText>[0]) => amountText(value, currency);
  return {
    ...{
      by: row.by,
      key: row.key,
      contractValue: amount(row.contractValue),
      estimatedHours: quantityText(row.estimatedHours),
    },
    ...{
      hours: quantityText(row.hours),
      billed: amount(row.billed),
      drafted: amount(row.drafted),
      onAccount: amount(row.onAccount),
    },
    ...{
      wip: amount(row.wip),
      cost: amount(row.cost),
      writtenOff: amount(row.writtenOff),
      grossMargin: amount(row.grossMargin),
    },
    grossMarginPercent: percentText(row.grossMarginPercent),
    expectedMarginPercent: percentText(row.expectedMarginPercent),
    effectiveRate: rateText(row.effectiveRate),
    capLeft: amount(row.capLeft),
  };
}
