import { keyOf } from "../../domain/entries/key";
import type { Invoice, InvoiceLine, TaxGroup } from "../../domain/invoicing/invoice";
import { percentOf } from "../../domain/invoicing/roundAmount";
import type { InvoiceOptions } from "./invoiceOptions";

/** What bears tax: a line, or an advance (line 0). */
type TaxedItem = Pick<InvoiceLine, "line" | "taxCode" | "net" | "tax">;

/**
 * Which VAT group a line belongs to, and how the line says so in its VAT column: the group's rate, or a letter where two groups
 * have one rate (exempt and reverse charge are both 0 %).
 */
export type TaxMarkers = {
  readonly groupOf: (line: TaxedItem) => number;
  /** Null: the rate itself is the marker. */
  readonly letterOf: (group: number) => string | null;
};

export function taxMarkers(invoice: Invoice, options: InvoiceOptions, decimals: number): TaxMarkers {
  const groups = invoice.taxBreakdown;
  const rates = new Set(groups.map((group) => group.ratePercent.toFixed()));
  const areRatesDistinct = rates.size === groups.length;
  return {
    groupOf: (line) => groupOfLine(line, groups, { options, decimals }),
    letterOf: (group) => (areRatesDistinct ? null : String.fromCharCode(65 + group)),
  };
}

function groupOfLine(
  line: TaxedItem,
  groups: readonly TaxGroup[],
  known: { readonly options: InvoiceOptions; readonly decimals: number },
): number {
  if (groups.length === 1) return 0;
  const key = keyOf(line.taxCode);
  const byCode = groups.findIndex((group) => keyOf(group.code) === key);
  if (byCode >= 0) return byCode;
  const tax = known.options.taxes?.find((candidate) => keyOf(candidate.code) === key);
  const found = groups.findIndex((group) =>
    tax
      ? group.category === tax.category && group.ratePercent.equals(tax.ratePercent)
      : rateMatches(line, group, known.decimals),
  );
  if (found < 0) throw new RangeError(`Line ${line.line} with tax code "${line.taxCode}" is in no VAT group`);
  return found;
}

/** An implicit code is a percentage; what else is left is told by the tax the line bears. */
function rateMatches(line: TaxedItem, group: TaxGroup, decimals: number): boolean {
  const percent = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(line.taxCode.trim())?.[1]?.replace(",", ".");
  if (percent !== undefined) return group.ratePercent.equals(percent);
  return percentOf(line.net, group.ratePercent, decimals).equals(line.tax);
}
