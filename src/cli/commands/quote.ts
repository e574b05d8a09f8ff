import { readBilling } from "../../application/readBilling";
import { writeQuote } from "../../application/reports/writeQuote";
import { formatCanonical } from "../../texts/canonical";
import type { Command } from "../command";
import { amountText } from "../json/decimals";
import { dateOption, requiredOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";

const text = { type: "string" } as const;

/** `quote`: the quote of a change order, on a sheet of its own. */
export const quote: Command = {
  kind: "onBook",
  options: { project: text, request: text, date: text, "valid-until": text },
  run: async (session, { line, language, today }) => {
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await writeQuote(session.environment, billing, {
      project: requiredOption(line, "project"),
      request: requiredOption(line, "request"),
      date: dateOption(line, "date") ?? today,
      validUntil: dateOption(line, "valid-until"),
    });
    const net = value && amountText(value.net, value.currency);
    return {
      json: {
        ...{ sheet: value?.sheet ?? null, client: value?.client ?? null, net, currency: value?.currency ?? null },
        diagnostics: diagnosticsJson(diagnostics, language),
      },
      text: value ? `${value.sheet}  ${formatCanonical(net ?? "", language)} ${value.currency}` : "",
      diagnostics,
      changed: value !== null,
    };
  },
};
