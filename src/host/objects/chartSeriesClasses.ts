import type { ChartSeries } from "../model/features";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { changeLabels } from "./chartLabelsClass";
import { lookObject } from "./chartLookClasses";
import { touch, type ChartTarget } from "./chartTarget";
import { itemAt } from "./collections";
import { absoluteFormula } from "./nameClasses";
import type { RangeTarget } from "./rangeTarget";

type SeriesTarget = ChartTarget & { readonly index: number };

function seriesObjects(target: ChartTarget): HostObject[] {
  return target.chart.series.map((_, index) => hostObject("ChartSeries", { ...target, index } satisfies SeriesTarget));
}

/** The series of a chart. */
export const chartSeriesCollectionClass: ObjectClass<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: seriesObjects,
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => itemAt(seriesObjects(target), args.integer(0)),
    Add: (target, args) => {
      const made: ChartSeries = { name: args.optionalText(0), nameReference: null, categories: null, values: "" };
      target.chart.series = [...target.chart.series, made];
      touch(target);
      return seriesObjects(target).at(-1);
    },
  },
};

function changeSeries(target: SeriesTarget, made: Partial<ChartSeries>): void {
  const { chart, index } = target;
  if (!chart.series[index]) throw itemNotFound();
  chart.series = chart.series.map((each, at) => (at === index ? { ...each, ...made } : each));
  touch(target);
}

function formulaArgument(args: CallArguments): string {
  const { sheet, area } = (args.object(0, "Range")?.target ?? {}) as Partial<RangeTarget>;
  if (!sheet || !area) throw invalidArgument();
  return absoluteFormula(sheet, area);
}

/** One series: its name and where its values are. */
export const chartSeriesClass: ObjectClass<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      get: ({ chart, index }) => chart.series[index]?.name ?? `Series${index + 1}`,
      set: (target, value) => changeSeries(target, { name: String(value), nameReference: null }),
    },
    ChartType: { get: ({ chart }) => chart.type },
    HasDataLabels: {
      get: ({ chart, index }) => Boolean(chart.series[index]?.labels),
      set: (target, value) => changeLabels(target, value === true ? {} : null),
    },
  },
  navigations: {
    DataLabels: (target) => hostObject("ChartDataLabels", target),
    Format: (target) =>
      lookObject("ChartSeriesFormat", {
        get: () => target.chart.series[target.index]?.look ?? {},
        set: (look) => changeSeries(target, { look }),
      }),
  },
  methods: {
    SetValues: (target, args) => changeSeries(target, { values: formulaArgument(args) }),
    SetXAxisValues: (target, args) => changeSeries(target, { categories: formulaArgument(args) }),
    Delete: (target) => {
      target.chart.series = target.chart.series.filter((_, at) => at !== target.index);
      touch(target);
    },
  },
};
