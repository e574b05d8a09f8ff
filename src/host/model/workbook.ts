import type { Activity, CellChangeType, ChangeSource, ShiftDirection } from "./activity";
import type { CellValue } from "./cellValue";
import { FormatTable } from "./format";
import type { StoredPassword } from "./protectionPassword";
import { Sheet } from "./sheet";

/** A defined name; `formula` with leading "=". `sheet` is the id of the sheet it is local to, else null. */
export type DefinedName = { name: string; formula: string; sheet: string | null; comment: string; visible: boolean };

/**
 * What writing several values over rows that a filter hides does. Excel does one or the other, by platform and version:
 * it refuses; it gives the values to the rows that are shown, one after the other; or it writes them where they belong.
 */
export type FilteredWrites = "refused" | "shifted" | "placed";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** A rectangle of cells whose content changed, for the calculation and for events. */
export type CellChange = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What it was; edited cells unless said otherwise. */
  readonly changeType?: CellChangeType;
  readonly shift?: ShiftDirection;
  /** What a single cell held before. */
  readonly before?: CellValue;
};

/** A workbook in memory: the one state that protocol, calculation, codec and grid share. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  formats = new FormatTable();
  date1904 = false;
  calculationMode: CalculationMode = "Automatic";
  activeSheet = 0;
  /** The id of the chart that is selected, if one is. */
  activeChart: string | null = null;
  autoSave = false;
  filteredWrites: FilteredWrites = "refused";
  /** What unprotecting the workbook's structure asks for. */
  structurePassword: StoredPassword | null = null;
  readOnly = false;
  readonly properties: Record<string, string> = {};
  /** Add-in settings (Office.context.document.settings and workbook.settings share it): key → JSON text. */
  readonly settings = new Map<string, string>();
  /** Set when sheets, names or workbook-level parts changed since the file was read. */
  changed = false;
  /** What the codec keeps of the file: every part as bytes. Opaque to everyone else. */
  package: unknown = null;
  /** Whether every formula must be calculated before results are trusted (new workbook, or the file asks for it). */
  needsCalculation = true;
  private nextId = 1;
  private idStep = 1;
  private readonly listeners = new Set<(change: CellChange) => void>();
  private readonly structureListeners = new Set<() => void>();
  private readonly moveListeners = new Set<() => void>();
  private readonly activityListeners = new Set<(activity: Activity) => void>();
  private readonly formulaWatchers = new Set<() => boolean>();
  /** Where the changes being made come from; co-authors' edits are applied with "Remote". */
  changeSource: ChangeSource = "Local";

  constructor(public name = "Book1.xlsx") {}

  /** A sheet by name, in any case; undefined when there is none. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** A fresh id, unique in the workbook for as long as it is open. */
  newId(): string {
    const id = this.nextId;
    this.nextId += this.idStep;
    return String(id);
  }

  /** Makes this one of several replicas of a workbook: what each of them makes from now on gets ids of its own. */
  takeIdsOf(original: Workbook, replica: number, replicas: number): void {
    this.idStep = replicas;
    this.nextId = original.nextId + replica;
  }

  /** Appends a sheet without any check of its name; the API objects and the codec check. */
  appendSheet(name: string): Sheet {
    const sheet = new Sheet(`{00000000-0001-0000-${this.newId().padStart(4, "0")}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Subscribes to changes of cell content (values and formulas, not formats or results). */
  onCellsChanged(listener: (change: CellChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Subscribes to changes after which nothing known about formulas holds: sheets, names, tables, inserted or deleted cells. */
  onStructureChanged(listener: () => void): () => void {
    this.structureListeners.add(listener);
    return () => this.structureListeners.delete(listener);
  }

  notifyCellsChanged(change: CellChange): void {
    change.sheet.changed.add("cells");
    for (const listener of this.listeners) listener(change);
  }

  notifyStructureChanged(): void {
    this.changed = true;
    for (const listener of this.structureListeners) listener();
  }

  /** Subscribes to the moment before cells are inserted or deleted: what was calculated beside formulas has to leave. */
  onBeforeMove(listener: () => void): () => void {
    this.moveListeners.add(listener);
    return () => this.moveListeners.delete(listener);
  }

  notifyBeforeMove(): void {
    for (const listener of this.moveListeners) listener();
  }

  /** Subscribes to everything else that add-ins may listen to: sheets, tables, selection, formats. */
  onActivity(listener: (activity: Activity) => void): () => void {
    this.activityListeners.add(listener);
    return () => this.activityListeners.delete(listener);
  }

  /** Says who wants to know what formulas were before they changed, and whether just now; remembering them costs time. */
  watchFormulas(isWanted: () => boolean): () => void {
    this.formulaWatchers.add(isWanted);
    return () => this.formulaWatchers.delete(isWanted);
  }

  get isFormulaWatched(): boolean {
    for (const isWanted of this.formulaWatchers) if (isWanted()) return true;
    return false;
  }

  notifyActivity(activity: Activity): void {
    for (const listener of this.activityListeners) listener(activity);
  }
}
