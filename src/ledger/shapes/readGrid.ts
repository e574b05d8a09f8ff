import type { DateSystem, LocalDate } from "../../domain/calendar/localDate";
import { diagnose, type Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Duration, TimeEntry } from "../../domain/entries/entry";
import { keyOf } from "../../domain/entries/key";
import { cellOf, type TableSource } from "../../domain/entries/source";
import { zero, type Decimal } from "../../domain/money/decimal";
import { columnLetters } from "../cellAddress";
import { durationReader } from "../cells/duration";
import { allInDoubt, findUnitDoubt, withUnitDoubt, type UnitDoubt } from "../cells/unclearUnit";
import { unitNamed } from "../header/headerText";
import { columnOf, type Column } from "../rows/column";
import type { Figure } from "../rows/figure";
import { sortRows } from "../rows/sortRows";
import { summaryOf, TableColumns, type LocatedTable, type TableReading } from "../tables/locatedTable";
import type { GridColumn, GridShape } from "./gridShape";
import { withKnownCells } from "./withKnownCells";

type Grid = LocatedTable & { readonly grid: GridShape };

/** One column of a grid with its reader; each keeps a source of its own, so that an entry's cell is the grid's. */
type ReadColumn = { readonly column: GridColumn; readonly cells: Column<Duration>; readonly source: TableSource };

/**
 * Reads a grid: every filled cell is an entry, keyed by sheet, row and column; cells of 0 are days without work. Those that say what
 * they said at an earlier reading are the same objects.
 * Diagnostics: on each entry, those of its cell; total.mismatch where a total row disagrees.
 */
export function readGrid(
  located: Grid,
  dateSystem: DateSystem,
  earlier: TableReading<TimeEntry> | null,
): TableReading<TimeEntry> {
  const columns = new TableColumns(located, dateSystem);
  const doubt = unitDoubt(columns, located.grid);
  const cells = located.grid.columns.map((column) => readColumn(columns, column, doubt));
  const sorted = sortRows({
    ...located,
    figure: figureOf(cells),
    gridColumns: located.grid.columns.map(({ offset }) => offset),
    isHeader: (row) => row === (located.match.headerRow ?? -1) + 1 && headsColumns(located, row),
  });
  const entryOf = gridEntryReader(columns, located.grid);
  const found = sorted.entries.flatMap((row) => cells.flatMap((cell) => entryOf(row, cell) ?? []));
  const repeated = withRepeatedKeys(found);
  const rows = earlier ? withKnownCells(repeated, earlier.rows) : repeated;
  return { rows, summary: summaryOf(columns, sorted), diagnostics: sorted.diagnostics };
}

/** Words below the days, such as weekdays or halves of a day, in a row that names no work. */
function headsColumns({ raw, match, grid }: Grid, row: number): boolean {
  const cells = raw.values[row]!;
  if (Object.values(match.columns).some((offset) => (cells[offset] ?? "") !== "")) return false;
  const filled = grid.columns.map(({ offset }) => cells[offset] ?? "").filter((cell) => cell !== "");
  return filled.length > 1 && filled.every((cell) => typeof cell === "string" && !/\d/u.test(cell));
}

/** What the plain numbers of all columns together leave in doubt. */
function unitDoubt(columns: TableColumns, { columns: days }: GridShape): UnitDoubt {
  const { values, formats } = columns.located.raw;
  const rows = values.map((_, row) => row).slice(columns.firstRow);
  const cells = days.flatMap(({ offset }) =>
    rows.map((row) => ({ cell: values[row]![offset] ?? "", format: formats[offset]?.[row] ?? "" })),
  );
  const doubt = findUnitDoubt({ cells, mark: null, isNamed: columns.notation("hours") !== "" });
  if (unitNamed(columns.notation("hours")) !== "d") return doubt;
  // No cell of one day holds several days: a title that named days meant something else.
  const numbers = cells.flatMap(({ cell }) => (typeof cell === "number" && cell > 0 ? cell : []));
  return numbers.filter((number) => number > 1.5).length * 2 > numbers.length ? allInDoubt : doubt;
}

function readColumn(columns: TableColumns, column: GridColumn, doubt: UnitDoubt): ReadColumn {
  const { raw } = columns.located;
  const unit = unitNamed(columns.notation("hours")) ?? "h";
  const reader = withUnitDoubt(durationReader(unit, null), doubt, null);
  const letter = columnLetters(raw.column + column.offset);
  const keys = { ...columns.source.columns, hours: letter, ...(column.date === null ? {} : { date: letter }) };
  return {
    column,
    cells: columnOf({ raw, field: "hours", offset: column.offset }, reader),
    source: { ...columns.source, columns: keys, grid: true },
  };
}

function gridEntryReader(columns: TableColumns, grid: GridShape): (row: number, cell: ReadColumn) => TimeEntry | null {
  const { problems, located } = columns;
  const date = columns.date("date");
  const [project, line, phase, task] = ["project", "line", "phase", "task"].map((field) => columns.text(field));
  const [person, role, description] = ["person", "role", "description"].map((field) => columns.text(field));
  const take = (column: Column<string> | undefined, row: number) => problems.take(column!, row) ?? "";
  return (row, { column, cells, source }) => {
    const { value, problem } = cells.at(row);
    if (problem === null && (value === null || isNothing(value))) return null;
    const sheetRow = located.raw.row + row + 1;
    const day: LocalDate | null = column.date ?? problems.take(date, row);
    const found: Diagnostic[] = [];
    if (problem !== null) {
      const cell = `${source.columns["hours"]!}${sheetRow}`;
      const text = String(located.raw.values[row]![column.offset]);
      found.push(diagnose(problem, { sheet: source.sheet, cell }, { field: "hours", text }));
    }
    return {
      kind: "time",
      source: { table: source, row: sheetRow },
      billingId: null,
      date: day,
      project: grid.axis === "project" ? column.name : take(project, row),
      line: take(line, row),
      phase: take(phase, row),
      task: grid.axis === "task" ? column.name : take(task, row),
      person: grid.axis === "person" ? column.name : take(person, row),
      role: take(role, row),
      duration: value,
      billingType: "Chargeable",
      description: take(description, row),
      clientNote: "",
      approved: false,
      clientApproved: false,
      rateOverride: null,
      changeOrder: "",
      tax: "",
      mark: null,
      alreadyInvoiced: false,
      diagnostics: [...problems.drain(), ...found],
    };
  };
}

/**
 * Cells are known again by what their row and column say: where two say the same, neither is billed.
 * Diagnostics: grid.keyRepeated on each. Rule: domain rules §5 "Grid ledgers carry no marks".
 */
function withRepeatedKeys(entries: readonly TimeEntry[]): readonly TimeEntry[] {
  const byKey = new Map<string, TimeEntry[]>();
  for (const entry of entries) {
    const { date, project, line, phase, task, person, role } = entry;
    const key = [date ?? "", ...[project, line, phase, task, person, role].map(keyOf)].join("\n");
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  if (byKey.size === entries.length) return entries;
  const repeated = new Map<TimeEntry, TimeEntry>();
  for (const same of byKey.values())
    if (same.length > 1) for (const each of same) repeated.set(each, same[0] === each ? same[1]! : same[0]!);
  return entries.map((entry) => {
    const other = repeated.get(entry);
    if (!other) return entry;
    const { cell } = cellOf(other.source, "hours");
    const diagnostic = diagnose("grid.keyRepeated", cellOf(entry.source, "hours"), { cell });
    return { ...entry, diagnostics: [...entry.diagnostics, diagnostic] };
  });
}

function isNothing(duration: Duration): boolean {
  return (duration.unit === "d" ? duration.days : duration.seconds).isZero();
}

/** The sum of a row's cells, for the totals below it. */
function figureOf(cells: readonly ReadColumn[]): Figure {
  return (row) => {
    let sum: Decimal = zero;
    let filled = false;
    for (const { cells: column } of cells) {
      const { value, problem } = column.at(row);
      if (problem !== null) return "unreadable";
      if (value === null) continue;
      filled = true;
      sum = sum.plus(value.unit === "d" ? value.days.times(86400) : value.seconds);
    }
    return filled ? sum : null;
  };
}
