import type { ExpenseEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { one, type Decimal } from "../../domain/money/decimal";
import { readFlag } from "../cells/flag";
import { readTaxCell } from "../cells/percent";
import { headerText } from "../header/headerText";
import type { TableColumns } from "./locatedTable";

type ExpenseCost = Pick<
  ExpenseEntry,
  "quantity" | "unit" | "unitCost" | "currency" | "taxIncluded" | "purchaseTax" | "recoverable"
>;

/**
 * What was paid, by row. A blank quantity is 1; the currency is the column's, else the cell's own, else the header's; a header
 * "Montant TTC" says that tax is included. Diagnostics: amount.perUnitUnclear.
 */
export function costReader(columns: TableColumns): (row: number) => ExpenseCost {
  const { problems } = columns;
  const quantity = columns.number("quantity");
  const unit = columns.text("unit");
  const unitCost = columns.amount("unitCost");
  const currency = columns.text("currency");
  const currencyInHeader = columns.notation("unitCost");
  const taxIncluded = columns.by("taxIncluded", readFlag);
  const header = columns.located.match.headers["unitCost"] ?? "";
  const isGross = /\b(ttc|gross|incl|including)\b/u.test(keyOf(header));
  const figures = figuresFor(meaningOf(header), columns.has("unitPrice") || columns.has("pricing"));
  const purchaseTax = columns.by("purchaseTax", readTaxCell);
  const recoverable = columns.by("recoverable", readFlag);
  return (row) => {
    const paid = problems.take(unitCost, row);
    const isQuantityBlank = quantity.at(row).problem === null;
    const stated = problems.take(quantity, row) ?? (isQuantityBlank ? one : null);
    const found = figures(stated, paid?.amount ?? null);
    if (found === "unclear") problems.note("amount.perUnitUnclear", "unitCost", row);
    return {
      ...(found === "unclear" ? { quantity: stated, unitCost: null } : found),
      unit: problems.take(unit, row) ?? "",
      currency: (problems.take(currency, row) ?? "") || paid?.currency || currencyInHeader,
      taxIncluded: problems.take(taxIncluded, row) ?? isGross,
      purchaseTax: problems.take(purchaseTax, row) ?? "",
      recoverable: problems.take(recoverable, row),
    };
  };
}

/** What a column of costs is for: one unit, or the whole quantity. "Cost" may be either; without a header it is as agreed. */
function meaningOf(header: string): "unit" | "whole" | "unclear" {
  const { name } = headerText(header);
  if (name === "" || /\b(unit|unitaire|each|price|prix|pu)\b/u.test(name)) return "unit";
  return /\b(total|totaux|amount|montant|paid|paye|ttc|ht|depense)\b/u.test(name) ? "whole" : "unclear";
}

type Figures = Pick<ExpenseCost, "quantity" | "unitCost">;

const exactDecimals = 6;

/** Quantity and cost of one unit. An amount for all that does not divide exactly is one unit, unless a unit has a price of its own. */
function figuresFor(
  meaning: "unit" | "whole" | "unclear",
  hasUnitPrices: boolean,
): (quantity: Decimal | null, paid: Decimal | null) => Figures | "unclear" {
  return (quantity, paid) => {
    const isOne = quantity === null || paid === null || quantity.equals(one) || quantity.isZero();
    if (meaning === "unit" || isOne) return { quantity, unitCost: paid };
    if (meaning === "unclear") return "unclear";
    const each = paid.div(quantity);
    if (each.decimalPlaces() <= exactDecimals) return { quantity, unitCost: each };
    return hasUnitPrices ? "unclear" : { quantity: one, unitCost: paid };
  };
}
