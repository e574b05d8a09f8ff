import { readScale, scaleXml, type Scale, type ScalePoint } from "../model/scaleXml";
import { invalidArgument, invalidOperation } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { AnyObjectClass, ObjectClass, Scalar } from "../protocol/objectClass";
import type { RuleTarget } from "./conditionalRangeFormat";
import { readColor } from "./formatTarget";

type Fields = Readonly<Record<string, unknown>>;

/** The API's words for the points of a scale. */
const pointTypes: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function scaleOf({ rule }: RuleTarget): Scale {
  const scale = rule.fileXml === null ? null : readScale(rule.fileXml);
  if (!scale) throw invalidOperation();
  return scale;
}

function change(target: RuleTarget, made: Partial<Scale>): void {
  target.rule.fileXml = scaleXml({ ...scaleOf(target), ...made });
  target.sheet.changed.add("conditionalFormats");
}

function wordOf(type: string): string {
  return Object.keys(pointTypes).find((word) => pointTypes[word] === type) ?? "Automatic";
}

function pointOf(value: unknown): ScalePoint {
  const { type, formula, operator } = (value ?? {}) as Fields;
  const known = pointTypes[String(type)];
  if (!known) throw invalidArgument();
  const needsValue = known !== "min" && known !== "max";
  if (needsValue && (formula === undefined || formula === null)) throw invalidArgument();
  return { type: known, value: needsValue ? String(formula as string) : null, inclusive: operator !== "GreaterThan" };
}

function apiPoint({ type, value }: ScalePoint): Fields {
  return { type: wordOf(type), ...(value === null ? {} : { formula: value }) };
}

function colorOf(value: unknown): string {
  const color = typeof value === "string" ? readColor(value) : null;
  if (color === null) throw invalidArgument();
  return color;
}

const colorScaleClass: ObjectClass<RuleTarget> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: { get: (target) => scaleOf(target).points.length === 3 },
    Criteria: {
      get: (target) => {
        const { points, colors } = scaleOf(target);
        const at = (index: number) => ({ ...apiPoint(points[index]!), color: colors[index] ?? "" });
        const middle = points.length === 3 ? { midpoint: at(1) } : {};
        return { minimum: at(0), ...middle, maximum: at(points.length - 1) };
      },
      set: (target, value) => {
        const { minimum, midpoint, maximum } = (value ?? {}) as Record<string, Fields | undefined>;
        if (!minimum || !maximum) throw invalidArgument();
        const all = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
        change(target, { points: all.map(pointOf), colors: all.map(({ color }) => colorOf(color)) });
      },
    },
  },
};

/** The end of a data bar's scale; "Automatic" is the lowest or highest value. */
function bound(index: 0 | 1): Scalar<RuleTarget> {
  return {
    get: (target) => apiPoint(scaleOf(target).points[index]!),
    set: (target, value) => {
      const isAutomatic = (value as Fields | null)?.["type"] === "Automatic";
      const type = index === 0 ? "LowestValue" : "HighestValue";
      const point = pointOf(isAutomatic ? { type } : value);
      change(target, { points: scaleOf(target).points.map((each, at) => (at === index ? point : each)) });
    },
  };
}

const dataBarClass: ObjectClass<RuleTarget> = {
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: showOnly(),
    LowerBoundRule: bound(0),
    UpperBoundRule: bound(1),
    AxisColor: { get: () => "" },
    AxisFormat: { get: () => "Automatic" },
    BarDirection: { get: () => "Context" },
  },
  navigations: {
    PositiveFormat: (target) => hostObject("ConditionalDataBarPositiveFormat", target),
    NegativeFormat: (target) => hostObject("ConditionalDataBarNegativeFormat", target),
  },
};

function showOnly(): Scalar<RuleTarget> {
  return {
    get: (target) => !scaleOf(target).showValue,
    set: (target, value) => change(target, { showValue: value !== true }),
  };
}

const positiveFormatClass: ObjectClass<RuleTarget> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: {
      get: (target) => scaleOf(target).colors[0] ?? "",
      set: (target, value) => change(target, { colors: [colorOf(value)] }),
    },
    GradientFill: { get: () => true },
    BorderColor: { get: () => "" },
  },
};

const negativeFormatClass: ObjectClass<RuleTarget> = {
  name: "ConditionalDataBarNegativeFormat",
  scalars: {
    FillColor: { get: (target) => scaleOf(target).colors[0] ?? "" },
    MatchPositiveFillColor: { get: () => true },
    BorderColor: { get: () => "" },
    MatchPositiveBorderColor: { get: () => true },
  },
};

const digits = ["", "", "", "Three", "Four", "Five"];

/** "ThreeTrafficLights1" ↔ "3TrafficLights1" */
function fileStyle(style: string): string {
  const count = digits.findIndex((word) => word !== "" && style.startsWith(word));
  if (count < 0) throw invalidArgument();
  return `${count}${style.slice(digits[count]!.length)}`;
}

const iconSetClass: ObjectClass<RuleTarget> = {
  name: "IconSetConditionalFormat",
  scalars: {
    ShowIconOnly: showOnly(),
    ReverseIconOrder: {
      get: (target) => scaleOf(target).reversed,
      set: (target, value) => change(target, { reversed: value === true }),
    },
    Style: {
      get: (target) => (scaleOf(target).icons ?? "").replace(/^\d/, (digit) => digits[Number(digit)] ?? ""),
      set: (target, value) => {
        const icons = fileStyle(String(value));
        const count = Number(icons.charAt(0));
        const points = Array.from({ length: count }, (_, index) => ({
          type: "percent",
          value: String(Math.round((100 * index) / count)),
          inclusive: true,
        }));
        change(target, { icons, points });
      },
    },
    Criteria: {
      get: (target) =>
        scaleOf(target).points.map((point, index) =>
          index === 0
            ? { type: "Invalid", formula: "", operator: "Invalid" }
            : { ...apiPoint(point), operator: point.inclusive ? "GreaterThanOrEqual" : "GreaterThan" },
        ),
      set: (target, value) => {
        const { points } = scaleOf(target);
        if (!Array.isArray(value) || value.length !== points.length) throw invalidArgument();
        change(target, { points: points.map((point, index) => (index === 0 ? point : pointOf(value[index]))) });
      },
    },
  },
};

/** Colour scales, data bars and icon sets. */
export const scaleFormatClasses: readonly AnyObjectClass[] = [
  colorScaleClass,
  dataBarClass,
  positiveFormatClass,
  negativeFormatClass,
  iconSetClass,
];

const ends: readonly ScalePoint[] = [
  { type: "min", value: null, inclusive: true },
  { type: "max", value: null, inclusive: true },
];

/** What a new scale looks like before it is told more. */
export function newScaleXml(kind: Scale["kind"]): string {
  const common = { kind, points: ends, icons: null, reversed: false, showValue: true };
  if (kind === "colorScale") return scaleXml({ ...common, colors: ["#FFEF9C", "#63BE7B"] });
  if (kind === "dataBar") return scaleXml({ ...common, colors: ["#638EC6"] });
  const points = [0, 33, 67].map((percent) => ({ type: "percent", value: String(percent), inclusive: true }));
  return scaleXml({ ...common, points, colors: [], icons: "3TrafficLights1" });
}
