import type { LocalDate } from "../../domain/calendar/localDate";
import { diagnose, type Outcome } from "../../domain/diagnostics/diagnostic";
import type { ChangeOrder, Client, ContractTerms } from "../../domain/entries/books";
import { keyOf } from "../../domain/entries/key";
import { cellOf } from "../../domain/entries/source";
import type { PaymentTerms } from "../../domain/entries/terms";
import type { Decimal } from "../../domain/money/decimal";
import { resolveTax } from "../../domain/pricing/resolveTax";
import { quoteDocument } from "../../documents/quoteDocument";
import { sheetNameFor } from "../../documents/sheetNames";
import { isAmerican } from "../../texts/formats";
import type { Language } from "../../texts/language";
import { formatMessage } from "../../texts/message";
import { textsFor } from "../../texts/catalogue";
import { applyBatches } from "../applyPlan";
import { dateCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import { updateRow } from "../tableSite";
import { wordsOf } from "../words";
import type { WriteOperation } from "../writePlan";

/** The change order to be quoted, by its project and request. `validUntil` null: the quote does not say. */
export type QuoteWanted = {
  readonly project: string;
  readonly request: string;
  readonly date: LocalDate;
  readonly validUntil: LocalDate | null;
};

export type WrittenQuote = {
  readonly sheet: string;
  readonly client: string;
  readonly net: Decimal;
  readonly currency: string;
};

/**
 * Writes the quote of a change order on a sheet of its own, and the day on its row, which is Quoted from then on unless it was agreed
 * or refused. Throws: EnvironmentError. Diagnostics: changeOrder.unknown, changeOrder.noAmount, client.unknown, those of a tax cell.
 * Rule: domain rules §5 "Change orders".
 */
export async function writeQuote(
  environment: Environment,
  billing: Billing,
  wanted: QuoteWanted,
): Promise<Outcome<WrittenQuote | null>> {
  const { books, layout } = billing;
  const found = findOrder(billing, wanted);
  if (!found.value) return { value: null, diagnostics: found.diagnostics };
  const { order, amount, terms, client } = found.value;
  const { settings } = books;
  const { taxCode, problem } = resolveTax("", client, books);
  if (!taxCode) return { value: null, diagnostics: problem ? [diagnose(problem.code, null, problem.params)] : [] };
  const language = client.language ?? settings.language ?? environment.language;
  const currency = terms.currency || client.currency || settings.baseCurrency;
  const { title } = textsFor(language).documents.quote;
  const document = quoteDocument({
    ...{ seller: settings.seller, client: client.name, billingAddress: client.billingAddress, country: client.country },
    ...{ project: order.project, request: order.request, date: wanted.date, hours: order.estimatedHours, amount },
    taxPercent: settings.taxRegime === "Exempt" ? null : taxCode.ratePercent,
    ...{ currency, validUntil: wanted.validUntil, language },
    terms: termsText(client.paymentTerms ?? settings.paymentTerms, language),
    sheetName: sheetNameFor(
      `${title} ${order.project} ${order.request}`,
      layout.sheets.map(({ name }) => name),
    ),
    paper: isAmerican(client.country || settings.seller.country) ? "Letter" : "A4",
  });
  await applyBatches(environment.port, layout, [
    { purpose: "quote", operations: [{ kind: "putSheet", document, after: null }] },
    { purpose: "marks", operations: quotedMarks(order, wanted.date, { environment, billing }) },
  ]);
  return { value: { sheet: document.name, client: client.name, net: amount, currency }, diagnostics: [] };
}

type Found = {
  readonly order: ChangeOrder;
  readonly amount: Decimal;
  readonly terms: ContractTerms;
  readonly client: Client;
};

function findOrder({ books }: Billing, { project, request }: QuoteWanted): Outcome<Found | null> {
  const order = books.changeOrders.find(
    (each) => keyOf(each.project) === keyOf(project) && keyOf(each.request) === keyOf(request),
  );
  const params = { changeOrder: request };
  if (!order) return { value: null, diagnostics: [diagnose("changeOrder.unknown", null, params)] };
  const { amount } = order;
  if (amount === null) {
    const cell = cellOf(order.source, "amount");
    return { value: null, diagnostics: [diagnose("changeOrder.noAmount", cell, { changeOrder: order.request })] };
  }
  const ofProject = books.projects.filter((each) => keyOf(each.project) === keyOf(project));
  const terms = ofProject.find((each) => keyOf(each.line) === keyOf(order.line)) ?? ofProject[0];
  const client = books.clients.find(({ name }) => keyOf(name) === keyOf(terms?.client ?? ""));
  if (!terms || !client) {
    return { value: null, diagnostics: [diagnose("client.unknown", null, { client: terms?.client ?? "" })] };
  }
  return { value: { order, amount, terms, client }, diagnostics: [] };
}

/** "Payment within 30 days of the invoice." */
function termsText({ days, endOfMonth }: PaymentTerms, language: Language): string {
  const { quote } = textsFor(language).documents;
  if (endOfMonth === "after") return formatMessage(quote.termsEndOfMonthAfter, { count: days }, language);
  if (endOfMonth === "before") return formatMessage(quote.termsEndOfMonthBefore, { count: days }, language);
  return formatMessage(days === 0 ? quote.termsOnReceipt : quote.termsDays, { count: days }, language);
}

function quotedMarks(
  { source, status }: ChangeOrder,
  date: LocalDate,
  { environment, billing }: { readonly environment: Environment; readonly billing: Billing },
): WriteOperation[] {
  const site = billing.sites.get("Change orders");
  if (!site) return [];
  const quoted = wordsOf(environment.language).choice("Change orders", "status", "Quoted");
  const isOpen = status === "Identified" || status === "Quoted";
  return updateRow(site, source.row - 1, { quotedOn: dateCell(date), ...(isOpen ? { status: quoted } : {}) });
}
