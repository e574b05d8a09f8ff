import { readBilling } from "../../application/readBilling";
import { selectBacklog } from "../../application/reports/selectBacklog";
import { writeBacklogSheet } from "../../application/reports/writeBacklogSheet";
import { backlogTotals, groupBacklog, type BacklogGroup } from "../../domain/backlog/groupBacklog";
import { textsFor } from "../../texts/catalogue";
import type { Command } from "../command";
import { amountText } from "../json/decimals";
import { unitJson } from "../json/unitJson";
import { dateOption } from "../optionValues";
import { diagnosticsJson } from "../printDiagnostics";
import { printTable } from "../printTable";

/** `backlog`: what can be billed, by client, contract line and currency; with --sheet, on a sheet of its own. */
export const backlog: Command = {
  kind: "onBook",
  options: {
    client: { type: "string" },
    project: { type: "string" },
    from: { type: "string" },
    until: { type: "string" },
    sheet: { type: "boolean" },
  },
  run: async (session, { line, language, today }) => {
    const billing = await readBilling(session.environment, dateOption(line, "until") ?? undefined);
    const units = selectBacklog(billing.backlog.units, {
      client: line.text("client") ?? null,
      project: line.text("project") ?? null,
      from: dateOption(line, "from"),
      until: dateOption(line, "until"),
    });
    const groups = groupBacklog(units);
    const asOf = dateOption(line, "until") ?? today;
    if (line.flag("sheet")) await writeBacklogSheet(session.environment, billing, { groups, asOf });
    const { headings } = textsFor(language).cli;
    return {
      json: {
        groups: groups.map(groupJson),
        totals: backlogTotals(groups).map(({ currency, net }) => ({ currency, net: amountText(net, currency) })),
        diagnostics: diagnosticsJson(billing.diagnostics, language),
      },
      text: printTable(
        groups,
        [
          { title: headings.client, cell: (group) => group.client },
          { title: headings.project, cell: (group) => group.project },
          { title: headings.line, cell: (group) => group.line },
          { title: headings.ready, cell: (group) => String(group.ready), align: "right" },
          { title: headings.blocked, cell: (group) => String(group.blocked), align: "right" },
          { title: headings.net, cell: (group) => amountText(group.net, group.currency) ?? "", align: "right" },
          { title: headings.currency, cell: (group) => group.currency },
          { title: headings.oldest, cell: (group) => group.oldest ?? "" },
        ],
        language,
      ),
      diagnostics: billing.diagnostics,
      changed: line.flag("sheet"),
    };
  },
};

function groupJson(group: BacklogGroup): object {
  const { client, project, line, currency, ready, blocked, net, oldest, units } = group;
  return {
    client,
    project,
    line,
    currency,
    ready,
    blocked,
    net: amountText(net, currency),
    oldest,
    rows: units.map((unit) => unitJson(unit)),
  };
}
