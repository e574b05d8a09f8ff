import { diagnose, type Diagnostic } from "../diagnostics/diagnostic";
import type { ContractTerms } from "../entries/books";
import { findClient } from "../entries/clients";
import { keyOf } from "../entries/key";
import { cellOf } from "../entries/source";
import { zero, type Decimal } from "../money/decimal";
import { round } from "../money/round";
import { halfAwayFromZero } from "../money/roundingMode";
import type { ClientShare } from "./placement";
import type { PricingContext } from "./pricingContext";

type Shares = { readonly shares: readonly ClientShare[] | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * The clients who share a project. None takes the rest by mark: the first does.
 * Diagnostics: split.sum where the percentages do not add up to 100, client.unknown; nothing is split then.
 * Rule: domain rules §5 "Splits between clients".
 */
export function readClientShares(context: PricingContext, terms: ContractTerms): Shares {
  const splits = context.splits.get(keyOf(terms.project));
  if (!splits) return { shares: null, diagnostics: [] };
  const found = splits.reduce((sum, { percent }) => sum.plus(percent ?? zero), zero);
  const params = { project: terms.project, found: found.toFixed() };
  if (!found.equals(100) || splits.some(({ percent }) => percent === null)) {
    return { shares: null, diagnostics: [diagnose("split.sum", cellOf(splits[0]!.source, "percent"), params)] };
  }
  const marked = splits.findIndex(({ rounding }) => rounding);
  const shares: ClientShare[] = [];
  const diagnostics: Diagnostic[] = [];
  splits.forEach((split, index) => {
    const client = findClient(context.clients, split.client, split.source);
    if (client) shares.push({ client, percent: split.percent!, takesRest: index === Math.max(marked, 0) });
    else diagnostics.push(diagnose("client.unknown", cellOf(split.source, "client"), { client: split.client }));
  });
  return diagnostics.length > 0 ? { shares: null, diagnostics } : { shares, diagnostics };
}

/**
 * A quantity or an amount by shares, in the order of the shares; nothing of it is lost.
 * Rounding: to so many decimals, half away from zero; the one who takes the rest has it exactly.
 */
export function splitByShares(total: Decimal, shares: readonly ClientShare[], decimals: number): readonly Decimal[] {
  const parts = shares.map(({ percent, takesRest }) =>
    takesRest ? zero : round(total.times(percent).div(100), decimals, halfAwayFromZero),
  );
  const rest = parts.reduce((left, part) => left.minus(part), total);
  return parts.map((part, index) => (shares[index]!.takesRest ? rest : part));
}
