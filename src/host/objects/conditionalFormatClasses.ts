import { fromR1C1, toR1C1 } from "../calc/references/r1c1";
import { intersect, type Area } from "../model/address";
import type { ConditionalFormatRule } from "../model/features";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { withoutArea } from "../model/withoutArea";
import { invalidArgument, invalidOperation } from "../protocol/errors";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { textScalar, type RuleTarget } from "./conditionalRangeFormat";
import { range, rangeAreas } from "./rangeTarget";
import { newScaleXml } from "./scaleFormatClasses";

type AreasTarget = { readonly sheet: Sheet; readonly areas: readonly Area[] };

/** The API's types that are modelled, by the file's. */
const apiTypes: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
};

function ruleObject(sheet: Sheet, rule: ConditionalFormatRule): HostObject {
  return hostObject("ConditionalFormat", { sheet, rule } satisfies RuleTarget);
}

function rulesOn({ sheet, areas }: AreasTarget): ConditionalFormatRule[] {
  const touches = (rule: ConditionalFormatRule) => rule.areas.some((own) => areas.some((area) => intersect(own, area)));
  return sheet.conditionalFormats.filter(touches).sort((a, b) => a.priority - b.priority);
}

const members = collectionMembers<AreasTarget>(
  (target) => rulesOn(target).map((rule) => ruleObject(target.sheet, rule)),
  (target, key) => {
    const found = rulesOn(target).find(({ id }) => id === key);
    return found ? ruleObject(target.sheet, found) : null;
  },
);

const newTypes: Readonly<Record<string, string>> = {
  Custom: "expression",
  CellValue: "cellIs",
  ContainsText: "containsText",
  ColorScale: "colorScale",
  DataBar: "dataBar",
  IconSet: "iconSet",
  TopBottom: "top10",
  PresetCriteria: "containsBlanks",
};

/** Types of which there is one rule before it is told more. */
const scaleKinds = ["colorScale", "dataBar", "iconSet"] as const;

/** The rules that format cells by their content. */
export const conditionalFormatCollectionClass: ObjectClass<AreasTarget> = {
  name: "ConditionalFormatCollection",
  scalars: {},
  ...members,
  methods: {
    ...members.methods,
    Add: ({ sheet, areas }, args, { workbook }) => {
      assertAllowed(sheet, "allowFormatCells");
      const type = newTypes[args.text(0)];
      if (!type) throw invalidArgument();
      const scale = scaleKinds.find((kind) => kind === type);
      for (const rule of sheet.conditionalFormats) rule.priority++;
      const rule: ConditionalFormatRule = {
        id: workbook.newId(),
        areas: [...areas],
        type,
        priority: 1,
        stopIfTrue: false,
        operator: type === "cellIs" ? "equal" : type === "containsText" ? "containsText" : null,
        formulas: [],
        text: null,
        format: { fontColor: null, bold: null, italic: null, fillColor: null, numberFormat: null },
        ...(type === "top10" ? { attributes: { rank: "10" } } : {}),
        fileXml: scale ? newScaleXml(scale) : null,
      };
      sheet.conditionalFormats.push(rule);
      sheet.changed.add("conditionalFormats");
      return ruleObject(sheet, rule);
    },
    ClearAll: ({ sheet, areas }) => {
      assertAllowed(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats
        .map((rule) => ({
          ...rule,
          areas: areas.reduce<Area[]>((left, area) => left.flatMap((own) => withoutArea(own, area)), rule.areas),
        }))
        .filter((rule) => rule.areas.length > 0);
      sheet.changed.add("conditionalFormats");
    },
  },
};

function part(type: string, api: string, orNull: boolean) {
  return (target: RuleTarget): HostObject | null => {
    if ((apiTypes[target.rule.type] ?? "PresetCriteria") === api) return hostObject(type, target);
    if (orNull) return null;
    throw invalidOperation();
  };
}

/** One rule. */
export const conditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "ConditionalFormat",
  id: "Id",
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => apiTypes[rule.type] ?? "PresetCriteria" },
    Priority: {
      get: ({ sheet, rule }) => [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).indexOf(rule),
      set: ({ sheet, rule }, value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== rule).sort((a, b) => a.priority - b.priority);
        others.splice(Number(value), 0, rule);
        others.forEach((each, index) => (each.priority = index + 1));
        sheet.changed.add("conditionalFormats");
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ sheet, rule }, value) => {
        rule.stopIfTrue = value === true;
        sheet.changed.add("conditionalFormats");
      },
    },
  },
  navigations: {
    Custom: part("CustomConditionalFormat", "Custom", false),
    CustomOrNullObject: part("CustomConditionalFormat", "Custom", true),
    CellValue: part("CellValueConditionalFormat", "CellValue", false),
    CellValueOrNullObject: part("CellValueConditionalFormat", "CellValue", true),
    ColorScale: part("ColorScaleConditionalFormat", "ColorScale", false),
    ColorScaleOrNullObject: part("ColorScaleConditionalFormat", "ColorScale", true),
    DataBar: part("DataBarConditionalFormat", "DataBar", false),
    DataBarOrNullObject: part("DataBarConditionalFormat", "DataBar", true),
    IconSet: part("IconSetConditionalFormat", "IconSet", false),
    IconSetOrNullObject: part("IconSetConditionalFormat", "IconSet", true),
    TopBottom: part("TopBottomConditionalFormat", "TopBottom", false),
    TopBottomOrNullObject: part("TopBottomConditionalFormat", "TopBottom", true),
    Preset: part("PresetCriteriaConditionalFormat", "PresetCriteria", false),
    PresetOrNullObject: part("PresetCriteriaConditionalFormat", "PresetCriteria", true),
    TextComparison: part("TextConditionalFormat", "ContainsText", false),
    TextComparisonOrNullObject: part("TextConditionalFormat", "ContainsText", true),
  },
  methods: {
    Delete: ({ sheet, rule }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== rule);
      sheet.changed.add("conditionalFormats");
    },
    GetRange: ({ sheet, rule }) => {
      if (rule.areas.length !== 1) throw invalidOperation();
      return range(sheet, rule.areas[0]!);
    },
    GetRangeOrNullObject: ({ sheet, rule }) => (rule.areas.length === 1 ? range(sheet, rule.areas[0]!) : null),
    GetRanges: ({ sheet, rule }) => rangeAreas(sheet, rule.areas),
  },
};

const formula = textScalar(
  ({ formulas }) => formulas[0] ?? "",
  (rule, value) => (rule.formulas = [value.startsWith("=") ? value : `=${value}`]),
);
const formatPart = { Format: (target: RuleTarget) => hostObject("ConditionalRangeFormat", target) };

export const customConditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "CustomConditionalFormat",
  scalars: {},
  navigations: { ...formatPart, Rule: (target) => hostObject("ConditionalFormatRule", target) },
};

export const conditionalFormatRuleClass: ObjectClass<RuleTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: formula,
    FormulaLocal: formula,
    FormulaR1C1: {
      get: ({ rule }) => (rule.formulas[0] === undefined ? "" : toR1C1(rule.formulas[0], rule.areas[0]!)),
      set: (target, value, context) => {
        if (typeof value !== "string") throw invalidArgument();
        const text = value.startsWith("=") ? value : `=${value}`;
        formula.set!(target, fromR1C1(text, target.rule.areas[0]!), context);
      },
    },
  },
};

const comparisons: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Formats cells whose value compares to others. */
export const cellValueConditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: ({ rule }) => ({
        formula1: rule.formulas[0] ?? "",
        ...(rule.formulas[1] === undefined ? {} : { formula2: rule.formulas[1] }),
        operator: Object.keys(comparisons).find((word) => comparisons[word] === rule.operator) ?? "EqualTo",
      }),
      set: ({ sheet, rule }, value) => {
        const { formula1, formula2, operator } = (value ?? {}) as Record<string, unknown>;
        const comparison = comparisons[String(operator)];
        if (formula1 === undefined || !comparison) throw invalidArgument();
        const formulas = [formula1, formula2].filter((each) => each !== undefined && each !== null).map(String);
        rule.formulas = formulas.map((each) => (each.startsWith("=") ? each : `=${each}`));
        rule.operator = comparison;
        sheet.changed.add("conditionalFormats");
      },
    },
  },
  navigations: formatPart,
};

const textOperators: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** Formats cells whose text contains another. */
export const textConditionalFormatClass: ObjectClass<RuleTarget> = {
  name: "TextConditionalFormat",
  scalars: {
    Rule: {
      get: ({ rule }) => ({
        operator: Object.keys(textOperators).find((word) => textOperators[word] === rule.type) ?? "Contains",
        text: rule.text ?? "",
      }),
      set: ({ sheet, rule }, value) => {
        const { operator, text } = (value ?? {}) as Record<string, unknown>;
        const type = textOperators[String(operator)];
        if (!type || typeof text !== "string") throw invalidArgument();
        Object.assign(rule, { type, operator: type === "notContainsText" ? "notContains" : type, text, formulas: [] });
        sheet.changed.add("conditionalFormats");
      },
    },
  },
  navigations: formatPart,
};
