import { missingCompanions } from "../../../application/templates/missingCompanions";
import type { Client } from "../../../domain/entries/books";
import { keyOf } from "../../../domain/entries/key";
import type { TableName } from "../../../domain/entries/source";
import type { MentionKey } from "../../../domain/invoicing/mentions/mentionRules";
import { missingSellerMentions, wantsAddresses } from "../../../domain/invoicing/mentions/sellerMentions";
import type { PaneBilling } from "../paneBilling";

/** What is still to be done before the first invoice can be confirmed. */
export type NextStep =
  | { readonly kind: "readSheet"; readonly sheet: string; readonly table: TableName }
  | { readonly kind: "addSheets"; readonly tables: readonly TableName[] }
  | { readonly kind: "addRates" }
  | { readonly kind: "sayWhoSells"; readonly sheet: string; readonly mentions: readonly MentionKey[] }
  | { readonly kind: "addAddresses"; readonly sheet: string; readonly clients: readonly string[] };

/** Whether a step comes before anything can be read as ready or not: until then, that nothing waits says nothing. */
export function isBeforeReading({ kind }: NextStep): boolean {
  return kind === "readSheet" || kind === "addSheets";
}

/** The steps in the order in which they are taken; none once the workbook has all that its invoices need. */
export function nextSteps(billing: PaneBilling): readonly NextStep[] {
  return [
    ...unreadSheets(billing),
    ...missingSheets(billing),
    ...rates(billing),
    ...seller(billing),
    ...addresses(billing),
  ];
}

/** Sheets with the name and the columns of a ledger that could not be read as one. */
function unreadSheets({ diagnostics }: PaneBilling): NextStep[] {
  return diagnostics.flatMap(({ code, params: { sheet, table } }) =>
    code === "ledger.notRead" && sheet !== undefined && table !== undefined
      ? [{ kind: "readSheet", sheet: String(sheet), table: table as TableName }]
      : [],
  );
}

function missingSheets(billing: PaneBilling): NextStep[] {
  const tables = missingCompanions(billing);
  return tables.length === 0 ? [] : [{ kind: "addSheets", tables }];
}

/** Time that has no price, as there is none at all. */
function rates({ sites, books, diagnostics }: PaneBilling): NextStep[] {
  const isUnpriced = sites.has("Rates") && !books.rates.some(({ kind }) => kind === "Sale");
  return isUnpriced && diagnostics.some(({ code }) => code === "rate.missing") ? [{ kind: "addRates" }] : [];
}

function seller({ sites, books }: PaneBilling): NextStep[] {
  const sheet = sites.get("Settings")?.sheet;
  const mentions = missingSellerMentions(books.settings);
  return sheet === undefined || mentions.length === 0 ? [] : [{ kind: "sayWhoSells", sheet, mentions }];
}

/** The clients of what is ready whose address is not known, where an invoice must state it. */
function addresses({ sites, books, waiting }: PaneBilling): NextStep[] {
  const sheet = sites.get("Clients")?.sheet;
  if (sheet === undefined || !wantsAddresses(books.settings.seller)) return [];
  const known = new Map(books.clients.map((client): [string, Client] => [keyOf(client.name), client]));
  const clients = waiting
    .filter(({ client, ready }) => client !== "" && ready > 0 && !known.get(keyOf(client))?.billingAddress)
    .map(({ client }) => client);
  return clients.length === 0 ? [] : [{ kind: "addAddresses", sheet, clients }];
}
