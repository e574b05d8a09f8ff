import Papa from "papaparse";
import { runToEnd, type Steps } from "../../domain/steps";
import type { RawTable } from "../rawTable";

/**
 * A CSV text as a table of texts, its delimiter found (comma, semicolon, tab, bar; Excel's "sep=" line is honoured). Short rows are
 * filled with blanks. Row numbers are those of the records, the header being the first.
 */
export function csvTable(name: string, text: string): RawTable {
  return runToEnd(csvTableInSteps(name, text));
}

/** Reads a CSV text in steps, with the same result as `csvTable`. */
export function* csvTableInSteps(name: string, text: string): Steps<RawTable> {
  const stated = /^sep=(.)\r?\n/iu.exec(text);
  const body = stated ? text.slice(stated[0].length) : text.replace(/^\ufeff/u, "");
  const { records, unclosedAt } = yield* recordsOf(body, notationOf(body, stated?.[1]));
  const width = Math.max(0, ...records.slice(0, 50).map((row) => row.length));
  const values = records.map((row) =>
    row.length >= width ? row : [...row, ...Array<string>(width - row.length).fill("")],
  );
  const table: RawTable = {
    sheet: name,
    excelTable: null,
    row: 0,
    column: 0,
    values,
    formats: {},
    hasTotalsRow: false,
  };
  return unclosedAt === null ? table : { ...table, unclosedAt };
}

type CsvNotation = { readonly delimiter: string; readonly newline: "\n" };

/** Delimiter and line ends, found in the first records of a text. */
function notationOf(body: string, stated: string | undefined): CsvNotation {
  const { meta } = Papa.parse<string[]>(body, {
    ...(stated === undefined ? {} : { delimiter: stated }),
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
    ...{ preview: 1, fastMode: false },
  });
  // The parser takes back what it found; its types say less.
  return { delimiter: meta.delimiter, newline: meta.linebreak as "\n" };
}

/** So many records take some ten milliseconds. */
const recordsAtOnce = 2000;

/** The records that hold anything, and the one whose quotation mark is never closed. */
function* recordsOf(body: string, notation: CsvNotation) {
  const records: string[][] = [];
  let read = 0;
  for (let from = 0; ;) {
    const options = { ...notation, preview: recordsAtOnce, fastMode: false };
    const { data, errors, meta } = Papa.parse<string[]>(body.slice(from), options);
    for (const record of data) if (record.join("").trim() !== "") records.push(record);
    const unclosed = errors.find(({ code }) => code === "MissingQuotes");
    if (unclosed) return { records, unclosedAt: read + (unclosed.row ?? 0) + 1 };
    if (!meta.truncated) return { records, unclosedAt: null };
    read += data.length;
    from += meta.cursor;
    yield from / body.length;
  }
}
