import type { TaxGroup } from "../../domain/invoicing/invoice";
import type { Decimal } from "../../domain/money/decimal";
import type { Language } from "../../texts/language";
import { formatMessage } from "../../texts/message";
import { addressOf, fixedAreaAddress } from "../address";
import { add, constant, containedTax, exact, figure, percentageOf, settle, subtract, total, type Live } from "../live";
import { look } from "../palette";
import { heightFor } from "../textHeight";
import type { InvoiceContext } from "./invoiceContext";
import type { LineTable } from "./lineTable";
import type { TaxMarkers } from "./taxMarkers";

/** A VAT group on the sheet: its figures for the totals; null where it has none. */
export type WrittenGroup = {
  readonly lines: Live;
  readonly discount: Live | null;
  readonly freight: Live | null;
  readonly advances: readonly Live[];
  readonly base: Live;
  readonly tax: Live;
  readonly nextRow: number;
};

export type GroupToWrite = {
  readonly group: TaxGroup;
  readonly index: number;
  readonly table: LineTable;
  readonly markers: TaxMarkers;
  /** Its shares of the invoice's discount and freight, as typed. */
  readonly discount: Decimal;
  readonly freight: Decimal;
};

type Row = { readonly base: Live; readonly tax: Live | null };

/** Writes a group: its rate, base and tax, then its components if it has more than lines. */
export function writeTaxGroup(context: InvoiceContext, row: number, written: GroupToWrite): WrittenGroup {
  const { builder, grid, formats, shown } = context;
  const { group } = written;
  const hasComponents = ![group.discount, group.freight, group.advancesNet, group.advancesTax].every((part) =>
    part.isZero(),
  );
  const style = { ...(hasComponents ? look.strong : look.body), ...look.right };
  const ratePlace = { row, column: grid.quantity };
  const rate = builder.number(ratePlace, group.ratePercent, { ...style, numberFormat: formats.percent });
  const marker = writeLabel(context, row, written) ?? rate;
  const lines = linesRow(context, written, { marker, rate });
  const parts = hasComponents
    ? writeComponents(context, row + 1, { ...written, rate, lines })
    : {
        lines: lines.base,
        discount: null,
        freight: null,
        advances: [],
        base: lines.base,
        tax: lines.tax!,
        nextRow: row + 1,
      };
  const place = (column: number) => ({ row, column });
  const amountStyle = { ...style, numberFormat: formats.amount };
  const base = builder.live(
    place(grid.price),
    exact(settle(parts.base, shown(group.base)), context.decimals),
    amountStyle,
  );
  const tax = builder.live(
    place(grid.amount),
    exact(settle(parts.tax, shown(group.tax)), context.decimals),
    amountStyle,
  );
  return { ...parts, lines: hasComponents ? parts.lines : base, base, tax };
}

/** The group's name and reason; its letter where lines carry one. */
function writeLabel(context: InvoiceContext, row: number, { group, index, markers }: GroupToWrite): Live | null {
  const { builder, grid, words } = context;
  const label = labelOf(words.tax.categories[group.category], group.exemptionReason, context.language);
  const area = { row, column: grid.description, rows: 1, columns: grid.descriptionEnd - grid.description + 1 };
  builder.text(area, label, { ...look.body, ...look.wrap });
  builder.merge(area);
  const width = grid.widths.slice(grid.description, grid.descriptionEnd + 1).reduce((sum, part) => sum + part, 0);
  builder.height(row, Math.max(16, heightFor(label, width, 10)));
  const letter = markers.letterOf(index);
  if (letter === null) return null;
  const place = { row, column: grid.line };
  builder.text(place, letter, look.body);
  return { formula: addressOf(place), value: group.ratePercent, isSum: false };
}

/** A category and why, unless the reason says the category itself. */
function labelOf(category: string, reason: string, language: Language): string {
  const isSaid = reason.toLocaleLowerCase(language).startsWith(category.toLocaleLowerCase(language));
  if (reason === "" || isSaid) return reason || category;
  return `${category}${language === "fr" ? "\u00a0" : ""}: ${reason}`;
}

/** Base and tax of the group's lines: picked by their VAT marker. */
function linesRow(
  context: InvoiceContext,
  { group, index, table }: GroupToWrite,
  { marker, rate }: { readonly marker: Live; readonly rate: Live },
): Row {
  const { grid, invoice, decimals, shown } = context;
  const own = table.lines.filter((line) => line.group === index);
  const pick = (column: number, values: readonly Decimal[]) =>
    table.last < table.first
      ? constant(total(values))
      : figure(
          `SUMIF(${columnArea(table, grid.taxRate!)},${marker.formula},${columnArea(table, column)})`,
          total(values),
        );
  const amounts = pick(
    grid.amount,
    own.map((line) => line.amount.value),
  );
  if (invoice.policy === "included") {
    const tax = containedTax(amounts, rate, decimals);
    const linesTax = settle(tax, total(own.map(({ line }) => shown(line.tax))));
    return { base: settle(subtract(amounts, linesTax), shown(group.linesNet)), tax: linesTax };
  }
  const base = settle(amounts, shown(group.linesNet));
  if (invoice.policy === "per category") return { base, tax: percentageOf(base, rate, decimals) };
  const taxes = own.map(({ line }) => shown(line.tax));
  return { base, tax: pick(grid.taxAmount!, taxes) };
}

type Components = GroupToWrite & { readonly rate: Live; readonly lines: Row };

function writeComponents(context: InvoiceContext, start: number, written: Components): WrittenGroup {
  const { words, invoice, decimals } = context;
  const isCategory = invoice.policy === "per category";
  let row = start;
  const write = (label: string, part: Row) => writeComponent(context, row++, { label, part });
  const lines = write(words.tax.lines, { ...written.lines, tax: isCategory ? null : written.lines.tax });
  const documentRow = (label: string, amount: Decimal, expected: Decimal) =>
    expected.isZero() ? null : write(label, documentPart(context, { amount, expected, rate: written.rate }));
  const { group } = written;
  const discount = documentRow(words.tax.discount, written.discount.negated(), group.discount.negated());
  const freight = documentRow(words.tax.freight, written.freight, group.freight);
  const advances = advanceRows(context, written).map(({ label, part }) => write(label, part));
  const parts = [lines, discount, freight].filter((part) => part !== null);
  const bases = [...parts, ...advances].map((part) => part.base);
  const beforeAdvances = add(...parts.map((part) => part.base));
  const taxes = [...parts, ...advances].map((part) => part.tax).filter((tax) => tax !== null);
  const documentNet = [discount, freight].filter((part) => part !== null).map((part) => part.base);
  const ownTaxes =
    invoice.policy === "per line" && documentNet.length > 0
      ? [percentageOf(add(...documentNet), written.rate, decimals)]
      : [];
  const tax = isCategory
    ? add(percentageOf(beforeAdvances, written.rate, decimals), ...taxes)
    : add(...taxes, ...ownTaxes);
  return {
    ...{ lines: lines.base, discount: discount?.base ?? null, freight: freight?.base ?? null },
    ...{ advances: advances.map((part) => part.base), base: add(...bases), tax, nextRow: row },
  };
}

/** A discount or freight: as it is on top of tax, or without the tax it contains. */
function documentPart(
  context: InvoiceContext,
  { amount, expected, rate }: { readonly amount: Decimal; readonly expected: Decimal; readonly rate: Live },
): Row {
  const { invoice, decimals, shown } = context;
  if (invoice.policy !== "included") return { base: constant(shown(expected)), tax: null };
  const typed = constant(amount);
  const tax = containedTax(typed, rate, decimals);
  return { base: settle(subtract(typed, tax), shown(expected)), tax };
}

function advanceRows(context: InvoiceContext, { index, markers }: Components): { label: string; part: Row }[] {
  const { invoice, words, language, dateText, shown } = context;
  return invoice.advanceDeductions
    .filter((advance) => markers.groupOf({ ...advance, line: 0 }) === index)
    .map((advance) => ({
      label: formatMessage(words.tax.advance, { number: advance.number, date: dateText(advance.date) }, language),
      part: { base: constant(shown(advance.net.negated())), tax: constant(shown(advance.tax.negated())) },
    }));
}

/** A component's row; constants are numbers, the rest formulas. Returns how others refer to them. */
function writeComponent(context: InvoiceContext, row: number, { label, part }: { label: string; part: Row }): Row {
  const { builder, grid, formats, decimals } = context;
  const style = { ...look.muted, ...look.right, numberFormat: formats.amount };
  builder.text({ row, column: grid.description }, label, { ...look.muted, indent: 1 });
  const put = (column: number, live: Live) =>
    /^-?[\d.]+$/.test(live.formula)
      ? builder.number({ row, column }, live.value, style)
      : builder.live({ row, column }, exact(live, decimals), style);
  return { base: put(grid.price, part.base), tax: part.tax && put(grid.amount, part.tax) };
}

function columnArea(table: LineTable, column: number): string {
  return fixedAreaAddress({ row: table.first, column, rows: table.last - table.first + 1, columns: 1 });
}
