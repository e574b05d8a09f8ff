import { openCapLedger, type CapLedger } from "../backlog/capLedger";
import { capKeys, findCaps, type CapPlace, type CapScope } from "../backlog/capScopes";
import { quantityStep } from "../backlog/unitUse";
import { Decimal, zero } from "../money/decimal";
import { round } from "../money/round";
import type { BillableUnit } from "../pricing/billableUnit";
import { assembleInvoice, decimalsOf, journalOf, type AssemblyContext } from "./assembleInvoice";
import type { InvoiceHeader } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { isRevenue } from "./priceLine";
import { termsOfLine } from "./sections";

const stepDecimals = 4;

/** What a draft's lines are checked against. */
export type CapCheck = {
  readonly header: InvoiceHeader;
  readonly units: readonly BillableUnit[];
  readonly context: AssemblyContext;
};

/**
 * Lowers the last detail of a cap where lines, rounded as merged, would pass it although each row alone fitted.
 * Rule: domain rules §5 "Caps".
 */
export function lowerToCaps(details: readonly JournalDetail[], check: CapCheck): readonly JournalDetail[] {
  const finder = findCaps(check.context.books);
  const scopes = new Map(
    check.units.flatMap(finder.scopesOf).map((scope) => [`${scope.key}|${scope.currency}`, scope]),
  );
  if (scopes.size === 0) return details;
  const ledger = openCapLedger(check.context.books, check.header.draft);
  const client = check.header.client.name;
  const placeOf = ({ project, contractLine, entryClass, task }: JournalDetail): CapPlace => {
    const contract = termsOfLine(check.context.books, { project, contractLine }, null)?.contract ?? "";
    return { client, project, contractLine, contract, task: entryClass === "Time" ? task : "" };
  };
  let lowered = details;
  for (const scope of scopes.values()) lowered = lowerToCap(lowered, scope, { ...check, ledger, placeOf });
  return lowered;
}

type ScopeCheck = CapCheck & { readonly ledger: CapLedger; readonly placeOf: (detail: JournalDetail) => CapPlace };

function lowerToCap(details: readonly JournalDetail[], scope: CapScope, check: ScopeCheck): readonly JournalDetail[] {
  const minorUnit = new Decimal(10).pow(-decimalsOf(check.header.currency));
  let lowered = details;
  for (;;) {
    const excess = excessOf(lowered, scope, check);
    const last = [...lowered]
      .reverse()
      .find((detail) => countsIn(detail, scope, check) && detail.billedQuantity.greaterThan(0));
    if (excess.lessThanOrEqualTo(0) || !last || last.price.lessThanOrEqualTo(0)) return lowered;
    const sure = round(excess.minus(minorUnit).div(last.price), stepDecimals, "towardsZero");
    const less = Decimal.max(sure, quantityStep);
    const billedQuantity = Decimal.max(zero, last.billedQuantity.minus(less));
    lowered = lowered.map((detail) => (detail === last ? { ...detail, billedQuantity } : detail));
  }
}

function excessOf(details: readonly JournalDetail[], scope: CapScope, check: ScopeCheck): Decimal {
  const { currency, date } = check.header;
  const invoice = assembleInvoice(check.header, details, check.context);
  const own = journalOf(invoice).filter((detail) => countsIn(detail, scope, check));
  const amount = own.reduce(
    (total, detail) => total.plus(invoice.policy === "included" ? detail.total : detail.net),
    zero,
  );
  const counted = check.ledger.inCurrencyOf(scope, { amount, currency, date }) ?? zero;
  return check.ledger.usedOf(scope).plus(counted).minus(scope.cap);
}

function countsIn(detail: JournalDetail, scope: CapScope, { placeOf }: ScopeCheck): boolean {
  return isRevenue(detail) && Object.values(capKeys(placeOf(detail))).includes(scope.key);
}
