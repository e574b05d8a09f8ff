import { columnIndex, columnName, maxColumns, maxRows } from "../../model/address";

type Piece = string | { column: number | null; row: number | null; absoluteColumn: boolean; absoluteRow: boolean };

/** A formula that a file writes once for several cells: its relative references move with the cell. */
export type SharedFormula = { readonly row: number; readonly column: number; readonly pieces: readonly Piece[] };

/** Texts, quoted sheet names and bracketed names are skipped; a reference stands alone, not within a word. */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$\\?])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(\\?!])|(?<![\w.$\\?:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(\\?!$])|(?<![\w.$\\?:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(\\?!$])|[A-Za-z_\\][\w.\\?]*/g;

/** Takes a formula apart that stands in a cell, for sharedFormulaAt. */
export function shareFormula(formula: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of formula.matchAll(tokens)) {
    const found = piecesOf(match);
    if (!found) continue;
    pieces.push(formula.slice(end, match.index), ...found);
    end = match.index + match[0].length;
  }
  pieces.push(formula.slice(end));
  return { row, column, pieces };
}

/** The formula as it reads in another cell. */
export function sharedFormulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  let out = "";
  for (const piece of shared.pieces) out += typeof piece === "string" ? piece : moved(piece, down, right);
  return out;
}

function piecesOf(match: RegExpExecArray): Piece[] | null {
  if (match[4] !== undefined) return [corner(match[2]!, match[1]!, match[4], match[3]!)];
  if (match[6] !== undefined)
    return [corner(match[6], match[5]!, null, ""), ":", corner(match[8]!, match[7]!, null, "")];
  if (match[10] !== undefined)
    return [corner(null, "", match[10], match[9]!), ":", corner(null, "", match[12]!, match[11]!)];
  return null;
}

function corner(column: string | null, columnMark: string, row: string | null, rowMark: string): Piece {
  return {
    column: column === null ? null : columnIndex(column),
    row: row === null ? null : Number(row) - 1,
    absoluteColumn: columnMark === "$",
    absoluteRow: rowMark === "$",
  };
}

function moved(piece: Exclude<Piece, string>, down: number, right: number): string {
  let out = "";
  if (piece.column !== null) {
    const column = piece.absoluteColumn ? piece.column : piece.column + right;
    if (column < 0 || column >= maxColumns) return "#REF!";
    out = (piece.absoluteColumn ? "$" : "") + columnName(column);
  }
  if (piece.row !== null) {
    const row = piece.absoluteRow ? piece.row : piece.row + down;
    if (row < 0 || row >= maxRows) return "#REF!";
    out += (piece.absoluteRow ? "$" : "") + (row + 1);
  }
  return out;
}
