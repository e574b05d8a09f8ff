import { newLabels, type ChartLabels } from "../model/chartLook";
import { invalidArgument } from "../protocol/errors";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { lookObject } from "./chartLookClasses";
import { touch, type ChartTarget } from "./chartTarget";

/** The labels of one series, or (no index) of all. */
export type LabelsTarget = ChartTarget & { readonly index?: number };

function labelsOf({ chart, index }: LabelsTarget): ChartLabels {
  return chart.series[index ?? 0]?.labels ?? { ...newLabels(), value: false };
}

/** Switches labels on or off, or changes them. */
export function changeLabels(target: LabelsTarget, made: Partial<ChartLabels> | null): void {
  const { chart, index } = target;
  chart.series = chart.series.map((series, at) => {
    if (index !== undefined && at !== index) return series;
    return { ...series, labels: made && { ...(series.labels ?? newLabels()), ...made } };
  });
  touch(target);
}

function shows(key: "value" | "seriesName" | "categoryName" | "percentage" | "legendKey" | "bubbleSize") {
  return {
    get: (target: LabelsTarget) => labelsOf(target)[key],
    set: (target: LabelsTarget, value: unknown) => {
      if (typeof value !== "boolean") throw invalidArgument();
      changeLabels(target, { [key]: value });
    },
  } satisfies Scalar<LabelsTarget>;
}

const positions = "BestFit Bottom Center InsideBase InsideEnd Left OutsideEnd Right Top".split(" ");

/** What stands beside a chart's points. Setting anything of it switches the values on. */
export const chartDataLabelsClass: ObjectClass<LabelsTarget> = {
  name: "ChartDataLabels",
  scalars: {
    ShowValue: shows("value"),
    ShowSeriesName: shows("seriesName"),
    ShowCategoryName: shows("categoryName"),
    ShowPercentage: shows("percentage"),
    ShowLegendKey: shows("legendKey"),
    ShowBubbleSize: shows("bubbleSize"),
    Position: {
      get: (target) => labelsOf(target).position ?? "BestFit",
      set: (target, value) => {
        const position = String(value);
        if (position !== "None" && !positions.includes(position)) throw invalidArgument();
        changeLabels(target, { position: position === "None" ? null : position });
      },
    },
    Separator: {
      get: (target) => labelsOf(target).separator ?? ",",
      set: (target, value) => changeLabels(target, { separator: String(value) }),
    },
    NumberFormat: {
      get: (target) => labelsOf(target).numberFormat ?? "General",
      set: (target, value) => changeLabels(target, { numberFormat: String(value) }),
    },
  },
  navigations: {
    Format: (target) =>
      lookObject("ChartDataLabelFormat", {
        get: () => labelsOf(target).look,
        set: (look) => changeLabels(target, { look }),
      }),
  },
};
