import type { LocalDate } from "../../domain/calendar/localDate";
import type { Diagnostic } from "../../domain/diagnostics/diagnostic";
import type { ContractTerms } from "../../domain/entries/books";
import type { Decimal } from "../../domain/money/decimal";
import type { CellContent } from "../../documents/sheetDocument";
import { dateCell, numberCell, textCell } from "../content";
import type { Environment } from "../environment";
import type { Billing } from "../readBilling";
import type { RowContent, TableSite } from "../tableSite";
import { tableFor } from "../tableFor";
import { appendRows } from "../tableSite";
import { wordsOf } from "../words";
import { writeAtOnce } from "../writeAtOnce";
import type { WriteOperation } from "../writePlan";
import { addPlannedRows } from "./addPlannedRows";
import { dateLooks } from "./dateLooks";

/** A new retainer as it is typed in the pane. Units: `includedHours` per period. */
export type PlannedRetainer = {
  readonly project: string;
  readonly client: string;
  readonly retainerFee: Decimal;
  readonly includedHours: Decimal | null;
  readonly overage: "rates" | "report" | null;
  readonly rollsOver: boolean;
  readonly start: LocalDate;
  readonly end: LocalDate | null;
};

/** What changes when a retainer goes on. */
export type RetainerTerm = Pick<ContractTerms, "retainerFee" | "includedHours"> & {
  readonly start: LocalDate;
  readonly end: LocalDate;
};

/** How the Overage column says it. */
const overageWords = {
  en: { rates: "rates", report: "report" },
  fr: { rates: "tarifs", report: "signaler" },
} as const;

/**
 * Adds a retainer to Projects.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function addRetainer(
  environment: Environment,
  billing: Billing,
  retainer: PlannedRetainer,
): Promise<readonly Diagnostic[]> {
  const words = wordsOf(environment.language);
  const { overage, rollsOver } = retainer;
  const row: RowContent = {
    ...{ project: textCell(retainer.project), client: textCell(retainer.client) },
    method: words.choice("Projects", "method", "Retainer"),
    ...termCells(retainer),
    overage: textCell(overage === null ? "" : overageWords[environment.language][overage]),
    rollover: rollsOver ? { kind: "flag", value: true } : { kind: "blank" },
  };
  return addPlannedRows(environment, billing, [{ table: "Projects", rows: [row] }]);
}

/**
 * Adds the next term of a retainer below its table: the row as it is, with its new dates, fee and hours.
 * Throws: EnvironmentError. Diagnostics: intent.unfinished (then nothing is written).
 */
export async function addRetainerTerm(
  environment: Environment,
  billing: Billing,
  terms: ContractTerms,
  next: RetainerTerm,
): Promise<readonly Diagnostic[]> {
  const wanted = termCells(next);
  const room = tableFor("Projects", new Set(Object.keys(wanted)), billing, environment);
  const row = { ...cellsOf(terms, room.site, billing), ...wanted };
  return writeAtOnce(environment, billing, "plan", [
    ...room.operations,
    ...sameLooks(terms, room.site),
    ...dateLooks(room.site, 1, environment.language),
    ...appendRows(room.site, [row]).operations,
  ]);
}

function termCells({ start, end, retainerFee, includedHours }: RetainerTerm | PlannedRetainer): RowContent {
  return {
    ...{ start: dateCell(start), end: dateCell(end) },
    ...{ retainerFee: numberCell(retainerFee), includedHours: numberCell(includedHours) },
  };
}

/** The cells of a contract line's row, by field, as they were read. */
function cellsOf({ source }: ContractTerms, site: TableSite, { raws }: Billing): RowContent {
  const raw = raws.find(({ sheet, excelTable }) => sheet === site.sheet && excelTable === site.excelTable);
  const cells = raw?.values[source.row - 1 - raw.row] ?? [];
  return Object.fromEntries(
    Object.entries(site.columns).map(([field, column]) => [field, contentOf(cells[column - (raw?.column ?? 0)] ?? "")]),
  );
}

function contentOf(cell: string | number | boolean): CellContent {
  if (typeof cell === "string") return textCell(cell);
  return typeof cell === "boolean" ? { kind: "flag", value: cell } : numberCell(cell);
}

function sameLooks({ source }: ContractTerms, site: TableSite): WriteOperation[] {
  const columns = site.lastColumn - site.firstColumn + 1;
  const rowAt = (row: number) => ({ row, column: site.firstColumn, rows: 1, columns });
  return [{ kind: "copyFormats", sheet: site.sheet, from: rowAt(source.row - 1), to: rowAt(site.lastRow + 1) }];
}
