import { readBilling } from "../../application/readBilling";
import { writeRecap } from "../../application/reports/writeRecap";
import type { Command } from "../command";
import { amountText, quantityText } from "../json/decimals";
import { requiredDate, requiredOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";

const text = { type: "string" } as const;

/** `recap`: the statement of work of a client and period. */
export const recap: Command = {
  kind: "onBook",
  options: { client: text, from: text, until: text },
  run: async (session, { line, language }) => {
    const client = requiredOption(line, "client");
    const period = { client, from: requiredDate(line, "from"), until: requiredDate(line, "until") };
    const billing = await readBilling(session.environment);
    const { value, diagnostics } = await writeRecap(session.environment, billing, period);
    const json = {
      sheet: value?.sheet ?? null,
      hours: quantityText(value?.hours ?? null),
      net: value ? amountText(value.net, value.currency) : null,
    };
    return {
      json: value ? json : { ...json, diagnostics: diagnosticsJson(diagnostics, language) },
      text: value ? `${json.sheet}  ${json.hours} h  ${json.net} ${value.currency}` : "",
      diagnostics,
      changed: value !== null,
    };
  },
};
