import { newAxis, type ChartAxis } from "../model/chartLook";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { AnyObjectClass, ObjectClass, Scalar } from "../protocol/objectClass";
import { lookObject } from "./chartLookClasses";
import { touch, type ChartTarget } from "./chartTarget";

type AxisKind = "category" | "value";
type AxisTarget = ChartTarget & { readonly kind: AxisKind };
type LinesTarget = AxisTarget & { readonly lines: "majorGridlines" | "minorGridlines" };

/** The axis of a chart. Throws ItemNotFound for charts without axes. */
function axisOf({ chart, kind }: AxisTarget): ChartAxis {
  if (chart.axes === null || /pie|doughnut/i.test(chart.type)) throw itemNotFound();
  chart.axes ??= { category: newAxis("category"), value: newAxis("value") };
  return chart.axes[kind];
}

function change(target: AxisTarget, made: Partial<ChartAxis>): void {
  const axis = axisOf(target);
  target.chart.axes = { ...target.chart.axes!, [target.kind]: { ...axis, ...made } };
  touch(target);
}

function axisLook(target: AxisTarget, className: string, key: keyof ChartAxis & `${string}ook`): HostObject {
  return lookObject(className, {
    get: () => axisOf(target)[key],
    set: (look) => change(target, { [key]: look }),
  });
}

/** A number that is Excel's choice ("") until it is set. */
function limit(key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Scalar<AxisTarget> {
  return {
    get: (target) => axisOf(target)[key] ?? "",
    set: (target, value) => {
      if (value !== "" && typeof value !== "number") throw invalidArgument();
      change(target, { [key]: value === "" ? null : value });
    },
  };
}

function flag(key: "visible" | "reversed"): Scalar<AxisTarget> {
  return {
    get: (target) => axisOf(target)[key],
    set: (target, value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      change(target, { [key]: value });
    },
  };
}

const chartAxesClass: ObjectClass<ChartTarget> = {
  name: "ChartAxes",
  scalars: {},
  navigations: {
    CategoryAxis: (target) => hostObject("ChartAxis", { ...target, kind: "category" }),
    ValueAxis: (target) => hostObject("ChartAxis", { ...target, kind: "value" }),
  },
  methods: {
    GetItem: (target, args: CallArguments) => {
      const kind = args.word(0, ["Category", "Value"]).toLowerCase();
      return hostObject("ChartAxis", { ...target, kind });
    },
  },
};

const chartAxisClass: ObjectClass<AxisTarget> = {
  name: "ChartAxis",
  scalars: {
    Type: { get: ({ kind }) => (kind === "category" ? "Category" : "Value") },
    AxisGroup: { get: () => "Primary" },
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    MinorUnit: limit("minorUnit"),
    Visible: flag("visible"),
    ReversePlotOrder: flag("reversed"),
    NumberFormat: {
      get: (target) => axisOf(target).numberFormat ?? "General",
      set: (target, value) => change(target, { numberFormat: String(value) }),
    },
    LinkNumberFormat: {
      get: (target) => axisOf(target).numberFormat === null,
      set: (target, value) =>
        change(target, { numberFormat: value === true ? null : (axisOf(target).numberFormat ?? "General") }),
    },
  },
  navigations: {
    Title: (target) => hostObject("ChartAxisTitle", target),
    Format: (target) => axisLook(target, "ChartAxisFormat", "look"),
    MajorGridlines: (target) => hostObject("ChartGridlines", { ...target, lines: "majorGridlines" }),
    MinorGridlines: (target) => hostObject("ChartGridlines", { ...target, lines: "minorGridlines" }),
  },
};

const chartAxisTitleClass: ObjectClass<AxisTarget> = {
  name: "ChartAxisTitle",
  scalars: {
    Text: {
      get: (target) => axisOf(target).title ?? "",
      set: (target, value) => {
        if (typeof value !== "string") throw invalidArgument();
        change(target, { title: value });
      },
    },
    Visible: {
      get: (target) => axisOf(target).title !== null,
      set: (target, value) => change(target, { title: value === true ? (axisOf(target).title ?? "Axis Title") : null }),
    },
  },
  navigations: { Format: (target) => axisLook(target, "ChartAxisTitleFormat", "titleLook") },
};

const chartGridlinesClass: ObjectClass<LinesTarget> = {
  name: "ChartGridlines",
  scalars: {
    Visible: {
      get: (target) => axisOf(target)[target.lines],
      set: (target, value) => change(target, { [target.lines]: value === true }),
    },
  },
  navigations: { Format: (target) => axisLook(target, "ChartGridlinesFormat", `${target.lines}Look`) },
};

/** The axes of a chart and what belongs to them. */
export const chartAxisClasses: readonly AnyObjectClass[] = [
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartGridlinesClass,
];
