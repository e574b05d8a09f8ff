import type { ConditionalFormatRule } from "../model/features";
import { invalidArgument } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import type { RuleTarget } from "./conditionalRangeFormat";

type RuleForm = { readonly type: string; readonly attributes: Readonly<Record<string, string>> };

const formatPart = { Format: (target: RuleTarget) => hostObject("ConditionalRangeFormat", target) };

const period = (timePeriod: string): RuleForm => ({ type: "timePeriod", attributes: { timePeriod } });
const average = (attributes: Record<string, string>): RuleForm => ({ type: "aboveAverage", attributes });
const plain = (type: string): RuleForm => ({ type, attributes: {} });

/** What the API's presets are in a file. */
const presets: Readonly<Record<string, RuleForm>> = {
  Blanks: plain("containsBlanks"),
  NonBlanks: plain("notContainsBlanks"),
  Errors: plain("containsErrors"),
  NonErrors: plain("notContainsErrors"),
  DuplicateValues: plain("duplicateValues"),
  UniqueValues: plain("uniqueValues"),
  Yesterday: period("yesterday"),
  Today: period("today"),
  Tomorrow: period("tomorrow"),
  LastSevenDays: period("last7Days"),
  LastWeek: period("lastWeek"),
  ThisWeek: period("thisWeek"),
  NextWeek: period("nextWeek"),
  LastMonth: period("lastMonth"),
  ThisMonth: period("thisMonth"),
  NextMonth: period("nextMonth"),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: "0" }),
  EqualOrAboveAverage: average({ equalAverage: "1" }),
  EqualOrBelowAverage: average({ aboveAverage: "0", equalAverage: "1" }),
  OneStdDevAboveAverage: average({ stdDev: "1" }),
  OneStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "1" }),
  TwoStdDevAboveAverage: average({ stdDev: "2" }),
  TwoStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "2" }),
  ThreeStdDevAboveAverage: average({ stdDev: "3" }),
  ThreeStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "3" }),
};

function isForm({ type, attributes = {} }: ConditionalFormatRule, form: RuleForm): boolean {
  const names = new Set([...Object.keys(attributes), ...Object.keys(form.attributes)]);
  return type === form.type && [...names].every((name) => attributes[name] === form.attributes[name]);
}

function setForm({ sheet, rule }: RuleTarget, { type, attributes }: RuleForm): void {
  Object.assign(rule, { type, attributes: { ...attributes }, operator: null, formulas: [] });
  sheet.changed.add("conditionalFormats");
}

/** Formats cells by a rule that needs no operand: blanks, errors, duplicates, dates, averages. */
export const presetConditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    Rule: {
      get: ({ rule }) => ({
        criterion: Object.keys(presets).find((word) => isForm(rule, presets[word]!)) ?? "Invalid",
      }),
      set: (target, value) => {
        const form = presets[String((value as { criterion?: unknown } | null)?.criterion)];
        if (!form) throw invalidArgument();
        setForm(target, form);
      },
    },
  },
  navigations: formatPart,
};

const maxRank = 1000;

/** Formats the highest or lowest values. */
export const topBottomConditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "TopBottomConditionalFormat",
  scalars: {
    Rule: {
      get: ({ rule: { attributes = {} } }) => ({
        rank: Number(attributes["rank"] ?? 10),
        type: `${attributes["bottom"] === "1" ? "Bottom" : "Top"}${attributes["percent"] === "1" ? "Percent" : "Items"}`,
      }),
      set: (target, value) => {
        const { rank, type } = (value ?? {}) as { rank?: unknown; type?: unknown };
        const match = /^(Top|Bottom)(Items|Percent)$/.exec(String(type));
        if (!match || typeof rank !== "number" || !(rank >= 1 && rank <= maxRank)) throw invalidArgument();
        const percent = match[2] === "Percent" ? { percent: "1" } : {};
        const bottom = match[1] === "Bottom" ? { bottom: "1" } : {};
        setForm(target, { type: "top10", attributes: { rank: String(rank), ...percent, ...bottom } });
      },
    },
  },
  navigations: formatPart,
};
