import type { TableName } from "../../domain/entries/source";
import type { HeaderMatch } from "../header/findHeader";

/** One field of a proposed mapping. `confidence` (0–1) is how surely the column is meant: its header's wording and its cells. */
export type FieldProposal = {
  readonly field: string;
  readonly offset: number;
  readonly header: string;
  readonly confidence: number;
};

/** What a sheet seems to be, for the user to correct and agree to. */
export type MappingProposal = {
  readonly table: TableName;
  readonly match: HeaderMatch;
  readonly fields: readonly FieldProposal[];
  readonly confidence: number;
};
