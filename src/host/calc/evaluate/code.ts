import { ReferenceList, Reference, type Content, type Value } from "../values/value";
import { valueError } from "../values/errors";
import type { Code, Context } from "./context";

/** Code that never gives a reference. */
export function contentCode(run: (context: Context) => Content): Code {
  return { evaluate: run, value: run };
}

/** Code that may give a reference. */
export function referenceCode(run: (context: Context) => Value): Code {
  return { evaluate: run, value: (context) => contentOf(run(context), context) };
}

/** Reads a reference: one cell gives its value, more an array. */
export function contentOf(value: Value, context: Context): Content {
  if (value instanceof Reference) {
    if (value.rows === 1 && value.columns === 1) return context.cells.read(value.sheet, value.row, value.column);
    return context.cells.readArea(value);
  }
  if (value instanceof ReferenceList) return valueError;
  return value;
}
