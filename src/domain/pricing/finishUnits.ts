import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { Client } from "../entries/books";
import { keyOf } from "../entries/key";
import { cellOf, type LedgerName, type RowSource } from "../entries/source";
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
  const key = unitKey(priced.entry.source);
  return [finishUnit(context, priced, { client, key, actualQuantity, quantity, price, cost, diagnostics: noProblems })];
}

/** A row of one sheet, and in a grid the column of the cell: unique within one reading. */
function unitKey({ table, row }: RowSource): string {
  return `${table.table}|${table.sheet}|${table.columns["hours"] ?? ""}${row}`;
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
    key: `${unitKey(priced.entry.source)}|${keyOf(client.name)}`,
    actualQuantity: actual ? actual[index]! : priced.actualQuantity,
    quantity: billed ? billed[index]! : priced.quantity,
    price: prices ? prices[index]! : priced.price,
    cost: costs && costs[index]!,
    diagnostics: client.diagnostics.filter(({ severity }) => severity === "error"),
  }));
}

function finishUnit(context: PricingContext, priced: PricedEntry, part: Part): BillableUnit {
  const { entry, placement } = priced;
  const { terms, currency } = placement;
  const { key, client, actualQuantity, quantity, price, cost } = part;
  const tax = taxOf(context, priced, client);
  const diagnostics = collectDiagnostics(priced.diagnostics, part.diagnostics, [taxProblem(priced, tax)]);
  const { state, reason } = stateOf(priced.coverage, diagnostics, entry.mark, context.books.settings.requireReady);
  return {
    origin: entry.source.table.table as LedgerName,
    entry,
    source: entry.source,
    billingId: entry.billingId,
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
  let answer = answers.get(entry.tax);
  if (!answer) answers.set(entry.tax, (answer = resolveTax(entry.tax, client, context.books)));
  return answer;
}

/** Only what is charged is taxed; what has no contract line has a nearer problem than its tax. */
function taxProblem(priced: PricedEntry, { problem }: TaxAnswer): Diagnostic | null {
  const { entry, coverage, billingType } = priced;
  const isCharged = coverage === "billed" && billingType === "Chargeable" && entry.mark !== "Written off";
  return problem && isCharged ? diagnose(problem.code, cellOf(entry.source, "tax"), problem.params) : null;
}
