import type { LocalDate } from "../../domain/calendar/localDate";
import type { ContractTerms } from "../../domain/entries/books";
import type { Decimal } from "../../domain/money/decimal";
import type { Language } from "../../ledger/schemas/vocabulary";
import { cellContent, dateCell, numberCell, textCell } from "../content";
import type { Billing } from "../readBilling";
import { cellAt } from "../tableCells";
import type { RowContent } from "../tableSite";
import { wordsOf } from "../words";
import type { PlannedRows } from "./addedRows";

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

/** A retainer as a row of Projects. */
export function retainerRow(retainer: PlannedRetainer, language: Language): RowContent {
  const { overage, rollsOver } = retainer;
  return {
    ...{ project: textCell(retainer.project), client: textCell(retainer.client) },
    method: wordsOf(language).choice("Projects", "method", "Retainer"),
    ...termCells(retainer),
    overage: textCell(overage === null ? "" : overageWords[language][overage]),
    rollover: rollsOver ? { kind: "flag", value: true } : { kind: "blank" },
  };
}

/** The next term of a retainer: its row as it is now, with new dates, fee and hours. None where somebody changed its term meanwhile. */
export function retainerTerm(terms: ContractTerms, next: RetainerTerm, now: Billing): readonly PlannedRows[] {
  const { project, line, start, end } = terms;
  const found = now.books.projects.find(
    (each) => each.project === project && each.line === line && each.start === start && each.end === end,
  );
  const site = now.sites.get("Projects");
  if (!found || !site) return [];
  const likeRow = found.source.row - 1;
  const cells = Object.entries(site.columns).map(
    ([field, column]) => [field, cellContent(cellAt(now, site.sheet, { row: likeRow, column }))] as const,
  );
  return [{ table: "Projects", rows: [{ ...Object.fromEntries(cells), ...termCells(next) }], likeRow }];
}

function termCells({ start, end, retainerFee, includedHours }: RetainerTerm | PlannedRetainer): RowContent {
  return {
    ...{ start: dateCell(start), end: dateCell(end) },
    ...{ retainerFee: numberCell(retainerFee), includedHours: numberCell(includedHours) },
  };
}
