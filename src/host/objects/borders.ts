import type { Area } from "../model/address";
import { changeFormat } from "../model/cellFormats";
import type { BorderSide, CellFormat } from "../model/format";
import { assertAllowed } from "../model/protection";
import { type CallArguments } from "../protocol/callArguments";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { readColor, readFormat, type FormatTarget } from "./formatTarget";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];
type BorderTarget = FormatTarget & { readonly side: Side };
type Part = keyof CellFormat["borders"];

/** The cells a border runs along, and on which of their sides. */
function strips(area: Area, side: Side): { area: Area; part: Part }[] {
  const bottom = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const right = { ...area, column: area.column + area.columns - 1, columns: 1 };
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, part: "top" }];
    case "EdgeBottom":
      return [{ area: bottom, part: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, part: "left" }];
    case "EdgeRight":
      return [{ area: right, part: "right" }];
    case "InsideVertical":
      if (area.columns < 2) return [];
      return [{ area: { ...area, columns: area.columns - 1 }, part: "right" }];
    case "InsideHorizontal":
      return area.rows < 2 ? [] : [{ area: { ...area, rows: area.rows - 1 }, part: "bottom" }];
    default:
      return [{ area, part: "diagonal" }];
  }
}

const fileStyles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

/** Style and weight of a line as the API tells them apart; the file has one word for both. */
function apiLine(file: string): { style: string; weight: string } {
  for (const [style, weights] of Object.entries(fileStyles)) {
    for (const [weight, word] of Object.entries(weights)) if (word === file) return { style, weight };
  }
  return { style: "Continuous", weight: "Thin" };
}

function fileLine(style: string, weight: string): string {
  const weights = fileStyles[style];
  if (!weights) throw invalidArgument();
  return weights[weight] ?? Object.values(weights)[0]!;
}

function readBorder<V>(target: BorderTarget, context: HostContext, read: (side: BorderSide | null) => V): V | null {
  const values = target.areas.flatMap((area) =>
    strips(area, target.side).map((strip) =>
      readFormat({ sheet: target.sheet, areas: [strip.area] }, context, ({ borders }) => read(borders[strip.part])),
    ),
  );
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function writeBorder(
  target: BorderTarget,
  context: HostContext,
  name: string,
  change: (side: BorderSide | null) => BorderSide | null,
): void {
  assertAllowed(target.sheet, "allowFormatCells");
  for (const area of target.areas) {
    for (const { area: strip, part } of strips(area, target.side)) {
      changeFormat(context.workbook, target.sheet, strip, {
        name: `border.${part}.${name}`,
        apply: (format) => ({ ...format, borders: { ...format.borders, [part]: change(format.borders[part]) } }),
      });
    }
  }
}

function word(value: unknown, words: readonly string[]): string {
  const known = words.find((each) => typeof value === "string" && each.toLowerCase() === value.toLowerCase());
  if (!known) throw invalidArgument();
  return known;
}

const styleScalar: Scalar<BorderTarget> = {
  get: (target, context) => readBorder(target, context, (side) => (side ? apiLine(side.style).style : "None")),
  set: (target, value, context) => {
    const style = word(value, ["None", ...Object.keys(fileStyles)]);
    writeBorder(target, context, `style=${style}`, (side) => {
      if (style === "None") return null;
      return { style: fileLine(style, side ? apiLine(side.style).weight : "Thin"), color: side?.color ?? null };
    });
  },
};

/** One border of cells. */
export const rangeBorderClass: ObjectClass<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: styleScalar,
    Weight: {
      get: (target, context) => readBorder(target, context, (side) => (side ? apiLine(side.style).weight : "Thin")),
      set: (target, value, context) => {
        const weight = word(value, ["Hairline", "Thin", "Medium", "Thick"]);
        writeBorder(target, context, `weight=${weight}`, (side) => ({
          style: fileLine(side ? apiLine(side.style).style : "Continuous", weight),
          color: side?.color ?? null,
        }));
      },
    },
    Color: {
      get: (target, context) => readBorder(target, context, (side) => side?.color ?? "#000000"),
      set: (target, value, context) => {
        if (typeof value !== "string") throw invalidArgument();
        const color = readColor(value);
        writeBorder(target, context, `color=${color}`, (side) => ({ style: side?.style ?? "thin", color }));
      },
    },
  },
};

function borderOf(target: FormatTarget, args: CallArguments) {
  const side = typeof args.raw(0) === "number" ? sides[args.integer(0)] : args.word(0, sides);
  if (!side) throw invalidArgument();
  return hostObject("RangeBorder", { ...target, side });
}

/** The borders of cells: around them, and between them. */
export const rangeBorderCollectionClass: ObjectClass<FormatTarget> = {
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => sides.length } },
  items: (target) => sides.map((side) => hostObject("RangeBorder", { ...target, side })),
  indexer: borderOf,
  methods: { GetItemAt: borderOf },
};
