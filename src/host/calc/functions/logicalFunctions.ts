import { ErrorValue } from "../../model/cellValue";
import { broadcast } from "../evaluate/broadcast";
import { contentOf } from "../evaluate/code";
import type { Code, Context } from "../evaluate/context";
import { anyCount, lazy, scalar, whole, type FunctionFamily, type WholeFunction } from "../evaluate/functionDefinition";
import { booleanInText, toBoolean, toScalar } from "../values/coerce";
import { compareScalars } from "../values/compare";
import { failWith, notAvailable, valueError } from "../values/errors";
import { ArrayValue, type Content, type Value } from "../values/value";
import { eachValue, orFail } from "./arguments";

/** Rule: an omitted branch that is reached gives 0, one that is not written TRUE or FALSE. */
function branch(code: Code | undefined, context: Context, absent: boolean): Value {
  if (!code) return absent;
  const value = code.evaluate(context);
  return value === undefined ? 0 : value;
}

function choose(args: readonly Code[], context: Context): Value {
  const condition = args[0]!.value(context);
  if (condition instanceof ArrayValue) {
    const branches = [branch(args[1], context, true), branch(args[2], context, false)];
    const contents = branches.map((value) => contentOf(value, context));
    return broadcast([condition, ...contents], ([test, yes, no]) => chooseScalar(test, yes, no));
  }
  const holds = toBoolean(condition);
  if (typeof holds !== "boolean") return holds;
  return holds ? branch(args[1], context, true) : branch(args[2], context, false);
}

function chooseScalar(test: Content, yes: Content, no: Content): Content {
  const holds = toBoolean(test);
  if (typeof holds !== "boolean") return holds;
  return holds ? yes : no;
}

/** IFERROR and IFNA: another value where the first is an error of the kind. */
function replacing(isReplaced: (value: Content) => boolean): FunctionFamily[string] {
  return lazy(2, 2, ([code, other], context) => {
    const value = code!.evaluate(context);
    const content = contentOf(value, context);
    if (content instanceof ArrayValue) {
      if (!content.items.some(isReplaced)) return value;
      return broadcast([content, other!.value(context)], ([item, instead]) => (isReplaced(item) ? instead : item));
    }
    return isReplaced(content) ? (other!.evaluate(context) ?? 0) : value;
  });
}

/** AND, OR, XOR: text and blanks in cells are left out; nothing to judge is #VALUE!. */
function joined(start: boolean, join: (a: boolean, b: boolean) => boolean): WholeFunction {
  return whole(1, anyCount, (args, context) => {
    let result = start;
    let judged = 0;
    eachValue(args, context, (value, typed) => {
      if (value === null || value === undefined || (typeof value === "string" && !typed)) return;
      const truth =
        typeof value === "string" ? (booleanInText(value) ?? failWith(valueError)) : orFail(toBoolean(value));
      result = join(result, truth);
      judged++;
    });
    return judged === 0 ? valueError : result;
  });
}

function firstHolding(args: readonly Code[], context: Context): Value {
  if (args.length % 2 === 1) return valueError;
  for (let index = 0; index < args.length; index += 2) {
    const test = args[index]!.value(context);
    const holds = toBoolean(test instanceof ArrayValue ? test.at(0, 0) : test);
    if (typeof holds !== "boolean") return holds;
    if (holds) return args[index + 1]!.evaluate(context) ?? 0;
  }
  return notAvailable;
}

function switched(args: readonly Code[], context: Context): Value {
  const wanted = scalarValue(args[0]!, context);
  if (wanted instanceof ErrorValue) return wanted;
  for (let index = 1; index + 1 < args.length; index += 2) {
    const option = scalarValue(args[index]!, context);
    if (option instanceof ErrorValue) return option;
    if (compareScalars(wanted, option) === 0) return args[index + 1]!.evaluate(context) ?? 0;
  }
  return args.length % 2 === 0 ? (args[args.length - 1]!.evaluate(context) ?? 0) : notAvailable;
}

function scalarValue(code: Code, context: Context): ReturnType<typeof toScalar> {
  const value = code.value(context);
  return value instanceof ArrayValue ? value.at(0, 0) : toScalar(value);
}

/** Conditions. */
export const logicalFunctions: FunctionFamily = {
  IF: lazy(1, 3, choose),
  IFERROR: replacing((value) => value instanceof ErrorValue),
  IFNA: replacing((value) => value === notAvailable),
  IFS: lazy(2, anyCount, firstHolding),
  SWITCH: lazy(3, anyCount, switched),
  AND: joined(true, (a, b) => a && b),
  OR: joined(false, (a, b) => a || b),
  XOR: joined(false, (a, b) => a !== b),
  NOT: scalar(1, 1, ([value]) => {
    const truth = toBoolean(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
};
