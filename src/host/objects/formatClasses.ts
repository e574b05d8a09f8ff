import { maxColumns, maxRows } from "../model/address";
import {
  autofitColumns,
  autofitRows,
  columnWidthPoints,
  rowHeightPoints,
  setColumnWidthPoints,
  setRowHeightPoints,
  standardWidth,
} from "../model/measures";
import { assertAllowed } from "../model/protection";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { formatScalar, type FormatTarget } from "./formatTarget";

const horizontalWords = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const verticalWords = ["Top", "Center", "Bottom", "Justify", "Distributed"];

/** The file's word for an alignment: "CenterAcrossSelection" is "centerContinuous", General is none. */
function fileAlignment(word: string, words: readonly string[]): string | null {
  const known = words.find((each) => each.toLowerCase() === word.toLowerCase());
  if (!known) throw invalidArgument();
  if (known === "General" || (words === verticalWords && known === "Bottom")) return null;
  return known === "CenterAcrossSelection" ? "centerContinuous" : known.toLowerCase();
}

function apiAlignment(file: string | null, words: readonly string[], absent: string): string {
  if (file === "centerContinuous") return "CenterAcrossSelection";
  return words.find((word) => word.toLowerCase() === file?.toLowerCase()) ?? absent;
}

/** Sizes of the columns or rows the format's cells lie in; null where they differ. */
function sizeScalar(axis: "column" | "row"): Scalar<FormatTarget> {
  const wide = axis === "column";
  const linesOf = ({ areas }: FormatTarget) =>
    areas.map((area) => (wide ? { first: area.column, count: area.columns } : { first: area.row, count: area.rows }));
  return {
    get: (target) => {
      const read = (index: number) =>
        wide ? columnWidthPoints(target.sheet, index) : rowHeightPoints(target.sheet, index);
      let shared: number | undefined;
      for (const { first, count } of linesOf(target)) {
        for (let index = first; index < first + Math.min(count, 10_000); index++) {
          const size = read(index);
          if (shared !== undefined && shared !== size) return null;
          shared = size;
        }
      }
      return shared ?? null;
    },
    set: (target, value) => {
      assertAllowed(target.sheet, wide ? "allowFormatColumns" : "allowFormatRows");
      if (typeof value !== "number" || value < 0 || value > (wide ? 1791 : 409.5)) throw invalidArgument();
      for (const { first, count } of linesOf(target)) {
        if (count === maxRows) target.sheet.defaultRowHeight = value;
        else
          for (let index = first; index < first + count; index++) {
            if (wide) setColumnWidthPoints(target.sheet, index, value);
            else setRowHeightPoints(target.sheet, index, value);
          }
      }
    },
  };
}

/** The look of cells. */
export const rangeFormatClass: ObjectClass<FormatTarget> = {
  name: "RangeFormat",
  scalars: {
    ColumnWidth: sizeScalar("column"),
    RowHeight: sizeScalar("row"),
    WrapText: formatScalar(
      "wrap",
      "boolean",
      ({ alignment }) => alignment.wrap,
      (format, wrap: boolean) => ({
        ...format,
        alignment: { ...format.alignment, wrap },
      }),
    ),
    HorizontalAlignment: formatScalar(
      "horizontal",
      "string",
      ({ alignment }) => apiAlignment(alignment.horizontal, horizontalWords, "General"),
      (format, word: string) => ({
        ...format,
        alignment: { ...format.alignment, horizontal: fileAlignment(word, horizontalWords) },
      }),
    ),
    VerticalAlignment: formatScalar(
      "vertical",
      "string",
      ({ alignment }) => apiAlignment(alignment.vertical, verticalWords, "Bottom"),
      (format, word: string) => ({
        ...format,
        alignment: { ...format.alignment, vertical: fileAlignment(word, verticalWords) },
      }),
    ),
    IndentLevel: formatScalar(
      "indent",
      "number",
      ({ alignment }) => alignment.indent,
      (format, indent: number) => {
        if (indent < 0 || indent > 250) throw invalidArgument();
        return { ...format, alignment: { ...format.alignment, indent } };
      },
    ),
    TextOrientation: formatScalar(
      "rotation",
      "number",
      ({ alignment }) => alignment.rotation,
      (format, rotation: number) => ({
        ...format,
        alignment: { ...format.alignment, rotation },
      }),
    ),
    ShrinkToFit: formatScalar(
      "shrink",
      "boolean",
      ({ alignment }) => alignment.shrink,
      (format, shrink: boolean) => ({
        ...format,
        alignment: { ...format.alignment, shrink },
      }),
    ),
    UseStandardWidth: {
      get: ({ sheet, areas }) => areas.every(({ column }) => sheet.columnSettings.get(column)?.width == null),
      set: ({ sheet, areas }, value) => {
        if (value !== true) return;
        const width = (standardWidth(sheet) * 7 + 5) * 0.75;
        for (const { column, columns } of areas) {
          for (let at = column; at < column + columns; at++) setColumnWidthPoints(sheet, at, width);
        }
      },
    },
    UseStandardHeight: {
      get: ({ sheet, areas }) => areas.every(({ row }) => sheet.rowSettings.get(row)?.height == null),
      set: ({ sheet, areas }, value) => {
        if (value === true) for (const area of areas) autofitRows(sheet, area);
      },
    },
  },
  navigations: {
    Fill: (target) => hostObject("RangeFill", target),
    Font: (target) => hostObject("RangeFont", target),
    Borders: (target) => hostObject("RangeBorderCollection", target),
    Protection: (target) => hostObject("FormatProtection", target),
  },
  methods: {
    AutofitColumns: ({ sheet, areas }, _, { workbook }) => {
      assertAllowed(sheet, "allowFormatColumns");
      for (const area of areas)
        autofitColumns(workbook, sheet, area.columns === maxColumns ? { ...area, column: 0 } : area);
    },
    AutofitRows: ({ sheet, areas }) => {
      assertAllowed(sheet, "allowFormatRows");
      for (const area of areas) autofitRows(sheet, area);
    },
  },
};
