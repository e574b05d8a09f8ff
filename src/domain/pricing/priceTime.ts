import { asWarning } from "../diagnostics/diagnostic";
import type { BillingType, TimeEntry } from "../entries/entry";
import { validateEntry } from "../entries/validateEntry";
import type { Decimal } from "../money/decimal";
import { collectDiagnostics } from "./collectDiagnostics";
import { coverageOf, coverageProblem } from "./coverage";
import type { Coverage, Placement, TimeNames } from "./placement";
import { unitKey } from "./unitKey";
import type { PricedEntry } from "./pricedEntry";
import type { PricingContext } from "./pricingContext";
import { timeCost } from "./timeCost";
import { namesOf, roleOf } from "./timeNames";
import { billedQuantity, workedQuantity } from "./timeQuantity";
import { timeSale, type TimeSale } from "./timeSale";

/**
 * A time entry with its quantity, price and cost. `sharedHours`: its part of a day that is rounded as a whole.
 * Diagnostics: the entry's own and those of rates; on rows that are not billed they are warnings.
 */
export function priceTime(
  context: PricingContext,
  entry: TimeEntry,
  placement: Placement,
  sharedHours: Decimal | undefined,
): PricedEntry {
  const { role, problem } = roleOf(context, entry);
  const names = namesOf(context, entry, placement, role);
  const coverage = timeCoverage(placement, names);
  const billingType = timeBillingType(entry, coverage, names);
  const unresolvedRole: TimeSale = { unit: entry.duration?.unit ?? "h", price: null, rateRow: null, problem };
  const isPriceable = problem === null && placement.terms !== null;
  const sale = isPriceable ? timeSale(context, entry, names.saleRates, placement.currency) : unresolvedRole;
  const isBilled = coverage === "billed" && billingType !== "Non-chargeable" && entry.mark !== "Written off";
  const policy = placement.terms?.hoursRounding ?? context.books.settings.hoursRounding;
  const { duration } = entry;
  const worked = duration && workedQuantity(context, duration, sale.unit);
  const cost = timeCost(context, entry, names.costRates, worked && { quantity: worked, unit: sale.unit });
  return {
    origin: "Time",
    entry,
    row: entry.source,
    key: unitKey(entry.source),
    placement,
    coverage,
    budget: names.budget,
    date: entry.date,
    entryClass: "Time",
    category: "",
    task: entry.task,
    phase: entry.phase,
    person: entry.person,
    role,
    description: entry.description,
    externalDescription: entry.clientNote || entry.description,
    billingType,
    actualQuantity: worked,
    quantity: duration && worked && (sharedHours ?? billedQuantity(context, duration, worked, policy)),
    unit: sale.unit,
    price: sale.price,
    rateRow: sale.rateRow,
    cost: cost.cost,
    splitBy: "quantity",
    diagnostics: collectDiagnostics(validateEntry(entry), placement.diagnostics, [
      coverageProblem(entry, "Time", coverage),
      isBilled ? sale.problem : sale.problem && asWarning(sale.problem),
      cost.problem,
    ]),
  };
}

/** A task with a fixed amount pays for its time. Rule: domain rules §3 "Revenue types". */
function timeCoverage(placement: Placement, { budget }: TimeNames): Coverage {
  const coverage = coverageOf(placement.terms, "Time");
  return coverage === "billed" && budget?.revenueType === "Fixed amount" ? "covered" : coverage;
}

function timeBillingType(entry: TimeEntry, coverage: Coverage, { budget }: TimeNames): BillingType {
  const isUnbillable = coverage === "billed" && budget?.revenueType === "Not billable";
  return isUnbillable && entry.billingType === "Chargeable" ? "Non-chargeable" : entry.billingType;
}
