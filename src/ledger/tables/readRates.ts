import type { DateSystem } from "../../domain/calendar/localDate";
import type { RateRow } from "../../domain/entries/books";
import { read, type CellReader } from "../cells/reading";
import { readText } from "../cells/text";
import { headerText } from "../header/headerText";
import { valueOfWord } from "../schemas/vocabulary";
import { rateKindWords, unitWords } from "../schemas/words";
import type { LocatedTable, TableColumns, TableReading } from "./locatedTable";
import { readRows, withOwnProblems, type RowReader } from "./masterRows";

/** Reads the rate table. Diagnostics: on each row, also amount.blank where it has no rate. */
export function readRates(located: LocatedTable, dateSystem: DateSystem): TableReading<RateRow> {
  return withOwnProblems(readRows(located, dateSystem, rateReader));
}

/** Hours and days in either language; units of other things as typed. */
const readUnit: CellReader<string> = (cell, format) => {
  const { value, problem } = readText(cell, format);
  return value === null ? { value: null, problem } : read(valueOfWord(unitWords, value) ?? value);
};

/** A header such as "TJM" or "Day rate" says what its rates are for. */
function unitInHeader(header: string | undefined): string {
  return /\b(tjm|day|daily|journalier|jour)\b/u.test(headerText(header ?? "").name) ? "d" : "";
}

function rateReader(columns: TableColumns): RowReader<RateRow> {
  const { problems } = columns;
  const kind = columns.choice("kind", rateKindWords);
  const client = columns.text("client");
  const project = columns.text("project");
  const task = columns.text("task");
  const category = columns.text("category");
  const person = columns.text("person");
  const role = columns.text("role");
  const rate = columns.amount("rate");
  const unit = columns.by("unit", readUnit);
  const currency = columns.text("currency");
  const from = columns.date("from");
  const to = columns.date("to");
  const currencyInHeader = columns.notation("rate");
  const defaultUnit = unitInHeader(columns.located.match.headers["rate"]);
  return (row) => {
    const price = problems.take(rate, row);
    if (price === null && rate.at(row).problem === null) problems.note("amount.blank", "rate", row);
    return {
      source: columns.rowSource(row),
      kind: problems.take(kind, row) ?? "Sale",
      client: problems.take(client, row) ?? "",
      project: problems.take(project, row) ?? "",
      task: problems.take(task, row) ?? "",
      category: problems.take(category, row) ?? "",
      person: problems.take(person, row) ?? "",
      role: problems.take(role, row) ?? "",
      rate: price?.amount ?? null,
      unit: problems.take(unit, row) ?? defaultUnit,
      currency: (problems.take(currency, row) ?? "") || price?.currency || currencyInHeader,
      from: problems.take(from, row),
      to: problems.take(to, row),
      diagnostics: problems.drain(),
    };
  };
}
