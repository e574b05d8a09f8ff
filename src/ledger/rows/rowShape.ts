import { readDateText } from "../cells/dateText";
import type { HeaderMatch } from "../header/findHeader";
import { headerText } from "../header/headerText";
import type { RawCell } from "../rawTable";
import type { TableSchema } from "../schemas/columnSchema";
import { rowIdentities } from "./rowKinds";
import { totalLabel } from "./totalLabel";

/** Where a table's cells are that tell entries from noise. Offsets count from the area's first column. */
export type RowShape = {
  /** Groups of columns of which every entry fills at least one. */
  readonly identity: readonly (readonly number[])[];
  readonly sum: string | null;
  /** The column of a day, which calendars fill in beforehand. */
  readonly date: number | null;
  /** Columns the user fills in. */
  readonly inputs: readonly number[];
  /** Columns of figures, whose prepared formulas show 0. */
  readonly figures: ReadonlySet<number>;
  /** Headers by offset, as they would be repeated. */
  readonly headers: ReadonlyMap<number, string>;
};

/** What a row's cells look like before they are read. */
export type RowLook =
  | "entry"
  | "blank"
  | "note"
  | "header"
  /** Some key is missing; `label` tells whether a cell says "total", `bare` that no words say what the figure is for. */
  | { readonly label: "sure" | "maybe" | "doubtful" | null; readonly bare: boolean };

const figureKinds = new Set(["duration", "amount", "number", "percent", "share", "time"]);

/** The shape of a table's rows, found once per table. */
export function rowShape(
  schema: TableSchema,
  { columns, headers }: HeaderMatch,
  gridColumns: readonly number[] = [],
): RowShape {
  const identities = rowIdentities[schema.table];
  const fields = schema.fields.filter(({ field }) => columns[field] !== undefined);
  const isAddInTable = schema.fields.every(({ written }) => written);
  const inputs = fields.filter(({ written }) => !written || isAddInTable);
  const required = schema.fields.filter((field) => field.required && !figureKinds.has(field.kind)).slice(0, 1);
  const groups = identities?.identity ?? required.map(({ field }) => [field]);
  return {
    identity: groups.map((group) => group.flatMap((field) => columns[field] ?? [])).filter((group) => group.length > 0),
    sum: identities?.sum ?? null,
    date: identities ? (columns["date"] ?? null) : null,
    inputs: [...inputs.map(({ field }) => columns[field]!), ...gridColumns],
    figures: new Set([
      ...inputs.filter(({ kind }) => figureKinds.has(kind)).map(({ field }) => columns[field]!),
      ...gridColumns,
    ]),
    headers: new Map(Object.entries(columns).map(([field, offset]) => [offset, headerText(headers[field] ?? "").name])),
  };
}

/** Looks at a row: most rows fill all their keys with something other than a total's label, and are entries. */
export function shapeOf(cells: readonly RawCell[], shape: RowShape): RowLook {
  let filled = 0;
  let dates = 0;
  let words = 0;
  for (const offset of shape.inputs) {
    const cell = cells[offset] ?? "";
    if (isBlank(cell) || (cell === 0 && shape.figures.has(offset)) || cell === false) continue;
    filled++;
    if (offset === shape.date) dates++;
    if (!shape.figures.has(offset) && (offset !== shape.date || saysDay(cell))) words++;
  }
  if (filled === 0) return looksEmpty(cells);
  if (filled === dates && isDay(cells[shape.date!]!)) return "blank";
  if (isRepeatedHeader(cells, shape)) return "header";
  if (!isComplete(cells, shape)) return { label: bestLabel(cells), bare: words === 0 };
  const label = labelledKey(cells, shape);
  return label === null ? "entry" : { label, bare: false };
}

/** A calendar's day that nothing was done on, as a date or typed. */
function isDay(cell: RawCell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && readDateText(cell.trim(), "either") !== null);
}

/** A day of its own makes a row work; any other text where days stand may be a total's label. */
function saysDay(cell: RawCell): boolean {
  return typeof cell === "number" || /\d{1,4}[-/.]\d{1,2}/u.test(String(cell));
}

/** Nothing the user fills in: blank, or a total or remark beside the table's own columns. */
function looksEmpty(cells: readonly RawCell[]): RowLook {
  const label = bestLabel(cells);
  if (label === "sure") return { label, bare: true };
  return cells.every((cell) => isBlank(cell) || typeof cell !== "string") ? "blank" : "note";
}

export function isBlank(cell: RawCell): boolean {
  return cell === "" || (typeof cell === "string" && cell.trim() === "");
}

function isComplete(cells: readonly RawCell[], { identity }: RowShape): boolean {
  return identity.every((group) => group.some((offset) => !isBlank(cells[offset] ?? "")));
}

/**
 * "Total" in a key column of a row that has all its keys. No day is called that; but a customer may be, or a total may be dated:
 * then its figure decides.
 */
function labelledKey(cells: readonly RawCell[], { identity, date }: RowShape): "sure" | "doubtful" | null {
  for (const group of identity) {
    for (const offset of group) {
      const cell = cells[offset];
      if (typeof cell === "string" && totalLabel(cell) === "sure") return offset === date ? "sure" : "doubtful";
    }
  }
  return null;
}

function bestLabel(cells: readonly RawCell[]): "sure" | "maybe" | null {
  let best: "sure" | "maybe" | null = null;
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    const label = totalLabel(cell);
    if (label === "sure") return label;
    best ??= label;
  }
  return best;
}

/** Every filled cell says its own header; one that does not ends the question. */
function isRepeatedHeader(cells: readonly RawCell[], { headers }: RowShape): boolean {
  let same = 0;
  for (const [offset, header] of headers) {
    const cell = cells[offset] ?? "";
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || headerText(cell).name !== header) return false;
    same++;
  }
  return same > 1 || (same === 1 && headers.size === 1);
}
