import type { CellBlock, Progress, ReadRequest } from "../application/workbookPort";
import type { RawCell } from "../ledger/rawTable";
import { EnvironmentError } from "../application/environmentError";
import { rangeOf } from "./areas";
import { responseByteLimit } from "./excelApi";
import { translateError } from "./translateError";

/** Assumed before anything was read; a mixed cell measures about 15 bytes in a response. */
const bytesPerCellGuess = 16;
const bytesPerFormat = 14;

type Piece = { readonly request: number; readonly row: number; readonly rows: number; readonly bytes: number };

/**
 * Reads areas in as few requests as the response limit allows: small ones together, large ones in runs of rows.
 * Throws: EnvironmentError "tooLarge" only when a single row is over the limit.
 */
export async function readCells(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  progress?: Progress,
): Promise<CellBlock[]> {
  const blocks = requests.map(emptyBlock);
  const total = requests.reduce((sum, request) => sum + request.area.rows, 0);
  const queue = packs(requests.flatMap((request, index) => piecesOf(request, index)));
  let done = 0;
  while (queue.length > 0) {
    const pack = queue.shift()!;
    progress?.(done, total);
    if (await readPack(context, requests, blocks, pack)) done += pack.reduce((sum, piece) => sum + piece.rows, 0);
    else queue.unshift(...halves(pack));
  }
  progress?.(total, total);
  return blocks;
}

type GrowingBlock = CellBlock & { values: (readonly RawCell[])[]; formats: Record<number, string[]> };

function emptyBlock(request: ReadRequest): GrowingBlock {
  const formats: Record<number, string[]> = {};
  for (const column of request.formatColumns) formats[column] = [];
  return { sheet: request.sheet, area: request.area, values: [], formats };
}

/** Whether the pack fitted into one response; if not, nothing of it was taken. */
async function readPack(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
  blocks: readonly GrowingBlock[],
  pack: readonly Piece[],
): Promise<boolean> {
  const loaded = pack.map((piece) => loadPiece(context, requests[piece.request]!, piece));
  try {
    await context.sync();
  } catch (error) {
    const translated = translateError(error);
    const splittable = pack.length > 1 || pack[0]!.rows > 1;
    if (splittable && translated instanceof EnvironmentError && translated.kind === "tooLarge") return false;
    throw translated;
  }
  loaded.forEach(({ values, formats }, index) => {
    const block = blocks[pack[index]!.request]!;
    for (const row of values()) block.values.push(row);
    for (const [column, range] of formats)
      for (const row of range.numberFormat as string[][]) block.formats[column]!.push(row[0]!);
  });
  return true;
}

function loadPiece(context: Excel.RequestContext, request: ReadRequest, piece: Piece) {
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const area = { ...request.area, row: request.area.row + piece.row, rows: piece.rows };
  const cells = rangeOf(sheet, area).load(request.formulas ? "formulas" : "values");
  const values = () => (request.formulas ? cells.formulas : cells.values) as RawCell[][];
  const formats = request.formatColumns.map(
    (column) =>
      [column, rangeOf(sheet, { ...area, column: area.column + column, columns: 1 }).load("numberFormat")] as const,
  );
  return { values, formats };
}

function piecesOf(request: ReadRequest, index: number): Piece[] {
  const perCell = request.bytesPerCell ?? bytesPerCellGuess;
  const rowBytes = request.area.columns * perCell + request.formatColumns.length * bytesPerFormat;
  const rowsPerPiece = Math.max(1, Math.floor(responseByteLimit / rowBytes));
  const pieces: Piece[] = [];
  for (let row = 0; row < request.area.rows; row += rowsPerPiece) {
    const rows = Math.min(rowsPerPiece, request.area.rows - row);
    pieces.push({ request: index, row, rows, bytes: rows * rowBytes });
  }
  return pieces;
}

/** Pieces in order, as many together as fit into one response. */
function packs(pieces: readonly Piece[]): Piece[][] {
  const packed: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    if (bytes + piece.bytes > responseByteLimit) {
      packed.push([]);
      bytes = 0;
    }
    packed[packed.length - 1]!.push(piece);
    bytes += piece.bytes;
  }
  return packed;
}

function halves(pack: readonly Piece[]): Piece[][] {
  if (pack.length > 1) {
    const middle = pack.length >> 1;
    return [pack.slice(0, middle), pack.slice(middle)];
  }
  const piece = pack[0]!;
  const rows = piece.rows >> 1;
  return [
    [{ ...piece, rows, bytes: piece.bytes / 2 }],
    [{ ...piece, row: piece.row + rows, rows: piece.rows - rows, bytes: piece.bytes / 2 }],
  ];
}
