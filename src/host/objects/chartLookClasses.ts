import type { ChartFont, ChartLine, ChartLook } from "../model/chartLook";
import { invalidArgument } from "../protocol/errors";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { AnyObjectClass, ObjectClass, Scalar } from "../protocol/objectClass";
import { readColor } from "./formatTarget";

/** The look of one part of a chart. */
export type LookTarget = { readonly get: () => ChartLook; readonly set: (look: ChartLook) => void };

function change({ get, set }: LookTarget, made: Partial<ChartLook>): void {
  set({ ...get(), ...made });
}

function fontScalar<K extends keyof ChartFont>(key: K, absent: unknown, read: (value: unknown) => ChartFont[K]) {
  return {
    get: ({ get }: LookTarget) => get().font?.[key] ?? absent,
    set: (target: LookTarget, value: unknown) =>
      change(target, { font: { ...target.get().font, [key]: read(value) } as ChartFont }),
  } satisfies Scalar<LookTarget>;
}

function flagOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

function colorOf(value: unknown): string {
  const color = typeof value === "string" ? readColor(value) : null;
  if (color === null) throw invalidArgument();
  return color;
}

const chartFontClass: ObjectClass<LookTarget> = {
  name: "ChartFont",
  scalars: {
    Bold: fontScalar("bold", false, flagOf),
    Italic: fontScalar("italic", false, flagOf),
    Color: fontScalar("color", "#000000", colorOf),
    Name: fontScalar("name", "Calibri", String),
    Size: fontScalar("size", 10, (value) => {
      if (typeof value !== "number" || !(value > 0)) throw invalidArgument();
      return value;
    }),
    Underline: {
      get: ({ get }) => (get().font?.underline ? "Single" : "None"),
      set: (target, value) => change(target, { font: { ...target.get().font, underline: value === "Single" } }),
    },
  },
};

const chartFillClass: ObjectClass<LookTarget> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: (target, args) => change(target, { fill: colorOf(args.text(0)) }),
    Clear: (target) => change(target, { fill: null }),
  },
};

function lineScalar<K extends keyof ChartLine>(key: K, absent: unknown, read: (value: unknown) => ChartLine[K]) {
  return {
    get: ({ get }: LookTarget) => get().line?.[key] ?? absent,
    set: (target: LookTarget, value: unknown) =>
      change(target, { line: { ...target.get().line, [key]: read(value) } as ChartLine }),
  } satisfies Scalar<LookTarget>;
}

const lineStyles = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "Grey25"];

function lineClass(name: string): ObjectClass<LookTarget> {
  return {
    name,
    scalars: {
      Color: lineScalar("color", "", colorOf),
      Weight: lineScalar("weight", 0.75, (value) => {
        if (typeof value !== "number" || value < 0) throw invalidArgument();
        return value;
      }),
      LineStyle: {
        get: ({ get }) => {
          const { line } = get();
          return line === null ? "None" : line === undefined ? "Automatic" : (line.style ?? "Continuous");
        },
        set: (target, value) => {
          if (value === "None") change(target, { line: null });
          else if (lineStyles.includes(String(value)))
            change(target, { line: { ...target.get().line, style: String(value) } });
          else throw invalidArgument();
        },
      },
    },
    methods: { Clear: (target) => change(target, { line: null }) },
  };
}

/** What each format class of a chart leads to. */
const formats: Readonly<Record<string, readonly ("Fill" | "Font" | "Border" | "Line")[]>> = {
  ChartAreaFormat: ["Fill", "Font", "Border"],
  ChartPlotAreaFormat: ["Fill", "Border"],
  ChartTitleFormat: ["Fill", "Font", "Border"],
  ChartLegendFormat: ["Fill", "Font", "Border"],
  ChartDataLabelFormat: ["Fill", "Font", "Border"],
  ChartAxisFormat: ["Fill", "Font", "Line"],
  ChartAxisTitleFormat: ["Fill", "Font", "Border"],
  ChartGridlinesFormat: ["Line"],
  ChartSeriesFormat: ["Fill", "Line"],
};

const partClasses = { Fill: "ChartFill", Font: "ChartFont", Border: "ChartBorder", Line: "ChartLineFormat" };

function formatClass(name: string): ObjectClass<LookTarget> {
  const to = (part: keyof typeof partClasses) => (target: LookTarget) => hostObject(partClasses[part], target);
  return { name, scalars: {}, navigations: Object.fromEntries(formats[name]!.map((part) => [part, to(part)])) };
}

/** Fonts, fills, lines and borders of charts, and the formats that lead to them. */
export const chartLookClasses: readonly AnyObjectClass[] = [
  chartFontClass,
  chartFillClass,
  lineClass("ChartLineFormat"),
  lineClass("ChartBorder"),
  ...Object.keys(formats).map(formatClass),
];

/** The format of a part of a chart. */
export function lookObject(className: string, target: LookTarget): HostObject {
  return hostObject(className, target);
}
