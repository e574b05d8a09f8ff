import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import { columnsOf, rowsOf } from "../evaluate/compileStructured";
import { indexOfEnd, type End, type ReferenceEnds } from "../evaluate/referenceEnds";
import type { StructuredNode } from "../syntax/ast";
import type { CompiledFormula, Precedent } from "./compiledFormula";
import type { FormulaCache } from "./formulaCache";
import type { WorkbookNames } from "./workbookNames";

/** Where the formulas of a group stand. */
type Place = { readonly sheet: Sheet; readonly column: number };

/** Rows and columns of a sheet that the formulas of a group read; rows relative to the formula's. */
export type ResolvedPrecedent = {
  readonly sheet: Sheet;
  readonly top: End;
  readonly bottom: End;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type Resolved = { readonly precedents: readonly ResolvedPrecedent[]; readonly isVolatile: boolean };

/** Finds what the names, tables and sheets in a formula's text are at present. */
export class PrecedentResolver {
  constructor(
    private readonly workbook: Workbook,
    private readonly names: WorkbookNames,
    private readonly formulas: FormulaCache,
  ) {}

  resolve(formula: CompiledFormula, place: Place): Resolved {
    const precedents: ResolvedPrecedent[] = [];
    const seen = new Set<CompiledFormula>();
    const open = [formula];
    let isVolatile = false;
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      isVolatile ||= next.isVolatile;
      for (const precedent of next.precedents) {
        if (precedent.kind === "name") open.push(...this.formulasOfName(precedent, place));
        precedents.push(...this.cellsOf(precedent, place));
      }
    }
    return { precedents, isVolatile };
  }

  private formulasOfName({ name, sheet }: Extract<Precedent, { kind: "name" }>, place: Place): CompiledFormula[] {
    const from = sheet === null ? place.sheet : this.workbook.sheetNamed(sheet);
    const defined = from && this.names.definedName(name, from);
    return defined ? [this.formulas.compile(defined.formula, 0, 0)] : [];
  }

  private cellsOf(precedent: Precedent, place: Place): ResolvedPrecedent[] {
    switch (precedent.kind) {
      case "cells":
        return this.sheetsOf(precedent, place.sheet).map((sheet) => onSheet(sheet, precedent.ends, place.column));
      case "structured":
        return this.tablesOf(precedent.node, place).flatMap(({ table, sheet }) =>
          inTable(precedent.node, table, sheet),
        );
      case "name": {
        const found = this.names.table(precedent.name);
        return found ? [fixedArea(found.sheet, found.table.body)] : [];
      }
    }
  }

  private sheetsOf({ sheet, lastSheet }: Extract<Precedent, { kind: "cells" }>, own: Sheet): Sheet[] {
    const first = sheet === null ? own : this.workbook.sheetNamed(sheet);
    if (!first) return [];
    if (lastSheet === null) return [first];
    const { sheets } = this.workbook;
    const ends = [sheets.indexOf(first), sheets.findIndex((other) => other === this.workbook.sheetNamed(lastSheet))];
    return ends[1]! < 0 ? [] : sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  /** A reference without a table's name stands for the table around each of the formulas. */
  private tablesOf(node: StructuredNode, place: Place): { table: Table; sheet: Sheet }[] {
    if (node.table !== null) {
      const found = this.names.table(node.table);
      return found ? [found] : [];
    }
    return place.sheet.tables
      .filter(({ area }) => place.column >= area.column && place.column < area.column + area.columns)
      .map((table) => ({ table, sheet: place.sheet }));
  }
}

function onSheet(sheet: Sheet, ends: ReferenceEnds, column: number): ResolvedPrecedent {
  const left = indexOfEnd(ends.left, column);
  const right = indexOfEnd(ends.right, column);
  const { top, bottom } = ends;
  return { sheet, top, bottom, firstColumn: Math.max(0, Math.min(left, right)), lastColumn: Math.max(left, right) };
}

function inTable(node: StructuredNode, table: Table, sheet: Sheet): ResolvedPrecedent[] {
  const columns = columnsOf(node, table);
  if (!columns) return [];
  const firstColumn = table.area.column + columns.first;
  const lastColumn = firstColumn + columns.count - 1;
  if (node.areas.includes("This Row")) {
    const ownRow = { relative: true, value: 0 };
    return [{ sheet, top: ownRow, bottom: ownRow, firstColumn, lastColumn }];
  }
  const rows = rowsOf(node, table, -1);
  if (typeof rows === "string") return [];
  return [fixedArea(sheet, { ...rows, column: firstColumn, columns: columns.count })];
}

function fixedArea(sheet: Sheet, area: Area): ResolvedPrecedent {
  return {
    sheet,
    top: { relative: false, value: area.row },
    bottom: { relative: false, value: area.row + area.rows - 1 },
    firstColumn: area.column,
    lastColumn: area.column + area.columns - 1,
  };
}
