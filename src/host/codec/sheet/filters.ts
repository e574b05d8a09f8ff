import type { FilterCriterion } from "../../model/features";
import { attribute, element, elements, flag, number, type XmlElement } from "../xml/xmlElement";
import { writeXml } from "../xml/writeXml";
import { parseXml } from "../xml/parseXml";

/** What filters hide, by column within the filtered area. */
export function readCriteria(autoFilter: XmlElement | null): Map<number, FilterCriterion> {
  const criteria = new Map<number, FilterCriterion>();
  for (const item of elements(autoFilter, "filterColumn")) {
    const criterion = readCriterion(item);
    if (criterion) criteria.set(number(item, "colId") ?? 0, criterion);
  }
  return criteria;
}

/** The autoFilter element of an area; what a column filters by keeps the file's XML while it says the same. */
export function autoFilterXml(
  reference: string,
  criteria: ReadonlyMap<number, FilterCriterion>,
  file: XmlElement | null,
): XmlElement {
  const known = new Map(elements(file, "filterColumn").map((item) => [number(item, "colId") ?? 0, item]));
  const columns = [...criteria]
    .sort((a, b) => a[0] - b[0])
    .map(([column, criterion]) => {
      const own = known.get(column);
      if (own && JSON.stringify(readCriterion(own)) === JSON.stringify(criterion)) return own;
      return element("filterColumn", { colId: column }, [criterionXml(criterion)]);
    });
  const hidden = [...known].filter(([column, item]) => !criteria.has(column) && readCriterion(item) === null);
  const rest = elements(file).filter((item) => item.name !== "filterColumn");
  return element("autoFilter", { ref: reference }, [...columns, ...hidden.map(([, item]) => item), ...rest]);
}

function readCriterion(item: XmlElement): FilterCriterion | null {
  const [content] = elements(item);
  if (!content) return null;
  if (content.name === "filters" && elements(content).every((each) => each.name === "filter")) {
    const values = elements(content).map((each) => attribute(each, "val") ?? "");
    return { kind: "values", values: flag(content, "blank") ? [...values, ""] : values };
  }
  if (content.name === "customFilters") return readCustom(content);
  if (content.name === "top10") {
    const count = number(content, "val") ?? 10;
    return { kind: "top", top: flag(content, "top", true), percent: flag(content, "percent"), count };
  }
  if (content.name === "dynamicFilter") return { kind: "dynamic", type: attribute(content, "type") ?? "null" };
  return { kind: "other", fileXml: writeXml(content) };
}

const operators: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};

function readCustom(content: XmlElement): FilterCriterion {
  const [first, second] = elements(content, "customFilter").map(
    (item) => (operators[attribute(item, "operator") ?? "equal"] ?? "=") + (attribute(item, "val") ?? ""),
  );
  return { kind: "custom", criterion1: first ?? "", criterion2: second ?? null, and: flag(content, "and") };
}

function criterionXml(criterion: FilterCriterion): XmlElement {
  if (criterion.kind === "other") return parseXml(criterion.fileXml);
  if (criterion.kind === "dynamic") return element("dynamicFilter", { type: criterion.type });
  if (criterion.kind === "top") {
    const { top, percent, count } = criterion;
    return element("top10", { top: top ? null : false, percent: percent || null, val: count });
  }
  if (criterion.kind === "values") {
    const values = criterion.values.filter((value) => value !== "").map((value) => element("filter", { val: value }));
    return element("filters", { blank: criterion.values.includes("") || null }, values);
  }
  const list = [criterion.criterion1, ...(criterion.criterion2 === null ? [] : [criterion.criterion2])];
  return element("customFilters", { and: criterion.and || null }, list.map(customXml));
}

function customXml(criterion: string): XmlElement {
  const [, sign, value] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const operator = Object.keys(operators).find((name) => operators[name] === (sign ?? "="))!;
  return element("customFilter", { operator: operator === "equal" ? null : operator, val: value });
}
