import type { CellFormat } from "../model/format";
import { invalidArgument } from "../protocol/errors";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { applyFormat, formatScalar, readColor, type FormatTarget } from "./formatTarget";

type Font = CellFormat["font"];

function fontScalar<K extends keyof Font>(part: K, kind: "string" | "number" | "boolean"): Scalar<FormatTarget> {
  return formatScalar(
    `font.${part}`,
    kind,
    ({ font }) => font[part],
    (format, value: Font[K]) => ({ ...format, font: { ...format.font, [part]: value } }),
  );
}

const underlineWords = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

/** The font of cells. */
export const rangeFontClass: ObjectClass<FormatTarget> = {
  name: "RangeFont",
  scalars: {
    Name: fontScalar("name", "string"),
    Size: fontScalar("size", "number"),
    Bold: fontScalar("bold", "boolean"),
    Italic: fontScalar("italic", "boolean"),
    Strikethrough: fontScalar("strikethrough", "boolean"),
    Color: formatScalar(
      "font.color",
      "string",
      ({ font }) => font.color ?? "#000000",
      (format, color: string) => ({ ...format, font: { ...format.font, color: readColor(color) } }),
    ),
    Underline: formatScalar(
      "font.underline",
      "string",
      ({ font }) =>
        underlineWords.find(
          (word) => word.toLowerCase() === font.underline?.toLowerCase().replace("accounting", "accountant"),
        ) ?? "None",
      (format, word: string) => {
        const known = underlineWords.find((each) => each.toLowerCase() === word.toLowerCase());
        if (!known) throw invalidArgument();
        const file = known.charAt(0).toLowerCase() + known.slice(1).replace("Accountant", "Accounting");
        return { ...format, font: { ...format.font, underline: known === "None" ? null : file } };
      },
    ),
  },
};

/** The background of cells. No fill reads as "#FFFFFF"; setting "" clears it. */
export const rangeFillClass: ObjectClass<FormatTarget> = {
  name: "RangeFill",
  scalars: {
    Color: formatScalar(
      "fill",
      "string",
      ({ fill }) => fill?.color ?? "#FFFFFF",
      (format, value: string) => {
        const color = readColor(value);
        return { ...format, fill: color === null ? null : { pattern: "solid", color } };
      },
    ),
    Pattern: formatScalar(
      "fill.pattern",
      "string",
      ({ fill }) => (fill === null ? "None" : fill.pattern.charAt(0).toUpperCase() + fill.pattern.slice(1)),
      (format, pattern: string) => ({
        ...format,
        fill:
          pattern === "None"
            ? null
            : { pattern: pattern.charAt(0).toLowerCase() + pattern.slice(1), color: format.fill?.color ?? null },
      }),
    ),
  },
  methods: {
    Clear: (target, _, context) =>
      applyFormat(target, context, { name: "fill=none", apply: (format) => ({ ...format, fill: null }) }),
  },
};

/** Whether cells may be edited on a protected sheet. */
export const formatProtectionClass: ObjectClass<FormatTarget> = {
  name: "FormatProtection",
  scalars: {
    Locked: formatScalar(
      "locked",
      "boolean",
      ({ protection }) => protection.locked,
      (format, locked: boolean) => ({
        ...format,
        protection: { ...format.protection, locked },
      }),
    ),
    FormulaHidden: formatScalar(
      "hidden",
      "boolean",
      ({ protection }) => protection.hidden,
      (format, hidden: boolean) => ({
        ...format,
        protection: { ...format.protection, hidden },
      }),
    ),
  },
};
