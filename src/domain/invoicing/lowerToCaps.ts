import { openCapLedger, type CapLedger } from "../backlog/capLedger";
import { capKeys, findCaps, type CapScope } from "../backlog/capScopes";
import { quantityStep } from "../backlog/unitUse";
import { Decimal, zero } from "../money/decimal";
import { round } from "../money/round";
import type { BillableUnit } from "../pricing/billableUnit";
import { decimalsOf, type AssemblyContext } from "./assembleInvoice";
import type { InvoiceHeader } from "./invoiceHeader";
import type { JournalDetail } from "./journal";
import { isRevenue, netOfQuantity, sum } from "./priceLine";
import { termsOfLine } from "./sections";
import { shareAmount } from "./shareAmount";

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
  const scopes = new Map<string, CapScope>();
  for (const unit of check.units) {
    for (const scope of finder.scopesOf(unit)) scopes.set(`${scope.key}|${scope.currency}`, scope);
  }
  if (scopes.size === 0) return details;
  const ledger = openCapLedger(check.context.books, check.header.draft);
  const keysOf = keysOfDetails(check);
  const lines = linesOf(details);
  for (const scope of scopes.values()) lowerToCap(lines, scope, { header: check.header, ledger, keysOf });
  const lowered = [...lines.values()].flat();
  return lowered.every((detail, index) => detail === details[index]) ? details : inOrder(lowered, details);
}

type ScopeCheck = {
  readonly header: InvoiceHeader;
  readonly ledger: CapLedger;
  readonly keysOf: (detail: JournalDetail) => ReadonlySet<string>;
};

type Lines = Map<number, JournalDetail[]>;

function linesOf(details: readonly JournalDetail[]): Lines {
  const lines: Lines = new Map();
  for (const detail of details) {
    const line = lines.get(detail.line);
    if (line) line.push(detail);
    else lines.set(detail.line, [detail]);
  }
  return lines;
}

/** Lines keep the order of their details; between lines it may be another. */
function inOrder(lowered: readonly JournalDetail[], details: readonly JournalDetail[]): JournalDetail[] {
  const lines = linesOf(lowered);
  const positions = new Map<number, number>();
  return details.map(({ line }) => {
    const position = positions.get(line) ?? 0;
    positions.set(line, position + 1);
    return lines.get(line)![position]!;
  });
}

/** The keys of the caps a detail counts towards; the same for all details of one place. */
function keysOfDetails({ header, context }: CapCheck): (detail: JournalDetail) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const client = header.client.name;
  return ({ project, contractLine, entryClass, task: name }) => {
    const task = entryClass === "Time" ? name : null;
    const place = [project, contractLine, entryClass === "Time", task].join("\u0001");
    let keys = known.get(place);
    if (!keys) {
      const contract = termsOfLine(context.books, { project, contractLine }, null)?.contract ?? "";
      keys = new Set(Object.values(capKeys({ client, project, contractLine, contract, task })));
      known.set(place, keys);
    }
    return keys;
  };
}

function lowerToCap(lines: Lines, scope: CapScope, check: ScopeCheck): void {
  const { currency, date } = check.header;
  const minorUnit = new Decimal(10).pow(-decimalsOf(currency));
  const amounts = new Map<number, Decimal>();
  for (const [number, line] of lines) amounts.set(number, amountWithin(line, scope, check));
  for (;;) {
    const amount = sum([...amounts.values()]);
    const counted = check.ledger.inCurrencyOf(scope, { amount, currency, date }) ?? zero;
    const excess = check.ledger.usedOf(scope).plus(counted).minus(scope.cap);
    const found = excess.lessThanOrEqualTo(0) ? null : lastWithin(lines, scope, check);
    if (!found || found.detail.price.lessThanOrEqualTo(0)) return;
    const { number, index, detail } = found;
    const sure = round(excess.minus(minorUnit).div(detail.price), stepDecimals, "towardsZero");
    const billedQuantity = Decimal.max(zero, detail.billedQuantity.minus(Decimal.max(sure, quantityStep)));
    lines.get(number)![index] = { ...detail, billedQuantity };
    amounts.set(number, amountWithin(lines.get(number)!, scope, check));
  }
}

/** The last detail under a cap that bills something. */
function lastWithin(lines: Lines, scope: CapScope, check: ScopeCheck) {
  for (const [number, line] of [...lines].reverse()) {
    for (let index = line.length - 1; index >= 0; index--) {
      const detail = line[index]!;
      if (countsIn(detail, scope, check) && detail.billedQuantity.greaterThan(0)) return { number, index, detail };
    }
  }
  return null;
}

/** What of a line counts towards a cap, as the invoice will have it: as typed, after the line's discount and fee. */
function amountWithin(line: readonly JournalDetail[], scope: CapScope, check: ScopeCheck): Decimal {
  const within = line.map((detail) => countsIn(detail, scope, check));
  if (!within.includes(true)) return zero;
  const first = line[0]!;
  const decimals = decimalsOf(check.header.currency);
  const amount = netOfQuantity(sum(line.map((detail) => detail.billedQuantity)), first.price, first, decimals);
  if (!within.includes(false)) return amount;
  const weights = line.map((detail) => detail.billedQuantity.times(first.price));
  return sum(shareAmount(amount, weights, decimals).filter((_, index) => within[index]));
}

function countsIn(detail: JournalDetail, scope: CapScope, { keysOf }: ScopeCheck): boolean {
  return isRevenue(detail) && detail.origin !== "Advance" && keysOf(detail).has(scope.key);
}
