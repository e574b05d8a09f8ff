import { hasErrors } from "../diagnostics/diagnostic";
import type { RateRow } from "../entries/books";
import { rateUnitOf, sameUnit } from "./rateUnit";
import type { RateFacts } from "./rateFacts";
import { scopeKey, scopeNamesOf, scopeOf } from "./rateScope";

/** Rate rows of one scope whose names equal an entry's, the latest From first. */
export type RateGroup = {
  readonly scope: number;
  readonly rows: readonly RateRow[];
  /** Of the rows those that cannot be read: their rate, or since when they are in force. */
  readonly unreadable: readonly RateRow[];
};

type MatchingRows = Pick<RateGroup, "scope" | "rows">;

type ScopeTable = { readonly scope: number; readonly rowsByKey: Map<string, RateRow[]> };

/** The rate rows of one kind (sale or cost), found by an entry's names in constant time. */
export type RateIndex = {
  readonly scopes: Readonly<Record<RateFacts["prices"], readonly ScopeTable[]>>;
  /** Groups in precedence, by the key of the facts: most entries of a ledger share few sets of names. */
  readonly groups: Map<string, readonly RateGroup[]>;
};

/** Rows with a category price expenses only, those without price time only. Rule: domain rules §3. */
export function indexRates(rows: readonly RateRow[], kind: RateRow["kind"]): RateIndex {
  const ofKind = rows.filter((row) => row.kind === kind);
  return {
    scopes: {
      time: indexScopes(ofKind.filter((row) => scopeNamesOf(row).category === "")),
      expense: indexScopes(ofKind.filter((row) => scopeNamesOf(row).category !== "")),
    },
    groups: new Map(),
  };
}

/** The rows that price an entry on some date, in precedence; those in a unit that it cannot be converted to aside. */
export function rateGroupsFor(index: RateIndex, facts: RateFacts): readonly RateGroup[] {
  const known = index.groups.get(facts.key);
  if (known) return known;
  const groups = matchingGroups(index, facts)
    .map(({ scope, rows }) => ({ scope, rows: rows.filter((row) => fitsUnit(row, facts)) }))
    .filter(({ rows }) => rows.length > 0)
    .map((group) => ({ ...group, unreadable: group.rows.filter(isUnreadable) }));
  index.groups.set(facts.key, groups);
  return groups;
}

/** The rows whose every name equals the entry's, in precedence, whatever their dates and units. */
export function matchingGroups(index: RateIndex, facts: RateFacts): readonly MatchingRows[] {
  return index.scopes[facts.prices].flatMap(({ scope, rowsByKey }) => {
    const rows = rowsByKey.get(scopeKey(facts, scope));
    return rows ? [{ scope, rows }] : [];
  });
}

/** Time is priced in hours or days; an expense in its own unit, where both name one. */
export function fitsUnit(row: RateRow, facts: RateFacts): boolean {
  return facts.prices === "time" ? rateUnitOf(row) !== null : sameUnit(row.unit, facts.unit);
}

function isUnreadable(row: RateRow): boolean {
  return row.rate === null || hasErrors(row.diagnostics);
}

function indexScopes(rows: readonly RateRow[]): readonly ScopeTable[] {
  const tables = new Map<number, ScopeTable>();
  for (const row of rows) {
    const names = scopeNamesOf(row);
    const scope = scopeOf(names);
    const table = tables.get(scope) ?? { scope, rowsByKey: new Map<string, RateRow[]>() };
    tables.set(scope, table);
    const key = scopeKey(names, scope);
    const sameNames = table.rowsByKey.get(key);
    if (sameNames) sameNames.push(row);
    else table.rowsByKey.set(key, [row]);
  }
  for (const table of tables.values()) {
    for (const sameNames of table.rowsByKey.values()) sameNames.sort(byLatestFrom);
  }
  return [...tables.values()].sort((a, b) => b.scope - a.scope);
}

/** A row without From is in force from the beginning: the earliest there is. Ties in sheet order, so that reports do not depend on it. */
function byLatestFrom(a: RateRow, b: RateRow): number {
  const [left, right] = [a.from ?? "", b.from ?? ""];
  if (left !== right) return left < right ? 1 : -1;
  return a.source.row - b.source.row;
}
