import { bounding, type Area } from "../model/address";
import type { ChartPart } from "../model/chartLook";
import type { Chart } from "../model/features";
import { leftOfColumn, topOfRow } from "../model/measures";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import { eventTypes } from "../protocol/eventTypes";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { activateChart } from "./activeChart";
import { chartObject, touch, type ChartTarget } from "./chartTarget";
import { lookObject } from "./chartLookClasses";
import { seriesOf } from "./chartSeries";
import { collectionMembers } from "./collections";
import { rangeArgument } from "./rangeTarget";

const members = collectionMembers<Sheet>(
  (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  (sheet, key) => {
    const found = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return found ? chartObject(sheet, found) : null;
  },
);

const defaultSize = { width: 360, height: 216 };

function addChart(sheet: Sheet, args: CallArguments, context: HostContext): HostObject {
  assertAllowed(sheet, "allowEditObjects");
  const source = rangeArgument(context, args, 1, sheet);
  const number = sheet.charts.length + 1;
  const chart: Chart = {
    id: context.workbook.newId(),
    name: `Chart ${number}`,
    type: args.text(0),
    title: null,
    series: seriesOf(source.sheet, source.area, args.word(2, ["Auto", "Columns", "Rows"], "Auto")),
    anchor: { left: leftOfColumn(sheet, 2), top: topOfRow(sheet, 2), ...defaultSize },
    legend: { visible: true, position: "Right" },
    part: null,
  };
  if (chart.series.length === 1) chart.title = chart.series[0]!.name;
  sheet.charts.push(chart);
  sheet.changed.add("charts");
  context.workbook.notifyActivity({ kind: "chartAdded", sheet, id: chart.id });
  return chartObject(sheet, chart);
}

/** The charts on a sheet. */
export const chartCollectionClass: ObjectClass<Sheet> = {
  name: "ChartCollection",
  scalars: { Count: { get: ({ charts }) => charts.length } },
  ...members,
  methods: { ...members.methods, Add: addChart },
  events: {
    Added: eventTypes.chartAdded,
    Deleted: eventTypes.chartDeleted,
    Activated: eventTypes.chartActivated,
    Deactivated: eventTypes.chartDeactivated,
  },
  eventTarget: ({ id }) => id,
};

function partLook(target: ChartTarget, part: ChartPart, className: string): HostObject {
  const { chart } = target;
  return lookObject(className, {
    get: () => chart.looks?.[part] ?? {},
    set: (look) => {
      chart.looks = { ...chart.looks, [part]: look };
      touch(target);
    },
  });
}

function place(side: "left" | "top" | "width" | "height"): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart.anchor[side],
    set: (target, value) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      target.chart.anchor = { ...target.chart.anchor, [side]: value };
      touch(target);
    },
  };
}

function setPosition(target: ChartTarget, args: CallArguments, context: HostContext): void {
  const { sheet, chart } = target;
  const first = rangeArgument(context, args, 0, sheet).area;
  const last = args.raw(1) === null ? null : rangeArgument(context, args, 1, sheet).area;
  const left = leftOfColumn(sheet, first.column);
  const top = topOfRow(sheet, first.row);
  chart.anchor = { ...chart.anchor, left, top };
  if (last) {
    const all: Area = bounding(first, last);
    chart.anchor.width = leftOfColumn(sheet, all.column + all.columns) - left;
    chart.anchor.height = topOfRow(sheet, all.row + all.rows) - top;
  }
  touch(target);
}

/** A chart. */
export const chartClass: ObjectClass<ChartTarget> = {
  name: "Chart",
  id: "Id",
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        if (typeof value !== "string") throw invalidArgument();
        target.chart.name = value;
        touch(target);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (target, value) => {
        if (typeof value !== "string") throw invalidArgument();
        target.chart.type = value;
        touch(target);
      },
    },
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  navigations: {
    Title: (target) => hostObject("ChartTitle", target),
    Legend: (target) => hostObject("ChartLegend", target),
    Series: (target) => hostObject("ChartSeriesCollection", target),
    Axes: (target) => hostObject("ChartAxes", target),
    DataLabels: (target) => hostObject("ChartDataLabels", target),
    Format: (target) => partLook(target, "area", "ChartAreaFormat"),
    PlotArea: (target) => hostObject("ChartPlotArea", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  methods: {
    Delete: ({ sheet, chart }, _, { workbook }) => {
      assertAllowed(sheet, "allowEditObjects");
      activateChart(workbook, null);
      sheet.charts = sheet.charts.filter((each) => each !== chart);
      sheet.changed.add("charts");
      workbook.notifyActivity({ kind: "chartDeleted", sheet, id: chart.id });
    },
    SetData: (target, args, context) => {
      const source = rangeArgument(context, args, 0, target.sheet);
      target.chart.series = seriesOf(source.sheet, source.area, args.word(1, ["Auto", "Columns", "Rows"], "Auto"));
      touch(target);
    },
    SetPosition: setPosition,
    Activate: (target, _, { workbook }) => activateChart(workbook, target),
  },
  events: { Activated: eventTypes.chartActivated, Deactivated: eventTypes.chartDeactivated },
  eventTarget: ({ chart }) => chart.id,
};

export const chartTitleClass: ObjectClass<ChartTarget> = {
  name: "ChartTitle",
  scalars: {
    Text: {
      get: ({ chart }) => chart.title ?? "",
      set: (target, value) => {
        if (typeof value !== "string") throw invalidArgument();
        target.chart.title = value;
        touch(target);
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: (target, value) => {
        target.chart.title = value === true ? (target.chart.title ?? "Chart Title") : null;
        touch(target);
      },
    },
  },
  navigations: { Format: (target) => partLook(target, "title", "ChartTitleFormat") },
};

/** Where the series are drawn. */
export const chartPlotAreaClass: ObjectClass<ChartTarget> = {
  name: "ChartPlotArea",
  scalars: {},
  navigations: { Format: (target) => partLook(target, "plotArea", "ChartPlotAreaFormat") },
};

export const chartLegendClass: ObjectClass<ChartTarget> = {
  name: "ChartLegend",
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => {
        target.chart.legend = { ...target.chart.legend, visible: value === true };
        touch(target);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        const words = ["Top", "Bottom", "Left", "Right", "Corner"];
        if (!words.includes(String(value))) throw invalidArgument();
        target.chart.legend = { ...target.chart.legend, position: String(value) };
        touch(target);
      },
    },
  },
  navigations: { Format: (target) => partLook(target, "legend", "ChartLegendFormat") },
};
