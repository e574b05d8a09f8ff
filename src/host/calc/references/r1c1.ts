import { columnName, maxColumns, maxRows } from "../../model/address";
import { visit, type Corner, type ReferenceNode } from "../syntax/ast";
import { printSheet } from "../syntax/printer";
import type { TextEdit } from "../syntax/textEdit";
import { editFormula } from "./editFormula";

type Place = { readonly row: number; readonly column: number };

/** A formula with its references in R1C1 style, as seen from its cell: "=A1" in B1 is "=RC[-1]". */
export function toR1C1(formula: string, place: Place): string {
  return editFormula(formula, (tree) => {
    const edits: TextEdit[] = [];
    visit(tree, (node) => {
      if (node.kind === "reference") edits.push({ from: node.from, to: node.to, text: printed(node, place) });
    });
    return edits;
  });
}

function printed({ sheet, lastSheet, first, last }: ReferenceNode, place: Place): string {
  const from = printedCorner(first, place);
  const to = last && printedCorner(last, place);
  const isOneLine = to === from && (first.row === null || first.column === null);
  return printSheet(sheet, lastSheet) + (to === null || isOneLine ? from : `${from}:${to}`);
}

function printedCorner({ row, column, rowAbsolute, columnAbsolute }: Corner, place: Place): string {
  const rowPart = row === null ? "" : `R${printedIndex(row, rowAbsolute, place.row)}`;
  return rowPart + (column === null ? "" : `C${printedIndex(column, columnAbsolute, place.column)}`);
}

function printedIndex(index: number, isAbsolute: boolean, own: number): string {
  if (isAbsolute) return String(index + 1);
  return index === own ? "" : `[${index - own}]`;
}

const part = "(?:\\d+|\\[-?\\d+\\])?";
/** Texts, quoted sheet names and table references, which stay; else a reference that no longer word contains. */
const pattern = new RegExp(
  `"[^"]*"|'[^']*'|[\\w.\\\\]*(?<![RrCc])\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]` +
    `|(?<![\\w.\\\\\\]])(R${part}C${part}|R${part}|C${part})(?::(R${part}C${part}|R${part}|C${part}))?(?![\\w.\\\\(!\\[])`,
  "gi",
);

/**
 * A formula in R1C1 style as it stands in a cell in A1 style. Throws RangeError when a reference leaves the sheet:
 * offsets from a cell wrap around in Excel, but nobody relies on it.
 */
export function fromR1C1(formula: string, place: Place): string {
  return formula.replace(pattern, (all: string, first?: string, last?: string) => {
    if (first === undefined) return all;
    const from = corner(first, place);
    const to = last === undefined ? null : corner(last, place);
    if (to) return `${from.text}:${to.text}`;
    return from.isLine ? `${from.text}:${from.text}` : from.text;
  });
}

function corner(text: string, place: Place): { readonly text: string; readonly isLine: boolean } {
  const [, hasRow, row, hasColumn, column] = /^(R(\d+|\[-?\d+\])?)?(C(\d+|\[-?\d+\])?)?$/i.exec(text)!;
  const rowText = hasRow === undefined ? "" : lineText(row, { own: place.row, limit: maxRows }, String);
  const name = (number: string | number) => columnName(Number(number) - 1);
  const columnText = hasColumn === undefined ? "" : lineText(column, { own: place.column, limit: maxColumns }, name);
  return { text: columnText + rowText, isLine: rowText === "" || columnText === "" };
}

function lineText(
  index: string | undefined,
  { own, limit }: { readonly own: number; readonly limit: number },
  nameOf: (number: number) => string,
): string {
  const isAbsolute = index !== undefined && !index.startsWith("[");
  const number = isAbsolute ? Number(index) : own + 1 + Number(index?.slice(1, -1) ?? 0);
  if (number < 1 || number > limit) throw new RangeError(`R1C1 reference beyond the sheet: ${String(index)}`);
  return (isAbsolute ? "$" : "") + nameOf(number);
}
