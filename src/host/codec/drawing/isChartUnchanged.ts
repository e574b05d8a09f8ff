import type { Chart } from "../../model/features";
import type { Package } from "../package/package";
import { isSame } from "../sheet/same";
import { readChart, type ChartContent } from "./readChart";

/** Whether the part a chart came from still shows what the model says. */
export function isChartUnchanged(chart: Chart, source: Package): boolean {
  const root = source.xmlIfAny(chart.part);
  return root !== null && isSame(readChart(root), contentOf(chart));
}

/** What a chart shows, with every field that may be absent said. */
export function contentOf({ type, title, series, legend, axes, looks }: Chart): ChartContent {
  return {
    type,
    title,
    series: series.map(({ name, nameReference, categories, values, look, labels }) => ({
      name,
      nameReference,
      categories,
      values,
      look: look ?? {},
      labels: labels ?? null,
    })),
    legend: { visible: legend.visible, position: legend.position },
    axes: axes ?? null,
    looks: {
      area: looks?.area ?? {},
      plotArea: looks?.plotArea ?? {},
      title: looks?.title ?? {},
      legend: looks?.legend ?? {},
    },
  };
}
