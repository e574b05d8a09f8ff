import type { JournalDetail } from "../../domain/invoicing/journal";
import { isRevenue, sum } from "../../domain/invoicing/priceLine";
import { zero } from "../../domain/money/decimal";
import type { ChangedRow, Reconciled } from "../../documents/reviewRequest";
import type { Environment } from "../environment";
import { ledgerPlaces } from "../invoiceSheets";
import type { Billing } from "../readBilling";
import { readTabNets } from "./readTabNets";
import type { ReviewedRecord } from "./reviewedRecords";
import { worthOfRows } from "./worthOfRows";

/**
 * The net of each invoice as five places say it: the ledgers' rows, the lines printed, the register, the journal and the tab.
 * A ledger row that is gone counts as nothing, one whose quantity changed as what it is now. Throws: EnvironmentError.
 */
export async function reconcileInvoices(
  environment: Environment,
  billing: Billing,
  reviewed: readonly ReviewedRecord[],
): Promise<Reconciled[]> {
  const tabs = await readTabNets(environment, billing, reviewed);
  const worthNow = worthOfRows(billing);
  return reviewed.map(({ record, details, invoice }) => {
    const revenue = revenueOf(details);
    return {
      invoice: record.number,
      entries: sum(revenue.map((detail) => worthNow(detail, record) ?? zero)),
      lines: invoice ? sum(invoice.lines.filter(isRevenue).map((line) => line.net)) : null,
      register: record.net,
      journal: sum(revenue.map(({ net }) => net)),
      tab: tabs.get(record.number) ?? null,
    };
  });
}

/** The ledger rows that no longer give what was invoiced of them: what an invoice's difference is made of. */
export function changedRows(
  environment: Environment,
  billing: Billing,
  reviewed: readonly ReviewedRecord[],
): ChangedRow[] {
  const worthNow = worthOfRows(billing);
  const ledgersOf = ledgerPlaces(billing, environment);
  return reviewed.flatMap(({ record, details }) =>
    revenueOf(details).flatMap((detail) => {
      const now = worthNow(detail, record);
      if (now?.equals(detail.net)) return [];
      const { billingId, net: invoiced, externalDescription, task } = detail;
      const description = externalDescription || detail.description || task;
      const place = { invoice: record.number, currency: record.currency, ledgers: ledgersOf(detail.origin) };
      return [{ ...place, billingId, description, invoiced, now }];
    }),
  );
}

function revenueOf(details: readonly JournalDetail[]): JournalDetail[] {
  return details.filter((detail) => isRevenue(detail) && detail.origin !== "Advance");
}
