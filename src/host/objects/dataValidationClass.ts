import { intersect, type Area } from "../model/address";
import type { DataValidation } from "../model/features";
import { joinedCells } from "../model/findText";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { invalidCells, type Evaluate } from "../model/validity";
import { withoutArea } from "../model/withoutArea";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { isHostObject, type HostObject } from "../protocol/hostObject";
import type { ObjectClass, Scalar } from "../protocol/objectClass";
import { absoluteFormula } from "./nameClasses";
import { found } from "./rangeSearch";
import { rangeAreas, type RangeTarget } from "./rangeTarget";

type ValidationTarget = { readonly sheet: Sheet; readonly areas: readonly Area[] };
type Fields = Readonly<Record<string, unknown>>;

/** The API's word for a kind of rule, the file's, and the API's type. */
const kinds = [
  { rule: "wholeNumber", file: "whole", type: "WholeNumber" },
  { rule: "decimal", file: "decimal", type: "Decimal" },
  { rule: "textLength", file: "textLength", type: "TextLength" },
  { rule: "date", file: "date", type: "Date" },
  { rule: "time", file: "time", type: "Time" },
  { rule: "list", file: "list", type: "List" },
  { rule: "custom", file: "custom", type: "Custom" },
] as const;

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function ruleOf({ sheet, areas }: ValidationTarget): DataValidation | null {
  const rules = areas.map(
    (area) => sheet.validations.find((rule) => rule.areas.some((own) => intersect(own, area))) ?? null,
  );
  return rules.every((rule) => rule === rules[0]) ? (rules[0] ?? null) : null;
}

/** Takes the rules off the cells; rules of other cells stay. */
function clear({ sheet, areas }: ValidationTarget): void {
  sheet.validations = sheet.validations
    .map((rule) => ({
      ...rule,
      areas: areas.reduce<Area[]>((left, area) => left.flatMap((own) => withoutArea(own, area)), rule.areas),
    }))
    .filter((rule) => rule.areas.length > 0);
  sheet.changed.add("validations");
}

/** A number, a formula, a list "a,b" or a range, as the model keeps it. */
function operand(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (isHostObject(value)) {
    const { sheet, area } = value.target as RangeTarget;
    return absoluteFormula(sheet, area);
  }
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

function setRule(target: ValidationTarget, value: unknown): void {
  assertAllowed(target.sheet, null);
  const given = (value ?? {}) as Record<string, Fields | undefined>;
  const kind = kinds.find(({ rule }) => given[rule]);
  if (!kind) throw invalidArgument();
  const fields = given[kind.rule]!;
  const { formula1, formula2 } = operandsOf(kind.rule, fields);
  const operator = operators[typeof fields["operator"] === "string" ? fields["operator"] : "Between"];
  if (formula1 === null || !operator) throw invalidArgument();
  const known = ruleOf(target);
  clear(target);
  target.sheet.validations.push({
    areas: [...target.areas],
    type: kind.file,
    operator,
    formula1,
    formula2,
    allowBlank: known?.allowBlank ?? true,
    inCellDropDown: kind.rule !== "list" || fields["inCellDropDown"] !== false,
    error: known?.error ?? { show: true, style: "stop", title: "", message: "" },
    prompt: known?.prompt ?? { show: true, title: "", message: "" },
  });
}

function operandsOf(rule: string, fields: Fields): { formula1: string | null; formula2: string | null } {
  if (rule === "list") return { formula1: operand(fields["source"]), formula2: null };
  if (rule === "custom") return { formula1: operand(fields["formula"]), formula2: null };
  return { formula1: operand(fields["formula1"]), formula2: operand(fields["formula2"]) };
}

function getRule(target: ValidationTarget): Fields {
  const rule = ruleOf(target);
  const kind = kinds.find(({ file }) => file === rule?.type);
  if (!rule || !kind) return {};
  if (kind.rule === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 } };
  if (kind.rule === "custom") return { custom: { formula: rule.formula1 } };
  const plain = (text: string | null) =>
    text !== null && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  const operator = Object.keys(operators).find((word) => operators[word] === rule.operator) ?? "Between";
  const second = rule.formula2 === null ? {} : { formula2: plain(rule.formula2) };
  return { [kind.rule]: { formula1: plain(rule.formula1), ...second, operator } };
}

/** A part of the rule that can be set by itself. */
function partScalar(
  read: (rule: DataValidation) => unknown,
  write: (rule: DataValidation, value: never) => void,
  absent: unknown,
): Scalar<ValidationTarget> {
  return {
    get: (target) => {
      const rule = ruleOf(target);
      return rule ? read(rule) : absent;
    },
    set: (target, value) => {
      const rule = ruleOf(target);
      if (!rule) throw invalidArgument();
      write(rule, value as never);
      target.sheet.changed.add("validations");
    },
  };
}

/** The cells whose content their rules forbid, by area. */
function invalidAreas({ sheet, areas }: ValidationTarget, { calculation, settle }: HostContext): Area[] {
  settle();
  const evaluate: Evaluate = (formula, home, row, column) => calculation.evaluate(formula, home, row, column);
  const places = sheet.validations.flatMap((rule) =>
    rule.areas
      .flatMap((own) => areas.flatMap((area) => intersect(own, area) ?? []))
      .flatMap((area) => invalidCells(rule, { sheet, area }, evaluate)),
  );
  return joinedCells(places);
}

function invalid(target: ValidationTarget, context: HostContext): HostObject | null {
  const areas = invalidAreas(target, context);
  return areas.length === 0 ? null : rangeAreas(target.sheet, areas);
}

/** True when all cells are as their rules want them, false when none is, null when some are. */
function validity(target: ValidationTarget, context: HostContext): boolean | null {
  const count = (areas: readonly Area[]) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const wrong = count(invalidAreas(target, context));
  return wrong === 0 ? true : wrong === count(target.areas) ? false : null;
}

const noMessage = { message: "", showPrompt: true, title: "" };
const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };

/** What may be entered into cells. */
export const dataValidationClass: ObjectClass<ValidationTarget> = {
  name: "DataValidation",
  scalars: {
    Type: { get: (target) => kinds.find(({ file }) => file === ruleOf(target)?.type)?.type ?? "None" },
    Rule: { get: getRule, set: setRule },
    Valid: { get: validity },
    IgnoreBlanks: partScalar(
      (rule) => rule.allowBlank,
      (rule, value: boolean) => (rule.allowBlank = value),
      true,
    ),
    Prompt: partScalar(
      ({ prompt }) => ({ message: prompt.message, showPrompt: prompt.show, title: prompt.title }),
      (rule, value: { message?: string; showPrompt?: boolean; title?: string }) => {
        rule.prompt = { show: value.showPrompt ?? true, title: value.title ?? "", message: value.message ?? "" };
      },
      noMessage,
    ),
    ErrorAlert: partScalar(
      ({ error }) => ({
        message: error.message,
        showAlert: error.show,
        style: error.style.charAt(0).toUpperCase() + error.style.slice(1),
        title: error.title,
      }),
      (rule, value: { message?: string; showAlert?: boolean; style?: string; title?: string }) => {
        const style = (value.style ?? "Stop").toLowerCase();
        rule.error = { show: value.showAlert ?? true, style, title: value.title ?? "", message: value.message ?? "" };
      },
      noAlert,
    ),
  },
  methods: {
    Clear: clear,
    GetInvalidCells: (target, _, context) => found(invalid(target, context)),
    GetInvalidCellsOrNullObject: (target, _, context) => invalid(target, context),
  },
};
