const symbols = "0123456789abcdefghijklmnopqrstuv";

/**
 * Short check words of a block of cells, one per row and one per column. The seal proves that something changed; where these differ
 * is the cell. They find, they do not prove: nothing is trusted because of them.
 */
export type GridWitness = { readonly rows: readonly string[]; readonly columns: readonly string[] };

export type Grid = readonly (readonly string[])[];

/** The check words of a block as it is. Rows may differ in length; absent cells count as "". */
export function witnessOf(grid: Grid): GridWitness {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => checkWord(grid.map((row) => row[column] ?? "")));
  return { rows: grid.map((row) => rowWord(row)), columns };
}

/** The check word of one row; blank cells at its end do not count. */
export function rowWord(row: readonly string[]): string {
  let end = row.length;
  while (end > 0 && row[end - 1] === "") end--;
  return checkWord(row.slice(0, end));
}

/** The cells that may have changed: where a changed row crosses a changed column. Exact for one changed cell. */
export function suspectCells(grid: Grid, witness: GridWitness): { readonly row: number; readonly column: number }[] {
  const now = witnessOf(grid);
  const rows = changedPlaces(now.rows, witness.rows);
  const columns = changedPlaces(now.columns, witness.columns);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

function changedPlaces(now: readonly string[], before: readonly string[]): number[] {
  const length = Math.max(now.length, before.length);
  return Array.from({ length }, (_, index) => index).filter((index) => now[index] !== before[index]);
}

/** MurmurHash3's mixing over UTF-16 units, 30 bits as six symbols. */
function checkWord(texts: readonly string[]): string {
  const text = texts.join("\u0001");
  let state = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0xcc9e2d51);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16) ^ text.length, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  state = (state ^ (state >>> 16)) >>> 0;
  let word = "";
  for (let shift = 0; shift < 30; shift += 5) word += symbols[(state >>> shift) & 31]!;
  return word;
}
