import { bounding, intersect } from "../../model/address";
import { ErrorValue } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";
import { nullError, refError, valueError } from "../values/errors";
import { ArrayValue, Reference, ReferenceList, type Value } from "../values/value";
import type { Code, Context } from "./context";

type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** A reference to an area of a sheet. */
export function referenceTo(sheet: Sheet, area: Area): Reference {
  return new Reference(sheet, area.row, area.column, area.rows, area.columns);
}

/** "A1:B2" of computed ends: the smallest area that holds both. */
export function joinReferences(a: Value, b: Value): Reference | ErrorValue {
  if (!(a instanceof Reference) || !(b instanceof Reference)) return errorAmong(a, b) ?? valueError;
  return a.sheet === b.sheet ? referenceTo(a.sheet, bounding(a, b)) : valueError;
}

/** "A1:B2 B1:B9": the cells both have in common. */
export function meetReferences(a: Value, b: Value): Reference | ErrorValue {
  if (!(a instanceof Reference) || !(b instanceof Reference)) return errorAmong(a, b) ?? valueError;
  const common = a.sheet === b.sheet ? intersect(a, b) : null;
  return common ? referenceTo(a.sheet, common) : nullError;
}

export function unionReferences(values: readonly Value[]): ReferenceList | ErrorValue {
  const references: Reference[] = [];
  for (const value of values) {
    if (value instanceof Reference) references.push(value);
    else if (value instanceof ReferenceList) references.push(...value.references);
    else return value instanceof ErrorValue ? value : valueError;
  }
  return new ReferenceList(references);
}

/** "A1#": the area the formula in A1 spills into. */
export function spillReference(value: Value, context: Context): Reference | ErrorValue {
  if (!(value instanceof Reference)) return value instanceof ErrorValue ? value : refError;
  context.cells.read(value.sheet, value.row, value.column);
  return context.cells.spillOf(value.sheet, value.row, value.column) ?? refError;
}

/** Excel's "@": of a range the cell in this formula's row or column, of an array the first element. */
export function implicitIntersection(operand: Code, context: Context): Value {
  const value = operand.evaluate(context);
  if (value instanceof ArrayValue) return value.at(0, 0);
  if (!(value instanceof Reference)) return value;
  const { sheet, row, column, rows, columns } = value;
  if (rows === 1 && columns === 1) return value;
  const inRows = context.row >= row && context.row < row + rows;
  const inColumns = context.column >= column && context.column < column + columns;
  if (columns === 1 && inRows) return new Reference(sheet, context.row, column, 1, 1);
  return rows === 1 && inColumns ? new Reference(sheet, row, context.column, 1, 1) : valueError;
}

function errorAmong(a: Value, b: Value): ErrorValue | null {
  if (a instanceof ErrorValue) return a;
  return b instanceof ErrorValue ? b : null;
}
