import { keyOf } from "../entries/key";
import type { RateRow } from "../entries/books";

/** The names a rate row may be limited by, the weightiest first. Rule: domain rules §3 "Precedence". */
const scopeKeys = ["task", "project", "client", "person", "roleOrCategory"] as const;

/**
 * The names of a rate row or of an entry, normalised. Role and category share the last place: a row may have either, and
 * only expenses have a category.
 */
export type ScopeNames = {
  readonly task: string;
  readonly project: string;
  readonly client: string;
  readonly person: string;
  readonly role: string;
  readonly category: string;
};

/** The normalised names of a rate row. */
export function scopeNamesOf(row: RateRow): ScopeNames {
  return {
    task: keyOf(row.task),
    project: keyOf(row.project),
    client: keyOf(row.client),
    person: keyOf(row.person),
    role: keyOf(row.role),
    category: keyOf(row.category),
  };
}

/**
 * How specific a row is: one bit per name it is limited by, the weightiest highest. Of two scopes that apply to one entry
 * the greater number wins, which is the comparison name by name.
 */
export function scopeOf(names: ScopeNames): number {
  return scopeKeys.reduce((scope, key) => scope * 2 + (isLimitedBy(names, key) ? 1 : 0), 0);
}

/** The names a scope looks at, as one text: a row applies when its text equals the entry's. */
export function scopeKey(names: ScopeNames, scope: number): string {
  let key = "";
  scopeKeys.forEach((name, index) => {
    if ((scope & (1 << (scopeKeys.length - 1 - index))) === 0) return;
    key += name === "roleOrCategory" ? `${names.role}\u0001${names.category}` : names[name];
    key += "\u0001";
  });
  return key;
}

function isLimitedBy(names: ScopeNames, key: (typeof scopeKeys)[number]): boolean {
  return key === "roleOrCategory" ? names.role !== "" || names.category !== "" : names[key] !== "";
}
