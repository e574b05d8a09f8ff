import type { RawCell } from "../rawTable";
import type { FieldSchema, TableSchema } from "../schemas/columnSchema";
import { keyOf } from "../../domain/entries/key";
import { headerText, unitNamed } from "./headerText";
import { twoStretches } from "./twoStretches";

/** Which field a header names, and how surely: rank 0 is the column's own name, higher ranks are less usual aliases. */
type Claim = { readonly field: FieldSchema; readonly rank: number };

/** The headers of one row matched to fields. Offsets count from the table's first column. */
export type MatchedHeaders = {
  readonly columns: ReadonlyMap<string, number>;
  /** How usual each header is for its field: 0 is the column's own name. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Offsets of headers that name no field. */
  readonly unknown: readonly number[];
  /** Offsets of headers that say the same as another one, by field. */
  readonly duplicates: readonly { readonly field: string; readonly offset: number }[];
};

const indexes = new WeakMap<TableSchema, ReadonlyMap<string, Claim>>();

/** Matches the cells of a row to the fields of a table by their names and aliases in both languages. */
export function matchHeaders(cells: readonly RawCell[], schema: TableSchema): MatchedHeaders {
  const best = new Map<string, { offset: number; rank: number; name: string; note: string }>();
  const unknown: number[] = [];
  const duplicates: { field: string; offset: number }[] = [];
  const summaries = new Map<string, number[]>();
  cells.forEach((cell, offset) => {
    if (typeof cell !== "string" || cell.trim() === "") return;
    const { name, note } = headerText(cell);
    const claim = meant(claimOf(name, schema) ?? claimOfParts(cell, schema), note, schema);
    if (!claim) return void unknown.push(offset);
    const { field } = claim;
    if (isSummary(field, schema)) {
      summaries.set(field.field, [...(summaries.get(field.field) ?? []), offset]);
      return;
    }
    const held = best.get(field.field);
    if (held?.name === name && !(field.kind === "duration" && areUnits(held.note, note))) {
      duplicates.push({ field: field.field, offset });
    } else if (!held || claim.rank < held.rank || (claim.rank === held.rank && isRounded(held.note))) {
      best.set(field.field, { offset, rank: claim.rank, name, note });
    }
  });
  const columns = new Map([...best].map(([field, { offset }]) => [field, offset]));
  const stretches = schema.table === "Time" ? twoStretches(cells, (name) => claimOf(name, schema)?.field.field) : null;
  for (const [field, offset] of stretches ?? []) columns.set(field, offset);
  const paired = new Set(stretches?.map(([, offset]) => offset));
  lendOwnColumns(cells, columns, { schema, own: settleSummaries(columns, summaries) });
  billByClient(columns, schema);
  readBillableHours(columns);
  leaveOutTaxAmounts(cells, columns, schema);
  const ranks = new Map([...best].map(([field, { rank }]) => [field, rank]));
  return {
    columns,
    ranks,
    unknown: unknown.filter((offset) => !paired.has(offset)),
    duplicates: duplicates.filter(({ offset }) => !paired.has(offset)),
  };
}

const ledgers: ReadonlySet<string> = new Set(["Time", "Expenses", "Milestones"]);
const summaryFields: ReadonlySet<string> = new Set(["rate", "amount", "invoice"]);

function isSummary({ field, written }: FieldSchema, { table }: TableSchema): boolean {
  return written && ledgers.has(table) && summaryFields.has(field);
}

/**
 * "Rate", "Amount" and "Invoice" in a ledger are the add-in's own only beside its Billing IDs, the nearest of each name; any other
 * is the user's, and is never written to. Gives the users' own.
 */
function settleSummaries(columns: Map<string, number>, summaries: ReadonlyMap<string, readonly number[]>): number[] {
  const id = columns.get("billingId");
  if (id === undefined) return [...summaries.values()].flat();
  return [...summaries].flatMap(([field, offsets]) => {
    const nearest = offsets.reduce((best, offset) => (Math.abs(offset - id) < Math.abs(best - id) ? offset : best));
    columns.set(field, nearest);
    return offsets.filter((offset) => offset !== nearest);
  });
}

/** Where only billable hours are kept, they are the hours. */
function readBillableHours(columns: Map<string, number>): void {
  const billable = columns.get("billableHours");
  if (billable === undefined || ["hours", "minutes", "start"].some((field) => columns.has(field))) return;
  columns.delete("billableHours");
  columns.set("hours", billable);
}

/** Beside a net and a gross amount, "TVA" is the amount between them, and "TTC" the gross one: neither says how the row is taxed. */
function leaveOutTaxAmounts(cells: readonly RawCell[], columns: Map<string, number>, schema: TableSchema): void {
  if (schema.table !== "Expenses") return;
  const named = (word: string) =>
    cells.findIndex((cell) => typeof cell === "string" && headerText(cell).name.split(" ").includes(word));
  const [net, gross] = [named("ht"), named("ttc")];
  if (net < 0 || gross < 0) return;
  columns.set("unitCost", net);
  columns.delete("tax");
  if (columns.get("taxIncluded") === gross) columns.delete("taxIncluded");
}

/** A time sheet that names clients and no projects is billed by client: each is its own project. */
function billByClient(columns: Map<string, number>, schema: TableSchema): void {
  const client = columns.get("client");
  if (schema.table !== "Time" || client === undefined || columns.has("project")) return;
  columns.delete("client");
  columns.set("project", client);
}

/** Of two duration columns, trackers round the decimal one. */
function isRounded(note: string): boolean {
  return note.toLowerCase() === "decimal";
}

type OwnColumns = { readonly schema: TableSchema; readonly own: readonly number[] };

/** An "Amount" of the user's own is what they spent: a required column that is missing takes it. */
function lendOwnColumns(cells: readonly RawCell[], columns: Map<string, number>, { schema, own }: OwnColumns): void {
  if (own.length === 0) return;
  for (const field of schema.fields) {
    if (!field.required || field.written || columns.has(field.field)) continue;
    const names = new Set(field.also.map((alias) => headerText(alias).name));
    const offset = own.find((candidate) => names.has(headerText(String(cells[candidate])).name));
    if (offset !== undefined) columns.set(field.field, offset);
  }
}

function claimOf(name: string, schema: TableSchema): Claim | undefined {
  let index = indexes.get(schema);
  if (!index) {
    index = indexNames(schema);
    indexes.set(schema, index);
  }
  return index.get(name);
}

/** What brackets say of hours: planned ones are no work, billable ones are a part of it. */
function meant(claim: Claim | undefined, note: string, schema: TableSchema): Claim | undefined {
  if (claim?.field.field !== "hours" || note === "") return claim;
  const key = keyOf(note);
  if (
    /\b(plan|planned|estimate|estimated|budget|forecast|target|prevu|prevue|prevus|prevues|estime|estimees|geplant)\b/u.test(
      key,
    )
  )
    return undefined;
  return /\b(billable|chargeable|billed|facturable|facturables|facturees)\b/u.test(key)
    ? claimOf("billable hours", schema)
    : claim;
}

/** The same time twice, in two notations: "Duration (h)" and "Duration (decimal)"; "Hours (Ann)" and "Hours (Bob)" are not. */
function areUnits(...notes: readonly [string, string]): boolean {
  return notes[0] !== notes[1] && notes.every((note) => note === "" || isRounded(note) || unitNamed(note) !== null);
}

/** A header in two languages ("Datum / Date") claims what both parts do; "Projet / Client" names the project. */
function claimOfParts(text: string, schema: TableSchema): Claim | undefined {
  const parts = text.split(/[/|\n]/u);
  if (parts.length < 2) return undefined;
  const claims = parts.map((part) => claimOf(headerText(part).name, schema));
  const [first] = claims;
  const fields = new Set(claims.map((claim) => claim?.field.field));
  const isOne = fields.size === 1 || (fields.size === 2 && fields.has("project") && fields.has("client"));
  const named = fields.size === 1 ? first : claims.find((claim) => claim?.field.field === "project");
  return isOne && named ? { field: named.field, rank: named.rank + 1 } : undefined;
}

function indexNames(schema: TableSchema): ReadonlyMap<string, Claim> {
  const index = new Map<string, Claim>();
  const add = (field: FieldSchema, text: string, rank: number) => {
    const { name } = headerText(text);
    if (!index.has(name)) index.set(name, { field, rank });
  };
  for (const field of schema.fields) add(field, field.en, 0);
  for (const field of schema.fields) add(field, field.fr, 0);
  for (const field of schema.fields) field.also.forEach((alias, position) => add(field, alias, position + 1));
  return index;
}
