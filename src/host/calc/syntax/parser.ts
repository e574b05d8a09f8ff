import type { ErrorCode } from "../../model/cellValue";
import type { BinaryOperator, LiteralValue, Node } from "./ast";
import { parseOperandReference } from "./referenceParser";
import { TokenCursor } from "./tokenCursor";

const precedence: Readonly<Record<string, number>> = {
  "=": 20,
  "<>": 20,
  "<": 20,
  ">": 20,
  "<=": 20,
  ">=": 20,
  "&": 30,
  "+": 40,
  "-": 40,
  "*": 50,
  "/": 50,
  "^": 60,
  ":": 90,
};
const signPrecedence = 70;
const percentPrecedence = 75;
const intersectionPrecedence = 80;
const spillPrecedence = 95;

/** Reads a formula, without leading "=", in file form or as the formula bar shows it. Throws FormulaSyntaxError. */
export function parseFormula(source: string): Node {
  const cursor = new TokenCursor(source);
  const node = parseExpression(cursor, 0);
  if (!cursor.at("end")) cursor.fail("Unexpected text");
  return node;
}

function parseExpression(cursor: TokenCursor, minimum: number): Node {
  return cursor.nested(() => {
    let left = parsePrefix(cursor);
    for (;;) {
      const extended = parsePostfix(cursor, left, minimum) ?? parseInfix(cursor, left, minimum);
      if (!extended) return left;
      left = extended;
    }
  });
}

function parsePostfix(cursor: TokenCursor, operand: Node, minimum: number): Node | null {
  const { from } = operand;
  if (percentPrecedence >= minimum && cursor.accept("operator", "%")) {
    return { kind: "postfix", operator: "%", operand, from, to: cursor.lastEnd };
  }
  if (spillPrecedence >= minimum && cursor.accept("operator", "#")) {
    return { kind: "postfix", operator: "#", operand, from, to: cursor.lastEnd };
  }
  if (cursor.touches("open", undefined, 0) && isCallable(operand)) {
    return { kind: "invoke", callee: operand, args: parseArguments(cursor), from, to: cursor.lastEnd };
  }
  return null;
}

function isCallable(node: Node): boolean {
  return node.kind === "group" || node.kind === "invoke" || (node.kind === "call" && node.name === "LAMBDA");
}

function parseInfix(cursor: TokenCursor, left: Node, minimum: number): Node | null {
  if (startsIntersection(cursor, left)) {
    if (intersectionPrecedence < minimum) return null;
    return binary(" ", left, parseExpression(cursor, intersectionPrecedence + 1));
  }
  const operator = cursor.at("operator") ? cursor.peek().value : "";
  const strength = precedence[operator];
  if (strength === undefined || strength < minimum) return null;
  cursor.take();
  return binary(operator as BinaryOperator, left, parseExpression(cursor, strength + 1));
}

function startsIntersection(cursor: TokenCursor, left: Node): boolean {
  if (!cursor.peek().spaceBefore || !isReferenceLike(left)) return false;
  return cursor.at("identifier") || cursor.at("quoted") || cursor.at("open") || cursor.at("bracket");
}

function isReferenceLike(node: Node): boolean {
  if (node.kind === "binary") return node.operator === ":" || node.operator === " ";
  return ["reference", "name", "structured", "call", "group", "invoke"].includes(node.kind);
}

/** Two cells joined by a colon are one area. */
function binary(operator: BinaryOperator, left: Node, right: Node): Node {
  const span = { from: left.from, to: right.to };
  if (operator === ":" && left.kind === "reference" && right.kind === "reference") {
    if (left.last === null && right.last === null && right.sheet === null)
      return { ...left, last: right.first, ...span };
  }
  return { kind: "binary", operator, left, right, ...span };
}

function parsePrefix(cursor: TokenCursor): Node {
  const token = cursor.peek();
  switch (token.kind) {
    case "operator":
      return parseUnary(cursor);
    case "open":
      return parseGroup(cursor);
    case "openBrace":
      return parseArrayLiteral(cursor);
    case "text":
    case "error":
      return { kind: "literal", value: parseLiteral(cursor), from: token.from, to: token.to };
    default:
      return parseCall(cursor) ?? parseOperandReference(cursor) ?? parseLiteralNode(cursor);
  }
}

function parseUnary(cursor: TokenCursor): Node {
  const { value, from } = cursor.take();
  if (value !== "-" && value !== "+" && value !== "@") return cursor.fail(`Unexpected ${value}`);
  const operand = parseExpression(cursor, value === "@" ? intersectionPrecedence : signPrecedence);
  return { kind: "unary", operator: value, operand, from, to: operand.to };
}

function parseGroup(cursor: TokenCursor): Node {
  const { from } = cursor.take();
  const members = [parseExpression(cursor, 0)];
  while (cursor.accept("comma")) members.push(parseExpression(cursor, 0));
  const { to } = cursor.expect("close");
  return members.length === 1 ? { kind: "group", inner: members[0]!, from, to } : { kind: "union", members, from, to };
}

function parseCall(cursor: TokenCursor): Node | null {
  if (!cursor.at("identifier") || !cursor.touches("open", undefined, 1)) return null;
  const { value, from, to } = cursor.take();
  const name = value.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, "").toUpperCase();
  const args = parseArguments(cursor);
  return { kind: "call", name, nameSpan: { from, to }, args, from, to: cursor.lastEnd };
}

function parseArguments(cursor: TokenCursor): Node[] {
  cursor.expect("open");
  if (cursor.accept("close")) return [];
  const args = [parseArgument(cursor)];
  while (cursor.accept("comma")) args.push(parseArgument(cursor));
  cursor.expect("close");
  return args;
}

function parseArgument(cursor: TokenCursor): Node {
  if (cursor.at("comma") || cursor.at("close")) {
    const { from } = cursor.peek();
    return { kind: "missing", from, to: from };
  }
  return parseExpression(cursor, 0);
}

function parseArrayLiteral(cursor: TokenCursor): Node {
  const { from } = cursor.take();
  const rows: LiteralValue[][] = [[parseArrayItem(cursor)]];
  for (;;) {
    if (cursor.accept("comma")) rows[rows.length - 1]!.push(parseArrayItem(cursor));
    else if (cursor.accept("semicolon")) rows.push([parseArrayItem(cursor)]);
    else break;
  }
  const { to } = cursor.expect("closeBrace");
  if (rows.some((row) => row.length !== rows[0]!.length)) cursor.fail("Uneven array");
  return { kind: "array", rows, from, to };
}

function parseArrayItem(cursor: TokenCursor): LiteralValue {
  const sign = cursor.accept("operator", "-") ? -1 : (cursor.accept("operator", "+"), 1);
  const value = parseLiteral(cursor);
  return typeof value === "number" ? sign * value : value;
}

function parseLiteralNode(cursor: TokenCursor): Node {
  const { from } = cursor.peek();
  return { kind: "literal", value: parseLiteral(cursor), from, to: cursor.lastEnd };
}

function parseLiteral(cursor: TokenCursor): LiteralValue {
  const token = cursor.take();
  if (token.kind === "number") return Number(token.value);
  if (token.kind === "text") return token.value;
  if (token.kind === "error") return { error: token.value.toUpperCase() as ErrorCode };
  if (token.kind === "identifier" && /^(true|false)$/i.test(token.value)) return token.value.toUpperCase() === "TRUE";
  return cursor.fail("Expected a value");
}
