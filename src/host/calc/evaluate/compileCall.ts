import type { CallNode, Node } from "../syntax/ast";
import { ErrorSignal, calcError, numError, valueError, nameError } from "../values/errors";
import { ErrorValue } from "../../model/cellValue";
import { ArrayValue, LambdaValue, type Content, type Value } from "../values/value";
import { functionNamed } from "../functions/functionNamed";
import { broadcast } from "./broadcast";
import { contentCode, contentOf, referenceCode } from "./code";
import type { CompilePlace } from "./compilePlace";
import { namedValue, valueInScope } from "./compileName";
import type { Code, Context, Scope } from "./context";
import type { FunctionDefinition, WholeFunction } from "./functionDefinition";
import { implicitIntersection, spillReference } from "./referenceOperators";

/** A call of a function by name: a built-in one, LET, LAMBDA, a variable or a defined name that holds a LAMBDA. */
export function compileCall(node: CallNode, place: CompilePlace): Code {
  const name = node.name.toLowerCase();
  if (node.name === "LET") return compileLet(node, place);
  if (node.name === "LAMBDA") return compileLambda(node, place);
  const args = node.args.map((arg) => place.compile(arg, place));
  if (place.bound.has(name)) return compileApply((context) => valueInScope(name, context.scope), args);
  if (node.name === "SINGLE") return referenceCode((context) => implicitIntersection(args[0]!, context));
  if (node.name === "ANCHORARRAY")
    return referenceCode((context) => spillReference(args[0]!.evaluate(context), context));
  const definition = functionNamed(node.name);
  if (definition) return compileBuiltIn(definition, args);
  return compileApply((context) => calledName(node.name, context), args);
}

function calledName(name: string, context: Context): Value {
  const value = namedValue(name.toLowerCase(), context);
  if (value === nameError) context.cells.noteUnknownFunction(name);
  return value;
}

function compileBuiltIn(definition: FunctionDefinition, args: readonly Code[]): Code {
  if (args.length < definition.least || args.length > definition.most) return contentCode(() => valueError);
  if (definition.kind === "lazy") return guarded((context) => definition.apply(args, context));
  if (definition.kind === "whole") return compileWhole(definition, args);
  const { apply } = definition;
  return contentCode((context) => {
    const values = new Array<Content>(args.length);
    let hasArray = false;
    for (let index = 0; index < args.length; index++) {
      const value = args[index]!.value(context);
      if (value instanceof ArrayValue) hasArray = true;
      values[index] = value;
    }
    if (!hasArray) return apply(values, context);
    return broadcast(values, (scalars) => apply(scalars, context));
  });
}

function compileWhole(definition: WholeFunction, args: readonly Code[]): Code {
  const { apply } = definition;
  return guarded((context) => {
    const values = args.map((arg) => arg.evaluate(context));
    return apply(values, context);
  });
}

/** A function that ends itself by an ErrorSignal gives its error. */
function guarded(run: (context: Context) => Value): Code {
  return referenceCode((context) => {
    try {
      return run(context);
    } catch (signal) {
      if (signal instanceof ErrorSignal) return signal.error;
      throw signal;
    }
  });
}

/** "LAMBDA(x,x+1)(2)". */
export function compileInvoke(node: Extract<Node, { kind: "invoke" }>, place: CompilePlace): Code {
  const callee = place.compile(node.callee, place);
  return compileApply(
    callee.evaluate,
    node.args.map((arg) => place.compile(arg, place)),
  );
}

function compileApply(calleeOf: (context: Context) => Value, args: readonly Code[]): Code {
  return referenceCode((context) => {
    const callee = contentOf(calleeOf(context), context);
    if (callee instanceof LambdaValue) return callee.apply(args.map((arg) => arg.evaluate(context)));
    return callee instanceof ErrorValue ? callee : calcError;
  });
}

function compileLet(node: CallNode, place: CompilePlace): Code {
  if (node.args.length < 3 || node.args.length % 2 === 0) return contentCode(() => valueError);
  const bound = new Set(place.bound);
  const variables: { name: string; code: Code }[] = [];
  for (let index = 0; index + 1 < node.args.length; index += 2) {
    const declared = node.args[index]!;
    if (declared.kind !== "name") return contentCode(() => nameError);
    const code = place.compile(node.args[index + 1]!, { ...place, bound: new Set(bound) });
    const name = declared.name.toLowerCase();
    bound.add(name);
    variables.push({ name, code });
  }
  const body = place.compile(node.args[node.args.length - 1]!, { ...place, bound });
  return referenceCode((context) => {
    const scope: Scope = { values: new Map(), outer: context.scope };
    const inner = { ...context, scope };
    for (const { name, code } of variables) scope.values.set(name, code.evaluate(inner));
    return body.evaluate(inner);
  });
}

const deepestRecursion = 200;
let depth = 0;

function compileLambda(node: CallNode, place: CompilePlace): Code {
  const parameters: string[] = [];
  for (const parameter of node.args.slice(0, -1)) {
    if (parameter.kind !== "name") return contentCode(() => valueError);
    parameters.push(parameter.name.toLowerCase());
  }
  if (node.args.length === 0) return contentCode(() => valueError);
  const body = place.compile(node.args[parameters.length]!, {
    ...place,
    bound: new Set([...place.bound, ...parameters]),
  });
  return contentCode((context) => new LambdaValue(parameters.length, (args) => apply(parameters, args, body, context)));
}

function apply(parameters: readonly string[], args: readonly Value[], body: Code, context: Context): Value {
  if (args.length > parameters.length) return valueError;
  if (depth >= deepestRecursion) return numError;
  const values = new Map(parameters.map((name, index) => [name, args[index]] as const));
  depth++;
  try {
    return body.evaluate({ ...context, scope: { values, outer: context.scope } });
  } finally {
    depth--;
  }
}
