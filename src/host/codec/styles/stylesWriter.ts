import type { CellFormat, FormatTable } from "../../model/format";
import type { ConditionalFormatRule } from "../../model/features";
import {
  attribute,
  child,
  element,
  elements,
  number,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlElement";
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml, protectionXml, type ColorWriter } from "./formatXml";
import { builtInFormats, firstCustomFormat } from "./numberFormats";
import { readFormatSources, type FormatSources } from "./readStyles";
import { resolveColor, type Palette } from "./theme";

const sections = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
  " ",
);

/** Appends formats to a styles part; what the file has keeps its place and its number. */
export class StylesWriter {
  changed = false;
  private readonly sources: FormatSources;
  private readonly fileColors = new Map<string, XmlElement>();
  private readonly made = new Map<string, number>();

  constructor(
    readonly root: XmlElement,
    palette: Palette,
  ) {
    this.sources = readFormatSources(root, palette);
    for (const item of [...this.colorsIn("fonts"), ...this.colorsIn("fills"), ...this.colorsIn("borders")]) {
      const color = resolveColor(item, palette);
      if (color !== null && !this.fileColors.has(color)) this.fileColors.set(color, item);
    }
  }

  /** Appends the formats that were made since the file was read; their ids become their numbers in the file. */
  appendFormats(formats: FormatTable): void {
    const list = this.section("cellXfs");
    for (let id = elements(list, "xf").length; id < formats.count; id++) this.append(list, this.xf(formats.get(id)));
  }

  /** The number of a differential format, for a conditional format made since the file was read. */
  dxfOf(format: ConditionalFormatRule["format"]): number {
    const id = format.numberFormat === null ? null : this.numberFormatId(format.numberFormat);
    return this.once(`dxf${JSON.stringify(format)}`, () =>
      this.append(this.section("dxfs"), dxfXml(format, id, this.color)),
    );
  }

  private xf(format: CellFormat): XmlElement {
    const numberFormat = this.numberFormatId(format.numberFormat);
    const { fonts, fills, borders } = this.sources;
    const font = this.find("fonts", fonts, format.font, () => fontXml(format.font, this.color));
    const fill = this.find("fills", fills, format.fill, () => fillXml(format.fill, this.color));
    const border = this.find("borders", borders, format.borders, () => borderXml(format.borders, this.color));
    const alignment = alignmentXml(format.alignment);
    const protection = protectionXml(format.protection);
    const marks = {
      applyNumberFormat: numberFormat > 0 || null,
      applyFont: font > 0 || null,
      applyFill: fill > 0 || null,
      applyBorder: border > 0 || null,
      applyAlignment: alignment !== null || null,
      applyProtection: protection !== null || null,
    };
    return element(
      "xf",
      { numFmtId: numberFormat, fontId: font, fillId: fill, borderId: border, xfId: this.styleId(format), ...marks },
      [alignment, protection].filter((item) => item !== null),
    );
  }

  private styleId(format: CellFormat): number {
    for (const [id, name] of this.sources.styleNames) if (name === format.styleName) return id;
    return 0;
  }

  private numberFormatId(code: string): number {
    for (const [id, known] of this.sources.numberFormats) if (known === code) return id;
    for (const [id, known] of Object.entries(builtInFormats)) {
      if (known === code && !this.sources.numberFormats.has(Number(id))) return Number(id);
    }
    return this.once(`numFmt${code}`, () => {
      const list = this.section("numFmts");
      const last = Math.max(firstCustomFormat - 1, ...elements(list).map((item) => number(item, "numFmtId") ?? 0));
      this.append(list, element("numFmt", { numFmtId: last + 1, formatCode: code }));
      return last + 1;
    });
  }

  /** The file's own font, fill or border that looks the same, else a new one. */
  private find(section: string, known: readonly unknown[], wanted: unknown, make: () => XmlElement): number {
    const key = JSON.stringify(wanted);
    return this.once(section + key, () => {
      const at = known.findIndex((item) => JSON.stringify(item) === key);
      return at >= 0 ? at : this.append(this.section(section), make());
    });
  }

  private once(key: string, make: () => number): number {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }

  private section(name: string): XmlElement {
    const known = child(this.root, name);
    if (known) return known;
    const made = element(name);
    replaceChild(this.root, name, made, sections);
    return made;
  }

  private append(list: XmlElement, item: XmlElement): number {
    list.children.push(item);
    const count = elements(list).length;
    setAttribute(list, "count", count);
    this.changed = true;
    return count - 1;
  }

  private colorsIn(section: string): XmlElement[] {
    return elements(child(this.root, section)).flatMap((item) =>
      elements(item).flatMap((part) => (isColor(part) ? [part] : elements(part).filter(isColor))),
    );
  }

  /** A colour is written the way the file writes the same colour, so that it keeps following the theme. */
  private readonly color: ColorWriter = (name, color) => {
    const known = this.fileColors.get(color);
    if (!known) return element(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
    return { name, tag: "", attributes: known.attributes.map((each) => ({ ...each })), children: [] };
  };
}

function isColor(item: XmlElement): boolean {
  return /^(?:color|fgColor)$/.test(item.name) && attribute(item, "auto") === null;
}
