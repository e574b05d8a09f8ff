import { publicFunctionNames } from "./functionClasses";
import type { SetsByVersion } from "./setsByVersion";

/** Since when members exist: the workbook, its application, sheets, names and settings. From the published API reference; a test compares. */
export const workbookSets: SetsByVersion = {
  Workbook: {
    "1.1": "application bindings names tables worksheets getSelectedRange",
    "1.2": "functions onSelectionChanged",
    "1.3": "pivotTables",
    "1.4": "settings",
    "1.5": "customXmlParts",
    "1.7": "dataConnections properties protection styles name getActiveCell",
    "1.8": "readOnly",
    "1.9":
      "autoSave calculationEngineVersion chartDataPointTrack isDirty previouslySaved usePrecisionAsDisplayed getActiveChart getActiveChartOrNullObject getIsActiveCollabSession getSelectedRanges onAutoSaveSettingChanged",
    "1.10":
      "comments pivotTableStyles slicerStyles slicers tableStyles timelineStyles getActiveSlicer getActiveSlicerOrNullObject",
    "1.11": "close save",
    "1.13": "insertWorksheetsFromBase64 onActivated",
    "1.14": "queries",
    "1.16": "getLinkedEntityCellValue",
    "1.18": "notes",
    "1.19": "linkedEntityDataDomains getActiveShape getActiveShapeOrNullObject",
    "ExcelApiOnline 1.1": "linkedWorkbooks",
    "ExcelApiDesktop 1.1": "focus",
  },
  Runtime: { "1.8": "enableEvents" },
  Functions: { "1.2": publicFunctionNames },
  FunctionResult: { "1.2": "error value" },
  Application: {
    "1.1": "calculationMode calculate",
    "1.6": "suspendApiCalculationUntilNextSync",
    "1.9": "iterativeCalculation calculationEngineVersion calculationState suspendScreenUpdatingUntilNextSync",
    "1.11": "cultureInfo decimalSeparator thousandsSeparator useSystemSeparators",
    "ExcelApiDesktop 1.1": "activeWindow windows checkSpelling enterEditingMode union",
  },
  CultureInfo: {
    "1.11": "numberFormat name",
    "1.12": "datetimeFormat",
  },
  NumberFormatInfo: {
    "1.11": "numberDecimalSeparator numberGroupSeparator",
    "1.17": "currencySymbol",
  },
  DatetimeFormatInfo: {
    "1.12": "dateSeparator longDatePattern longTimePattern shortDatePattern timeSeparator",
  },
  IterativeCalculation: {
    "1.9": "enabled maxChange maxIteration",
  },
  WorkbookProtection: {
    "1.7": "protected protect unprotect",
  },
  DocumentProperties: {
    "1.7":
      "custom author category comments company creationDate keywords lastAuthor manager revisionNumber subject title",
  },
  CustomPropertyCollection: {
    "1.7": "add deleteAll getCount getItem getItemOrNullObject",
  },
  CustomProperty: {
    "1.7": "key type value delete",
  },
  WorksheetCollection: {
    "1.1": "add getActiveWorksheet getItem",
    "1.4": "getCount getItemOrNullObject",
    "1.5": "getFirst getLast",
    "1.7": "onActivated onAdded onDeactivated onDeleted",
    "1.8": "onCalculated",
    "1.9": "onChanged onFormatChanged onSelectionChanged",
    "1.10": "onColumnSorted onRowSorted onSingleClicked",
    "1.11": "onRowHiddenChanged",
    "1.13": "onFormulaChanged",
    "1.14": "onProtectionChanged",
    "1.17": "onMoved onNameChanged onVisibilityChanged",
  },
  Worksheet: {
    "1.1": "charts tables id name position visibility activate delete getCell getRange",
    "1.2": "protection getUsedRange",
    "1.3": "pivotTables",
    "1.4": "names getUsedRangeOrNullObject",
    "1.5": "getNext getNextOrNullObject getPrevious getPreviousOrNullObject",
    "1.6": "calculate",
    "1.7":
      "freezePanes standardHeight standardWidth tabColor copy getRangeByIndexes onActivated onChanged onDeactivated onSelectionChanged",
    "1.8": "showGridlines showHeadings onCalculated",
    "1.9":
      "autoFilter horizontalPageBreaks pageLayout shapes verticalPageBreaks enableCalculation findAll findAllOrNullObject getRanges replaceAll onFormatChanged",
    "1.10": "comments slicers showOutlineLevels onColumnSorted onRowSorted onSingleClicked",
    "1.11": "onRowHiddenChanged",
    "1.12": "customProperties",
    "1.13": "onFormulaChanged",
    "1.14": "tabId onProtectionChanged",
    "1.17": "onNameChanged onVisibilityChanged",
    "1.18": "notes",
    "1.19": "showDataTypeIcons",
    "ExcelApiOnline 1.1": "namedSheetViews",
    "ExcelApiDesktop 1.1": "checkSpelling clearArrows evaluate",
  },
  WorksheetProtection: {
    "1.2": "options protected protect",
    "1.7": "unprotect",
    "ExcelApiOnline 1.1":
      "allowEditRanges canPauseProtection isPasswordProtected isPaused savedOptions checkPassword pauseProtection resumeProtection setPassword updateOptions",
  },
  WorksheetFreezePanes: {
    "1.7": "freezeAt freezeColumns freezeRows getLocation getLocationOrNullObject unfreeze",
  },
  WorksheetCustomPropertyCollection: {
    "1.12": "add getCount getItem getItemOrNullObject",
  },
  WorksheetCustomProperty: {
    "1.12": "key value delete",
  },
  PageLayout: {
    "1.9":
      "headersFooters blackAndWhite bottomMargin centerHorizontally centerVertically draftMode firstPageNumber footerMargin headerMargin leftMargin orientation paperSize printComments printErrors printGridlines printHeadings printOrder rightMargin topMargin zoom getPrintArea getPrintAreaOrNullObject getPrintTitleColumns getPrintTitleColumnsOrNullObject getPrintTitleRows getPrintTitleRowsOrNullObject setPrintArea setPrintMargins setPrintTitleColumns setPrintTitleRows",
    "ExcelApiDesktop 1.1": "alignMarginsHeaderFooter printQuality",
  },
  HeaderFooterGroup: {
    "1.9": "defaultForAllPages evenPages firstPage oddPages state useSheetMargins useSheetScale",
  },
  HeaderFooter: {
    "1.9": "centerFooter centerHeader leftFooter leftHeader rightFooter rightHeader",
    "ExcelApiDesktop 1.1":
      "centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture",
  },
  PageBreakCollection: {
    "1.9": "add getCount getItem removePageBreaks",
  },
  PageBreak: {
    "1.9": "columnIndex rowIndex delete getCellAfterBreak",
  },
  NamedItemCollection: {
    "1.1": "getItem",
    "1.4": "add addFormulaLocal getCount getItemOrNullObject",
  },
  NamedItem: {
    "1.1": "name type value visible getRange",
    "1.4": "worksheet worksheetOrNullObject comment scope delete getRangeOrNullObject",
    "1.7": "arrayValues formula",
    "1.16": "valueAsJson valueAsJsonLocal",
  },
  NamedItemArrayValues: {
    "1.7": "types values",
    "1.16": "valuesAsJson valuesAsJsonLocal",
  },
  SettingCollection: {
    "1.4": "add getCount getItem getItemOrNullObject onSettingsChanged",
  },
  Setting: {
    "1.4": "key value delete",
  },
};
