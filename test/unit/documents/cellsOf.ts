import type { CellContent, PlacedCell, SheetDocument } from "../../../src/documents/sheetDocument";

/** The texts of a document, in reading order. */
export function textsOf(document: SheetDocument): string[] {
  return [...document.cells]
    .sort((left, right) => left.row - right.row || left.column - right.column)
    .flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
}

export function cellWith(document: SheetDocument, text: string): PlacedCell {
  const found = document.cells.find(({ content }) => content.kind === "text" && content.text === text);
  if (!found) throw new Error(`No cell says "${text}"`);
  return found;
}

export function cellAt(document: SheetDocument, row: number, column: number): PlacedCell | undefined {
  return document.cells.find((cell) => cell.row === row && cell.column === column);
}

/** What stands in the named cell. */
export function namedContent(document: SheetDocument, name: string): CellContent {
  const place = document.names.find((named) => named.name === name);
  if (!place) throw new Error(`No cell is named ${name}`);
  return cellAt(document, place.row, place.column)!.content;
}
