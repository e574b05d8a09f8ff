import type { Area } from "../../host/model/address";
import type { CellEdit, CellState } from "./cellEdit";
import { translateFormula } from "../../host/calc/references/translateFormula";

export type CellReader = (row: number, column: number) => CellState;

/**
 * What filling from a source area over a target area writes. Formulas move along; two or more numbers go on with their
 * step; a text that ends in a number counts up; everything else repeats. `copy` repeats in any case.
 */
export function fillEdits(source: Area, target: Area, read: CellReader, copy: boolean): CellEdit[] {
  const down = target.rows !== source.rows;
  const edits: CellEdit[] = [];
  const lanes = down ? source.columns : source.rows;
  for (let lane = 0; lane < lanes; lane++) {
    const length = down ? source.rows : source.columns;
    const states = Array.from({ length }, (_, i) =>
      down ? read(source.row + i, source.column + lane) : read(source.row + lane, source.column + i),
    );
    const step = copy ? null : stepOf(states);
    for (let at = 0; at < (down ? target.rows : target.columns); at++) {
      const row = down ? target.row + at : source.row + lane;
      const column = down ? source.column + lane : target.column + at;
      const distance = down ? row - source.row : column - source.column;
      if (distance >= 0 && distance < length) continue;
      edits.push({ row, column, state: filled(states, distance, down, step) });
    }
  }
  return edits;
}

function filled(states: readonly CellState[], distance: number, down: boolean, step: number | null): CellState {
  const length = states.length;
  const from = ((distance % length) + length) % length;
  const state = states[from]!;
  const moved = distance - from;
  if (state.formula !== undefined) {
    return { ...state, mark: undefined, formula: translateFormula(state.formula, down ? moved : 0, down ? 0 : moved) };
  }
  if (step !== null && typeof state.value === "number") {
    return { ...state, value: cleaned((states[0]!.value as number) + step * distance) };
  }
  const counted = step === null ? null : countedText(state.value, moved / length);
  return counted === null ? state : { ...state, value: counted, mark: undefined };
}

/** The step of a series: of equidistant numbers, or 1 for texts that count up; null when the cells just repeat. */
function stepOf(states: readonly CellState[]): number | null {
  const values = states.map((state) => state.value);
  if (states.some((state) => state.formula !== undefined)) return null;
  if (values.every((value) => typeof value === "number")) {
    if (values.length < 2) return null;
    const step = values[1]! - values[0]!;
    return values.every((value, i) => i === 0 || Math.abs(value - values[i - 1]! - step) < 1e-9) ? step : null;
  }
  return values.every((value) => typeof value === "string" && /\d+$/.test(value)) ? 1 : null;
}

function countedText(value: unknown, steps: number): string | null {
  const match = typeof value === "string" ? /^(.*?)(\d+)$/.exec(value) : null;
  if (!match) return null;
  const next = Math.max(0, Number(match[2]) + steps);
  return match[1]! + String(next).padStart(match[2]!.length, "0");
}

/** 0.1 + 0.2 is shown by spreadsheets as 0.3: fifteen digits. */
function cleaned(value: number): number {
  return Number(value.toPrecision(15));
}
