import type { DateSystem } from "../../domain/calendar/localDate";
import { hasErrors, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { ExpenseEntry } from "../../domain/entries/entry";
import { partOfSteps, rowsPerStep, type Steps } from "../../domain/steps";
import type { HeaderMatch } from "../header/findHeader";
import { proposeMapping } from "../mapping/proposeMapping";
import type { RawTable } from "../rawTable";
import type { LocatedTable } from "../tables/locatedTable";
import { readExpensesInSteps } from "../tables/readExpenses";
import { expenseFingerprint } from "./fingerprint";
import type { NotTaken } from "./importPreview";

type ExpenseOptions = {
  readonly dateSystem: DateSystem;
  readonly dateOrder?: "dmy" | "mdy";
  readonly known: ReadonlySet<string>;
  readonly match?: HeaderMatch;
};

/** What an import of expenses would do, before anything is written. */
export type ExpensePreview = {
  readonly rows: readonly { readonly row: number; readonly entry: ExpenseEntry; readonly fingerprint: string }[];
  readonly notTaken: readonly {
    readonly row: number;
    readonly reason: NotTaken;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a table of expenses by mapping. Null: it does not look like one. Twins in one file are two expenses: the second gets a number. */
export function* readExpenseExport(raw: RawTable, options: ExpenseOptions): Steps<ExpensePreview | null> {
  const match = options.match ?? proposeMapping(raw, options.dateSystem, "Expenses")?.match;
  if (!match) return null;
  const { dateOrder } = options;
  const notations = dateOrder === undefined ? match.notations : { ...match.notations, date: dateOrder };
  const located: LocatedTable = { table: "Expenses", raw, match: { ...match, notations } };
  const reading = yield* partOfSteps(readExpensesInSteps(located, options.dateSystem), 0, 0.6);
  const seen = new Map<string, number>();
  const rows: ExpensePreview["rows"][number][] = [];
  const notTaken: ExpensePreview["notTaken"][number][] = reading.summary.skipped.map((each) => ({
    ...each,
    diagnostics: [],
  }));
  for (const [index, entry] of reading.rows.entries()) {
    if (index % rowsPerStep === 0) yield 0.6 + (0.4 * index) / reading.rows.length;
    const { row } = entry.source;
    const plain = expenseFingerprint(entry);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const fingerprint = count === 1 ? plain : `${plain}-${count}`;
    if (hasErrors(entry.diagnostics) || entry.date === null || entry.unitCost === null) {
      notTaken.push({ row, reason: "unreadable", diagnostics: entry.diagnostics });
    } else if (options.known.has(fingerprint)) notTaken.push({ row, reason: "duplicate", diagnostics: [] });
    else rows.push({ row, entry, fingerprint });
  }
  return { rows, notTaken: notTaken.sort((left, right) => left.row - right.row), diagnostics: reading.diagnostics };
}
