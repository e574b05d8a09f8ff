import { readBilling, type Billing } from "../../application/readBilling";
import type { RecapPeriod } from "../../application/reports/recapFigures";
import { validateRecap } from "../../application/reports/validateRecap";
import { writeRecap } from "../../application/reports/writeRecap";
import { formatCanonical } from "../../texts/canonical";
import { textsFor } from "../../texts/catalogue";
import { formatMessage } from "../../texts/message";
import { formatQuantity } from "../../texts/formats";
import type { Command, CommandContext, CommandResult } from "../command";
import { amountText, quantityText } from "../json/decimals";
import { dateOption, requiredDate, requiredOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";
import type { Session } from "../session";

const text = { type: "string" } as const;

/** `recap`: the statement of work of a client and period; with --validated, that the client has validated it. */
export const recap: Command = {
  kind: "onBook",
  options: { client: text, from: text, until: text, validated: { type: "boolean" }, date: text },
  run: async (session, context) => {
    const { line } = context;
    const client = requiredOption(line, "client");
    const period = { client, from: requiredDate(line, "from"), until: requiredDate(line, "until") };
    const billing = await readBilling(session.environment);
    return line.flag("validated")
      ? validate(session, context, { billing, period })
      : write(session, context, { billing, period });
  },
};

type Recap = { readonly billing: Billing; readonly period: RecapPeriod };

async function write({ environment }: Session, { language }: CommandContext, recap: Recap): Promise<CommandResult> {
  const { value, diagnostics } = await writeRecap(environment, recap.billing, recap.period);
  const json = {
    sheet: value?.sheet ?? null,
    hours: quantityText(value?.hours ?? null),
    net: value ? amountText(value.net, value.currency) : null,
  };
  const amounts = (value?.amounts ?? []).map(({ currency, net }) => ({ currency, net: amountText(net, currency) }));
  const nets = amounts.map(({ currency, net }) => `${formatCanonical(net ?? "", language)} ${currency}`).join(", ");
  return {
    json: value
      ? { ...json, ...(amounts.length > 1 ? { amounts } : {}) }
      : { ...json, diagnostics: diagnosticsJson(diagnostics, language) },
    text: value
      ? [json.sheet, `${formatQuantity(json.hours ?? "0", language)} h`, nets].filter((part) => part !== "").join("  ")
      : "",
    diagnostics,
    changed: value !== null,
  };
}

async function validate(
  { environment }: Session,
  { line, language, today }: CommandContext,
  { billing, period }: Recap,
): Promise<CommandResult> {
  const on = dateOption(line, "date") ?? today;
  const { value, diagnostics } = await validateRecap(environment, billing, { ...period, on });
  const json = { sheet: value?.sheet ?? null, approved: value?.approved ?? null };
  const { recapValidated } = textsFor(language).cli.results;
  return {
    json: { ...json, diagnostics: diagnosticsJson(diagnostics, language) },
    text: value ? formatMessage(recapValidated, { sheet: value.sheet, count: value.approved }, language) : "",
    diagnostics,
    changed: value !== null,
  };
}
