import type { SetsByVersion } from "./setsByVersion";

/** Since when members exist: tables, charts, shapes and comments. From the published API reference; a test compares. */
export const tableSets: SetsByVersion = {
  TableCollection: {
    "1.1": "count add getItem getItemAt",
    "1.4": "getCount getItemOrNullObject",
    "1.7": "onChanged",
    "1.9": "onAdded onDeleted",
  },
  TableScopedCollection: {
    "1.9": "getCount getFirst getItem",
    "1.14": "getItemOrNullObject",
  },
  Table: {
    "1.1":
      "columns rows id name showHeaders showTotals style delete getDataBodyRange getHeaderRowRange getRange getTotalRowRange",
    "1.2": "sort worksheet clearFilters convertToRange reapplyFilters",
    "1.3": "highlightFirstColumn highlightLastColumn showBandedColumns showBandedRows showFilterButton",
    "1.7": "onChanged onSelectionChanged",
    "1.8": "legacyId",
    "1.9": "autoFilter",
    "1.13": "resize",
  },
  TableColumnCollection: {
    "1.1": "count add getItem getItemAt",
    "1.4": "getCount getItemOrNullObject",
    "1.16": "addAsJson",
  },
  TableColumn: {
    "1.1": "id index name values delete getDataBodyRange getHeaderRowRange getRange getTotalRowRange",
    "1.2": "filter",
    "1.16": "valuesAsJson valuesAsJsonLocal",
  },
  TableRowCollection: {
    "1.1": "count add getItemAt",
    "1.4": "getCount",
    "1.16": "addAsJson",
    "ExcelApiOnline 1.1": "deleteRows deleteRowsAt",
  },
  TableRow: {
    "1.1": "index values delete getRange",
    "1.16": "valuesAsJson valuesAsJsonLocal",
  },
  TableSort: {
    "1.2": "fields matchCase method apply clear reapply",
  },
  AutoFilter: {
    "1.9": "criteria enabled isDataFiltered apply clearCriteria getRange getRangeOrNullObject reapply remove",
    "1.14": "clearColumnCriteria",
  },
  Filter: {
    "1.2":
      "criteria apply applyBottomItemsFilter applyBottomPercentFilter applyCellColorFilter applyCustomFilter applyDynamicFilter applyFontColorFilter applyIconFilter applyTopItemsFilter applyTopPercentFilter applyValuesFilter clear",
  },
  ChartCollection: {
    "1.1": "count add getItem getItemAt",
    "1.4": "getCount getItemOrNullObject",
    "1.8": "onActivated onAdded onDeactivated onDeleted",
  },
  Chart: {
    "1.1": "axes dataLabels format legend series title height left name top width delete setData setPosition",
    "1.2": "worksheet getImage",
    "1.7": "chartType id showAllFieldButtons",
    "1.8":
      "plotArea categoryLabelLevel displayBlanksAs plotBy plotVisibleOnly seriesNameLevel showDataLabelsOverMaximum style onActivated onDeactivated",
    "1.9": "pivotOptions activate",
    "1.14": "getDataTable getDataTableOrNullObject",
  },
  ChartTitle: {
    "1.1": "format overlay text visible",
    "1.7":
      "height horizontalAlignment left position showShadow textOrientation top verticalAlignment width getSubstring setFormula",
  },
  ChartLegend: {
    "1.1": "format overlay position visible",
    "1.7": "legendEntries height left showShadow top width",
  },
  ChartSeriesCollection: {
    "1.1": "count getItemAt",
    "1.4": "getCount",
    "1.7": "add",
  },
  ChartSeries: {
    "1.1": "format points name",
    "1.7":
      "trendlines chartType doughnutHoleSize filtered gapWidth hasDataLabels markerBackgroundColor markerForegroundColor markerSize markerStyle plotOrder showShadow smooth delete setBubbleSizes setValues setXAxisValues",
    "1.8":
      "dataLabels axisGroup explosion firstSliceAngle invertIfNegative overlap secondPlotSize splitType varyByCategories",
    "1.9":
      "binOptions boxwhiskerOptions mapOptions xErrorBars yErrorBars bubbleScale gradientMaximumColor gradientMaximumType gradientMaximumValue gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor gradientMinimumType gradientMinimumValue gradientStyle invertColor parentLabelStrategy showConnectorLines showLeaderLines splitValue",
    "1.12": "getDimensionValues",
    "1.15": "getDimensionDataSourceString getDimensionDataSourceType",
  },
  ChartAxes: {
    "1.1": "categoryAxis seriesAxis valueAxis",
    "1.7": "getItem",
  },
  ChartAxis: {
    "1.1": "format majorGridlines minorGridlines title majorUnit maximum minimum minorUnit",
    "1.7":
      "axisGroup baseTimeUnit categoryType customDisplayUnit displayUnit height left logBase majorTickMark majorTimeUnitScale minorTickMark minorTimeUnitScale reversePlotOrder scaleType showDisplayUnitLabel tickLabelPosition tickLabelSpacing tickMarkSpacing top type visible width setCategoryNames setCustomDisplayUnit",
    "1.8":
      "alignment isBetweenCategories multiLevel numberFormat offset position positionAt textOrientation setPositionAt",
    "1.9": "linkNumberFormat",
  },
  ChartAxisTitle: {
    "1.1": "format text visible",
    "1.8": "setFormula",
    "1.12": "textOrientation",
  },
  ChartDataLabels: {
    "1.1":
      "format position separator showBubbleSize showCategoryName showLegendKey showPercentage showSeriesName showValue",
    "1.8": "autoText horizontalAlignment numberFormat textOrientation verticalAlignment",
    "1.9": "linkNumberFormat",
    "1.19": "leaderLines geometricShapeType showAsStickyCallout showLeaderLines",
  },
  ChartPlotArea: {
    "1.8": "format height insideHeight insideLeft insideTop insideWidth left position top width",
  },
  ChartGridlines: { "1.1": "format visible" },
  ChartAreaFormat: { "1.1": "fill font", "1.7": "border", "1.9": "colorScheme roundedCorners" },
  ChartPlotAreaFormat: { "1.8": "border fill" },
  ChartTitleFormat: { "1.1": "fill font", "1.7": "border" },
  ChartLegendFormat: { "1.1": "fill font", "1.8": "border" },
  ChartDataLabelFormat: { "1.1": "fill font", "1.8": "border" },
  ChartAxisFormat: { "1.1": "font line", "1.8": "fill" },
  ChartAxisTitleFormat: { "1.1": "font", "1.8": "border fill" },
  ChartGridlinesFormat: { "1.1": "line" },
  ChartSeriesFormat: { "1.1": "fill line" },
  ChartFill: { "1.1": "clear setSolidColor" },
  ChartFont: { "1.1": "bold color italic name size underline" },
  ChartLineFormat: { "1.1": "color clear", "1.7": "lineStyle weight" },
  ChartBorder: { "1.7": "color lineStyle weight", "1.8": "clear" },
  ShapeCollection: {
    "1.9": "addGeometricShape addGroup addImage addLine addTextBox getCount getItem getItemAt",
    "1.14": "getItemOrNullObject",
  },
  Shape: {
    "1.9":
      "fill geometricShape group image line lineFormat parentGroup textFrame altTextDescription altTextTitle connectionSiteCount geometricShapeType height id left level lockAspectRatio name rotation top type visible width zOrderPosition delete getAsImage incrementLeft incrementRotation incrementTop scaleHeight scaleWidth setZOrder onActivated onDeactivated",
    "1.10": "placement copyTo",
    "1.15": "displayName",
  },
  CommentCollection: {
    "1.10": "add getCount getItem getItemAt getItemByCell getItemByReplyId",
    "1.12": "onAdded onChanged onDeleted",
    "1.14": "getItemOrNullObject",
  },
  Comment: {
    "1.10": "replies authorEmail authorName content creationDate id delete getLocation",
    "1.11": "mentions resolved richContent updateMentions",
    "1.12": "contentType",
  },
  CommentReplyCollection: {
    "1.10": "add getCount getItem getItemAt",
    "1.14": "getItemOrNullObject",
  },
  CommentReply: {
    "1.10": "authorEmail authorName content creationDate id delete getLocation getParentComment",
    "1.11": "mentions resolved richContent updateMentions",
    "1.12": "contentType",
  },
};
