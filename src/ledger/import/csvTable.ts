import Papa from "papaparse";
import type { RawTable } from "../rawTable";

/**
 * A CSV text as a table of texts, its delimiter found (comma, semicolon, tab, bar; Excel's "sep=" line is honoured). Short rows are
 * filled with blanks. Row numbers are those of the records, the header being the first.
 */
export function csvTable(name: string, text: string): RawTable {
  const stated = /^sep=(.)\r?\n/iu.exec(text);
  const body = stated ? text.slice(stated[0].length) : text.replace(/^\ufeff/u, "");
  const { data, errors } = Papa.parse<string[]>(body, {
    ...(stated ? { delimiter: stated[1]! } : {}),
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
  });
  const width = Math.max(0, ...data.slice(0, 50).map((row) => row.length));
  const values = data.map((row) =>
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
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  return unclosed ? { ...table, unclosedAt: (unclosed.row ?? 0) + 1 } : table;
}
