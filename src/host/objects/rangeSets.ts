import type { SetsByVersion } from "./setsByVersion";

/** Since when members exist: ranges and what hangs on them. From the published API reference; a test compares. */
export const rangeSets: SetsByVersion = {
  Range: {
    "1.1":
      "format worksheet address addressLocal cellCount columnCount columnIndex formulas formulasLocal numberFormat rowCount rowIndex text valueTypes values clear delete getBoundingRect getCell getColumn getEntireColumn getEntireRow getIntersection getLastCell getLastColumn getLastRow getOffsetRange getRow insert select",
    "1.2":
      "sort columnHidden formulasR1C1 hidden rowHidden getColumnsAfter getColumnsBefore getResizedRange getRowsAbove getRowsBelow getUsedRange merge unmerge",
    "1.3": "getVisibleView",
    "1.4": "getIntersectionOrNullObject getUsedRangeOrNullObject",
    "1.6": "conditionalFormats calculate",
    "1.7":
      "hyperlink isEntireColumn isEntireRow numberFormatLocal style getAbsoluteResizedRange getImage getSurroundingRegion showCard",
    "1.8": "dataValidation",
    "1.9":
      "linkedDataTypeState autoFill convertDataTypeToText convertToLinkedDataType copyFrom find findOrNullObject flashFill getCellProperties getColumnProperties getRowProperties getSpecialCells getSpecialCellsOrNullObject getTables removeDuplicates replaceAll setCellProperties setColumnProperties setDirty setRowProperties",
    "1.10": "height left top width group hideGroupDetails showGroupDetails ungroup",
    "1.11": "moveTo",
    "1.12":
      "hasSpill numberFormatCategories savedAsArray getDirectPrecedents getPivotTables getSpillParent getSpillParentOrNullObject getSpillingToRange getSpillingToRangeOrNullObject",
    "1.13": "getDirectDependents getExtendedRange getMergedAreasOrNullObject getRangeEdge",
    "1.14": "getPrecedents",
    "1.15": "getDependents",
    "1.16": "valuesAsJson valuesAsJsonLocal",
    "1.18": "control clearOrResetContents",
    "1.19": "getDisplayedCellProperties",
    "ExcelApiDesktop 1.1": "formulaArray checkSpelling showDependents showPrecedents",
  },
  RangeAreas: {
    "1.9":
      "areas conditionalFormats dataValidation format worksheet address addressLocal areaCount cellCount isEntireColumn isEntireRow style calculate clear convertDataTypeToText convertToLinkedDataType copyFrom getEntireColumn getEntireRow getIntersection getIntersectionOrNullObject getOffsetRangeAreas getSpecialCells getSpecialCellsOrNullObject getTables getUsedRangeAreas getUsedRangeAreasOrNullObject setDirty",
    "1.18": "clearOrResetContents select",
  },
  WorkbookRangeAreas: {
    "1.12": "areas ranges addresses getRangeAreasBySheet getRangeAreasOrNullObjectBySheet",
  },
  RangeAreasCollection: {
    "1.12": "getCount getItemAt",
  },
  RangeCollection: {
    "1.9": "getCount getItemAt",
  },
  RangeView: {
    "1.3":
      "rows cellAddresses columnCount formulas formulasLocal formulasR1C1 index numberFormat rowCount text valueTypes values getRange",
    "1.16": "valuesAsJson valuesAsJsonLocal",
  },
  RangeViewCollection: {
    "1.3": "getItemAt",
    "1.4": "getCount",
  },
  RangeFormat: {
    "1.1": "borders fill font horizontalAlignment verticalAlignment wrapText",
    "1.2": "protection columnWidth rowHeight autofitColumns autofitRows",
    "1.7": "textOrientation useStandardHeight useStandardWidth",
    "1.9": "autoIndent indentLevel readingOrder shrinkToFit",
    "1.11": "adjustIndent",
  },
  RangeFill: {
    "1.1": "color clear",
    "1.9": "pattern patternColor patternTintAndShade tintAndShade",
  },
  RangeFont: {
    "1.1": "bold color italic name size underline",
    "1.9": "strikethrough subscript superscript tintAndShade",
  },
  RangeBorderCollection: {
    "1.1": "count getItem getItemAt",
    "1.9": "tintAndShade",
  },
  RangeBorder: {
    "1.1": "color sideIndex style weight",
    "1.9": "tintAndShade",
  },
  FormatProtection: {
    "1.2": "formulaHidden locked",
  },
  RangeSort: {
    "1.2": "apply",
  },
  DataValidation: {
    "1.8": "errorAlert ignoreBlanks prompt rule type valid clear",
    "1.9": "getInvalidCells getInvalidCellsOrNullObject",
  },
  RemoveDuplicatesResult: {
    "1.9": "removed uniqueRemaining",
  },
  ConditionalFormatCollection: {
    "1.6": "add clearAll getCount getItem getItemAt",
    "1.14": "getItemOrNullObject",
  },
  ConditionalFormat: {
    "1.6":
      "cellValue cellValueOrNullObject colorScale colorScaleOrNullObject custom customOrNullObject dataBar dataBarOrNullObject iconSet iconSetOrNullObject preset presetOrNullObject textComparison textComparisonOrNullObject topBottom topBottomOrNullObject id priority stopIfTrue type delete getRange getRangeOrNullObject",
    "1.9": "getRanges",
    "1.17":
      "changeRuleToCellValue changeRuleToColorScale changeRuleToContainsText changeRuleToCustom changeRuleToDataBar changeRuleToIconSet changeRuleToPresetCriteria changeRuleToTopBottom setRanges",
  },
  ConditionalFormatRule: {
    "1.6": "formula formulaLocal formulaR1C1",
  },
  ConditionalRangeFormat: {
    "1.6": "borders fill font numberFormat",
    "1.17": "clearFormat",
  },
  ConditionalRangeFill: {
    "1.6": "color clear",
  },
  ConditionalRangeFont: {
    "1.6": "bold color italic strikethrough underline clear",
  },
  CustomConditionalFormat: {
    "1.6": "format rule",
  },
  CellValueConditionalFormat: {
    "1.6": "format rule",
  },
  TextConditionalFormat: {
    "1.6": "format rule",
  },
  PresetCriteriaConditionalFormat: {
    "1.6": "format rule",
  },
  TopBottomConditionalFormat: {
    "1.6": "format rule",
  },
  ColorScaleConditionalFormat: {
    "1.6": "criteria threeColorScale",
  },
  DataBarConditionalFormat: {
    "1.6":
      "negativeFormat positiveFormat axisColor axisFormat barDirection lowerBoundRule showDataBarOnly upperBoundRule",
  },
  ConditionalDataBarPositiveFormat: {
    "1.6": "borderColor fillColor gradientFill",
  },
  ConditionalDataBarNegativeFormat: {
    "1.6": "borderColor fillColor matchPositiveBorderColor matchPositiveFillColor",
  },
  IconSetConditionalFormat: {
    "1.6": "criteria reverseIconOrder showIconOnly style",
  },
  StyleCollection: {
    "1.7": "add getItem",
    "1.9": "getCount getItemAt",
    "1.14": "getItemOrNullObject",
  },
  Style: {
    "1.7":
      "borders fill font builtIn formulaHidden horizontalAlignment includeAlignment includeBorder includeFont includeNumber includePatterns includeProtection indentLevel locked name numberFormat numberFormatLocal readingOrder shrinkToFit verticalAlignment wrapText delete",
    "1.8": "autoIndent textOrientation",
  },
};
