import type { ConditionalFormatRule } from "../model/features";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { readColor } from "./formatTarget";

/** A conditional format with the sheet it is on. */
export type RuleTarget = { readonly sheet: Sheet; readonly rule: ConditionalFormatRule };

/** A text that a rule keeps. */
export function textScalar(
  read: (rule: ConditionalFormatRule) => unknown,
  write: (rule: ConditionalFormatRule, value: string) => void,
): Scalar<RuleTarget> {
  return {
    get: ({ rule }) => read(rule),
    set: ({ sheet, rule }, value) => {
      if (typeof value !== "string") throw invalidArgument();
      write(rule, value);
      sheet.changed.add("conditionalFormats");
    },
  };
}

/** How cells look that a rule applies to. */
export const conditionalRangeFormatClass: ObjectClass<RuleTarget> = {
  name: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: textScalar(
      ({ format }) => format.numberFormat ?? "",
      (rule, value) => (rule.format = { ...rule.format, numberFormat: value }),
    ),
  },
  navigations: {
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
  },
};

export const conditionalRangeFillClass: ObjectClass<RuleTarget> = {
  name: "ConditionalRangeFill",
  scalars: {
    Color: textScalar(
      ({ format }) => format.fillColor ?? "",
      (rule, value) => (rule.format = { ...rule.format, fillColor: readColor(value) }),
    ),
  },
  methods: {
    Clear: ({ sheet, rule }) => {
      rule.format = { ...rule.format, fillColor: null };
      sheet.changed.add("conditionalFormats");
    },
  },
};

function flagScalar(part: "bold" | "italic" | "strikethrough"): Scalar<RuleTarget> {
  return {
    get: ({ rule }) => rule.format[part] ?? false,
    set: ({ sheet, rule }, value) => {
      rule.format = { ...rule.format, [part]: value === true };
      sheet.changed.add("conditionalFormats");
    },
  };
}

export const conditionalRangeFontClass: ObjectClass<RuleTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Bold: flagScalar("bold"),
    Italic: flagScalar("italic"),
    Strikethrough: flagScalar("strikethrough"),
    Underline: {
      get: ({ rule }) => (rule.format.underline ? "Single" : "None"),
      set: ({ sheet, rule }, value) => {
        rule.format = { ...rule.format, underline: value !== "None" };
        sheet.changed.add("conditionalFormats");
      },
    },
    Color: textScalar(
      ({ format }) => format.fontColor ?? "",
      (rule, value) => (rule.format = { ...rule.format, fontColor: readColor(value) }),
    ),
  },
  methods: {
    Clear: ({ sheet, rule }) => {
      const { fillColor, numberFormat } = rule.format;
      rule.format = { fontColor: null, bold: null, italic: null, fillColor, numberFormat };
      sheet.changed.add("conditionalFormats");
    },
  },
};
