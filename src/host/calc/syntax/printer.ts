import { columnName, quoteSheetName } from "../../model/address";
import type { Corner, LiteralValue, Node, ReferenceNode, StructuredNode } from "./ast";
import { printStructured } from "./structuredText";

/** The text of a formula's tree, without leading "=", in the formula bar's form. */
export function printFormula(node: Node): string {
  switch (node.kind) {
    case "literal":
      return printLiteral(node.value);
    case "missing":
      return "";
    case "reference":
      return printReference(node);
    case "name":
      return printSheet(node.sheet, null) + node.name;
    case "structured":
      return printStructuredReference(node);
    case "call":
      return `${node.name}(${node.args.map(printFormula).join(",")})`;
    case "invoke":
      return `${printFormula(node.callee)}(${node.args.map(printFormula).join(",")})`;
    case "binary":
      return printFormula(node.left) + node.operator + printFormula(node.right);
    case "unary":
      return node.operator + printFormula(node.operand);
    case "postfix":
      return printFormula(node.operand) + node.operator;
    case "group":
      return `(${printFormula(node.inner)})`;
    case "union":
      return `(${node.members.map(printFormula).join(",")})`;
    case "array":
      return `{${node.rows.map((row) => row.map(printLiteral).join(",")).join(";")}}`;
  }
}

function printLiteral(value: LiteralValue): string {
  if (typeof value === "number") return String(value).toUpperCase();
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}

/** The text of a reference with its sheet: "'My sheet'!$A$1:B2". */
export function printReference(node: Omit<ReferenceNode, "from" | "to" | "kind" | "sheetSpan">): string {
  const corners = printCorner(node.first) + (node.last ? `:${printCorner(node.last)}` : "");
  return printSheet(node.sheet, node.lastSheet) + corners;
}

export function printStructuredReference(node: Omit<StructuredNode, "from" | "to" | "kind">): string {
  return (node.table ?? "") + printStructured(node);
}

/** A sheet's name as it stands before a reference, with its "!"; "" without one. */
export function printSheet(sheet: string | null, lastSheet: string | null): string {
  if (sheet === null) return "";
  if (/^\[\d*\]/.test(sheet)) return `${printExternalSheet(sheet)}!`;
  if (lastSheet === null) return `${quoteSheetName(sheet)}!`;
  const plain = [sheet, lastSheet].every((name) => quoteSheetName(name) === name);
  return plain ? `${sheet}:${lastSheet}!` : `'${`${sheet}:${lastSheet}`.replace(/'/g, "''")}'!`;
}

function printExternalSheet(sheet: string): string {
  const end = sheet.indexOf("]") + 1;
  const name = sheet.slice(end);
  return name === "" || quoteSheetName(name) === name ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

function printCorner({ row, column, rowAbsolute, columnAbsolute }: Corner): string {
  const letters = column === null ? "" : (columnAbsolute ? "$" : "") + columnName(column);
  return row === null ? letters : `${letters}${rowAbsolute ? "$" : ""}${row + 1}`;
}
