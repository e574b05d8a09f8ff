import type { AnyObjectClass } from "../protocol/objectClass";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
} from "./applicationClasses";
import { rangeBorderClass, rangeBorderCollectionClass } from "./borders";
import { chartAxisClasses } from "./chartAxisClasses";
import {
  chartClass,
  chartCollectionClass,
  chartLegendClass,
  chartPlotAreaClass,
  chartTitleClass,
} from "./chartClasses";
import { chartDataLabelsClass } from "./chartLabelsClass";
import { chartLookClasses } from "./chartLookClasses";
import { chartSeriesClass, chartSeriesCollectionClass } from "./chartSeriesClasses";
import { commentClass, commentCollectionClass, commentReplyClass, commentReplyCollectionClass } from "./commentClasses";
import {
  cellValueConditionalFormatClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
  textConditionalFormatClass,
} from "./conditionalFormatClasses";
import {
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from "./conditionalRangeFormat";
import { dataValidationClass } from "./dataValidationClass";
import { customPropertyClass, customPropertyCollectionClass, documentPropertiesClass } from "./documentProperties";
import { autoFilterClass, filterClass } from "./filterClasses";
import { formatProtectionClass, rangeFillClass, rangeFontClass } from "./fontAndFill";
import { rangeFormatClass } from "./formatClasses";
import { functionResultClass, functionsClass } from "./functionClasses";
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from "./nameClasses";
import {
  headerFooterClass,
  headerFooterGroupClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
} from "./pageClasses";
import { rangeAreasClass } from "./rangeAreasClass";
import { rangeClass } from "./rangeClass";
import { rangeViewClass, rangeViewCollectionClass } from "./rangeViewClass";
import { removeDuplicatesResultClass } from "./removeDuplicatesClass";
import { settingClass, settingCollectionClass } from "./settingClasses";
import { shapeClass, shapeCollectionClass } from "./shapeClasses";
import {
  workbookProtectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
} from "./sheetFeatureClasses";
import { presetConditionalFormatClass, topBottomConditionalFormatClass } from "./presetFormatClasses";
import { scaleFormatClasses } from "./scaleFormatClasses";
import { rangeSortClass, tableSortClass } from "./sortClasses";
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from "./tableClasses";
import { tableColumnClass, tableColumnCollectionClass } from "./tableColumns";
import { tableRowClass, tableRowCollectionClass } from "./tableRows";
import { addinInternalServiceClass, runtimeClass, workbookClass } from "./workbookClass";
import { rangeAreasCollectionClass, rangeCollectionClass, workbookRangeAreasClass } from "./workbookRangeAreasClass";
import { worksheetClass } from "./worksheetClass";
import { worksheetCollectionClass } from "./worksheetCollection";

/** Every class of API objects the host models. */
export const objectClasses: readonly AnyObjectClass[] = [
  applicationClass,
  iterativeCalculationClass,
  cultureInfoClass,
  numberFormatInfoClass,
  datetimeFormatInfoClass,
  rangeBorderClass,
  rangeBorderCollectionClass,
  chartCollectionClass,
  chartClass,
  chartTitleClass,
  chartLegendClass,
  chartSeriesCollectionClass,
  chartSeriesClass,
  chartPlotAreaClass,
  chartDataLabelsClass,
  ...chartAxisClasses,
  ...chartLookClasses,
  commentCollectionClass,
  commentClass,
  commentReplyCollectionClass,
  commentReplyClass,
  conditionalFormatCollectionClass,
  conditionalFormatClass,
  customConditionalFormatClass,
  conditionalFormatRuleClass,
  cellValueConditionalFormatClass,
  textConditionalFormatClass,
  presetConditionalFormatClass,
  topBottomConditionalFormatClass,
  ...scaleFormatClasses,
  conditionalRangeFormatClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  dataValidationClass,
  documentPropertiesClass,
  customPropertyCollectionClass,
  customPropertyClass,
  autoFilterClass,
  filterClass,
  rangeFontClass,
  rangeFillClass,
  formatProtectionClass,
  rangeFormatClass,
  functionsClass,
  functionResultClass,
  namedItemCollectionClass,
  namedItemClass,
  namedItemArrayValuesClass,
  pageLayoutClass,
  headerFooterGroupClass,
  headerFooterClass,
  pageBreakCollectionClass,
  pageBreakClass,
  rangeAreasClass,
  rangeCollectionClass,
  rangeClass,
  rangeViewClass,
  rangeViewCollectionClass,
  removeDuplicatesResultClass,
  workbookRangeAreasClass,
  rangeAreasCollectionClass,
  settingCollectionClass,
  settingClass,
  shapeCollectionClass,
  shapeClass,
  worksheetProtectionClass,
  workbookProtectionClass,
  worksheetFreezePanesClass,
  worksheetCustomPropertyCollectionClass,
  worksheetCustomPropertyClass,
  rangeSortClass,
  tableSortClass,
  tableCollectionClass,
  tableScopedCollectionClass,
  tableClass,
  tableColumnCollectionClass,
  tableColumnClass,
  tableRowCollectionClass,
  tableRowClass,
  workbookClass,
  runtimeClass,
  addinInternalServiceClass,
  worksheetClass,
  worksheetCollectionClass,
];
