import { readBilling, type Billing } from "../application/readBilling";
import { rowsByBillingId } from "../application/invoiceMarks";
import type { Diagnostic } from "../domain/diagnostics/diagnostic";
import type { Invoice } from "../domain/invoicing/invoice";
import type { DetailSource } from "../domain/invoicing/journal";
import { textsFor } from "../texts/catalogue";
import type { CommandContext, CommandResult } from "./command";
import { amountText } from "./json/decimals";
import { invoiceJson } from "./json/invoiceJson";
import { diagnosticsJson } from "./printDiagnostics";
import { printTable } from "./printTable";
import type { Session } from "./session";

/** Invoices a command made or changed, and the reading they were made from. */
export type InvoicesMade = {
  readonly billing: Billing;
  readonly invoices: readonly Invoice[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The result of a command whose document is `{invoices, diagnostics}`; without an invoice nothing was changed. */
export async function invoicesResult(
  session: Session,
  { language }: CommandContext,
  { billing, invoices, diagnostics }: InvoicesMade,
): Promise<CommandResult> {
  const traffic = session.traffic();
  const { baseCurrency } = billing.books.settings;
  const context = { rowOf: await rowsBehind(session, billing, invoices), baseCurrency, traffic };
  const { headings, results } = textsFor(language).cli;
  const table = printTable(
    invoices,
    [
      { title: headings.number, cell: (made) => made.number || made.draft },
      { title: headings.client, cell: (made) => made.client.name },
      { title: headings.date, cell: (made) => made.date },
      { title: headings.due, cell: (made) => made.due },
      { title: headings.net, cell: (made) => amountText(made.net, made.currency) ?? "", align: "right" },
      { title: headings.tax, cell: (made) => amountText(made.tax, made.currency) ?? "", align: "right" },
      { title: headings.total, cell: (made) => amountText(made.total, made.currency) ?? "", align: "right" },
      { title: headings.currency, cell: (made) => made.currency },
      { title: headings.sheet, cell: (made) => made.sheet },
    ],
    language,
  );
  return {
    json: {
      invoices: invoices.map((made) => invoiceJson(made, context)),
      diagnostics: diagnosticsJson(diagnostics, language),
    },
    text: invoices.length === 0 ? results.nothingToBill : table,
    diagnostics,
    changed: invoices.length > 0,
  };
}

const ledgers: ReadonlySet<DetailSource> = new Set(["Time", "Expenses", "Milestones"]);

/** Finds the ledger row behind a Billing ID; the workbook is read again where the run gave rows their IDs. */
async function rowsBehind(
  session: Session,
  billing: Billing,
  invoices: readonly Invoice[],
): Promise<(billingId: string) => number | null> {
  const known = rowsByBillingId(billing);
  const details = invoices.flatMap(({ lines }) => lines.flatMap((line) => line.details));
  const isNew = details.some(({ origin, billingId }) => ledgers.has(origin) && !known.has(billingId));
  const rows = isNew ? rowsByBillingId(await readBilling(session.environment)) : known;
  return (billingId) => {
    const place = rows.get(billingId);
    return place ? place.row + 1 : null;
  };
}
