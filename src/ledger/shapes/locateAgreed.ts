import type { DateSystem } from "../../domain/calendar/localDate";
import type { HeaderMatch } from "../header/findHeader";
import type { AgreedMapping } from "../mapping/agreedMappings";
import { applyMapping, correctHeader } from "../mapping/applyMapping";
import type { RawTable } from "../rawTable";
import type { LocatedTable } from "../tables/locatedTable";
import { findGrids } from "./findGrid";
import type { NamesAcross } from "./gridShape";
import { withTitlesAbove } from "./splitBlocks";

type AgreedContext = {
  readonly dateSystem: DateSystem;
  readonly people?: ReadonlySet<string>;
  readonly projects?: ReadonlySet<string>;
  /** What the sheet's own name made of it; null when it names no table, or another one. */
  readonly named: readonly LocatedTable[] | null;
};

/**
 * A sheet as the user agreed to read it: by their columns alone; where its name says the same, as a correction of what was found.
 * Time without a column of hours is a grid, whose rows have the agreed keys.
 */
export function locateAgreed(raw: RawTable, mapping: AgreedMapping, context: AgreedContext): readonly LocatedTable[] {
  const { dateSystem, people, projects, named } = context;
  if (named && (named.length > 1 || named[0]?.grid)) return named.map((located) => withNotations(located, mapping));
  const match = named ? correctHeader(raw, mapping) : applyMapping(raw, mapping);
  if (mapping.table === "Time" && !hasDurations(match)) {
    const grids = findGrids(raw, dateSystem, { people, projects, agreedAxis: axisOf(mapping) });
    if (grids.length > 0) return grids.map((grid) => withAgreedKeys(grid, mapping));
  }
  return [withTitlesAbove({ table: mapping.table, raw, match }, dateSystem)];
}

function hasDurations({ columns }: HeaderMatch): boolean {
  return ["hours", "minutes", "start"].some((field) => columns[field] !== undefined);
}

/** Names across a grid are people, tasks or projects as agreed: a field whose column is "*". */
function axisOf({ fields }: AgreedMapping): NamesAcross | null {
  const across = fields.find(({ column }) => column === "*")?.field;
  return across === "person" || across === "task" || across === "project" ? across : null;
}

function withAgreedKeys(grid: LocatedTable, mapping: AgreedMapping): LocatedTable {
  const agreed = applyMapping(grid.raw, { ...mapping, headerRow: grid.raw.row + 1 });
  const columns = { ...grid.match.columns, ...agreed.columns };
  const headers = { ...grid.match.headers, ...agreed.headers };
  return withNotations({ ...grid, match: { ...grid.match, columns, headers } }, mapping);
}

/** What values mean, where the columns themselves are found by their headers. */
function withNotations(located: LocatedTable, { fields }: AgreedMapping): LocatedTable {
  const agreed = fields.filter(({ notation }) => notation !== "").map(({ field, notation }) => [field, notation]);
  const notations = { ...located.match.notations, ...(Object.fromEntries(agreed) as Record<string, string>) };
  return { ...located, match: { ...located.match, notations } };
}
