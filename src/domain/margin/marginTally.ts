import { keyOf } from "../entries/key";
import {
  keyIn,
  noSums,
  type MarginContribution,
  type MarginDimension,
  type MarginPlace,
  type MarginSums,
} from "./measures";

type RunningSums = { -readonly [measure in keyof MarginSums]: MarginSums[measure] };

/** What counts under one name of a dimension; `key` as it was first spelt. */
export type MarginGroup = { readonly key: string; readonly sums: MarginSums };

/** Adds contributions up as they come: in all, and under each name of each dimension asked for. */
export class MarginTally {
  readonly totals: MarginSums;
  private readonly all: RunningSums = { ...noSums };
  private readonly groups: ReadonlyMap<MarginDimension, Map<string, { key: string; sums: RunningSums }>>;
  /** Contributions of one place follow each other. */
  private last: { readonly place: MarginPlace; readonly sums: readonly RunningSums[] } | null = null;

  constructor(by: readonly MarginDimension[]) {
    this.totals = this.all;
    this.groups = new Map(by.map((dimension) => [dimension, new Map()]));
  }

  add({ place, measure, amount }: MarginContribution): void {
    if (this.last?.place !== place) this.last = { place, sums: [this.all, ...this.sumsAt(place)] };
    for (const sums of this.last.sums) sums[measure] = sums[measure].plus(amount);
  }

  /** The names of a dimension that anything counts under, by what their spellings have in common. */
  of(dimension: MarginDimension): ReadonlyMap<string, MarginGroup> {
    return this.groups.get(dimension) ?? new Map<string, MarginGroup>();
  }

  private sumsAt(place: MarginPlace): RunningSums[] {
    return [...this.groups].map(([dimension, groups]) => {
      const name = keyIn(dimension, place);
      const key = keyOf(name);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { key: name, sums: { ...noSums } }));
      return group.sums;
    });
  }
}
