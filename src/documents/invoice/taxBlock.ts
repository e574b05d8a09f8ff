import { shareAmount } from "../../domain/invoicing/shareAmount";
import type { Decimal } from "../../domain/money/decimal";
import { total } from "../live";
import { hairline, look } from "../palette";
import type { InvoiceContext } from "./invoiceContext";
import type { LineTable } from "./lineTable";
import { writeTaxGroup, type WrittenGroup } from "./taxGroupRows";
import type { TaxMarkers } from "./taxMarkers";

/** The VAT table: per category and rate its base and tax, and what they are made of where that is more than lines. */
export function writeTaxBlock(
  context: InvoiceContext,
  start: number,
  lines: { readonly table: LineTable; readonly markers: TaxMarkers },
): { readonly groups: readonly WrittenGroup[]; readonly nextRow: number } {
  const { invoice } = context;
  if (!context.showsTax || invoice.taxBreakdown.length === 0) return { groups: [], nextRow: start };
  writeHeading(context, start);
  const shares = sharesOf(context, lines.table);
  const groups: WrittenGroup[] = [];
  let row = start + 1;
  for (const [index, group] of invoice.taxBreakdown.entries()) {
    const written = writeTaxGroup(context, row, { group, index, ...lines, ...shares[index]! });
    groups.push(written);
    row = written.nextRow;
  }
  return { groups, nextRow: row + 1 };
}

function writeHeading(context: InvoiceContext, row: number): void {
  const { builder, grid, words } = context;
  const heading = { ...look.label, bold: true, borderBottom: hairline };
  builder.fill({ row, column: 0, rows: 1, columns: grid.amount + 1 }, heading);
  builder.text({ row, column: grid.description }, words.tax.title, heading);
  builder.text({ row, column: grid.quantity }, words.tax.rate, { ...heading, ...look.right });
  builder.text({ row, column: grid.price }, words.tax.base, { ...heading, ...look.right });
  builder.text({ row, column: grid.amount }, words.tax.amount, { ...heading, ...look.right });
}

type Share = { readonly discount: Decimal; readonly freight: Decimal };

/** How discount and freight, as typed, fall to the groups: by largest remainder of the amounts of their lines. */
function sharesOf(context: InvoiceContext, table: LineTable): Share[] {
  const { invoice, decimals, shown } = context;
  if (invoice.policy !== "included") {
    return invoice.taxBreakdown.map(({ discount, freight }) => ({
      discount: shown(discount),
      freight: shown(freight),
    }));
  }
  const weights = invoice.taxBreakdown.map((_, index) =>
    total(table.lines.filter((line) => line.group === index).map((line) => line.amount.value)),
  );
  const discounts = shareAmount(shown(invoice.discountAsTyped), weights, decimals);
  const freights = shareAmount(shown(invoice.freightAsTyped), weights, decimals);
  return weights.map((_, index) => ({ discount: discounts[index]!, freight: freights[index]! }));
}
