import type { Settings } from "../../domain/entries/settings";
import { formatMessage } from "../../texts/message";
import { countryName } from "../countryName";
import { invoiceName } from "../definedNames";
import { look } from "../palette";
import { heightFor } from "../textHeight";
import type { PlacedPicture } from "../sheetDocument";
import { wholeRow, type InvoiceContext } from "./invoiceContext";
import { invoiceFacts, type InvoiceFact } from "./invoiceFacts";
import { companyNumberWords } from "../printedByCountry";

/** Banner, seller, title, client and the facts of the invoice. Returns the row after it. */
export function writeLetterhead(context: InvoiceContext): number {
  const top = writeBanner(context, 0);
  const middle = writeSeller(context, top) + 1;
  const bottom = Math.max(writeClient(context, middle), writeFacts(context, middle));
  return writeSubject(context, bottom + 1);
}

function writeBanner(context: InvoiceContext, row: number): number {
  if (!context.isDraft) return row;
  const { builder, words } = context;
  builder.fill(wholeRow(context, row), look.banner);
  builder.text({ row, column: 0 }, words.invoice.draftBanner, look.banner);
  builder.merge(wholeRow(context, row));
  builder.height(row, 24);
  builder.height(row + 1, 8);
  return row + 2;
}

function writeSeller(context: InvoiceContext, row: number): number {
  const { builder, grid, invoice, options, words } = context;
  const { seller } = options.settings;
  builder.text({ row, column: grid.amount }, words.invoice.titles[invoice.type], {
    ...look.title,
    ...look.right,
  });
  builder.height(row, options.logo ? logoHeight + logoGap : 34);
  const nameRow = options.logo ? row + 1 : row;
  builder.text({ row: nameRow, column: 0 }, seller.name, { ...look.strong, size: 14, verticalAlign: "center" });
  if (options.logo) builder.height(nameRow, 22);
  const lines = sellerLines(context, seller);
  lines.forEach((line, index) => builder.text({ row: nameRow + 1 + index, column: 0 }, line, look.muted));
  return nameRow + 1 + lines.length;
}

/** Units: points. */
const logoHeight = 42;
const logoGap = 6;

/** The logo at the top of the page, under a draft's banner, in the row of the title. */
export function logoOf({ builder, options, isDraft }: InvoiceContext): PlacedPicture[] {
  if (!options.logo) return [];
  const above = isDraft ? bannerRows : [];
  const top = above.reduce((sum, row) => sum + builder.heightOf(row), 0);
  return [{ ...options.logo, left: 0, top, height: logoHeight }];
}

/** The rows that a draft's banner takes up at the top of its tab. */
const bannerRows: readonly number[] = [0, 1];

/** The seller's address and how to reach it, a line each; the country where the client is in another one. */
function sellerLines({ invoice, language }: InvoiceContext, seller: Settings["seller"]): string[] {
  const contact = [seller.email, seller.phone].filter((text) => text !== "").join(" · ");
  const address = seller.address.split(/\r\n|\r|\n/);
  const country = countryName(seller.country, language);
  const isAbroad = country !== countryName(invoice.client.country, language);
  const names = [country, countryName(seller.country, "en"), seller.country].map((name) => name.toLowerCase());
  const isSaid = names.includes(address.at(-1)?.trim().toLowerCase() ?? "");
  return [...address, isAbroad && !isSaid ? country : "", contact]
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function writeClient(context: InvoiceContext, start: number): number {
  const { builder, grid, invoice, isDraft, words } = context;
  const { client } = invoice;
  builder.text({ row: start, column: 0 }, words.invoice.billTo, look.label);
  builder.text({ row: start + 1, column: 0 }, client.name, { ...look.strong, size: 12 });
  builder.height(start + 1, 18);
  const address = withoutFirstLine(invoice.billTo, client.name);
  const lines = Math.max(2, address.split(/\r\n|\r|\n/).length);
  const area = { row: start + 2, column: 0, rows: lines, columns: grid.descriptionEnd + 1 };
  const style = { ...look.body, ...look.wrap, ...look.top, ...(isDraft ? look.editable : {}) };
  builder.fill(area, style);
  builder.text(area, address, style);
  builder.merge(area);
  builder.name(invoiceName(context.reference, "BillTo"), area);
  const width = [...Array(grid.descriptionEnd + 1).keys()].reduce((sum, column) => sum + grid.widths[column]!, 0);
  builder.height(area.row + lines - 1, Math.max(15, heightFor(address, width, 10) - 15 * (lines - 1)));
  const identifiers = [
    client.vatNumber && formatMessage(words.invoice.vatNumber, { number: client.vatNumber }, context.language),
    client.companyNumber &&
      formatMessage(
        companyNumberWords(client.country, words.invoice),
        { number: client.companyNumber },
        context.language,
      ),
    client.deliveryAddress && `${words.invoice.deliverTo}: ${client.deliveryAddress.replace(/\s+/g, " ")}`,
  ].filter((text) => text !== "");
  identifiers.forEach((text, index) => {
    builder.text({ row: area.row + lines + index, column: 0 }, text, look.muted);
  });
  return area.row + lines + identifiers.length;
}

/** A bill-to that begins with the client's name, which is printed already, without it. */
function withoutFirstLine(billTo: string, name: string): string {
  const [first = "", ...rest] = billTo.split(/\r\n|\r|\n/);
  return first.trim().toLowerCase() === name.trim().toLowerCase() ? rest.join("\n") : billTo;
}

function writeFacts(context: InvoiceContext, start: number): number {
  const facts = invoiceFacts(context);
  facts.forEach((fact, index) => writeFact(context, start + index, fact));
  return start + facts.length;
}

function writeFact(context: InvoiceContext, row: number, fact: InvoiceFact): void {
  const { builder, grid, formats, isDraft } = context;
  const editable = isDraft && fact.figure !== null ? look.editable : {};
  const style = { ...look.body, ...look.right, ...editable, ...(fact.strong ? { bold: true } : {}) };
  const place = { row, column: grid.amount };
  builder.text({ row, column: grid.quantity }, fact.label, look.label);
  if (fact.kind === "date") builder.date(place, fact.date, { ...style, numberFormat: formats.date });
  else builder.text(place, fact.text, style);
  if (fact.figure !== null) builder.name(invoiceName(context.reference, fact.figure), place);
}

function writeSubject(context: InvoiceContext, row: number): number {
  const { builder, grid, invoice, isDraft } = context;
  if (invoice.name === "" && !isDraft) return row;
  const style = { ...look.heading, ...look.wrap, ...(isDraft ? look.editable : {}) };
  const area = { row, column: 0, rows: 1, columns: grid.descriptionEnd + 1 };
  builder.fill(area, style);
  builder.text(area, invoice.name, style);
  builder.merge(area);
  const width = grid.widths.slice(0, grid.descriptionEnd + 1).reduce((sum, part) => sum + part, 0);
  builder.height(row, Math.max(20, heightFor(invoice.name, width, 11)));
  builder.name(invoiceName(context.reference, "Name"), area);
  return row + 2;
}
