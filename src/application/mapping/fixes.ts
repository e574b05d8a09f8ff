import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Entry } from "../../domain/entries/entry";
import { cellOf, type TableName } from "../../domain/entries/source";
import { fieldSchema } from "../../ledger/schemas/tableSchemas";
import type { Billing } from "../readBilling";

/** A rate that is missing, by the names it would be for: the user types the price. */
export type RateFix = {
  readonly kind: "makeRate";
  /** Names by field of Rates: of those that the entry has, the ones the rate table has a column for. */
  readonly names: Readonly<Partial<Record<"project" | "task" | "person" | "role", string>>>;
  /** The unit the entry is worked in. */
  readonly unit: "h" | "d";
};

/** What a column's values may mean: the order of its days, the unit of its numbers, or that blank cells repeat those above. */
export type ColumnMeaning = "dmy" | "mdy" | "h" | "min" | "d" | "above";

/** A column whose values nobody can tell the meaning of: the user says it once. */
export type NotationFix = {
  readonly kind: "setNotation";
  readonly choices: readonly ColumnMeaning[];
  readonly table: TableName;
  readonly sheet: string;
  /** 1-based; null: the sheet has no header. */
  readonly headerRow: number | null;
  readonly field: string;
  /** The column by its header, else by its letters. */
  readonly column: string;
};

/** A row that is a total and not work: the word is written into a cell of it that is blank now. 0-based position. */
export type TotalFix = {
  readonly kind: "markTotal";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
};

export type Fix = RateFix | NotationFix | TotalFix;

/**
 * What can safely be done about a diagnostic, besides correcting its cell by hand; often nothing. Nothing is written.
 */
export function fixesFor(billing: Billing, diagnostic: Diagnostic): readonly Fix[] {
  switch (diagnostic.code) {
    case "rate.missing":
      return present(rateFix(billing, diagnostic));
    case "date.ambiguous":
      return present(notationFix(billing, diagnostic, ["dmy", "mdy"]));
    case "hours.unitUnclear":
      return present(notationFix(billing, diagnostic, ["h", "min", "d"]));
    case "date.blank":
      return [...present(totalFix(billing, diagnostic)), ...present(fillFix(billing, diagnostic))];
    case "project.blank":
      return present(fillFix(billing, diagnostic));
    default:
      return [];
  }
}

function present<T>(fix: T | null): T[] {
  return fix === null ? [] : [fix];
}

const rateNames = ["project", "task", "person", "role"] as const;

function rateFix({ books, sites }: Billing, { source }: Diagnostic): RateFix | null {
  const unit = books.time.find((entry) => isAt(entry, source));
  if (!unit) return null;
  const rates = sites.get("Rates");
  const wanted = unit.person !== "" ? ["project", "person"] : ["project", "task"];
  const names = rateNames.filter(
    (name) => wanted.includes(name) && unit[name as keyof typeof unit] !== "" && (!rates || name in rates.columns),
  );
  if (names.length === 0) return null;
  return {
    kind: "makeRate",
    names: Object.fromEntries(names.map((name) => [name, textIn(unit, name)])),
    unit: unit.duration?.unit ?? "h",
  };
}

function textIn(entry: Entry, name: (typeof rateNames)[number]): string {
  return entry.kind === "time" ? entry[name] : "";
}

function isAt({ source }: Entry, cell: Diagnostic["source"]): boolean {
  return cell !== null && source.table.sheet === cell.sheet && source.row === rowOf(cell.cell);
}

function rowOf(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0] ?? 0);
}

/** Only of a ledger that is really read: what is merely proposed has to be agreed to first. */
function notationFix({ books }: Billing, { source }: Diagnostic, choices: NotationFix["choices"]): NotationFix | null {
  if (source === null) return null;
  const letters = source.cell.replace(/\d+$/u, "");
  const kind = choices.includes("dmy") ? "date" : "duration";
  for (const { source: table, headers, headerRow, confidence } of books.ledgers) {
    if (table.sheet !== source.sheet || confidence !== null) continue;
    const field = Object.keys(table.columns).find(
      (name) => table.columns[name] === letters && (isAbove(choices) || fieldSchema(table.table, name).kind === kind),
    );
    if (field === undefined) continue;
    return {
      ...{ kind: "setNotation", choices, table: table.table, sheet: table.sheet, field },
      ...{ column: headers[field] || letters, headerRow: headerRow || null },
    };
  }
  return null;
}

function isAbove(choices: NotationFix["choices"]): boolean {
  return choices.includes("above");
}

/** A blank key below a filled one, as merged cells leave it. */
function fillFix(billing: Billing, diagnostic: Diagnostic): NotationFix | null {
  const entry = [...billing.books.time, ...billing.books.expenses].find((each) => isAt(each, diagnostic.source));
  const isFirst = !billing.books.time.some(
    (other) => other.source.table === entry?.source.table && other.source.row < entry.source.row,
  );
  return entry && !isFirst ? notationFix(billing, diagnostic, ["above"]) : null;
}

/** A row without a date that no invoice knows, and that has a blank cell for the word. */
function totalFix({ books, ledgers }: Billing, { source }: Diagnostic): TotalFix | null {
  const entries: readonly Entry[] = [...books.time, ...books.expenses];
  const entry = entries.find((each) => isAt(each, source));
  if (!entry || entry.billingId !== null) return null;
  const site = ledgers.get(entry.source.table.sheet);
  const field = entry.project === "" ? "project" : entry.description === "" ? "description" : null;
  const column = field === null ? undefined : site?.columns[field];
  if (column === undefined || cellOf(entry.source, field!).sheet !== site?.sheet) return null;
  return { kind: "markTotal", sheet: site.sheet, row: entry.source.row - 1, column };
}
