import { keyOf } from "../../domain/entries/key";
import { zero, type Decimal } from "../../domain/money/decimal";
import type { RawCell } from "../rawTable";
import type { Figure } from "./figure";
import { withoutTotalWord } from "./totalLabel";

type Group = { readonly sum: Decimal | null; readonly rows: number };

/** Sums of the rows so far by what a column says: a project's, a person's. Kept up with the rows as they come. */
export class GroupSums {
  private readonly columns = new Map<number, { readonly groups: Map<string, Group>; upTo: number }>();

  constructor(
    private readonly values: readonly (readonly RawCell[])[],
    private readonly figure: Figure,
  ) {}

  /** The sum of the rows that say in a column what a total's label names; null when there are none, or one is unreadable. */
  of(label: string, column: number, entries: readonly number[]): Group | null {
    const group = this.groupsOf(column, entries).get(keyOf(withoutTotalWord(label)));
    return group?.sum ? group : null;
  }

  private groupsOf(column: number, entries: readonly number[]): ReadonlyMap<string, Group> {
    const known = this.columns.get(column) ?? { groups: new Map<string, Group>(), upTo: 0 };
    this.columns.set(column, known);
    for (; known.upTo < entries.length; known.upTo++) {
      const row = entries[known.upTo]!;
      const name = keyOf(String(this.values[row]![column] ?? ""));
      const { sum, rows } = known.groups.get(name) ?? { sum: zero, rows: 0 };
      known.groups.set(name, { sum: plus(sum, this.figure(row)), rows: rows + 1 });
    }
    return known.groups;
  }
}

function plus(sum: Decimal | null, figure: Decimal | null | "unreadable"): Decimal | null {
  if (sum === null || figure === "unreadable") return null;
  return figure === null ? sum : sum.plus(figure);
}
