import type { DependencyGraph } from "../graph/dependencyGraph";
import { ValueIndex } from "../graph/valueIndex";
import { criterionKey, type Criterion, type CriterionKey } from "../values/criterion";
import type { Reference, Scalar } from "../values/value";

type RangeCache = {
  readonly range: Reference;
  /** Of the columns when the cache was filled. */
  readonly version: number;
  index: ValueIndex | null;
  readonly matches: Map<string, readonly number[]>;
  asked: number;
};

/** From the second question about an unchanged range on, its values are indexed. */
const askedBeforeIndex = 2;
const mostRanges = 500;
const mostMatches = 20_000;

/** Answers of ranges that functions search, kept until a value in their columns changes. */
export class LookupCache {
  private readonly ranges = new Map<string, RangeCache>();
  /** The range asked about last: a column of lookups asks about the same one again and again. */
  private recent: RangeCache | null = null;

  constructor(private readonly graph: DependencyGraph) {}

  /** Places, row by row, of the values that meet a criterion; `key` says which criterion it is. */
  matches(range: Reference, criterion: Criterion, key: string): readonly number[] {
    const cache = this.cacheOf(range);
    if (cache.index && criterion.keys) return placesOf(cache.index, criterion.keys);
    const known = cache.matches.get(key);
    if (known) return known;
    cache.asked++;
    const found = this.find(cache, range, criterion);
    if (cache.matches.size >= mostMatches) cache.matches.clear();
    cache.matches.set(key, found);
    return found;
  }

  placesEqual(range: Reference, key: CriterionKey): readonly number[] {
    const cache = this.cacheOf(range);
    if (cache.index) return cache.index.placesOf(key);
    if (++cache.asked < askedBeforeIndex) return placesWhere(range, (value) => criterionKey(value) === key);
    cache.index = this.buildIndex(range);
    return cache.index.placesOf(key);
  }

  private find(cache: RangeCache, range: Reference, criterion: Criterion): readonly number[] {
    if (criterion.keys === null || (cache.index === null && cache.asked < askedBeforeIndex)) {
      return placesWhere(range, criterion.test);
    }
    cache.index ??= this.buildIndex(range);
    return placesOf(cache.index, criterion.keys);
  }

  private buildIndex(range: Reference): ValueIndex {
    const index = new ValueIndex();
    forEachValue(range, (value, place) => index.add(value, place));
    return index;
  }

  private cacheOf(range: Reference): RangeCache {
    const recent = this.recent;
    const version = this.versionOf(range);
    if (recent?.version === version && isSame(recent.range, range)) return recent;
    const made = this.freshCache(range, version);
    this.recent = made;
    return made;
  }

  private freshCache(range: Reference, version: number): RangeCache {
    const { sheet, row, column, rows, columns } = range;
    const key = `${sheet.id}|${row}|${column}|${rows}|${columns}`;
    const known = this.ranges.get(key);
    if (known && known.version === version) return known;
    if (this.ranges.size >= mostRanges) this.ranges.clear();
    const made: RangeCache = { range, version, index: null, matches: new Map(), asked: 0 };
    this.ranges.set(key, made);
    return made;
  }

  private versionOf({ sheet, column, columns }: Reference): number {
    const grid = this.graph.grid(sheet);
    let version = 0;
    for (let at = column; at < column + columns; at++) version += grid.column(at)?.version ?? 0;
    return version;
  }
}

function isSame(a: Reference, b: Reference): boolean {
  return (
    a === b ||
    (a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns)
  );
}

function placesOf(index: ValueIndex, keys: readonly CriterionKey[]): readonly number[] {
  const lists = keys.map((key) => index.placesOf(key)).filter((places) => places.length > 0);
  return lists.length <= 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => a - b);
}

function placesWhere(range: Reference, test: (value: Scalar) => boolean): number[] {
  const places: number[] = [];
  forEachValue(range, (value, place) => {
    if (test(value)) places.push(place);
  });
  return places;
}

function forEachValue(range: Reference, visit: (value: Scalar, place: number) => void): void {
  const { cells } = range.sheet;
  let place = 0;
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      visit(cells.value(row, column), place++);
    }
  }
}
