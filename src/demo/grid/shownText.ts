import { formatColor } from "numfmt";
import type { CellValue } from "../../host/model/cellValue";
import { ErrorValue } from "../../host/model/cellValue";
import { shownIn } from "../document/notation";

export type ShownText = {
  readonly text: string;
  readonly align: "left" | "right" | "center";
  /** Of the number format's [Red] and the like. */
  readonly color: string | null;
};

const colorTag = /\[(black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+)\]/i;

/** What a cell shows for its value in its number format, and on which side. */
export function shownText(value: CellValue, numberFormat: string, date1904: boolean): ShownText {
  const text = shownIn(value, numberFormat, date1904);
  const color = value !== null && colorTag.test(numberFormat) ? cssColor(numberFormat, value) : null;
  return { text, align: alignmentOf(value), color };
}

function alignmentOf(value: CellValue): ShownText["align"] {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof ErrorValue ? "center" : "left";
}

function cssColor(pattern: string, value: CellValue): string | null {
  try {
    const color = formatColor(pattern, value);
    return typeof color === "string" ? color : null;
  } catch {
    // numfmt cannot parse it; the text is shown plain then, and so is its colour.
    return null;
  }
}
