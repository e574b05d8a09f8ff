import type { LocalDate } from "../../domain/calendar/localDate";
import type { BacklogGroup } from "../../domain/backlog/groupBacklog";
import { backlogDocument } from "../../documents/backlogDocument";
import type { SheetDocument } from "../../documents/sheetDocument";
import { tableNameFor } from "../../documents/tableNames";
import { textsFor } from "../../texts/catalogue";
import { isAmerican } from "../../texts/formats";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";

/** Writes the backlog as a sheet with a table, in place where there is one already. Throws: EnvironmentError. */
export async function writeBacklogSheet(
  environment: Environment,
  billing: Billing,
  report: { readonly groups: readonly BacklogGroup[]; readonly asOf: LocalDate },
): Promise<SheetDocument> {
  const { settings } = billing.books;
  const language = settings.language ?? environment.language;
  const sheetName = textsFor(language).documents.backlog.title;
  const { tables, names } = billing.layout;
  const others = tables.filter(({ sheet }) => sheet !== sheetName).map(({ name }) => name);
  const document = backlogDocument(report.groups, {
    ...{ language, sheetName, asOf: report.asOf },
    tableName: tableNameFor(sheetName, [...others, ...names]),
    paper: isAmerican(settings.seller.country) ? "Letter" : "A4",
  });
  const sheet = { purpose: "backlog", operations: [{ kind: "putSheet", document, after: null }] } as const;
  await applyBatches(environment.port, billing.layout, [sheet]);
  return document;
}
