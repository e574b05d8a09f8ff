import type { DataValidation } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import type { FormulaForms } from "../cells/formulaForm";
import { decodeXstring, encodeXstring } from "../xml/escape";
import { attribute, child, element, elements, flag, setAttribute, text, type XmlElement } from "../xml/xmlElement";
import { areasText, readAreas } from "./areaList";
import type { ReadContext, WriteContext } from "./context";
import { extendedValidations, replaceExtendedValidations } from "./extendedRules";
import { textOf } from "./same";
import type { SheetXml } from "./sheetXml";

/** Reads the rules for what may be entered, those of the file's extension after the others. */
export function readValidations({ xml, sheet, forms }: ReadContext): void {
  const list = elements(xml.first("dataValidations"), "dataValidation");
  sheet.validations = [
    ...list.map((item) => readValidation(item, forms)),
    ...extendedValidations(xml).map((item) => readExtended(item, forms)),
  ];
}

/** Writes them; a rule that says the same as the file's keeps its XML. */
export function writeValidations({ xml, sheet, shared }: WriteContext): void {
  const owner = xml.first("dataValidations") ?? element("dataValidations");
  const known = new Map(
    elements(owner, "dataValidation").map((item) => [textOf(readValidation(item, shared.forms)), item]),
  );
  const list = sheet.validations
    .filter((rule) => rule.areas.length > 0 && !rule.extended)
    .map((rule) => known.get(textOf(rule)) ?? validationXml(rule, shared.forms));
  owner.children = list;
  setAttribute(owner, "count", list.length);
  xml.set("dataValidations", list.length === 0 ? null : owner);
  writeExtended(xml, sheet, shared.forms);
}

/** The rules of the extension: those the model no longer has go, those it changed are written anew. */
function writeExtended(xml: SheetXml, sheet: Sheet, forms: FormulaForms): void {
  const before = extendedValidations(xml);
  const known = new Map(before.map((item) => [textOf(readExtended(item, forms)), item]));
  const list = sheet.validations
    .filter((rule) => rule.extended && rule.areas.length > 0)
    .map((rule) => known.get(textOf(rule)) ?? extendedXml(rule, forms));
  if (before.length > 0 || list.length > 0) replaceExtendedValidations(xml, list);
}

/** In the extension cells are an element, and so is each formula's text. */
function readExtended(item: XmlElement, forms: FormulaForms): DataValidation {
  const plain = element("dataValidation");
  plain.attributes = [...item.attributes];
  setAttribute(plain, "sqref", text(child(item, "xm:sqref")).trim());
  for (const name of ["formula1", "formula2"]) {
    const formula = child(child(item, `x14:${name}`), "xm:f");
    if (formula) plain.children.push(element(name, {}, [text(formula)]));
  }
  return { ...readValidation(plain, forms), extended: true };
}

function extendedXml(rule: DataValidation, forms: FormulaForms): XmlElement {
  const plain = validationXml(rule, forms);
  const sqref = attribute(plain, "sqref") ?? "";
  setAttribute(plain, "sqref", null);
  const formulas = elements(plain).map((item) => element(`x14:${item.name}`, {}, [element("xm:f", {}, [text(item)])]));
  return { ...plain, name: "x14:dataValidation", children: [...formulas, element("xm:sqref", {}, [sqref])] };
}

function readValidation(item: XmlElement, forms: FormulaForms): DataValidation {
  const words = (name: string) => decodeXstring(attribute(item, name) ?? "");
  const type = attribute(item, "type") ?? "none";
  return {
    areas: readAreas(attribute(item, "sqref")),
    type,
    operator: attribute(item, "operator") ?? "between",
    formula1: readOperand(child(item, "formula1"), type, forms),
    formula2: readOperand(child(item, "formula2"), type, forms),
    allowBlank: flag(item, "allowBlank"),
    inCellDropDown: !flag(item, "showDropDown"),
    error: {
      show: flag(item, "showErrorMessage"),
      style: attribute(item, "errorStyle") ?? "stop",
      title: words("errorTitle"),
      message: words("error"),
    },
    prompt: { show: flag(item, "showInputMessage"), title: words("promptTitle"), message: words("prompt") },
  };
}

/** A number and a list of words stand for themselves; everything else is a formula with leading "=". */
function readOperand(item: XmlElement | null, type: string, forms: FormulaForms): string | null {
  if (!item) return null;
  const content = text(item).trim();
  if (/^-?\d+(?:\.\d+)?$/.test(content)) return content;
  const words = type === "list" ? /^"((?:[^"]|"")*)"$/.exec(content) : null;
  return words ? words[1]!.replace(/""/g, '"') : forms.fromFile(content, null);
}

function operandText(operand: string, type: string, forms: FormulaForms): string {
  if (operand.startsWith("=")) return forms.toFile(operand, null);
  return type === "list" ? `"${operand.replace(/"/g, '""')}"` : operand;
}

function validationXml(rule: DataValidation, forms: FormulaForms): XmlElement {
  const operands = [rule.formula1, rule.formula2].flatMap((operand, n) =>
    operand === null ? [] : [element(`formula${n + 1}`, {}, [operandText(operand, rule.type, forms)])],
  );
  const words = (value: string) => (value === "" ? null : encodeXstring(value));
  const attributes = {
    type: rule.type === "none" ? null : rule.type,
    errorStyle: rule.error.style === "stop" ? null : rule.error.style,
    operator: rule.operator === "between" ? null : rule.operator,
    allowBlank: rule.allowBlank || null,
    showDropDown: rule.inCellDropDown ? null : true,
    showInputMessage: rule.prompt.show || null,
    showErrorMessage: rule.error.show || null,
    errorTitle: words(rule.error.title),
    error: words(rule.error.message),
    promptTitle: words(rule.prompt.title),
    prompt: words(rule.prompt.message),
    sqref: areasText(rule.areas),
  };
  return element("dataValidation", attributes, operands);
}
