import type { RawTable } from "../../ledger/rawTable";
import type { Environment } from "../environment";
import { readBilling, type Billing } from "../readBilling";
import type { OpenIntent } from "../recovery/openIntents";
import type { CellBlock, WorkbookLayout, WorkbookPort } from "../workbookPort";

/** How often somebody else's run is looked after before it counts as cut off, and the longest wait in between. */
const patience = 60;
const longestPause = 1000;

/**
 * The workbook as it is now: the reading itself where no cell has changed since, else a new one. Intents that this work belongs
 * to do not count as unfinished. Throws: EnvironmentError.
 */
export async function asItIs(environment: Environment, billing: Billing): Promise<Billing> {
  if (await sameAsRead(environment.port, billing)) return billing;
  return readWithin(environment, billing);
}

/** Reads until nobody else's run is open, or has been for so long that it was cut off. */
export async function whenFree(environment: Environment, billing: Billing): Promise<Billing> {
  let now = billing;
  if (now.unfinished.length === 0) return now;
  environment.onWait?.({ reason: "others" });
  for (let tries = 0; now.unfinished.length > 0 && tries < patience; tries++) {
    await standBack(environment);
    now = await readWithin(environment, billing);
  }
  environment.onWait?.(null);
  return now;
}

/** Waits for a moment of any length: two who stepped back for each other do not meet again. */
export function standBack({ clock, random }: Environment): Promise<void> {
  return clock.pause(1 + random(longestPause));
}

/** Reads the workbook anew, for work that goes on within some open intents. */
export async function readWithin(environment: Environment, { cutOff, within = [] }: Billing): Promise<Billing> {
  const now = await readBilling(environment, cutOff);
  const others = now.unfinished.filter(({ id }: OpenIntent) => !within.includes(id));
  return { ...now, unfinished: others, within };
}

/** Rows of a sheet, 0-based. */
export type RowsOfSheet = ReadonlyMap<string, ReadonlySet<number>>;

/** What of a reading has to be the same: all of it but some sheets, and of some sheets only some rows with their header. */
export type Sameness = { readonly except?: readonly string[]; readonly rows?: RowsOfSheet };

/** Whether every table still says what was read, cell by cell. */
export async function sameAsRead(
  port: WorkbookPort,
  billing: Billing,
  { except = [], rows = new Map() }: Sameness = {},
): Promise<boolean> {
  const raws = billing.raws.filter(({ sheet }) => !except.includes(sheet) && rows.get(sheet)?.size !== 0);
  const sheets = new Set(raws.map(({ sheet }) => sheet).filter((sheet) => !rows.has(sheet)));
  const layout = await port.layout();
  if (shapeOf(layout, sheets) !== shapeOf(billing.layout, sheets)) return false;
  const known = new Set(layout.sheets.map(({ name }) => name));
  if (raws.some(({ sheet }) => !known.has(sheet))) return false;
  const blocks = await port.read(raws.map((raw) => ({ sheet: raw.sheet, area: areaOf(raw), formatColumns: [] })));
  return raws.every((raw, index) => {
    const wanted = rows.get(raw.sheet);
    const header = billing.ledgers.get(raw.sheet)?.headerRow;
    return sameCells(raw, blocks[index]!, (row) => !wanted || row === header || wanted.has(row));
  });
}

function shapeOf({ sheets, tables }: WorkbookLayout, wanted: ReadonlySet<string>): string {
  const used = sheets.filter(({ name }) => wanted.has(name)).map((sheet) => [sheet.name, sheet.used]);
  return JSON.stringify([used, tables.filter(({ sheet }) => wanted.has(sheet))]);
}

function areaOf({ row, column, values }: RawTable) {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

function sameCells(raw: RawTable, block: CellBlock, wanted: (row: number) => boolean): boolean {
  return raw.values.every((row, index) => {
    if (!wanted(raw.row + index)) return true;
    const now = block.values[index]!;
    return row.every((cell, column) => cell === now[column]);
  });
}
