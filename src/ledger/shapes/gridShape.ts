import type { LocalDate } from "../../domain/calendar/localDate";

/** One column of a grid and what its header says of every duration in it. */
export type GridColumn = {
  readonly offset: number;
  readonly header: string;
  readonly date: LocalDate | null;
  /** The person or task that the column is for; "" in a grid of days. */
  readonly name: string;
};

/**
 * A ledger whose durations stand in a rectangle: days, people or tasks across, the other keys down.
 * Its cells are entries; nothing is ever written into it.
 */
export type GridShape = {
  readonly axis: "day" | "person" | "task";
  readonly columns: readonly GridColumn[];
};
