/** What a chart's type is called in the API, and how a chart part says it. */
export type ChartKind = {
  readonly type: string;
  /** The element of the plot area. */
  readonly plot: string;
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly markers?: boolean;
};

/** The chart types the codec knows; the first of a plot is what a variant it does not know is taken for. */
export const chartKinds: readonly ChartKind[] = [
  { type: "ColumnClustered", plot: "c:barChart", direction: "col", grouping: "clustered" },
  { type: "ColumnStacked", plot: "c:barChart", direction: "col", grouping: "stacked" },
  { type: "ColumnStacked100", plot: "c:barChart", direction: "col", grouping: "percentStacked" },
  { type: "BarClustered", plot: "c:barChart", direction: "bar", grouping: "clustered" },
  { type: "BarStacked", plot: "c:barChart", direction: "bar", grouping: "stacked" },
  { type: "BarStacked100", plot: "c:barChart", direction: "bar", grouping: "percentStacked" },
  { type: "Line", plot: "c:lineChart", grouping: "standard", markers: false },
  { type: "LineMarkers", plot: "c:lineChart", grouping: "standard", markers: true },
  { type: "LineStacked", plot: "c:lineChart", grouping: "stacked", markers: false },
  { type: "LineStacked100", plot: "c:lineChart", grouping: "percentStacked", markers: false },
  { type: "Area", plot: "c:areaChart", grouping: "standard" },
  { type: "AreaStacked", plot: "c:areaChart", grouping: "stacked" },
  { type: "Pie", plot: "c:pieChart" },
  { type: "Doughnut", plot: "c:doughnutChart" },
  { type: "XYScatter", plot: "c:scatterChart" },
];

/** The kind of an API type, in any case; clustered columns for those that cannot be written. */
export function chartKindOf(type: string): ChartKind {
  return chartKinds.find((kind) => kind.type.toLowerCase() === type.toLowerCase()) ?? chartKinds[0]!;
}
