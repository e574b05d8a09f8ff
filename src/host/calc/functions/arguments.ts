import { ErrorValue } from "../../model/cellValue";
import { firstScalar } from "../evaluate/broadcast";
import { contentOf } from "../evaluate/code";
import type { Context } from "../evaluate/context";
import { finite, toBoolean, toNumber, toText } from "../values/coerce";
import { failWith, valueError } from "../values/errors";
import { scalar, type ScalarFunction } from "../evaluate/functionDefinition";
import {
  ArrayValue,
  LambdaValue,
  Reference,
  ReferenceList,
  type Content,
  type Scalar,
  type Value,
} from "../values/value";

/** Ends the function when a value is an error. Throws ErrorSignal. */
export function orFail<T>(value: T | ErrorValue): T {
  return value instanceof ErrorValue ? failWith(value) : value;
}

/** An argument as one value; of an array its first. */
export function scalarOf(value: Value, context: Context): Scalar {
  return firstScalar(contentOf(value, context));
}

/** An argument as a number; `absent` stands for an omitted one. Throws ErrorSignal. */
export function numberOf(value: Value, context: Context, absent = 0): number {
  return value === undefined ? absent : orFail(toNumber(scalarOf(value, context)));
}

/** An argument as text; `absent` stands for an omitted one. Throws ErrorSignal. */
export function textOf(value: Value, context: Context, absent = ""): string {
  return value === undefined ? absent : orFail(toText(scalarOf(value, context)));
}

/** An argument as a truth value; `absent` stands for an omitted one. Throws ErrorSignal. */
export function booleanOf(value: Value, context: Context, absent: boolean): boolean {
  return value === undefined ? absent : orFail(toBoolean(scalarOf(value, context)));
}

/** An argument as an array; a single value is one of one cell. Throws ErrorSignal for an error instead of an array. */
export function arrayOf(value: Value, context: Context): ArrayValue {
  const content = contentOf(value, context);
  if (content instanceof ArrayValue) return content;
  if (content instanceof ErrorValue && !(value instanceof Reference)) return failWith(content);
  return new ArrayValue(1, 1, [firstScalar(content)]);
}

/** An argument that must be a reference. Throws ErrorSignal. */
export function referenceOf(value: Value): Reference {
  if (value instanceof Reference) return value;
  if (value instanceof ReferenceList && value.references.length === 1) return value.references[0]!;
  return failWith(value instanceof ErrorValue ? value : valueError);
}

/** An argument that must be a LAMBDA. Throws ErrorSignal. */
export function lambdaOf(value: Value | undefined, context: Context): LambdaValue {
  const content = contentOf(value, context);
  if (content instanceof LambdaValue) return content;
  return failWith(content instanceof ErrorValue ? content : valueError);
}

/** Visits every value of arguments; `typed` tells those written into the formula from those of cells and arrays. */
export function eachValue(
  args: readonly Value[],
  context: Context,
  visit: (value: Scalar | undefined, typed: boolean) => void,
): void {
  for (const arg of args) {
    if (arg instanceof Reference) context.cells.scan(arg, (value) => visit(value, false));
    else if (arg instanceof ReferenceList) eachValue(arg.references, context, visit);
    else if (arg instanceof ArrayValue) for (const item of arg.items) visit(item, false);
    else visit(arg instanceof LambdaValue ? valueError : arg, true);
  }
}

/** Visits the numbers of arguments: in cells numbers only, typed also what converts. Throws ErrorSignal at an error. */
export function eachNumber(args: readonly Value[], context: Context, visit: (value: number) => void): void {
  eachValue(args, context, (value, typed) => {
    if (typeof value === "number") visit(value);
    else if (value instanceof ErrorValue) failWith(value);
    else if (typed) visit(orFail(toNumber(value)));
  });
}

/** The numbers of arguments. Throws ErrorSignal at an error. */
export function numbersOf(args: readonly Value[], context: Context): number[] {
  const numbers: number[] = [];
  eachNumber(args, context, (value) => numbers.push(value));
  return numbers;
}

/** A function of numbers; an error among them is its result, and so is #NUM! when it has none. */
export function numeric(
  least: number,
  most: number,
  apply: (numbers: readonly number[], context: Context) => number | ErrorValue,
): ScalarFunction {
  return scalar(least, most, (args, context) => {
    const numbers = new Array<number>(args.length);
    for (let index = 0; index < args.length; index++) {
      const number = toNumber(args[index]);
      if (typeof number !== "number") return number;
      numbers[index] = number;
    }
    const result = apply(numbers, context);
    return typeof result === "number" ? finite(result) : result;
  });
}

/** A function of scalars none of which may be an error. */
export function withoutErrors(
  least: number,
  most: number,
  apply: (args: readonly Content[], context: Context) => Content,
): ScalarFunction {
  return scalar(least, most, (args, context) => {
    for (const arg of args) if (arg instanceof ErrorValue) return arg;
    return apply(args, context);
  });
}
