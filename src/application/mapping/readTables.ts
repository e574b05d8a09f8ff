import type { RawTable } from "../../ledger/rawTable";
import { columnsNeedingFormats, findHeader, type HeaderMatch } from "../../ledger/header/findHeader";
import { applyMapping, correctHeader } from "../../ledger/mapping/applyMapping";
import type { LocatedTable } from "../../ledger/tables/locatedTable";
import type { RecognisedTable, TableArea } from "../recogniseTables";
import type { CellBlock, Progress, ReadRequest, WorkbookPort } from "../workbookPort";

/** The header is somewhere in the first rows; these are read first, of every table at once. */
const sampleRows = 40;

/** Descriptions vary in length from the sample to the rest; a margin saves refused requests. */
const sampleMargin = 1.3;

/** Sheets nobody described are read with the formats of all columns, up to this many. */
const unknownColumns = 60;

/** The first rows of tables and of areas that nobody described, in their order; small tables of the add-in's own are whole. */
export async function readSamples(
  port: WorkbookPort,
  tables: readonly RecognisedTable[],
  unknown: readonly TableArea[],
): Promise<{ readonly tables: readonly RawTable[]; readonly unknown: readonly RawTable[] }> {
  const requests = [
    ...tables.map((table) => (table.table === "Sources" ? wholeRequest(table) : sampleRequest(table, []))),
    ...unknown.map((area) => sampleRequest(area, columnsUpTo(area))),
  ];
  const blocks = await port.read(requests);
  const raws = [...tables, ...unknown].map((area, index) => rawTableOf(area, blocks[index]!));
  return { tables: raws.slice(0, tables.length), unknown: raws.slice(tables.length) };
}

/** The first rows of areas that nobody described, with all number formats. */
export async function readAreaSamples(port: WorkbookPort, areas: readonly TableArea[]): Promise<readonly RawTable[]> {
  return areas.length === 0 ? [] : (await readSamples(port, [], areas)).unknown;
}

/** All rows of tables, with the number formats that their headers ask for. Tables without a sample ask for none yet. */
export async function readWhole(
  port: WorkbookPort,
  tables: readonly { readonly table: RecognisedTable; readonly sample: RawTable | null }[],
  progress?: Progress,
): Promise<RawTable[]> {
  const requests = tables.map(({ table, sample }): ReadRequest => {
    if (!sample) return wholeRequest(table);
    return { ...wholeRequest(table, formatColumns(table, sample)), bytesPerCell: bytesPerCell(sample) };
  });
  const blocks = await port.read(requests, progress);
  return tables.map(({ table }, index) => rawTableOf(table, blocks[index]!));
}

/** All rows of areas that nobody described, with all number formats. */
export async function readUnknown(port: WorkbookPort, areas: readonly TableArea[]): Promise<RawTable[]> {
  if (areas.length === 0) return [];
  const blocks = await port.read(areas.map((area) => wholeRequest(area, columnsUpTo(area))));
  return areas.map((area, index) => rawTableOf(area, blocks[index]!));
}

/** What was located in one area, with the area's cells. */
export type Located = { readonly raw: RawTable; readonly tables: readonly LocatedTable[] };

/**
 * Number formats that turned out to be needed once blocks and grids were found: a time cell read without its format would be a
 * plain number. The same areas with those formats; as they are where none is missing.
 */
export async function readMissingFormats(port: WorkbookPort, located: readonly Located[]): Promise<RawTable[]> {
  const missing = located.flatMap(({ raw, tables }, index) =>
    [
      ...new Set(
        tables.flatMap((table) => formatsNeeded(table).map((offset) => offset + table.raw.column - raw.column)),
      ),
    ]
      .filter((offset) => raw.formats[offset] === undefined)
      .map((offset) => ({ index, offset, raw })),
  );
  const raws = located.map(({ raw }) => raw);
  if (missing.length === 0) return raws;
  const blocks = await port.read(missing.map(({ raw, offset }) => columnRequest(raw, offset)));
  missing.forEach(({ index, offset }, position) => {
    const raw = raws[index]!;
    raws[index] = { ...raw, formats: { ...raw.formats, [offset]: blocks[position]!.formats[0]! } };
  });
  return raws;
}

function formatsNeeded({ table, match, grid }: LocatedTable): number[] {
  return [...columnsNeedingFormats(match, table), ...(grid?.columns.map(({ offset }) => offset) ?? [])];
}

function formatColumns(table: RecognisedTable, sample: RawTable): number[] {
  return columnsNeedingFormats(headerOfSample(table, sample), table.table);
}

function headerOfSample({ table, mapping, isNamed }: RecognisedTable, sample: RawTable): HeaderMatch {
  if (mapping === null) return findHeader(sample, table);
  return isNamed ? correctHeader(sample, mapping) : applyMapping(sample, mapping);
}

function sampleRequest({ sheet, area }: TableArea, formats: readonly number[]): ReadRequest {
  return { sheet, area: { ...area, rows: Math.min(area.rows, sampleRows) }, formatColumns: formats };
}

function wholeRequest({ sheet, area }: TableArea, formats: readonly number[] = []): ReadRequest {
  return { sheet, area, formatColumns: formats };
}

function columnRequest({ sheet, row, column, values }: RawTable, offset: number): ReadRequest {
  return { sheet, area: { row, column: column + offset, rows: values.length, columns: 1 }, formatColumns: [0] };
}

function columnsUpTo({ area }: TableArea): number[] {
  return Array.from({ length: Math.min(area.columns, unknownColumns) }, (_, offset) => offset);
}

function bytesPerCell({ values }: RawTable): number {
  const cells = values.reduce((sum, row) => sum + row.length, 0);
  return (JSON.stringify(values).length / Math.max(cells, 1)) * sampleMargin;
}

function rawTableOf({ sheet, excelTable, hasTotalsRow }: TableArea, { area, values, formats }: CellBlock): RawTable {
  return { sheet, excelTable, row: area.row, column: area.column, values, formats, hasTotalsRow };
}
