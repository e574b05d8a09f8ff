import { contentTypes } from "../package/contentTypes";
import type { Package } from "../package/package";
import type { RelationList } from "../package/relations";
import type { XmlElement } from "../xml/xmlElement";
import { parseXml } from "../xml/parseXml";
import { emptyStyles } from "../workbook/template";
import { StylesWriter } from "./stylesWriter";
import { readPalette, type Palette } from "./theme";

/** The styles part of a package being written, made when the file has none. */
export class WorkbookStyles {
  readonly palette: Palette;
  readonly writer: StylesWriter;
  private readonly part: string | null;

  constructor(
    private readonly target: Package,
    private readonly relations: RelationList,
    private readonly added: Map<string, string>,
  ) {
    this.part = relations.ofKind("styles")[0]?.target ?? null;
    const theme = target.xmlIfAny(relations.ofKind("theme")[0]?.target ?? null);
    const root: XmlElement = target.xmlIfAny(this.part) ?? parseXml(emptyStyles);
    this.palette = readPalette(theme, root);
    this.writer = new StylesWriter(root, this.palette);
  }

  /** Writes the part if formats were appended. */
  save(): void {
    if (!this.writer.changed) return;
    const part = this.part ?? this.target.freeName("xl/styles.xml");
    this.target.putXml(part, this.writer.root);
    if (this.part !== null) return;
    this.relations.add("styles", part);
    this.added.set(part, contentTypes.styles);
  }
}
