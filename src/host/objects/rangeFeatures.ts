import { areaName, intersect } from "../model/address";
import { formatAt, sharedFormat } from "../model/cellFormats";
import type { Hyperlink } from "../model/features";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { writeInputs } from "../model/writeCells";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import type { Method, Scalar } from "../protocol/objectClass";
import { cellPropertyMethods } from "./cellProperties";
import { numberFormatCategory } from "./numberFormatCategory";
import { rangeSearchMethods } from "./rangeSearch";
import { spillMethods, spillScalars } from "./rangeSpills";
import { setStyle } from "./rangeStyle";
import type { RangeTarget } from "./rangeTarget";
import { gridOf } from "./rangeValues";
import { traceMethods } from "./workbookRangeAreasClass";

function readHyperlink({ sheet, area }: RangeTarget): Record<string, unknown> | null {
  const link = sheet.hyperlinks.find((each) => intersect(each.area, area));
  if (!link) return null;
  return {
    address: link.address ?? "",
    documentReference: link.documentReference ?? "",
    screenTip: link.screenTip ?? "",
    textToDisplay: link.textToDisplay ?? String(sheet.cells.value(link.area.row, link.area.column) ?? ""),
  };
}

function writeHyperlink({ sheet, area }: RangeTarget, value: unknown, { workbook }: HostContext): void {
  assertAllowed(sheet, "allowInsertHyperlinks");
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, string | undefined>;
  if (!address && !documentReference) throw invalidArgument();
  const link: Hyperlink = {
    area,
    address: address ?? null,
    documentReference: documentReference ?? null,
    screenTip: screenTip ?? null,
    textToDisplay: textToDisplay ?? null,
  };
  sheet.hyperlinks = [...sheet.hyperlinks.filter((each) => areaName(each.area) !== areaName(area)), link];
  sheet.changed.add("hyperlinks");
  const text =
    textToDisplay ?? (sheet.cells.value(area.row, area.column) === null ? (address ?? documentReference) : undefined);
  if (text !== undefined) writeInputs(workbook, sheet, { ...area, rows: 1, columns: 1 }, [[text]]);
}

const categoryAt =
  ({ workbook }: HostContext) =>
  (sheet: Sheet, row: number, column: number) =>
    numberFormatCategory(formatAt(workbook, sheet, row, column).numberFormat);

/** Scalars of a range beyond what its cells hold. */
export const rangeFeatureScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Hyperlink: { get: readHyperlink, set: writeHyperlink },
  Style: {
    get: ({ sheet, area }, { workbook }) => sharedFormat(workbook, sheet, area, (format) => format.styleName),
    set: ({ sheet, area }, value, { workbook }) => setStyle(workbook, sheet, area, value),
  },
  ...spillScalars,
  NumberFormatCategories: { get: (target, context) => gridOf(target, context, categoryAt(context)) },
  LinkedDataTypeState: { get: (target, context) => gridOf(target, context, () => "None") },
};

/** Methods of a range beyond shapes and edits. */
export const rangeFeatureMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  ...rangeSearchMethods,
  ...cellPropertyMethods,
  ...spillMethods,
  ...traceMethods,
};
