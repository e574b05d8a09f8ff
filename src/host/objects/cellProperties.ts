import { areaName, quoteSheetName, type Area } from "../model/address";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import type { Method, ObjectClass } from "../protocol/objectClass";
import { rangeBorderClass } from "./borders";
import { formatProtectionClass, rangeFillClass, rangeFontClass } from "./fontAndFill";
import { rangeFormatClass } from "./formatClasses";
import type { FormatTarget } from "./formatTarget";
import type { RangeTarget } from "./rangeTarget";

type Fields = Readonly<Record<string, unknown>>;

const parts: Readonly<Record<string, ObjectClass<FormatTarget>>> = {
  fill: rangeFillClass,
  font: rangeFontClass,
  protection: formatProtectionClass,
};

const borderSides: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

function scalarNamed(type: ObjectClass<never>, name: string) {
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  const scalar = type.scalars[wire];
  if (!scalar) throw invalidArgument(`"${name}" is no property of cells.`);
  return scalar;
}

/** Sets {format: {fill, font, borders, …}} on cells by the properties' own setters. */
function setProperties(target: FormatTarget, properties: Fields, context: HostContext): void {
  for (const [name, value] of Object.entries((properties["format"] ?? {}) as Fields)) {
    if (name === "borders") setBorders(target, value as Fields, context);
    else if (parts[name]) setScalars(parts[name], target, value as Fields, context);
    else scalarNamed(rangeFormatClass, name).set?.(target as never, value, context);
  }
}

function setScalars(type: ObjectClass<never>, target: unknown, values: Fields, context: HostContext): void {
  for (const [name, value] of Object.entries(values)) scalarNamed(type, name).set?.(target as never, value, context);
}

function setBorders(target: FormatTarget, borders: Fields, context: HostContext): void {
  for (const [name, values] of Object.entries(borders)) {
    const side = borderSides[name];
    if (!side) throw invalidArgument();
    setScalars(rangeBorderClass, { ...target, side }, values as Fields, context);
  }
}

/** Reads the properties marked true in a tree of the same form. */
function getProperties({ sheet, area }: RangeTarget, wanted: Fields, context: HostContext): Fields {
  const target: FormatTarget = { sheet, areas: [area] };
  const result: Record<string, unknown> = {};
  if (wanted["address"]) result["address"] = `${quoteSheetName(sheet.name)}!${areaName(area)}`;
  if (wanted["format"]) result["format"] = getFormat(target, wanted["format"] as Fields, context);
  return result;
}

function getFormat(target: FormatTarget, wanted: Fields, context: HostContext): Fields {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, asked]) => {
      if (name === "borders") return [name, getBorders(target, asked as Fields, context)];
      if (parts[name]) return [name, getScalars(parts[name], target, asked as Fields, context)];
      return [name, scalarNamed(rangeFormatClass, name).get(target as never, context)];
    }),
  );
}

function getScalars(type: ObjectClass<never>, target: unknown, wanted: Fields, context: HostContext): Fields {
  const names = Object.keys(wanted).filter((name) => wanted[name]);
  return Object.fromEntries(names.map((name) => [name, scalarNamed(type, name).get(target as never, context)]));
}

function getBorders(target: FormatTarget, wanted: Fields, context: HostContext): Fields {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, asked]) => [
      name,
      getScalars(rangeBorderClass, { ...target, side: borderSides[name] }, asked as Fields, context),
    ]),
  );
}

/** Walks a list, or list of lists, of properties along with the cells they are for. */
function eachPart(
  target: RangeTarget,
  data: readonly unknown[],
  areaOf: (area: Area, index: number) => Area,
  see: (area: Area, properties: unknown) => void,
): void {
  data.forEach((properties, index) => see(areaOf(target.area, index), properties));
}

const rowOf = (area: Area, index: number): Area => ({ ...area, row: area.row + index, rows: 1 });
const columnOf = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

/** Methods that set or get the looks of many cells at once. */
export const cellPropertyMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  SetCellProperties: (target, args, context) => {
    const rows = args.list(0);
    if (rows.length !== target.area.rows) throw invalidArgument();
    eachPart(target, rows, rowOf, (row, cells) => {
      if (!Array.isArray(cells) || cells.length !== target.area.columns) throw invalidArgument();
      eachPart({ ...target, area: row }, cells, columnOf, (cell, properties) => {
        if (properties) setProperties({ sheet: target.sheet, areas: [cell] }, properties as Fields, context);
      });
    });
  },
  SetRowProperties: (target, args, context) =>
    eachPart(target, args.list(0), rowOf, (area, properties) => {
      if (properties) setProperties({ sheet: target.sheet, areas: [area] }, properties as Fields, context);
    }),
  SetColumnProperties: (target, args, context) =>
    eachPart(target, args.list(0), columnOf, (area, properties) => {
      if (properties) setProperties({ sheet: target.sheet, areas: [area] }, properties as Fields, context);
    }),
  GetCellProperties: ({ sheet, area }, args, context) =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) =>
        getProperties({ sheet, area: columnOf(rowOf(area, row), column) }, args.fields(0), context),
      ),
    ),
  GetRowProperties: ({ sheet, area }, args, context) =>
    Array.from({ length: area.rows }, (_, row) =>
      getProperties({ sheet, area: rowOf(area, row) }, args.fields(0), context),
    ),
  GetColumnProperties: ({ sheet, area }, args, context) =>
    Array.from({ length: area.columns }, (_, column) =>
      getProperties({ sheet, area: columnOf(area, column) }, args.fields(0), context),
    ),
};
