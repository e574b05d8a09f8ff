/** Long work that lets others work in between: each step yields the share done so far, from 0 to 1. */
export type Steps<T> = Generator<number, T>;

/** Does all steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is a part of longer work, from one share of it to another. */
export function* partOfSteps<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Work that is given up once nobody wants it any longer; then it comes to nothing. */
export function* whileWanted<T>(steps: Steps<T>, isWanted: () => boolean): Steps<T | null> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return null;
}

/** Short work as one step. */
export function* atOnce<T>(work: () => T): Steps<T> {
  yield 0;
  return work();
}

/** So many rows take some ten milliseconds: a pane that draws between steps never stands still. */
export const rowsPerStep = 2000;
