import type { BillableUnit } from "../../domain/pricing/billableUnit";

/** In what order the rows of a group are listed. */
export type BacklogOrder = "oldest" | "newest" | "amount" | "person";

export const backlogOrders: readonly BacklogOrder[] = ["oldest", "newest", "amount", "person"];

/** Rows in an order; equal ones stay as the ledger has them. Rows without a day come before all days. */
export function orderUnits(units: readonly BillableUnit[], order: BacklogOrder): readonly BillableUnit[] {
  switch (order) {
    case "oldest":
      return byDay(units, 1);
    case "newest":
      return byDay(units, -1);
    case "amount":
      return byNumber(units, largestFirst);
    case "person":
      return inBuckets(
        byDay(units, 1),
        ({ person }) => person,
        (left, right) => left.localeCompare(right),
      );
  }
}

function byDay(units: readonly BillableUnit[], direction: 1 | -1): readonly BillableUnit[] {
  return inBuckets(
    units,
    ({ date }) => date ?? "",
    (left, right) => (left < right ? -direction : direction),
  );
}

/** Of 100,000 rows only the few distinct keys are compared. */
function inBuckets(
  units: readonly BillableUnit[],
  keyOf: (unit: BillableUnit) => string,
  compare: (left: string, right: string) => number,
): readonly BillableUnit[] {
  const buckets = new Map<string, BillableUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(unit);
    else buckets.set(key, [unit]);
  }
  return [...buckets].sort(([left], [right]) => compare(left, right)).flatMap(([, bucket]) => bucket);
}

/** Places on the screen only, hence numbers; rows without a price come first, to be seen. */
function largestFirst({ net }: BillableUnit): number {
  return net === null ? -Infinity : -net.toNumber();
}

function byNumber(units: readonly BillableUnit[], rankOf: (unit: BillableUnit) => number): readonly BillableUnit[] {
  const ranked = units.map((unit) => ({ unit, rank: rankOf(unit) }));
  return ranked.sort((left, right) => (left.rank === right.rank ? 0 : left.rank - right.rank)).map(({ unit }) => unit);
}
