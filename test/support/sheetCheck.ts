import { ledgerBook, type Rows } from "./ledgerBook";
import { CliFolder } from "./runCli";
import type { LiteralCell, SheetLiterals } from "./sheetLiteral";

/** What a check says of one sheet: entries read for sure, hours, worth at 100 an hour, first and last day, rows left out. */
export type Expected = readonly [
  rows: number,
  hours: string,
  amount: string | undefined,
  first: string | null,
  last: string | null,
  skipped: number,
];

/** A sheet somebody keeps, with what has to be read of it, and the errors with their cells. */
export type KeptSheet = readonly [what: string, rows: Rows, expected: Expected, errors?: readonly string[]];

/** A day as a serial in a date cell. */
export const day = (value: number): LiteralCell => ({ value, format: "yyyy-mm-dd" });
/** An elapsed time in an [h]:mm cell. Units: days. */
export const span = (value: number): LiteralCell => ({ value, format: "[h]:mm" });
/** A time in an h:mm cell. */
export const clock = (time: string): LiteralCell => ({ time });

/** Rows of a file with commas: for exports that are kept as a sheet. */
export function csvRows(...lines: readonly string[]): Rows {
  return lines.map((line) => line.split(","));
}

/** What the check says of a sheet in a workbook that knows the projects Website, Alpha and Beta, all of Acme, at 100 an hour. */
export async function checkSheet(name: string, rows: Rows, more: SheetLiterals = {}) {
  const workbook = ledgerBook({
    Projects: [
      ["Project", "Client", "Billing method"],
      ...["Website", "Alpha", "Beta"].map((project) => [project, "Acme", "Time and materials"]),
    ],
    Rates: [["Rate"], [100]],
    ...more,
    [name]: rows,
  });
  const folder = new CliFolder();
  try {
    const { json } = await folder.run("check", folder.save("book.xlsx", workbook), "--today", "2026-11-20");
    const ledger = json.ledgers.find((each: { sheet: string }) => each.sheet === name);
    const errors: string[] = json.diagnostics
      .filter((each: { severity: string; code: string }) => each.severity === "error" && each.code !== "table.missing")
      .map((each: { code: string; cell: string }) => `${each.code} ${each.cell}`);
    const summary = ledger && [
      ledger.rows,
      ledger.hours,
      ledger.amounts.EUR,
      ledger.first,
      ledger.last,
      ledger.skipped,
    ];
    return { ledger, ledgers: json.ledgers, errors, summary, all: json.diagnostics };
  } finally {
    folder.remove();
  }
}

/** Expects that kept sheets read as they should, by what they look like and by their name. */
export function testKeptSheets(sheets: readonly KeptSheet[]): void {
  test.each(sheets.map((sheet) => [sheet[0], sheet] as const))("%s", async (_, [, rows, expected, errors = []]) => {
    const found = await checkSheet("Suivi", rows);
    expect(found.errors).toEqual(errors);
    expect(found.summary).toEqual(expected);
    expect(found.ledger.confidence).toBeGreaterThan(0.3);
    expect(found.ledger.confidence).toBeLessThanOrEqual(1);
  });

  test.each(sheets.map((sheet) => [sheet[0], sheet] as const))(
    "named Time: %s",
    async (_, [, rows, expected, errors = []]) => {
      const found = await checkSheet("Time", rows);
      expect(found.errors).toEqual(errors);
      expect(found.summary).toEqual(expected);
      expect(found.ledger.confidence).toBeUndefined();
    },
  );
}
