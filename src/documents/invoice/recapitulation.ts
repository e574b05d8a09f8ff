import type { Decimal } from "../../domain/money/decimal";
import { formatMessage } from "../../texts/message";
import { add, exact, subtract, sumOf, total, type Live } from "../live";
import { hairline, look } from "../palette";
import type { CellStyle } from "../sheetDocument";
import type { InvoiceContext } from "./invoiceContext";
import type { EarlierInvoice } from "./invoiceOptions";
import type { LineTable } from "./lineTable";

/** The figures of a row; null shows nothing. */
type Figures = { readonly net: Live | null; readonly tax: Live | null; readonly total: Live | null };

/**
 * What was invoiced before of the fixed prices on an invoice: their value, each earlier invoice with its net, tax and total, this one
 * and what remains. Returns the row after it. Rule: domain rules §5 "Deposits and advances".
 */
export function writeRecapitulation(context: InvoiceContext, start: number, table: LineTable): number {
  const earlier = context.options.earlierInvoices ?? [];
  if (earlier.length === 0) return start;
  const { words } = context;
  const writer = new RecapitulationWriter(context, start);
  writer.headings();
  const own = fixedPrices(context, table);
  const value = own && writer.constants(words.recapitulation.contractValue, { net: own.value });
  const first = writer.row;
  for (const invoice of earlier) writer.constants(earlierText(context, invoice), invoice);
  const before = writer.sums(words.recapitulation.invoicedBefore, first, earlier);
  if (own && value?.net) {
    const now = writer.figures(words.recapitulation.thisInvoice, { net: own.now, tax: null, total: null });
    const remaining = subtract(value.net, before.net!, now.net!);
    writer.figures(words.recapitulation.remaining, { net: remaining, tax: null, total: null }, look.strong);
  }
  return writer.row + 1;
}

/** The value of all fixed prices on the invoice, and what it bills of them; null where a price is not known. */
function fixedPrices({ invoice }: InvoiceContext, table: LineTable): { value: Decimal; now: Live } | null {
  const sections = invoice.sections.filter(({ method }) => method === "Fixed price");
  const values = sections.flatMap(({ contractValue }) => contractValue ?? []);
  const sums = sections.flatMap(({ section }) => table.sectionSums.get(section) ?? []);
  if (values.length === 0 || values.length < sections.length || sums.length === 0) return null;
  return { value: total(values), now: add(...sums) };
}

function earlierText({ words, language, dateText }: InvoiceContext, { number, type, date }: EarlierInvoice): string {
  const params = { type: words.invoice.titles[type], number, date: dateText(date) };
  return formatMessage(words.recapitulation.earlier, params, language);
}

/** Writes the block row by row: a label, and net, tax and total in columns that are wide enough for them. */
class RecapitulationWriter {
  constructor(
    private readonly context: InvoiceContext,
    public row: number,
  ) {}

  headings(): void {
    const { builder, grid, words, showsTax } = this.context;
    builder.text({ row: this.row++, column: 0 }, words.recapitulation.title, look.heading);
    const style = { ...look.label, bold: true, borderBottom: hairline };
    this.fill(style);
    const right = (column: number, text: string) =>
      builder.text({ row: this.row, column }, text, { ...style, ...look.right });
    right(grid.quantity, showsTax ? words.totals.net : words.totals.lines);
    if (showsTax) right(grid.price, words.totals.tax);
    if (showsTax) right(grid.amount, words.totals.total);
    this.row++;
  }

  constants(
    label: string,
    { net, tax, total: sum }: { net: Decimal; tax?: Decimal; total?: Decimal },
  ): { readonly net: Live | null } {
    const { builder, showsTax, formats } = this.context;
    const style = { ...look.body, borderBottom: hairline, ...look.right, numberFormat: formats.amount };
    this.label(label, { ...look.body, borderBottom: hairline });
    const put = (column: number, value: Decimal) => builder.number({ row: this.row, column }, value, style);
    const { grid } = this.context;
    const written = put(grid.quantity, net);
    if (showsTax && tax) put(grid.price, tax);
    if (showsTax && sum) put(grid.amount, sum);
    this.row++;
    return { net: written };
  }

  sums(label: string, first: number, earlier: readonly EarlierInvoice[]): Figures {
    const { grid } = this.context;
    const sumIn = (column: number, values: readonly Decimal[]) =>
      sumOf({ row: first, column, rows: earlier.length, columns: 1 }, values);
    const net = sumIn(
      grid.quantity,
      earlier.map((invoice) => invoice.net),
    );
    const tax = sumIn(
      grid.price,
      earlier.map((invoice) => invoice.tax),
    );
    const sum = sumIn(
      grid.amount,
      earlier.map((invoice) => invoice.total),
    );
    return this.figures(label, { net, tax, total: sum }, look.strong);
  }

  figures(label: string, { net, tax, total: sum }: Figures, base: CellStyle = look.body): Figures {
    const { builder, grid, formats, decimals, showsTax } = this.context;
    const style = { ...base, borderBottom: hairline };
    this.label(label, style);
    const put = (column: number, live: Live | null, isShown = true) =>
      live && isShown
        ? builder.live({ row: this.row, column }, exact(live, decimals), {
            ...style,
            ...look.right,
            numberFormat: formats.amount,
          })
        : null;
    const written = {
      net: put(grid.quantity, net),
      tax: put(grid.price, tax, showsTax),
      total: put(grid.amount, sum, showsTax),
    };
    this.row++;
    return written;
  }

  private label(text: string, style: CellStyle): void {
    this.fill(style);
    this.context.builder.text({ row: this.row, column: 0 }, text, style);
    this.context.builder.height(this.row, 16);
  }

  /** The net takes the width of two columns: a unit is never as wide as an amount. */
  private fill(style: CellStyle): void {
    const { builder, grid } = this.context;
    builder.fill({ row: this.row, column: 0, rows: 1, columns: grid.amount + 1 }, style);
    builder.merge({ row: this.row, column: grid.quantity, rows: 1, columns: grid.unit - grid.quantity + 1 });
  }
}
