import type { RawCell } from "../rawTable";
import { headerText } from "./headerText";

/**
 * Two pairs of times in one row, as "In, Out, In, Out" or "Début matin, Fin matin, Début après-midi, Fin après-midi": from the first
 * to the last, less the pause between them. Null where a header row has anything else, a second day column included.
 */
export function twoStretches(
  cells: readonly RawCell[],
  fieldOf: (name: string) => string | undefined,
): readonly (readonly [field: string, offset: number])[] | null {
  const times: { readonly field: string; readonly offset: number }[] = [];
  let days = 0;
  cells.forEach((cell, offset) => {
    if (typeof cell !== "string" || cell.trim() === "") return;
    const field = fieldOf(withoutHalf(headerText(cell).name));
    if (field === "date") days++;
    if (field === "start" || field === "end") times.push({ field, offset });
  });
  if (days > 1 || times.map(({ field }) => field).join(" ") !== "start end start end") return null;
  return ["start", "breakStart", "breakEnd", "end"].map((field, index) => [field, times[index]!.offset] as const);
}

/** The half of the day is told by the order of the columns. */
function withoutHalf(name: string): string {
  return name
    .replace(/\b(du matin|le matin|matin|morning|am|de l'apres midi|apres midi|afternoon|pm|[12])\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
