import type { CellFormat } from "../../host/model/format";
import { shownIn } from "../document/notation";
import { textWidth } from "./textWidth";

/** What a column too narrow for a number shows: fewer decimals where the format is General, else a row of #. */
export function fittingNumber(value: number, format: CellFormat, room: number): string {
  if (format.numberFormat === "General") {
    for (let digits = 10; digits > 0; digits--) {
      const text = shownIn(Number(value.toPrecision(digits)), "General");
      const keepsWhole = Math.abs(value) < 10 ** digits;
      if (keepsWhole && textWidth(text, format) <= room) return text;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", format))));
}
