import type { CellFormat } from "../../host/model/format";

/** Fonts of the same widths as Excel's default, where the machine has them. */
export const fallbackFonts = "Calibri, Carlito, 'Narrowed Arial', sans-serif";

/** Loads the stand-in for Calibri (see the style sheet), so that texts are measured in it from the start. */
export async function loadSheetFonts(): Promise<void> {
  await Promise.all(["", "bold "].map((weight) => document.fonts.load(`${weight}15px "Narrowed Arial"`)));
}

let context: CanvasRenderingContext2D | null = null;

/** Width of one line of text in a format, in pixels at 100 %. */
export function textWidth(text: string, format: CellFormat): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 7;
  const { bold, italic, size, name } = format.font;
  context.font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${(size * 4) / 3}px "${name}", ${fallbackFonts}`;
  return context.measureText(text).width;
}
