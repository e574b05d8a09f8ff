import type { LocalDate } from "../calendar/localDate";
import type { RateRow } from "../entries/books";
import type { RateCandidate } from "../pricing/billableUnit";
import type { RateFacts } from "./rateFacts";
import { fitsUnit, matchingGroups, type RateIndex } from "./rateIndex";
import { isInForce, resolveRate, type RateResolution } from "./resolveRate";

/**
 * Each rate row whose names equal the entry's, in precedence, and why it lost: its dates, its unit, a less specific scope,
 * an earlier From, a tie, or a cell that cannot be read. The winner's `lost` is null; where nothing won, no row's is.
 */
export function explainRate(index: RateIndex, facts: RateFacts, date: LocalDate): readonly RateCandidate[] {
  const resolution = resolveRate(index, facts, date);
  const deciding = decidingRows(resolution);
  const decidingScope = matchingGroups(index, facts).find(({ rows }) => rows.some((row) => deciding.includes(row)));
  return matchingGroups(index, facts).flatMap(({ scope, rows }) =>
    rows.map((row): RateCandidate => {
      if (!fitsUnit(row, facts)) return { row, lost: "unit" };
      if (!isInForce(row, date)) return { row, lost: "dates" };
      if (scope !== decidingScope?.scope) return { row, lost: "scope" };
      return { row, lost: lossInScope(row, resolution) };
    }),
  );
}

function decidingRows(resolution: RateResolution): readonly RateRow[] {
  switch (resolution.kind) {
    case "found":
    case "unreadable":
      return [resolution.row];
    case "ambiguous":
      return resolution.rows;
    case "missing":
      return [];
  }
}

function lossInScope(row: RateRow, resolution: RateResolution): RateCandidate["lost"] {
  if (resolution.kind === "found" && resolution.row === row) return null;
  if (resolution.kind === "unreadable" && resolution.row === row) return "unreadable";
  return resolution.kind === "ambiguous" && resolution.rows.includes(row) ? "tie" : "from";
}
