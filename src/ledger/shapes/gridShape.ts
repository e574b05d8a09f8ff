import type { LocalDate } from "../../domain/calendar/localDate";

/** One column of a grid and what its header says of every duration in it. */
export type GridColumn = {
  readonly offset: number;
  readonly header: string;
  readonly date: LocalDate | null;
  /** The person, task or project that the column is for; "" in a grid of days. */
  readonly name: string;
};

/** What the names across a grid are. */
export type NamesAcross = "person" | "task" | "project";

/**
 * A ledger whose durations stand in a rectangle: days, people, tasks or projects across, the other keys down.
 * Its cells are entries; nothing is ever written into it.
 */
export type GridShape = {
  readonly axis: "day" | NamesAcross;
  readonly columns: readonly GridColumn[];
};
