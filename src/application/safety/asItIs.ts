import type { RawTable } from "../../ledger/rawTable";
import type { Environment } from "../environment";
import { readBilling, type Billing } from "../readBilling";
import type { OpenIntent } from "../recovery/openIntents";
import type { CellBlock, WorkbookLayout, WorkbookPort } from "../workbookPort";

/** How often somebody else's run is looked after before it counts as cut off. */
const patience = 40;

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
  for (let tries = 0; now.unfinished.length > 0 && tries < patience; tries++) {
    now = await readWithin(environment, billing);
  }
  return now;
}

/** Reads the workbook anew, for work that goes on within some open intents. */
export async function readWithin(environment: Environment, { cutOff, within = [] }: Billing): Promise<Billing> {
  const now = await readBilling(environment, cutOff);
  const others = now.unfinished.filter(({ id }: OpenIntent) => !within.includes(id));
  return { ...now, unfinished: others, within };
}

/** Whether every table still says what was read, cell by cell; `except` names sheets that may differ. */
export async function sameAsRead(
  port: WorkbookPort,
  billing: Billing,
  except: readonly string[] = [],
): Promise<boolean> {
  const raws = billing.raws.filter(({ sheet }) => !except.includes(sheet));
  const sheets = new Set(raws.map(({ sheet }) => sheet));
  const layout = await port.layout();
  if (shapeOf(layout, sheets) !== shapeOf(billing.layout, sheets)) return false;
  const blocks = await port.read(raws.map((raw) => ({ sheet: raw.sheet, area: areaOf(raw), formatColumns: [] })));
  return raws.every((raw, index) => sameCells(raw, blocks[index]!));
}

function shapeOf({ sheets, tables }: WorkbookLayout, wanted: ReadonlySet<string>): string {
  const used = sheets.filter(({ name }) => wanted.has(name)).map((sheet) => [sheet.name, sheet.used]);
  return JSON.stringify([used, tables.filter(({ sheet }) => wanted.has(sheet))]);
}

function areaOf({ row, column, values }: RawTable) {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
}

function sameCells({ values }: RawTable, block: CellBlock): boolean {
  return values.every((row, index) => {
    const now = block.values[index]!;
    return row.every((cell, column) => cell === now[column]);
  });
}
