import type { Area } from "../model/address";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Counters } from "./counters";
import type { EventSubscriptions } from "./eventSubscriptions";
import type { ObjectReferences } from "./objectReferences";

type CellArea = { readonly sheet: Sheet; readonly area: Area };

/** Recalculation as the host needs it: after each batch that changed cells, and when the add-in asks. */
export type Calculation = {
  calculateAll(): void;
  calculateDirty(): void;
  /** The value a formula would have in a cell. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue;
  /** The cells covered by the result of the formula in a cell, or by the one that spilled into it. */
  spillArea(sheet: Sheet, row: number, column: number): Area | null;
  directPrecedents(place: CellArea): readonly CellArea[];
  directDependents(place: CellArea): readonly CellArea[];
};

/** What API objects may use of the client's connection. */
export type HostContext = {
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  readonly references: ObjectReferences;
  readonly subscriptions: EventSubscriptions;
  readonly counters: Counters;
  /** Brings formulas up to date before they are read, unless the workbook calculates by hand or the batch suspended it. */
  readonly settle: () => void;
  /** BCP 47 tag of the workbook's culture. */
  readonly contentLanguage: string;
  /** Who comments and edits are attributed to. */
  readonly userName: string;
  /** One-sync switches, reset before each batch. */
  readonly batch: { calculationSuspended: boolean; screenSuspended: boolean };
};
