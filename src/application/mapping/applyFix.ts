import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { Decimal } from "../../domain/money/decimal";
import type { AgreedField } from "../../ledger/mapping/agreedMappings";
import { keyOf } from "../../domain/entries/key";
import { numberCell, textCell } from "../content";
import type { Environment } from "../environment";
import { newTable } from "../newTable";
import type { Billing } from "../readBilling";
import { appendRows, type RowContent } from "../tableSite";
import { wordsOf } from "../words";
import { writeAtOnce } from "../writeAtOnce";
import type { WriteOperation } from "../writePlan";
import { agreeMapping } from "./agreeMapping";
import type { ColumnMeaning, NotationFix, RateFix, TotalFix } from "./fixes";

/**
 * Adds a rate of the price that the user typed, in the contract line's currency; the rate table is made when there is none.
 * Units: `rate` per the fix's unit. Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function makeRate(
  environment: Environment,
  billing: Billing,
  { names, unit }: RateFix,
  rate: Decimal,
): Promise<readonly Diagnostic[]> {
  const texts = Object.entries(names).map(([field, name]) => [field, textCell(name)] as const);
  const row: RowContent = {
    ...Object.fromEntries(texts),
    rate: numberCell(rate),
    ...(unit === "d" ? { unit: wordsOf(environment.language).choice("Rates", "unit", "d") } : {}),
  };
  const site = billing.sites.get("Rates");
  return writeAtOnce(
    environment,
    billing,
    "mapping",
    site ? appendRows(site, [row]).operations : newRates(environment, billing, row),
  );
}

/**
 * Keeps what a column's values mean in Sources, beside what was agreed about its sheet before; the sheet itself is left alone.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function setNotation(
  environment: Environment,
  billing: Billing,
  fix: NotationFix,
  meaning: ColumnMeaning,
): Promise<readonly Diagnostic[]> {
  const { table, sheet, headerRow, field, column } = fix;
  const known = billing.mappings.find((mapping) => mapping.table === table && keyOf(mapping.sheet) === keyOf(sheet));
  const agreed = known?.fields.find((each) => each.field === field);
  const own: AgreedField = {
    field,
    column: agreed?.column ?? column,
    notation: withMeaning(agreed?.notation ?? "", meaning),
  };
  const others = known?.fields.filter((each) => each.field !== field) ?? [];
  return agreeMapping(environment, billing, {
    table,
    sheet,
    headerRow: known ? known.headerRow : headerRow,
    fields: [...others, own],
  });
}

/** Blanks that repeat what is above say nothing about the order of days, nor the other way round. */
function withMeaning(notation: string, meaning: ColumnMeaning): string {
  const isAbove = /\babove\b/u.test(notation);
  if (meaning === "above") return notation === "" || isAbove ? "above" : `${notation}, above`;
  return isAbove ? `${meaning}, above` : meaning;
}

/**
 * Writes the word "Total" into a blank cell of a row, which is then no work.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function markTotal(
  environment: Environment,
  billing: Billing,
  { sheet, row, column }: TotalFix,
): Promise<readonly Diagnostic[]> {
  const area = { row, column, rows: 1, columns: 1 };
  return writeAtOnce(environment, billing, "mapping", [
    { kind: "putCells", sheet, area, cells: [[textCell("Total")]] },
  ]);
}

function newRates(environment: Environment, { layout }: Billing, row: RowContent): WriteOperation[] {
  const made = newTable({
    table: "Rates",
    language: environment.language,
    taken: {
      sheets: layout.sheets.map(({ name }) => name),
      tables: [...layout.tables.map(({ name }) => name), ...layout.names],
    },
    rows: [row],
    fields: null,
  });
  return [{ kind: "putSheet", document: made.document, after: null }];
}
