/** One side of a cell's border. `style` is the file's word: thin, medium, thick, hair, dashed, dotted, double, … */
export type BorderSide = { readonly style: string; readonly color: string | null };

/**
 * How a cell looks: everything Excel keeps in a cell format, resolved (theme colours as #RRGGBB).
 * Absent parts are the workbook's default. Sizes in points.
 */
export type CellFormat = {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string | null;
    readonly strikethrough: boolean;
    readonly color: string | null;
  };
  readonly fill: { readonly pattern: string; readonly color: string | null } | null;
  readonly borders: {
    readonly left: BorderSide | null;
    readonly right: BorderSide | null;
    readonly top: BorderSide | null;
    readonly bottom: BorderSide | null;
    readonly diagonal: BorderSide | null;
  };
  readonly alignment: {
    readonly horizontal: string | null;
    readonly vertical: string | null;
    readonly wrap: boolean;
    readonly indent: number;
    readonly rotation: number;
    readonly shrink: boolean;
  };
  readonly protection: { readonly locked: boolean; readonly hidden: boolean };
  /** Named cell style (cellStyleXfs), "Normal" unless the file says else. */
  readonly styleName: string;
};

export const defaultFormat: CellFormat = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: null, strikethrough: false, color: null },
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null, diagonal: null },
  alignment: { horizontal: null, vertical: null, wrap: false, indent: 0, rotation: 0, shrink: false },
  protection: { locked: true, hidden: false },
  styleName: "Normal",
};

/**
 * All formats of a workbook by id. Ids 0 … fileCount − 1 are the file's own cell formats in file order and never change;
 * later ids are formats made since, which the codec appends to the file.
 */
export class FormatTable {
  private readonly formats: CellFormat[];
  private readonly ids = new Map<string, number>();
  /** By the name of a change, what each format becomes by it. */
  private readonly changes = new Map<string, Map<number, number>>();

  constructor(formats: readonly CellFormat[] = [defaultFormat]) {
    this.formats = [...formats];
    this.fileCount = formats.length;
    this.formats.forEach((format, id) => {
      const key = JSON.stringify(format);
      if (!this.ids.has(key)) this.ids.set(key, id);
    });
  }

  readonly fileCount: number;

  get count(): number {
    return this.formats.length;
  }

  get(id: number | undefined): CellFormat {
    return this.formats[id ?? 0] ?? this.formats[0]!;
  }

  /** The id of a format, a new one when no equal format is known. */
  idOf(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.formats.push(format);
    this.ids.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }

  /** The id of what a format becomes by a change; `name` identifies the change so that repeated ones cost a look-up. */
  changed(id: number | undefined, name: string, change: (format: CellFormat) => CellFormat): number {
    return this.change(name, change)(id);
  }

  /** A change of formats as a function from id to id, for many cells at once. */
  change(name: string, change: (format: CellFormat) => CellFormat): (id: number | undefined) => number {
    let known = this.changes.get(name);
    if (!known) this.changes.set(name, (known = new Map()));
    const made = known;
    return (id = 0) => {
      const found = made.get(id);
      if (found !== undefined) return found;
      const changed = this.idOf(change(this.get(id)));
      made.set(id, changed);
      return changed;
    };
  }
}
