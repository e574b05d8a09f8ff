import { draftEverythingDue } from "../../application/due/draftEverythingDue";
import type { DueOutcome } from "../../application/due/dueOutcomes";
import { readBilling } from "../../application/readBilling";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { invoicesResult } from "../invoicesResult";
import { dateOption } from "../optionValues";
import { printTable } from "../printTable";

/** `due`: drafts of every contract that is due, reported contract by contract. */
export const due: Command = {
  kind: "onBook",
  options: { date: { type: "string" } },
  run: async (session, context) => {
    const { line, language, today } = context;
    const billing = await readBilling(session.environment);
    const run = await draftEverythingDue(session.environment, billing, dateOption(line, "date") ?? today);
    const { contracts, invoices } = run.value;
    const diagnostics = [...billing.diagnostics, ...run.diagnostics];
    const result = await invoicesResult(session, context, { billing, invoices, diagnostics });
    const { headings } = textsFor(language).cli;
    const table = printTable(
      contracts,
      [
        { title: headings.client, cell: ({ client }) => client },
        { title: headings.project, cell: projectsOf },
        { title: headings.status, cell: ({ outcome }) => outcome },
        { title: headings.draft, cell: ({ draft }) => draft ?? "" },
        { title: headings.reason, cell: ({ reason }) => reason ?? "" },
      ],
      language,
    );
    return {
      ...result,
      json: { contracts: contracts.map(outcomeJson), ...result.json },
      text: [table, result.text].join("\n\n"),
    };
  },
};

function outcomeJson(made: DueOutcome): object {
  const { client, outcome, draft, reason } = made;
  return { client, project: projectsOf(made), outcome, draft, reason };
}

function projectsOf({ contract }: DueOutcome): string {
  return contract.projects.join(", ");
}
