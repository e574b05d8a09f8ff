import { ErrorValue } from "../../model/cellValue";
import type { LiteralValue, Node } from "../syntax/ast";
import { ArrayValue, type Content, type Scalar } from "../values/value";
import { broadcast, broadcastPair } from "./broadcast";
import { contentCode, referenceCode } from "./code";
import { compileCall, compileInvoke } from "./compileCall";
import type { CompilePlace } from "./compilePlace";
import type { Code } from "./context";
import { compileName } from "./compileName";
import { compileReference } from "./compileReference";
import { compileStructured } from "./compileStructured";
import { negate, percent, scalarOperators, type ScalarOperator } from "./operators";
import {
  implicitIntersection,
  joinReferences,
  meetReferences,
  spillReference,
  unionReferences,
} from "./referenceOperators";

/** Turns a formula's tree, read for a cell, into code that can run for any cell the formula is filled into. */
export function compileFormula(tree: Node, row: number, column: number): Code {
  return compileNode(tree, { row, column, bound: new Set(), compile: compileNode });
}

function compileNode(node: Node, place: CompilePlace): Code {
  switch (node.kind) {
    case "literal":
      return constant(literalValue(node.value));
    case "missing":
      return contentCode(() => undefined);
    case "array":
      return constant(new ArrayValue(node.rows.length, node.rows[0]!.length, node.rows.flat().map(literalValue)));
    case "reference":
      return compileReference(node, place);
    case "structured":
      return compileStructured(node);
    case "name":
      return compileName(node, place);
    case "call":
      return compileCall(node, place);
    case "invoke":
      return compileInvoke(node, place);
    case "group":
      return compileNode(node.inner, place);
    case "union":
      return compileUnion(node.members, place);
    case "binary":
      return compileBinary(node, place);
    case "unary":
      return compileUnary(node, place);
    case "postfix":
      return compilePostfix(node, place);
  }
}

function constant(value: Content): Code {
  return contentCode(() => value);
}

function literalValue(value: LiteralValue): Scalar {
  return typeof value === "object" ? ErrorValue.of(value.error) : value;
}

function compileUnion(members: readonly Node[], place: CompilePlace): Code {
  const codes = members.map((member) => compileNode(member, place));
  return referenceCode((context) => unionReferences(codes.map((code) => code.evaluate(context))));
}

type BinaryNode = Extract<Node, { kind: "binary" }>;

function compileBinary(node: BinaryNode, place: CompilePlace): Code {
  const { operator } = node;
  if (operator !== ":" && operator !== " ") return compileOperations(node, place);
  const left = compileNode(node.left, place);
  const right = compileNode(node.right, place);
  const combine = operator === ":" ? joinReferences : meetReferences;
  return referenceCode((context) => combine(left.evaluate(context), right.evaluate(context)));
}

/** "a+b+c+…" nests to the left; it runs as a list of steps, so that thousands of terms need no deep stack. */
function compileOperations(node: BinaryNode, place: CompilePlace): Code {
  const steps: { apply: ScalarOperator; right: Code }[] = [];
  let first: Node = node;
  while (first.kind === "binary" && first.operator !== ":" && first.operator !== " ") {
    steps.push({ apply: scalarOperators[first.operator], right: compileNode(first.right, place) });
    first = first.left;
  }
  const start = compileNode(first, place);
  steps.reverse();
  return contentCode((context) => {
    let result = start.value(context);
    for (const { apply, right } of steps) result = broadcastPair(result, right.value(context), apply);
    return result;
  });
}

function compileUnary(node: Extract<Node, { kind: "unary" }>, place: CompilePlace): Code {
  const operand = compileNode(node.operand, place);
  if (node.operator === "+") return operand;
  if (node.operator === "@") return referenceCode((context) => implicitIntersection(operand, context));
  return eachElement(operand, negate);
}

function compilePostfix(node: Extract<Node, { kind: "postfix" }>, place: CompilePlace): Code {
  const operand = compileNode(node.operand, place);
  if (node.operator === "%") return eachElement(operand, percent);
  return referenceCode((context) => spillReference(operand.evaluate(context), context));
}

function eachElement(operand: Code, apply: (value: Content) => Scalar): Code {
  return contentCode((context) => {
    const value = operand.value(context);
    return value instanceof ArrayValue ? broadcast([value], ([item]) => apply(item)) : apply(value);
  });
}
