import type { Books } from "../entries/books";
import type { MilestoneEntry } from "../entries/entry";
import { keyOf } from "../entries/key";
import { printedQuantity } from "./amounts";
import type { BillableUnit, PriceStep } from "./billableUnit";
import { explainExpense } from "./explainExpense";
import { explainTime } from "./explainTime";
import { placeEntry, placeMilestone } from "./placeEntry";
import { priceStep } from "./priceStep";
import { pricingContextOf, type PricingContext } from "./pricingContext";

/**
 * How a unit came to its price, step by step: its contract line, what rounding did to its hours, each rate row that could
 * have priced it and why it lost, what was converted, and the product. Params are canonical; their words are in texts.
 */
export function explainUnit(unit: BillableUnit, books: Books): readonly PriceStep[] {
  const context = pricingContextOf(books);
  return [...explainLine(unit), ...explainPrice(context, unit), ...explainShare(context, unit), ...explainNet(unit)];
}

function explainLine({ terms }: BillableUnit): readonly PriceStep[] {
  if (!terms) return [];
  const { project, line, method, source } = terms;
  return [priceStep("contractLine", { project, line, method, row: `${source.row}` })];
}

function explainPrice(context: PricingContext, unit: BillableUnit): readonly PriceStep[] {
  const { entry, origin, price } = unit;
  if (entry?.kind === "time") return explainTime(context, unit, entry);
  if (entry?.kind === "expense") return explainExpense(context, unit, entry);
  if (entry?.kind === "milestone") return explainMilestone(unit, entry);
  return origin === "Budget" && price ? [priceStep("budget.amount", { task: unit.task, price })] : [];
}

function explainMilestone({ terms }: BillableUnit, { value }: MilestoneEntry): readonly PriceStep[] {
  if (value?.kind === "amount") return [priceStep("milestone.amount", { amount: value.amount })];
  const contractValue = terms?.contractValue;
  return value && contractValue ? [priceStep("milestone.percent", { percent: value.percent, contractValue })] : [];
}

function explainShare(context: PricingContext, { entry, client }: BillableUnit): readonly PriceStep[] {
  if (!entry || !client) return [];
  const { shares } = entry.kind === "milestone" ? placeMilestone(context, entry) : placeEntry(context, entry);
  const share = shares?.find((candidate) => keyOf(candidate.client.name) === keyOf(client.name));
  return share ? [priceStep("share", { client: client.name, percent: share.percent })] : [];
}

function explainNet({ quantity, unit, price, net, currency }: BillableUnit): readonly PriceStep[] {
  if (quantity === null || price === null || net === null) return [];
  return [priceStep("net", { quantity: printedQuantity(quantity), unit, price, net, currency })];
}
