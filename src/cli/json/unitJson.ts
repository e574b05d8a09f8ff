import type { BillableUnit } from "../../domain/pricing/billableUnit";
import { cellOf } from "../../domain/entries/source";
import { Decimal } from "../../domain/money/decimal";
import { amountText, quantityText, rateText } from "./decimals";

const secondsPerHour = 3600;

/** A billable unit as the command line prints a row: rate and net are null when it has no price, never "0". */
export function unitJson(unit: BillableUnit): object {
  const { entry, source, currency } = unit;
  const rateCell = unit.rateRow ? cellOf(unit.rateRow.source, "rate") : null;
  return {
    ...{
      ledger: source?.table.table ?? unit.origin,
      sheet: source?.table.sheet ?? null,
      row: source?.row ?? null,
      date: unit.date,
    },
    client: unit.client?.name ?? unit.terms?.client ?? "",
    ...{
      project: entry?.project ?? unit.terms?.project ?? "",
      line: unit.terms?.line ?? "",
      person: unit.person,
      task: unit.task,
    },
    hours: quantityText(hoursOf(unit)),
    ...{
      quantity: quantityText(unit.quantity),
      unit: unit.unit,
      rate: rateText(unit.price),
      net: amountText(unit.net, currency),
    },
    ...{ currency, billingType: unit.billingType, status: unit.state, reason: unit.reason },
    rateRow: rateCell ? `${rateCell.sheet}!${rateCell.cell}` : null,
  };
}

/** A part of a row that is not in one piece: each client's share, what a cap or an invoice left of it. */
export function partJson(unit: BillableUnit): object {
  const { client, quantity, net, billingType, state, reason, currency } = unit;
  const figures = { quantity: quantityText(quantity), net: amountText(net, currency) };
  return { client: client?.name ?? "", ...figures, billingType, status: state, reason };
}

function hoursOf({ entry }: BillableUnit): Decimal | null {
  if (entry?.kind !== "time" || entry.duration?.unit !== "h") return null;
  return entry.duration.seconds.dividedBy(new Decimal(secondsPerHour));
}
