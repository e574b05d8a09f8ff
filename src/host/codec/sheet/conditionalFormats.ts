import type { ConditionalFormatRule } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import type { FormulaForms } from "../cells/formulaForm";
import { resolveColor, type Palette } from "../styles/theme";
import { writeXml } from "../xml/writeXml";
import { parseXml } from "../xml/parseXml";
import {
  attribute,
  child,
  element,
  elements,
  flag,
  number,
  setAttribute,
  text,
  type XmlElement,
} from "../xml/xmlElement";
import { areasText, readAreas } from "./areaList";
import type { ReadContext, WriteContext } from "./context";
import {
  dropExtendedRules,
  extendedFormats,
  extensionIds,
  placeExtendedRules,
  type ExtendedPlace,
} from "./extendedRules";
import { impliedFormulas } from "./impliedFormulas";
import { textOf } from "./same";
import type { SheetXml } from "./sheetXml";

/** Rules the model describes in full; of the others it keeps the file's XML. */
const described =
  /^(?:cellIs|expression|containsText|notContainsText|beginsWith|endsWith|containsBlanks|notContainsBlanks|containsErrors|notContainsErrors|duplicateValues|uniqueValues|top10|aboveAverage|timePeriod)$/;

/** What such rules say besides. */
const details = ["rank", "percent", "bottom", "aboveAverage", "equalAverage", "stdDev", "timePeriod"];

type RuleContext = {
  readonly dxfs: readonly XmlElement[];
  readonly palette: Palette;
  readonly forms: FormulaForms;
};

/** Reads the rules that format cells by their content. */
export function readConditionalFormats({ xml, sheet, workbook, ...context }: ReadContext): void {
  for (const owner of xml.all("conditionalFormatting")) {
    for (const item of elements(owner, "cfRule")) {
      sheet.conditionalFormats.push({ ...readRule(item, owner, context), id: workbook.newId() });
    }
  }
  for (const { item, owner } of extendedFormats(xml)) {
    sheet.conditionalFormats.push({ ...readExtended(item, owner, context.forms), id: workbook.newId() });
  }
}

/** Writes them, those of one area together; a rule that says the same as the file's keeps its XML. */
export function writeConditionalFormats({ xml, sheet, shared }: WriteContext): void {
  const context = {
    dxfs: elements(child(shared.styles.root, "dxfs"), "dxf"),
    palette: shared.palette,
    forms: shared.forms,
  };
  const owners = xml.all("conditionalFormatting");
  const known = new Map<string, XmlElement>();
  for (const owner of owners) {
    for (const item of elements(owner, "cfRule")) known.set(textOf(readRule(item, owner, context)), item);
  }
  const made = new Map<string, XmlElement>();
  for (const rule of sheet.conditionalFormats) {
    if (rule.areas.length === 0 || rule.extended) continue;
    const reference = areasText(rule.areas);
    const owner = made.get(reference) ?? element("conditionalFormatting", { sqref: reference });
    made.set(reference, owner);
    owner.children.push(known.get(textOf({ ...rule, id: "" })) ?? ruleXml(rule, shared));
  }
  xml.replace("conditionalFormatting", [...made.values()]);
  const kept = extensionIds([...made.values()]);
  dropExtendedRules(xml, new Set([...extensionIds(owners), ...goneExtended(xml, sheet)].filter((id) => !kept.has(id))));
  placeExtendedRules(xml, placeIn(sheet, shared.forms));
}

/** The model's rule that an element of the extension is, or holds the details of. */
function ruleOf(item: XmlElement, sheet: Sheet): ConditionalFormatRule | undefined {
  const id = attribute(item, "id");
  return id === null ? undefined : sheet.conditionalFormats.find(({ fileXml }) => fileXml?.includes(id));
}

/** The cells of such a rule, and the formulas of those that stand for themselves. */
function placeIn(sheet: Sheet, forms: FormulaForms): (item: XmlElement) => ExtendedPlace | null {
  return (item) => {
    const rule = ruleOf(item, sheet);
    if (!rule) return null;
    const formulas = rule.extended ? rule.formulas.map((formula) => forms.toFile(formula, null)) : null;
    return { reference: areasText(rule.areas), formulas };
  };
}

/** The rules of the extension that the model no longer has. */
function goneExtended(xml: SheetXml, sheet: Sheet): string[] {
  return extendedFormats(xml)
    .filter(({ item }) => !ruleOf(item, sheet))
    .map(({ item }) => attribute(item, "id") ?? "");
}

/** A rule of the extension, as far as it says what others say; the rest is kept with the file. */
function readExtended(item: XmlElement, owner: XmlElement, forms: FormulaForms): ConditionalFormatRule {
  return {
    id: "",
    areas: readAreas(text(child(owner, "xm:sqref")).trim()),
    type: attribute(item, "type") ?? "",
    priority: number(item, "priority") ?? 0,
    stopIfTrue: flag(item, "stopIfTrue"),
    operator: attribute(item, "operator"),
    formulas: elements(item, "xm:f").map((each) => forms.fromFile(text(each).trim(), null)),
    text: attribute(item, "text"),
    format: { fontColor: null, bold: null, italic: null, fillColor: null, numberFormat: null },
    extended: true,
    fileXml: writeXml(item),
  };
}

function readRule(item: XmlElement, owner: XmlElement, context: RuleContext): ConditionalFormatRule {
  const type = attribute(item, "type") ?? "";
  const dxf = context.dxfs[number(item, "dxfId") ?? -1] ?? null;
  return {
    id: "",
    areas: readAreas(attribute(owner, "sqref")),
    type,
    priority: number(item, "priority") ?? 0,
    stopIfTrue: flag(item, "stopIfTrue"),
    operator: attribute(item, "operator"),
    formulas: elements(item, "formula").map((each) => context.forms.fromFile(text(each).trim(), null)),
    text: attribute(item, "text"),
    format: readDxf(dxf, context.palette),
    ...attributesOf(item),
    fileXml: described.test(type) ? null : writeXml(item),
  };
}

function attributesOf(item: XmlElement): { attributes?: Record<string, string> } {
  const said = details.flatMap((name) => {
    const value = attribute(item, name);
    return value === null ? [] : [[name, value] as const];
  });
  return said.length === 0 ? {} : { attributes: Object.fromEntries(said) };
}

function readDxf(dxf: XmlElement | null, palette: Palette): ConditionalFormatRule["format"] {
  const font = child(dxf, "font");
  const fill = child(child(dxf, "fill"), "patternFill");
  const set = (name: string) => {
    const item = child(font, name);
    return item ? flag(item, "val", true) : null;
  };
  const numberFormat = child(dxf, "numFmt");
  return {
    fontColor: resolveColor(child(font, "color"), palette),
    bold: set("b"),
    italic: set("i"),
    fillColor: resolveColor(child(fill, "bgColor") ?? child(fill, "fgColor"), palette),
    numberFormat: numberFormat && attribute(numberFormat, "formatCode"),
    ...(child(font, "strike") ? { strikethrough: set("strike") } : {}),
    ...(child(font, "u") ? { underline: attribute(child(font, "u")!, "val") !== "none" } : {}),
  };
}

function ruleXml(rule: ConditionalFormatRule, shared: WriteContext["shared"]): XmlElement {
  const plain = Object.values(rule.format).every((value) => value === null || value === undefined);
  if (rule.fileXml !== null) {
    const item = parseXml(rule.fileXml);
    setAttribute(item, "priority", rule.priority);
    setAttribute(item, "stopIfTrue", rule.stopIfTrue || null);
    return item;
  }
  return element(
    "cfRule",
    {
      type: rule.type,
      dxfId: plain ? null : shared.styles.dxfOf(rule.format),
      priority: rule.priority,
      stopIfTrue: rule.stopIfTrue || null,
      operator: rule.operator,
      text: rule.text,
      ...rule.attributes,
    },
    (rule.formulas.length > 0 ? rule.formulas : impliedFormulas(rule)).map((formula) =>
      element("formula", {}, [shared.forms.toFile(formula, null)]),
    ),
  );
}
