import { keyOf } from "../../domain/entries/key";
import { decimalsOf } from "../../domain/invoicing/assembleInvoice";
import type { InvoiceRecord, JournalDetail } from "../../domain/invoicing/journal";
import { roundAmount } from "../../domain/invoicing/roundAmount";
import type { Decimal } from "../../domain/money/decimal";
import type { BillableUnit } from "../../domain/pricing/billableUnit";
import type { Billing } from "../readBilling";

/**
 * What a detail's ledger row would give now: the detail's own net while the row has the quantity it was drafted with; null where the
 * row is gone. What no ledger row stands behind is worth what it was. Rounding: to the invoice's currency.
 */
export function worthOfRows(billing: Billing): (detail: JournalDetail, record: InvoiceRecord) => Decimal | null {
  const units = unitsByBillingId(billing);
  return (detail, record) => {
    const fromRow = detail.origin === "Time" || detail.origin === "Expenses" || detail.origin === "Milestones";
    if (!fromRow || detail.billingId === "") return detail.net;
    const parts = units.get(detail.billingId);
    const unit = parts && unitOf(parts, record);
    const now = unit ? (unit.partOf?.quantity ?? unit.quantity) : null;
    if (!unit || now === null) return null;
    const isSame = unit.entry === null || detail.originalQuantity.isZero() || now.equals(detail.originalQuantity);
    if (isSame) return detail.net;
    return roundAmount(detail.net.times(now).div(detail.originalQuantity), decimalsOf(record.currency));
  };
}

/** Of a row that is split, the share of the invoice's client. */
function unitOf(parts: readonly BillableUnit[], { client }: InvoiceRecord): BillableUnit {
  const own = parts.filter((unit) => keyOf(unit.client?.name ?? "") === keyOf(client));
  return own.find(({ partOf }) => partOf) ?? own[0] ?? parts[0]!;
}

function unitsByBillingId({ backlog }: Billing): ReadonlyMap<string, readonly BillableUnit[]> {
  const units = new Map<string, BillableUnit[]>();
  for (const unit of backlog.units) {
    if (unit.billingId === null) continue;
    const known = units.get(unit.billingId);
    if (known) known.push(unit);
    else units.set(unit.billingId, [unit]);
  }
  return units;
}
