import type { Invoice } from "../../domain/invoicing/invoice";
import { runToEnd, type Steps } from "../../domain/steps";
import { fitsOnePage, needsBreakBefore } from "../keepTogether";
import { palette } from "../palette";
import { plainFrame } from "../sheetBuilder";
import type { PageSetup, SheetDocument } from "../sheetDocument";
import { annexHeadingRow, writeAnnex } from "./annexBlock";
import { invoiceContext, type InvoiceContext } from "./invoiceContext";
import type { InvoiceOptions } from "./invoiceOptions";
import { offTheEdge } from "./offTheEdge";
import { logoOf, writeLetterhead } from "./letterhead";
import { linkLines } from "./lineLinks";
import { writeLineTable, type LineTable } from "./lineTable";
import { writeMentions, writePayment } from "./paymentBlock";
import { writeRecapitulation } from "./recapitulation";
import { writeTaxBlock } from "./taxBlock";
import { taxMarkers } from "./taxMarkers";
import { writeTotals } from "./totalsBlock";

/**
 * An invoice, credit note, deposit or advance as a sheet to print: quantities and prices are constants, everything else is a
 * formula within the tab that gives the engine's cents.
 * Rounding: as the engine; where a rule lets a figure take the rest, the rest stands in the formula as a constant.
 * Throws: when a line's tax code is in none of the invoice's VAT groups.
 * Rule: domain rules §4 and §5.
 */
export function invoiceDocument(invoice: Invoice, options: InvoiceOptions): SheetDocument {
  return runToEnd(invoiceDocumentInSteps(invoice, options));
}

/** Draws an invoice in steps, with the same result as `invoiceDocument`. */
export function* invoiceDocumentInSteps(invoice: Invoice, options: InvoiceOptions): Steps<SheetDocument> {
  const context = invoiceContext(invoice, options);
  const { builder, grid } = context;
  const markers = taxMarkers(invoice, options, context.decimals);
  const table = writeLineTable(context, writeLetterhead(context), markers);
  yield 0.2;
  const tax = writeTaxBlock(context, table.nextRow, { table, markers });
  const totals = writeTotals(context, tax.nextRow, { table, groups: tax.groups });
  const payment = writePayment(context, tax.nextRow);
  const recapitulation = writeRecapitulation(context, Math.max(totals, payment) + 1, table);
  const end = writeMentions(context, recapitulation);
  const hasAnnex = options.annex && invoice.lines.some((line) => line.details.length > 0);
  yield 0.4;
  const annex = hasAnnex ? yield* writeAnnex(context, end + 1) : { rowOfLine: new Map(), nextRow: end };
  linkLines(context, table.lines, annex.rowOfLine);
  const last = annex.nextRow;
  for (let row = 0; row < last; row++) builder.height(row, builder.heightOf(row));
  yield 0.9;
  const document = builder.build({
    ...plainFrame,
    name: options.sheetName,
    columnWidths: grid.widths,
    page: pageOf(context, { table, end, annexRow: hasAnnex ? end + 1 : null, rows: last }),
    tabColor: context.isDraft ? palette.warning : palette.accent,
    pictures: logoOf(context),
    protection: "locked",
  });
  yield 0.95;
  return offTheEdge(document, table.headingRow);
}

function pageOf(
  context: InvoiceContext,
  sheet: { readonly table: LineTable; readonly end: number; readonly annexRow: number | null; readonly rows: number },
): PageSetup {
  const { options, grid, words, invoice, reference } = context;
  const { headingRow, nextRow, breaks, lastBlock } = sheet.table;
  const repeated = sheet.annexRow === null ? headingRow : annexHeadingRow(sheet.annexRow);
  const flow = {
    ...{ paper: options.paper, columnWidths: grid.widths, breaks },
    heightOf: (row: number) => context.builder.heightOf(row),
    repeatedHeight: sheet.annexRow === null ? context.builder.heightOf(headingRow) : 0,
  };
  const isOnePage = sheet.annexRow === null && fitsOnePage(sheet.end, flow);
  const together = sheet.annexRow === null ? [lastBlock, nextRow] : [nextRow];
  const keptFrom = together.find((row) => needsBreakBefore(row, sheet.end, flow));
  const tornAt = isOnePage || keptFrom === undefined ? [] : [keptFrom];
  const title = `${words.invoice.titles[invoice.type]} ${reference}`.replace(/&/g, "&&");
  return {
    paper: options.paper,
    orientation: "portrait",
    printArea: { row: 0, column: 0, rows: sheet.rows, columns: grid.amount + 1 },
    titleRows: { first: repeated, last: repeated },
    pageBreaksBefore: [...breaks, ...tornAt, ...(sheet.annexRow === null ? [] : [sheet.annexRow])],
    fitToWidth: true,
    fitToHeight: isOnePage,
    footer: `${title} · ${words.invoice.page}`,
  };
}
