import { KeptBlock, type Refresh, type Touched } from "./keptBlock";
import type { CellBlock, ReadRequest, WorkbookLayout, WorkbookPort } from "./workbookPort";

/** What is told of a sheet while cells are fetched: what comes may be older than the change. */
type Told = { readonly sheetId: string | "all"; readonly touched: Touched };

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

  /** Cells of a sheet, by its id, or of every one may have changed. */
  note(sheetId: string | "all", touched: Touched): void {
    const sheets =
      sheetId === "all" ? this.blocks.values() : [this.blocks.get(sheetId) ?? new Map<string, KeptBlock>()];
    for (const ofSheet of sheets) for (const kept of ofSheet.values()) kept.note(touched);
    for (const told of this.underWay) told.push({ sheetId, touched });
  }

  noteNamed(sheet: string): void {
    this.note(this.idOf(sheet), "anywhere");
  }

  async read(workbook: WorkbookPort, ...[requests, progress]: Parameters<WorkbookPort["read"]>): Promise<CellBlock[]> {
    const told: Told[] = [];
    this.underWay.add(told);
    try {
      await this.findFormulas(workbook, requests);
      const refreshes = requests.map((request) => this.refresh(request));
      const pieces = refreshes.flatMap((refresh) => refresh.pieces);
      const fetched = pieces.length === 0 ? [] : await workbook.read(pieces, progress);
      let taken = 0;
      return refreshes.map((refresh, index) => {
        const own = fetched.slice(taken, (taken += refresh.pieces.length));
        const kept = new KeptBlock(requests[index]!, refresh.take(own), refresh.patches);
        return this.keep(kept, told);
      });
    } finally {
      this.underWay.delete(told);
    }
  }

  /** Where sheets were calculated, only their formulas can show something else. */
  private async findFormulas(workbook: WorkbookPort, requests: readonly ReadRequest[]): Promise<void> {
    const calculated = requests.flatMap((request) => {
      const kept = this.keptFor(request);
      return kept?.asksForFormulas ? [{ kept, sheet: request.sheet, area: kept.block.area }] : [];
    });
    if (calculated.length === 0) return;
    const found = await workbook.formulaAreas(calculated);
    calculated.forEach(({ kept }, index) => kept.noteFormulas(found[index]!));
  }

  private keptFor(request: ReadRequest): KeptBlock | undefined {
    const ofSheet = this.blocks.get(this.idOf(request.sheet));
    return ofSheet?.get(areaKey(request)) ?? (ofSheet && nearestOf(ofSheet.values(), request));
  }

  private refresh(request: ReadRequest): Refresh {
    const kept = this.keptFor(request);
    return kept ? kept.refresh(request) : { pieces: [request], patches: 0, take: ([fetched]) => fetched! };
  }

  private keep(kept: KeptBlock, told: readonly Told[]): CellBlock {
    const { request, block } = kept;
    const id = this.idOf(request.sheet);
    kept.lastUse = this.readings;
    for (const { sheetId, touched } of told) if (sheetId === "all" || sheetId === id) kept.note(touched);
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
