import type { DateSystem } from "../../domain/calendar/localDate";
import type { TableName } from "../../domain/entries/source";
import { findHeader, type HeaderMatch } from "../header/findHeader";
import { headerText } from "../header/headerText";
import { matchHeaders } from "../header/matchHeaders";
import type { RawTable } from "../rawTable";
import type { FieldSchema } from "../schemas/columnSchema";
import { tableSchemas } from "../schemas/tableSchemas";
import type { FieldProposal, MappingProposal } from "./mappingProposal";
import { proposeWithoutHeader } from "./proposeWithoutHeader";
import { shareRead } from "./sampleCells";

/** Below this a sheet is not taken for a ledger at all. */
const leastConfidence = 0.5;
const candidates = ["Time", "Expenses", "Milestones", "Rates"] as const;
type Candidate = (typeof candidates)[number];

/** What must be there, any one of a group, with its weight in the overall confidence. */
const essentials: Readonly<Record<Candidate, readonly (readonly string[])[]>> = {
  Time: [["date"], ["hours", "minutes", "start"], ["project", "client"]],
  Expenses: [["date"], ["unitCost"], ["project", "client", "description", "category"]],
  Milestones: [["milestone"], ["value"], ["project"]],
  Rates: [["rate"], ["person", "role", "project", "client", "task"]],
};

/**
 * What an unknown sheet most likely is, from its headers and a sample of its cells; without any header, from its cells alone.
 * `kind` asks for one table only. Null when it looks like none.
 */
export function proposeMapping(sample: RawTable, dateSystem: DateSystem, kind?: TableName): MappingProposal | null {
  const kinds = kind === undefined ? candidates : candidates.filter((candidate) => candidate === kind);
  let best: MappingProposal | null = null;
  for (const candidate of kinds) {
    const proposal = propose(sample, candidate, dateSystem);
    if (proposal.confidence > (best?.confidence ?? 0)) best = proposal;
  }
  if (best !== null && best.confidence >= leastConfidence) return best;
  return kind === undefined || kind === "Time" ? proposeWithoutHeader(sample, dateSystem) : null;
}

function propose(sample: RawTable, table: Candidate, dateSystem: DateSystem): MappingProposal {
  const match = findHeader(sample, table);
  const schema = tableSchemas[table];
  const { ranks } = matchHeaders(sample.values[match.headerRow ?? 0] ?? [], schema);
  const fields = schema.fields.flatMap((field): FieldProposal[] => {
    const offset = match.columns[field.field];
    if (offset === undefined) return [];
    const confidence = wording(ranks.get(field.field) ?? 1) * evidence({ sample, match, field, offset, dateSystem });
    return [{ field: field.field, offset, header: match.headers[field.field] ?? "", confidence }];
  });
  const confidence =
    overall(fields, essentials[table]) *
    (table !== "Time" && table !== "Milestones" && recordsWork(sample) ? pricesOfWork : 1);
  return { table, match, fields, confidence };
}

/** Days with durations beside rates or amounts make a time sheet with prices: neither a rate table nor expenses. */
const pricesOfWork = 0.5;

function recordsWork(sample: RawTable): boolean {
  const { columns, headers } = findHeader(sample, "Time");
  const { name } = headerText(headers["hours"] ?? "");
  const saysTime = /\b(hours?|hrs|heures?|time|temps|duree|duration|stunden|dauer)\b/u.test(name);
  return (
    columns["date"] !== undefined && (saysTime || (columns["start"] !== undefined && columns["end"] !== undefined))
  );
}

/** The column's own name is sure; the further down the aliases, the less. */
function wording(rank: number): number {
  return rank === 0 ? 1 : Math.max(0.7, 0.95 - rank * 0.01);
}

type Evidence = {
  readonly sample: RawTable;
  readonly match: HeaderMatch;
  readonly field: FieldSchema;
  readonly offset: number;
  readonly dateSystem: DateSystem;
};

/** How many of the column's cells can be read as what its header says; a column without cells proves nothing. */
function evidence({ sample, match, field, offset, dateSystem }: Evidence): number {
  const read = shareRead({ sample, firstRow: (match.headerRow ?? -1) + 1, offset, kind: field.kind, dateSystem });
  return read === null ? 0.9 : 0.3 + 0.7 * read;
}

/** Each essential group counts as its best field; a ledger without one of them is a doubtful one. */
function overall(fields: readonly FieldProposal[], groups: readonly (readonly string[])[]): number {
  let product = 1;
  groups.forEach((group, index) => {
    const best = Math.max(
      0,
      ...fields.filter(({ field }) => group.includes(field)).map(({ confidence }) => confidence),
    );
    const isLast = index === groups.length - 1 && groups.length > 2;
    product *= best > 0 ? best : isLast ? 0.6 : 0;
  });
  return Math.round(product ** (1 / groups.length) * 100) / 100;
}
