import type { LocalDate } from "../../domain/calendar/localDate";
import type { Margin } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import { marginDocument } from "../../documents/margin/marginDocument";
import type { SheetDocument } from "../../documents/sheetDocument";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import { applyBatches } from "../applyPlan";
import type { Environment } from "../environment";
import { closeRows, intentRows, newIntent, openIntent } from "../intentLog";
import type { Billing } from "../readBilling";
import { lookAtLog } from "../safety/holdLog";
import type { WriteBatch } from "../writePlan";

/** A margin that was computed, and what for. */
export type MarginReport = MarginScope & { readonly margin: Margin };

/** What a margin was asked for. */
export type MarginScope = {
  readonly by: readonly MarginDimension[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly asOf: LocalDate;
};

/** What the intent of a margin sheet keeps; `isNew`: there was none before. */
export type MarginDecision = MarginScope & { readonly sheet: string; readonly isNew: boolean };

/** Writes the margin sheet, in place where there is one already. Returns what was written. Throws: EnvironmentError. */
export async function writeMarginSheet(
  environment: Environment,
  billing: Billing,
  report: MarginReport,
): Promise<SheetDocument> {
  const document = marginSheet(environment, billing, report);
  const { by, from, until, asOf } = report;
  const isNew = !billing.layout.sheets.some(({ name }) => name === document.name);
  const decision: MarginDecision = { by, from, until, asOf, sheet: document.name, isNew };
  await applyBatches(environment.port, billing.layout, await logged(environment, billing, document, decision));
  return document;
}

/** The margin as a sheet in the workbook's language. */
export function marginSheet(environment: Environment, billing: Billing, report: MarginReport): SheetDocument {
  const { settings } = billing.books;
  const language = settings.language ?? environment.language;
  const { margin, ...scope } = report;
  return marginDocument(margin, {
    ...{ ...scope, language, sheetName: textsFor(language).documents.margin.title },
    currency: settings.baseCurrency,
    paper: isAmerican(settings.seller.country) ? "Letter" : "A4",
  });
}

/** Noted in the Log where there is one; a workbook that was never billed from is not given one for a report. */
async function logged(
  environment: Environment,
  billing: Billing,
  document: SheetDocument,
  decision: MarginDecision,
): Promise<WriteBatch[]> {
  const drawn: WriteBatch = { purpose: "margin", operations: [{ kind: "putSheet", document, after: null }] };
  const known = billing.sites.get("Log");
  if (!known) return [drawn];
  const intent = newIntent(environment, "margin", [], decision);
  const { lastRow } = await lookAtLog(environment, billing, { id: intent.id, log: known });
  const opened = openIntent({ ...known, lastRow }, intent);
  const rows = intentRows(intent).map((_, index) => lastRow + 1 + index);
  return [
    { purpose: "intent", operations: opened.operations },
    drawn,
    { purpose: "close", operations: closeRows(opened.site, rows, "Done") },
  ];
}
