import type { CellArea } from "../documents/sheetDocument";
import { KeptBlock, type Refresh } from "./keptBlock";
import type { CellBlock, ReadRequest, WorkbookLayout, WorkbookPort } from "./workbookPort";

/** What is told of a sheet while cells are fetched: what comes may be older than the change. */
type Told = { readonly sheetId: string | "all"; readonly areas: readonly CellArea[] | null };

/** Blocks that so many readings did not ask for are of areas that are no more. */
const readingsKept = 3;

/** Blocks of cells by sheet and area. Sheets are kept by their ids: names may be exchanged. */
export class CellMemory {
  private readonly blocks = new Map<string, Map<string, KeptBlock>>();
  private ids: ReadonlyMap<string, string> = new Map();
  private readonly underWay = new Set<Told[]>();
  private readings = 0;

  /** A new reading begins with this layout. */
  follow(layout: WorkbookLayout): WorkbookLayout {
    this.ids = new Map(layout.sheets.map(({ name, id }) => [name, id]));
    this.readings += 1;
    const present = new Set(this.ids.values());
    for (const [id, ofSheet] of this.blocks) {
      if (!present.has(id)) this.blocks.delete(id);
      for (const [key, { lastUse }] of ofSheet) if (lastUse < this.readings - readingsKept) ofSheet.delete(key);
    }
    return layout;
  }

  /** Cells of a sheet, by its id, or of every one may have changed: in these areas, or anywhere. */
  note(sheetId: string | "all", areas: readonly CellArea[] | null): void {
    const sheets =
      sheetId === "all" ? this.blocks.values() : [this.blocks.get(sheetId) ?? new Map<string, KeptBlock>()];
    for (const ofSheet of sheets) for (const kept of ofSheet.values()) kept.note(areas);
    for (const told of this.underWay) told.push({ sheetId, areas });
  }

  noteNamed(sheet: string): void {
    this.note(this.idOf(sheet), null);
  }

  async read(workbook: WorkbookPort, ...[requests, progress]: Parameters<WorkbookPort["read"]>): Promise<CellBlock[]> {
    const refreshes = requests.map((request) => this.refresh(request));
    const pieces = refreshes.flatMap((refresh) => refresh.pieces);
    const told: Told[] = [];
    this.underWay.add(told);
    try {
      const fetched = pieces.length === 0 ? [] : await workbook.read(pieces, progress);
      let taken = 0;
      return refreshes.map((refresh, index) => {
        const own = fetched.slice(taken, (taken += refresh.pieces.length));
        return this.keep(requests[index]!, refresh.take(own), told);
      });
    } finally {
      this.underWay.delete(told);
    }
  }

  private refresh(request: ReadRequest): Refresh {
    const ofSheet = this.blocks.get(this.idOf(request.sheet));
    const kept = ofSheet?.get(areaKey(request)) ?? (ofSheet && nearestOf(ofSheet.values(), request));
    return kept ? kept.refresh(request) : { pieces: [request], take: ([fetched]) => fetched! };
  }

  private keep(request: ReadRequest, block: CellBlock, told: readonly Told[]): CellBlock {
    const id = this.idOf(request.sheet);
    const kept = new KeptBlock(request, block);
    kept.lastUse = this.readings;
    for (const { sheetId, areas } of told) if (sheetId === "all" || sheetId === id) kept.note(areas);
    const ofSheet = this.blocks.get(id) ?? new Map<string, KeptBlock>();
    this.blocks.set(id, ofSheet.set(areaKey(request), kept));
    return block;
  }

  private idOf(sheet: string): string {
    return this.ids.get(sheet) ?? sheet;
  }
}

/** Of the blocks of the same columns from the same row on, the one whose length is closest. */
function nearestOf(blocks: Iterable<KeptBlock>, request: ReadRequest): KeptBlock | undefined {
  const far = ({ block }: KeptBlock): number => Math.abs(block.area.rows - request.area.rows);
  const alike = [...blocks].filter((kept) => columnsKey(kept.request) === columnsKey(request));
  return alike.sort((one, other) => far(one) - far(other))[0];
}

function areaKey(request: ReadRequest): string {
  return `${columnsKey(request)} ${request.area.rows}`;
}

function columnsKey({ area, formatColumns, formulas }: ReadRequest): string {
  return [area.row, area.column, area.columns, formulas ? "=" : "", ...formatColumns].join(" ");
}
