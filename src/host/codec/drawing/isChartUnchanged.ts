import type { Chart } from "../../model/features";
import type { Package } from "../package/package";
import { isSame } from "../sheet/same";
import { readChart } from "./readChart";

/** Whether the part a chart came from still shows what the model says. */
export function isChartUnchanged(chart: Chart, source: Package): boolean {
  const root = source.xmlIfAny(chart.part);
  const { type, title, series, legend } = chart;
  return root !== null && isSame(readChart(root), { type, title, series, legend });
}
