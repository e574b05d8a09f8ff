import type { LocalDate } from "../../domain/calendar/localDate";
import type { Margin } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import { marginDocument } from "../../documents/margin/marginDocument";
import type { SheetDocument } from "../../documents/sheetDocument";
import { isAmerican } from "../../texts/formats";
import { textsFor } from "../../texts/catalogue";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";

/** A margin that was computed, and what for. */
export type MarginReport = {
  readonly margin: Margin;
  readonly by: readonly MarginDimension[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly asOf: LocalDate;
};

/** Writes the margin sheet, in place where there is one already. Returns what was written. */
export async function writeMarginSheet(
  environment: Environment,
  billing: Billing,
  report: MarginReport,
): Promise<SheetDocument> {
  const { settings } = billing.books;
  const language = settings.language ?? environment.language;
  const sheetName = textsFor(language).documents.margin.title;
  const document = marginDocument(report.margin, {
    sheetName,
    language,
    currency: settings.baseCurrency,
    by: report.by,
    asOf: report.asOf,
    from: report.from,
    until: report.until,
    paper: isAmerican(settings.seller.country) ? "Letter" : "A4",
  });
  await environment.port.apply([{ purpose: "margin", operations: [{ kind: "putSheet", document, after: null }] }]);
  return document;
}
