import { criterionKey, type CriterionKey } from "../values/criterion";
import type { Scalar } from "../values/value";

/** The places (0-based, row by row) at which each value stands in a range; text without case. */
export class ValueIndex {
  private readonly places = new Map<CriterionKey, number[]>();

  add(value: Scalar, place: number): void {
    const key = criterionKey(value);
    const known = this.places.get(key);
    if (known) known.push(place);
    else this.places.set(key, [place]);
  }

  /** Ascending. */
  placesOf(key: CriterionKey): readonly number[] {
    return this.places.get(key) ?? [];
  }
}
