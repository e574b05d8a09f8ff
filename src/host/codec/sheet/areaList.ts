import { areaName, cellName, parseArea, type Area } from "../../model/address";

/** The areas of a list such as "A1:B2 D4", which files call sqref. Parts that are no address are left out. */
export function readAreas(list: string | null): Area[] {
  return (list ?? "")
    .split(/\s+/)
    .map((each) => parseArea(each))
    .filter((area): area is Area => area !== null);
}

/** The reverse of readAreas; whole columns and rows are written with their first and last cell. */
export function areasText(areas: readonly Area[]): string {
  return areas.map(fileAreaName).join(" ");
}

/** The address of an area as sheet parts write it: "A1:A1048576", not "A:A". */
export function fileAreaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** An address with "$" everywhere, as defined names hold it. */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/[A-Z]+|\d+/g, "$$$&");
}
