import type { Chart, ChartSeries } from "../../model/features";
import { isSame } from "../sheet/same";
import { attribute, child, element, elements, replaceChild, type XmlElement } from "../xml/xmlElement";
import { applyAxes } from "./chartAxesXml";
import { labelsXml } from "./chartLabelsXml";
import { applyLook } from "./chartLookXml";
import { titleOrder, titleXml } from "./chartTitleXml";
import { contentOf } from "./isChartUnchanged";
import { readChart } from "./readChart";

const spaceOrder =
  "c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes".split(" ");
const chartOrder =
  "c:title c:autoTitleDeleted c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs".split(
    " ",
  );
const plotOrder = ["c:dTable", "c:spPr", "c:extLst"];
const legendOrder = ["c:legendPos", "c:legendEntry", "c:layout", "c:overlay", "c:spPr", "c:txPr"];
const seriesOrder =
  "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:pictureOptions c:explosion c:dPt c:dLbls c:trendline c:errBars c:cat c:xVal c:val c:yVal c:smooth c:shape c:extLst".split(
    " ",
  );
const legendCodes: Record<string, string> = { Right: "r", Left: "l", Top: "t", Bottom: "b", Corner: "tr" };

/** Makes a chart part show what the model says. `series` are the model's, new; what a series' element says besides stays. */
export function applyContent(root: XmlElement, chart: Chart, series: readonly XmlElement[]): void {
  const wanted = contentOf(chart);
  const shown = child(root, "c:chart");
  const plotArea = child(shown, "c:plotArea");
  if (!shown || !plotArea) return;
  applyTitle(shown, chart, readChart(root).title);
  applyLegend(shown, chart);
  const before = readChart(root).series;
  plotted(plotArea).forEach((item, index) => {
    const isOther = !isSame(withoutLook(before[index]!), withoutLook(wanted.series[index]!));
    applySeries(item, wanted.series[index]!, isOther ? series[index]! : null);
  });
  if (wanted.axes) applyAxes(plotArea, wanted.axes);
  applyLook(root, wanted.looks!.area!, spaceOrder);
  applyLook(plotArea, wanted.looks!.plotArea!, plotOrder);
}

function plotted(plotArea: XmlElement): XmlElement[] {
  return elements(plotArea)
    .filter(({ name }) => name.endsWith("Chart"))
    .flatMap((plot) => elements(plot, "c:ser"));
}

function withoutLook({ name, nameReference, categories, values }: ChartSeries): unknown {
  return { name, nameReference, categories, values };
}

function applySeries(item: XmlElement, { look, labels }: ChartSeries, other: XmlElement | null): void {
  for (const name of other ? ["c:tx", "c:cat", "c:xVal", "c:val", "c:yVal"] : []) {
    replaceChild(item, name, child(other, name), seriesOrder);
  }
  applyLook(item, look!, seriesOrder);
  replaceChild(item, "c:dLbls", labelsXml(item, labels ?? null), seriesOrder);
}

function applyTitle(shown: XmlElement, { title, looks }: Chart, before: string | null): void {
  if (title !== before) {
    replaceChild(shown, "c:title", title === null ? null : titleXml(title), chartOrder);
    replaceChild(
      shown,
      "c:autoTitleDeleted",
      element("c:autoTitleDeleted", { val: title === null ? 1 : 0 }),
      chartOrder,
    );
  }
  const item = child(shown, "c:title");
  if (item) applyLook(item, looks?.title ?? {}, titleOrder);
}

function applyLegend(shown: XmlElement, { legend, looks }: Chart): void {
  const known = child(shown, "c:legend");
  const code = legendCodes[legend.position] ?? "r";
  if (!legend.visible) {
    replaceChild(shown, "c:legend", null, chartOrder);
    return;
  }
  const item =
    known ?? element("c:legend", {}, [element("c:legendPos", { val: code }), element("c:overlay", { val: 0 })]);
  if (!known) replaceChild(shown, "c:legend", item, chartOrder);
  const position = child(item, "c:legendPos");
  if ((position && attribute(position, "val")) !== code)
    replaceChild(item, "c:legendPos", element("c:legendPos", { val: code }), legendOrder);
  applyLook(item, looks?.legend ?? {}, legendOrder);
}
