import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Client } from "../entries/books";
import { clientErrors } from "../entries/clients";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import type { Decimal } from "../money/decimal";
import { quantityDecimals, saleAmount } from "./amounts";
import type { BillableUnit } from "./billableUnit";
import { splitByShares } from "./clientShares";
import { collectDiagnostics } from "./collectDiagnostics";
import type { ClientShare } from "./placement";
import type { PricedEntry } from "./pricedEntry";
import type { PricingContext } from "./pricingContext";
import { resolveTax, type TaxAnswer } from "./resolveTax";
import { stateOf } from "./unitState";

/** What one client has of a priced row. */
type Part = {
  readonly client: Client | null;
  readonly key: string;
  readonly actualQuantity: Decimal | null;
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
  readonly cost: Decimal | null;
  readonly diagnostics: readonly Diagnostic[];
};

const noProblems: readonly Diagnostic[] = [];

/** The billable units of a priced row: one, or one for each client who shares the project, in the order of Splits. */
export function finishUnits(context: PricingContext, priced: PricedEntry): readonly BillableUnit[] {
  const { shares } = priced.placement;
  if (shares) return partsOf(context, priced, shares).map((part) => finishUnit(context, priced, part));
  const { actualQuantity, quantity, price, cost } = priced;
  const { client } = priced.placement;
  const whole = { client, key: priced.key, actualQuantity, quantity, price, cost, diagnostics: noProblems };
  return [finishUnit(context, priced, whole)];
}

function partsOf(context: PricingContext, priced: PricedEntry, shares: readonly ClientShare[]): readonly Part[] {
  const split = (value: Decimal | null, decimals: number | null) =>
    value && decimals !== null ? splitByShares(value, shares, decimals) : null;
  const byQuantity = priced.splitBy === "quantity";
  const actual = byQuantity ? split(priced.actualQuantity, quantityDecimals) : null;
  const billed = byQuantity ? split(priced.quantity, quantityDecimals) : null;
  const prices = byQuantity ? null : split(netOf(context, priced, priced), priced.placement.decimals);
  const costs = split(priced.cost, context.baseDecimals);
  return shares.map(({ client }, index) => ({
    client,
    key: `${priced.key}|${keyOf(client.name)}`,
    actualQuantity: actual ? actual[index]! : priced.actualQuantity,
    quantity: billed ? billed[index]! : priced.quantity,
    price: prices ? prices[index]! : priced.price,
    cost: costs && costs[index]!,
    diagnostics: clientErrors(context.clients, client),
  }));
}

function finishUnit(context: PricingContext, priced: PricedEntry, part: Part): BillableUnit {
  const { entry, placement } = priced;
  const { terms, currency } = placement;
  const { requireReady } = context.books.settings;
  const { key, client, actualQuantity, quantity, price, cost } = part;
  const tax = taxOf(context, priced, client);
  const problem = taxProblem(priced, tax);
  const diagnostics = collectDiagnostics(priced.diagnostics, part.diagnostics, problem ? [problem] : noProblems);
  const { state, reason } = stateOf(priced.coverage, diagnostics, entry?.mark ?? null, requireReady && entry !== null);
  return {
    origin: priced.origin,
    entry,
    source: entry && entry.source,
    billingId: entry ? (entry.billingId ?? context.gridIds.get(entry) ?? null) : key,
    key,
    date: priced.date,
    client,
    terms,
    entryClass: priced.entryClass,
    category: priced.category,
    task: priced.task,
    phase: priced.phase,
    person: priced.person,
    role: priced.role,
    description: priced.description,
    externalDescription: priced.externalDescription,
    billingType: priced.billingType,
    currency,
    actualQuantity,
    quantity,
    unit: priced.unit,
    price,
    net: netOf(context, priced, part),
    rateRow: priced.rateRow,
    taxCode: tax.taxCode,
    cost,
    state,
    reason,
    diagnostics,
  };
}

function netOf(
  context: PricingContext,
  { placement: { decimals } }: PricedEntry,
  { quantity, price }: Pick<Part, "quantity" | "price">,
): Decimal | null {
  if (quantity === null || price === null || decimals === null) return null;
  return saleAmount(context.saleAmounts, { quantity, price, decimals });
}

const untaxed: TaxAnswer = { taxCode: null, problem: null };

/** Money laid out in the client's name is outside tax. Answers are remembered by the cell and the client. */
function taxOf(context: PricingContext, { entry, entryClass }: PricedEntry, client: Client | null): TaxAnswer {
  if (entryClass === "Disbursement") return untaxed;
  let answers = context.taxAnswers.get(client);
  if (!answers) context.taxAnswers.set(client, (answers = new Map()));
  const ownTax = entry?.tax ?? "";
  let answer = answers.get(ownTax);
  if (!answer) answers.set(ownTax, (answer = resolveTax(ownTax, client, context.books)));
  return answer;
}

/** Only what is charged is taxed. */
function taxProblem(priced: PricedEntry, { problem }: TaxAnswer): Diagnostic | null {
  const { entry, row, coverage, billingType } = priced;
  const isCharged = coverage === "billed" && billingType === "Chargeable" && entry?.mark !== "Written off";
  return problem && isCharged ? diagnose(problem.code, cellOf(row, "tax"), problem.params) : null;
}
