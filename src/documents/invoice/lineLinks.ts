import type { InvoiceLine } from "../../domain/invoicing/invoice";
import { ledgerLink, rowLink } from "../ledgerLink";
import { palette } from "../palette";
import type { InvoiceContext } from "./invoiceContext";
import { lineNumberStyle, type WrittenLine } from "./lineRow";

/** Makes each line's number lead to what is behind it: its rows in the annex, or its one row in the ledger. */
export function linkLines(
  context: InvoiceContext,
  lines: readonly WrittenLine[],
  rowOfLine: ReadonlyMap<InvoiceLine, number>,
): void {
  for (const { line, row } of lines) {
    const formula = linkOf(context, line, rowOfLine.get(line));
    if (formula === null) continue;
    const place = { row, column: context.grid.line };
    context.builder.put(
      place,
      { kind: "formula", formula, result: null },
      { ...lineNumberStyle, color: palette.accent },
    );
  }
}

function linkOf({ options }: InvoiceContext, line: InvoiceLine, annexRow: number | undefined): string | null {
  if (annexRow !== undefined) return rowLink(annexRow, line.line);
  const [only, ...others] = line.details;
  if (!only || others.length > 0) return null;
  return ledgerLink(only.billingId, line.line, options.ledgersOf?.(only.origin) ?? []);
}
