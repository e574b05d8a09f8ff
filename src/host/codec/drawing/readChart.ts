import type { Chart, ChartSeries } from "../../model/features";
import { attribute, child, descendants, elements, flag, text, type XmlElement } from "../xml/xmlElement";
import { readAxes } from "./chartAxesXml";
import { readLabels } from "./chartLabelsXml";
import { readLook } from "./chartLookXml";
import { shownText } from "./chartTitleXml";
import { chartKinds } from "./chartTypes";

const legendPositions: Record<string, string> = { r: "Right", l: "Left", t: "Top", b: "Bottom", tr: "Corner" };

/** What the model knows of a chart that its part says. */
export type ChartContent = Pick<Chart, "type" | "title" | "series" | "legend" | "axes" | "looks">;

/** What a chart part shows: type, title, series, legend, axes, and how these look. */
export function readChart(root: XmlElement): ChartContent {
  const chart = child(root, "c:chart");
  const plots = elements(child(chart, "c:plotArea")).filter((item) => item.name.endsWith("Chart"));
  const legend = child(chart, "c:legend");
  return {
    type: plots[0] ? typeOf(plots[0]) : "Invalid",
    title: flagOf(chart, "c:autoTitleDeleted") ? null : titleOf(child(chart, "c:title")),
    series: plots.flatMap((plot) => elements(plot, "c:ser")).map(readSeries),
    legend: { visible: legend !== null, position: legendPositions[valueOf(legend, "c:legendPos") ?? "r"] ?? "Right" },
    axes: readAxes(child(chart, "c:plotArea")),
    looks: {
      area: readLook(root),
      plotArea: readLook(child(chart, "c:plotArea")),
      title: readLook(child(chart, "c:title")),
      legend: readLook(legend),
    },
  };
}

function typeOf(plot: XmlElement): string {
  const direction = valueOf(plot, "c:barDir") ?? undefined;
  const grouping = valueOf(plot, "c:grouping") ?? undefined;
  const kinds = chartKinds.filter(
    (kind) => kind.plot === plot.name && (!kind.direction || kind.direction === direction),
  );
  const matching = kinds.filter((kind) => !kind.grouping || kind.grouping === grouping);
  const markers = matching.find((kind) => kind.markers === flagOf(plot, "c:marker"));
  return (markers ?? matching[0] ?? kinds[0])?.type ?? plot.name.slice(2, -5);
}

function titleOf(title: XmlElement | null): string | null {
  return title && shownText(title);
}

function readSeries(item: XmlElement): ChartSeries {
  const name = child(item, "c:tx");
  const reference = formulaIn(name);
  const shown = descendants(name, "c:v").map(text).join(" ");
  return {
    name: shown === "" ? null : shown,
    nameReference: reference,
    categories: formulaIn(child(item, "c:cat") ?? child(item, "c:xVal")),
    values: formulaIn(child(item, "c:val") ?? child(item, "c:yVal")) ?? "",
    look: readLook(item),
    labels: readLabels(item),
  };
}

function formulaIn(item: XmlElement | null): string | null {
  const found = item && descendants(item, "c:f")[0];
  return found ? `=${text(found)}` : null;
}

function valueOf(owner: XmlElement | null, name: string): string | null {
  const item = child(owner, name);
  return item && attribute(item, "val");
}

function flagOf(owner: XmlElement | null, name: string): boolean {
  const item = child(owner, name);
  return item !== null && flag(item, "val", true);
}
