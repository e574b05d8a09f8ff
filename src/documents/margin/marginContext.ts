import type { Margin, MarginRow } from "../../domain/margin/computeMargin";
import type { MarginDimension } from "../../domain/margin/measures";
import type { LocalDate } from "../../domain/calendar/localDate";
import { currencyDecimals } from "../../domain/money/currencyDecimals";
import { textsFor, type Texts } from "../../texts/catalogue";
import { excelAmountFormat, excelRatioFormat } from "../../texts/excelFormats";
import type { Language } from "../../texts/language";
import { palette } from "../palette";
import { SheetBuilder } from "../sheetBuilder";
import { usedColumns, type MarginColumn } from "./marginColumns";

/** What a margin sheet is made for. */
export type MarginOptions = {
  readonly language: Language;
  /** The base currency. */
  readonly currency: string;
  readonly by: readonly MarginDimension[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly asOf: LocalDate;
  readonly sheetName: string;
  readonly paper: "A4" | "Letter";
};

/** What the blocks of a margin sheet are written with. */
export type MarginContext = {
  readonly margin: Margin;
  readonly options: MarginOptions;
  readonly words: Texts["documents"]["margin"];
  readonly builder: SheetBuilder;
  readonly columns: readonly MarginColumn[];
  readonly formats: Readonly<Record<MarginColumn["kind"], string>>;
  readonly decimals: number;
  readonly alarm: { readonly color: string; readonly fill: string };
  readonly warning: { readonly color: string; readonly fill: string };
};

export function marginContext(margin: Margin, options: MarginOptions): MarginContext {
  const { language, currency } = options;
  const decimals = currencyDecimals(currency) ?? 2;
  return {
    ...{ margin, options, decimals },
    words: textsFor(language).documents.margin,
    builder: new SheetBuilder(),
    columns: usedColumns(margin.rows),
    formats: {
      amount: withDash(excelAmountFormat(decimals, { language })),
      hours: withDash("#,##0.00"),
      ratio: excelRatioFormat(language),
    },
    alarm: { color: palette.alarm, fill: palette.alarmGround },
    warning: { color: palette.warning, fill: palette.warningGround },
  };
}

/** A format that shows 0 as a dash, so that figures stand out. */
function withDash(format: string): string {
  return `${format};-${format};"–"`;
}

/** The rows of one dimension. */
export function rowsBy(margin: Margin, dimension: MarginDimension): readonly MarginRow[] {
  return margin.rows.filter((row) => row.by === dimension);
}
