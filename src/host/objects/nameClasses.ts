import { cellName, type Area, quoteSheetName } from "../model/address";
import { assertNewName } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { DefinedName } from "../model/workbook";
import { assertFormula, readValue } from "../model/writeCells";
import type { CallArguments } from "../protocol/callArguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";
import { range, rangeOfFormula, type RangeTarget } from "./rangeTarget";
import { gridOf } from "./rangeValues";

type NamesTarget = { readonly sheet: Sheet | null };

/** A defined name; looked up again each time, as references in it are rewritten. */
type NameTarget = { readonly name: string; readonly scope: string | null };

function nameObject({ name, sheet }: DefinedName): HostObject {
  return hostObject("NamedItem", { name, scope: sheet } satisfies NameTarget);
}

function definedName({ name, scope }: NameTarget, { workbook }: HostContext): DefinedName {
  const found = workbook.names.find((each) => each.sheet === scope && each.name === name);
  if (!found) throw itemNotFound();
  return found;
}

function changeName(target: NameTarget, context: HostContext, change: Partial<DefinedName>): void {
  const known = definedName(target, context);
  context.workbook.names = context.workbook.names.map((each) => (each === known ? { ...known, ...change } : each));
  context.workbook.notifyStructureChanged();
}

const members = collectionMembers<NamesTarget>(
  ({ sheet }, { workbook }) => workbook.names.filter((name) => name.sheet === (sheet?.id ?? null)).map(nameObject),
  ({ sheet }, key, { workbook }) => {
    const found = workbook.names.find(
      (each) => each.sheet === (sheet?.id ?? null) && each.name.toLowerCase() === key.toLowerCase(),
    );
    return found ? nameObject(found) : null;
  },
);

/** "=Sheet1!$A$1:$B$2" */
export function absoluteFormula(sheet: Sheet, area: Area): string {
  const absolute = (row: number, column: number) => cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const first = absolute(area.row, area.column);
  const last = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  return `=${quoteSheetName(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

function addName({ sheet }: NamesTarget, args: CallArguments, { workbook }: HostContext): HostObject {
  const name = args.text(0);
  assertNewName(workbook, name, sheet?.id ?? null);
  const target = args.object(1, "Range")?.target as RangeTarget | undefined;
  const given = target ? absoluteFormula(target.sheet, target.area) : args.text(1);
  const formula = given.startsWith("=") ? given : `=${given}`;
  assertFormula(formula);
  const made: DefinedName = {
    name,
    formula,
    sheet: sheet?.id ?? null,
    comment: args.optionalText(2) ?? "",
    visible: true,
  };
  workbook.names.push(made);
  workbook.notifyStructureChanged();
  return nameObject(made);
}

/** Defined names of the workbook, or of one sheet. */
export const namedItemCollectionClass: ObjectClass<NamesTarget> = {
  name: "NamedItemCollection",
  scalars: {},
  ...members,
  methods: { ...members.methods, Add: addName, AddFormulaLocal: addName },
};

function rangeOf(target: NameTarget, context: HostContext): RangeTarget | null {
  const { formula, sheet } = definedName(target, context);
  const home = (sheet === null ? undefined : context.workbook.sheetById(sheet)) ?? context.workbook.sheets[0]!;
  return rangeOfFormula(context.workbook, formula, home);
}

function constantOf(formula: string): string | number | boolean | null {
  const text = formula.replace(/^=/, "");
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function typeOf(target: NameTarget, context: HostContext): string {
  if (rangeOf(target, context)) return "Range";
  const { formula } = definedName(target, context);
  if (formula.includes("#REF!")) return "Error";
  const constant = constantOf(formula);
  return typeof constant === "number" ? "Double" : typeof constant === "boolean" ? "Boolean" : "String";
}

/** One defined name. */
export const namedItemClass: ObjectClass<NameTarget> = {
  name: "NamedItem",
  id: "_Id",
  scalars: {
    _Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    Type: { get: typeOf },
    Value: {
      get: (target, context) => {
        const { formula } = definedName(target, context);
        return rangeOf(target, context) ? formula.slice(1) : (constantOf(formula) ?? formula);
      },
    },
    Formula: {
      get: (target, context) => definedName(target, context).formula,
      set: (target, value, context) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
        assertFormula(value);
        changeName(target, context, { formula: value });
      },
    },
    Visible: {
      get: (target, context) => definedName(target, context).visible,
      set: (target, value, context) => changeName(target, context, { visible: value === true }),
    },
    Comment: {
      get: (target, context) => definedName(target, context).comment,
      set: (target, value, context) => changeName(target, context, { comment: String(value) }),
    },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
  },
  navigations: {
    Worksheet: ({ scope }, { workbook }) => {
      const sheet = scope === null ? undefined : workbook.sheetById(scope);
      if (!sheet) throw itemNotFound();
      return hostObject("Worksheet", sheet);
    },
    WorksheetOrNullObject: ({ scope }, { workbook }) => {
      const sheet = scope === null ? undefined : workbook.sheetById(scope);
      return sheet ? hostObject("Worksheet", sheet) : null;
    },
    ArrayValues: (target) => hostObject("NamedItemArrayValues", target),
  },
  methods: {
    GetRange: (target, _, context) => {
      const found = rangeOf(target, context);
      if (!found) throw itemNotFound();
      return range(found.sheet, found.area);
    },
    GetRangeOrNullObject: (target, _, context) => {
      const found = rangeOf(target, context);
      return found ? range(found.sheet, found.area) : null;
    },
    Delete: (target, _, context) => {
      const known = definedName(target, context);
      context.workbook.names = context.workbook.names.filter((each) => each !== known);
      context.workbook.notifyStructureChanged();
    },
  },
};

/** The values of a name that refers to cells. */
export const namedItemArrayValuesClass: ObjectClass<NameTarget> = {
  name: "NamedItemArrayValues",
  scalars: {
    Values: {
      get: (target, context) => {
        const found = rangeOf(target, context);
        if (!found) return null;
        return gridOf(found, context, (sheet, row, column) => readValue(sheet.cells.value(row, column)));
      },
    },
  },
};
