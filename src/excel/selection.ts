import type { SelectedAreas } from "../application/workbookPort";
import { EnvironmentError } from "../application/environmentError";
import type { CellArea } from "../documents/sheetDocument";
import { addressOf, areaOf, areaProperties, passing, rangeOf } from "./areas";
import { translateError } from "./translateError";

/** Excel takes no longer list of addresses. Units: characters. */
const longestAddress = 8000;

/** The areas selected on the sheet that is shown. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedAreas> {
  const selected = passing(context.workbook.getSelectedRanges());
  selected.worksheet.load("name");
  const areas = selected.areas.load(`items/${areaProperties.replaceAll(",", ",items/")}`);
  await context.sync();
  return { sheet: selected.worksheet.name, areas: areas.items.map(areaOf) };
}

/**
 * Shows a sheet and selects areas of it; of several only the first where this Excel selects no more (before ExcelApi 1.18). The
 * number of areas that were selected.
 */
export async function selectAreas(context: Excel.RequestContext, { sheet, areas }: SelectedAreas): Promise<number> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  if (areas.length > 1) {
    const addresses = addressesOf(areas);
    passing(worksheet.getRanges(addresses.join(","))).select();
    if (await isSupported(context)) return addresses.length;
  }
  if (areas[0]) rangeOf(worksheet, areas[0]).select();
  await context.sync();
  return Math.min(areas.length, 1);
}

async function isSupported(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const translated = translateError(error);
    if (translated instanceof EnvironmentError && translated.kind === "unsupported") return false;
    throw translated;
  }
}

function addressesOf(areas: readonly CellArea[]): string[] {
  const addresses: string[] = [];
  let length = 0;
  for (const area of areas) {
    const address = addressOf(area);
    length += address.length + 1;
    if (length > longestAddress) break;
    addresses.push(address);
  }
  return addresses;
}
