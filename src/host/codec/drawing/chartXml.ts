import type { Chart, ChartSeries } from "../../model/features";
import type { WriteContext } from "../sheet/context";
import { element, type XmlElement } from "../xml/xmlElement";
import { chartKindOf, type ChartKind } from "./chartTypes";
import { applyContent } from "./applyContent";
import { cachedNumbers, cachedTexts } from "./chartData";
import { titleXml } from "./chartTitleXml";
import { readChart } from "./readChart";

const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;
const legendCodes: Record<string, string> = { Right: "r", Left: "l", Top: "t", Bottom: "b", Corner: "tr" };

/**
 * A chart part: references to cells, with the values they have now. Of the part the chart came from everything stays that the
 * model does not say otherwise, as long as it is of the same type with as many series.
 */
export function chartXml(chart: Chart, context: WriteContext, file: XmlElement | null = null): XmlElement {
  const before = file && readChart(file);
  const isLike = before?.type === chart.type && before.series.length === chart.series.length;
  const root = file && isLike ? file : newChartXml(chart, context);
  const kind = chartKindOf(chart.type);
  const series = chart.series.map((each, n) => seriesXml(each, n, { kind, context }));
  applyContent(root, chart, series);
  return root;
}

function newChartXml(chart: Chart, context: WriteContext): XmlElement {
  const kind = chartKindOf(chart.type);
  const area = element("c:plotArea", {}, [element("c:layout"), plotXml(chart, kind, context), ...axesXml(kind)]);
  const legend = element("c:legend", {}, [
    value("c:legendPos", legendCodes[chart.legend.position] ?? "r"),
    value("c:overlay", 0),
  ]);
  const root = element("c:chartSpace", namespaces, [
    value("c:roundedCorners", 0),
    element("c:chart", {}, [
      ...(chart.title === null ? [] : [titleXml(chart.title)]),
      value("c:autoTitleDeleted", chart.title === null ? 1 : 0),
      area,
      ...(chart.legend.visible ? [legend] : []),
      value("c:plotVisOnly", 1),
      value("c:dispBlanksAs", "gap"),
    ]),
  ]);
  return root;
}

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

function plotXml(chart: Chart, kind: ChartKind, context: WriteContext): XmlElement {
  const series = chart.series.map((each, n) => seriesXml(each, n, { kind, context }));
  const overlaps = kind.plot === "c:barChart" && kind.grouping !== "clustered";
  return element(kind.plot, {}, [
    ...(kind.direction ? [value("c:barDir", kind.direction)] : []),
    ...(kind.plot === "c:scatterChart" ? [value("c:scatterStyle", "lineMarker")] : []),
    ...(kind.grouping ? [value("c:grouping", kind.grouping)] : []),
    value("c:varyColors", hasAxes(kind) ? 0 : 1),
    ...series,
    ...(kind.plot === "c:barChart" ? [value("c:gapWidth", 150)] : []),
    ...(overlaps ? [value("c:overlap", 100)] : []),
    ...(kind.plot === "c:lineChart" ? [value("c:marker", kind.markers ? 1 : 0)] : []),
    ...(hasAxes(kind) ? [value("c:axId", categoryAxis), value("c:axId", valueAxis)] : [value("c:firstSliceAng", 0)]),
    ...(kind.plot === "c:doughnutChart" ? [value("c:holeSize", 50)] : []),
  ]);
}

type SeriesContext = { readonly kind: ChartKind; readonly context: WriteContext };

function seriesXml(series: ChartSeries, index: number, { kind, context }: SeriesContext): XmlElement {
  const scatter = kind.plot === "c:scatterChart";
  const categories = series.categories === null ? [] : [categoriesXml(series.categories, scatter, context)];
  return element("c:ser", {}, [
    value("c:idx", index),
    value("c:order", index),
    ...nameXml(series, context),
    ...(kind.plot === "c:barChart" ? [value("c:invertIfNegative", 0)] : []),
    ...(kind.plot === "c:lineChart" && !kind.markers ? [element("c:marker", {}, [value("c:symbol", "none")])] : []),
    ...categories,
    element(scatter ? "c:yVal" : "c:val", {}, [numberReference(series.values, context)]),
    ...(kind.plot === "c:lineChart" ? [value("c:smooth", 0)] : []),
  ]);
}

function nameXml(series: ChartSeries, context: WriteContext): XmlElement[] {
  if (series.nameReference !== null) return [element("c:tx", {}, [textReference(series.nameReference, context)])];
  return series.name === null ? [] : [element("c:tx", {}, [element("c:v", {}, [series.name])])];
}

function categoriesXml(reference: string, scatter: boolean, context: WriteContext): XmlElement {
  if (scatter) return element("c:xVal", {}, [numberReference(reference, context)]);
  return element("c:cat", {}, [textReference(reference, context)]);
}

function textReference(reference: string, { workbook, sheet }: WriteContext): XmlElement {
  const { formula, texts } = cachedTexts(reference, workbook, sheet);
  const points = texts.map((content, idx) => element("c:pt", { idx }, [element("c:v", {}, [content])]));
  const cache = element("c:strCache", {}, [value("c:ptCount", texts.length), ...points]);
  return element("c:strRef", {}, [element("c:f", {}, [formula]), cache]);
}

function numberReference(reference: string, { workbook, sheet }: WriteContext): XmlElement {
  const { formula, numbers } = cachedNumbers(reference, workbook, sheet);
  const points = numbers.flatMap((number, idx) =>
    number === null ? [] : [element("c:pt", { idx }, [element("c:v", {}, [String(number)])])],
  );
  const format = element("c:formatCode", {}, ["General"]);
  const cache = element("c:numCache", {}, [format, value("c:ptCount", numbers.length), ...points]);
  return element("c:numRef", {}, [element("c:f", {}, [formula]), cache]);
}

function axesXml(kind: ChartKind): XmlElement[] {
  if (!hasAxes(kind)) return [];
  const across = kind.direction === "bar";
  const axis = (name: string, id: number, more: { other: number; position: string; rest: XmlElement[] }) =>
    element(name, {}, [
      value("c:axId", id),
      element("c:scaling", {}, [value("c:orientation", "minMax")]),
      value("c:delete", 0),
      value("c:axPos", more.position),
      ...(id === valueAxis ? [element("c:majorGridlines")] : []),
      element("c:numFmt", { formatCode: "General", sourceLinked: 1 }),
      value("c:majorTickMark", "out"),
      value("c:minorTickMark", "none"),
      value("c:tickLblPos", "nextTo"),
      value("c:crossAx", more.other),
      value("c:crosses", "autoZero"),
      ...more.rest,
    ]);
  const first = kind.plot === "c:scatterChart" ? "c:valAx" : "c:catAx";
  const labels =
    first === "c:catAx"
      ? [value("c:auto", 1), value("c:lblAlgn", "ctr"), value("c:lblOffset", 100), value("c:noMultiLvlLbl", 0)]
      : [value("c:crossBetween", "midCat")];
  return [
    axis(first, categoryAxis, { other: valueAxis, position: across ? "l" : "b", rest: labels }),
    axis("c:valAx", valueAxis, {
      other: categoryAxis,
      position: across ? "b" : "l",
      rest: [value("c:crossBetween", first === "c:catAx" ? "between" : "midCat")],
    }),
  ];
}

function hasAxes(kind: ChartKind): boolean {
  return kind.plot !== "c:pieChart" && kind.plot !== "c:doughnutChart";
}

function value(name: string, val: string | number): XmlElement {
  return element(name, { val });
}
