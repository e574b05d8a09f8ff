/** Counts rows, and says when it is time to let others work. */
export type Stepper = {
  /** Counts a row; whether so many were counted that others should have their turn. */
  readonly isOver: () => boolean;
  /** The share of all rows counted so far, from 0 to 1. */
  readonly done: () => number;
};

export function newStepper(rowsAtOnce: number, rowsInAll: number): Stepper {
  let rows = 0;
  return {
    isOver: () => ++rows % rowsAtOnce === 0,
    done: () => Math.min(1, rows / Math.max(1, rowsInAll)),
  };
}
