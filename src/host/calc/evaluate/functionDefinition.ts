import type { Content, Value } from "../values/value";
import type { Code, Context } from "./context";

type Arity = {
  /** How many arguments a call must and may have. */
  readonly least: number;
  readonly most: number;
};

/** Gets its arguments one scalar at a time: arrays are taken apart and the results put together again. */
export type ScalarFunction = Arity & {
  readonly kind: "scalar";
  readonly apply: (args: readonly Content[], context: Context) => Content;
};

/** Gets its arguments as they are: references unread, arrays whole. */
export type WholeFunction = Arity & {
  readonly kind: "whole";
  readonly apply: (args: readonly Value[], context: Context) => Value;
};

/** Decides itself which of its arguments are evaluated. */
export type LazyFunction = Arity & {
  readonly kind: "lazy";
  readonly apply: (args: readonly Code[], context: Context) => Value;
};

export type FunctionDefinition = ScalarFunction | WholeFunction | LazyFunction;

/** A family of functions by name. */
export type FunctionFamily = Readonly<Record<string, FunctionDefinition>>;

export const anyCount = 255;

export function scalar(least: number, most: number, apply: ScalarFunction["apply"]): ScalarFunction {
  return { kind: "scalar", least, most, apply };
}

export function whole(least: number, most: number, apply: WholeFunction["apply"]): WholeFunction {
  return { kind: "whole", least, most, apply };
}

export function lazy(least: number, most: number, apply: LazyFunction["apply"]): LazyFunction {
  return { kind: "lazy", least, most, apply };
}
