import { defaultFormat, FormatTable, type BorderSide, type CellFormat } from "../../model/format";
import { attribute, child, elements, flag, number, type XmlElement } from "../xml/xmlElement";
import { builtInFormats } from "./numberFormats";
import { resolveColor, type Palette } from "./theme";

/** The cell formats of a styles part, in file order; Excel's standard format when there is no such part. */
export function readFormats(styles: XmlElement | null, palette: Palette): FormatTable {
  const sources = readFormatSources(styles, palette);
  const formats = elements(child(styles, "cellXfs"), "xf").map((xf) => readFormat(xf, sources));
  return formats.length === 0 ? new FormatTable() : new FormatTable(formats);
}

/** The lists that cell formats point into. */
export type FormatSources = {
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly CellFormat["font"][];
  readonly fills: readonly CellFormat["fill"][];
  readonly borders: readonly CellFormat["borders"][];
  readonly styleNames: ReadonlyMap<number, string>;
};

export function readFormatSources(styles: XmlElement | null, palette: Palette): FormatSources {
  const list = (name: string, of: string) => elements(child(styles, name), of);
  return {
    numberFormats: readNumberFormats(styles),
    fonts: list("fonts", "font").map((item) => readFont(item, palette)),
    fills: list("fills", "fill").map((item) => readFill(item, palette)),
    borders: list("borders", "border").map((item) => readBorders(item, palette)),
    styleNames: new Map(
      list("cellStyles", "cellStyle").map((item) => [number(item, "xfId") ?? 0, attribute(item, "name") ?? ""]),
    ),
  };
}

/** The file's own number formats by number. */
function readNumberFormats(styles: XmlElement | null): Map<number, string> {
  const list = elements(child(styles, "numFmts"), "numFmt");
  return new Map(list.map((item) => [number(item, "numFmtId") ?? 0, attribute(item, "formatCode") ?? "General"]));
}

function readFormat(xf: XmlElement, sources: FormatSources): CellFormat {
  const id = number(xf, "numFmtId") ?? 0;
  return {
    numberFormat: sources.numberFormats.get(id) ?? builtInFormats[id] ?? "General",
    font: sources.fonts[number(xf, "fontId") ?? 0] ?? defaultFormat.font,
    fill: sources.fills[number(xf, "fillId") ?? 0] ?? null,
    borders: sources.borders[number(xf, "borderId") ?? 0] ?? defaultFormat.borders,
    alignment: readAlignment(child(xf, "alignment")),
    protection: {
      locked: flag(child(xf, "protection"), "locked", true),
      hidden: flag(child(xf, "protection"), "hidden"),
    },
    styleName: sources.styleNames.get(number(xf, "xfId") ?? 0) ?? "Normal",
  };
}

function readFont(item: XmlElement, palette: Palette): CellFormat["font"] {
  const underline = child(item, "u");
  const underlineStyle = underline ? (attribute(underline, "val") ?? "single") : "none";
  return {
    name: attribute(child(item, "name") ?? item, "val") ?? defaultFormat.font.name,
    size: number(child(item, "sz"), "val") ?? defaultFormat.font.size,
    bold: isOn(child(item, "b")),
    italic: isOn(child(item, "i")),
    underline: underlineStyle === "none" ? null : underlineStyle,
    strikethrough: isOn(child(item, "strike")),
    color: resolveColor(child(item, "color"), palette),
  };
}

/** A gradient is the fill pattern "gradient" of its first colour. */
function readFill(item: XmlElement, palette: Palette): CellFormat["fill"] {
  const gradient = child(item, "gradientFill");
  if (gradient) return { pattern: "gradient", color: resolveColor(child(child(gradient, "stop"), "color"), palette) };
  const fill = child(item, "patternFill");
  const pattern = (fill && attribute(fill, "patternType")) ?? "none";
  return pattern === "none" ? null : { pattern, color: resolveColor(child(fill, "fgColor"), palette) };
}

function readBorders(item: XmlElement, palette: Palette): CellFormat["borders"] {
  const side = (...names: string[]): BorderSide | null => {
    const found = names.map((name) => child(item, name)).find((each) => each !== null);
    const style = found ? attribute(found, "style") : null;
    return found && style !== null && style !== "none"
      ? { style, color: resolveColor(child(found, "color"), palette) }
      : null;
  };
  return {
    left: side("left", "start"),
    right: side("right", "end"),
    top: side("top"),
    bottom: side("bottom"),
    diagonal: side("diagonal"),
  };
}

function readAlignment(item: XmlElement | null): CellFormat["alignment"] {
  if (!item) return defaultFormat.alignment;
  return {
    horizontal: attribute(item, "horizontal"),
    vertical: attribute(item, "vertical"),
    wrap: flag(item, "wrapText"),
    indent: number(item, "indent") ?? 0,
    rotation: number(item, "textRotation") ?? 0,
    shrink: flag(item, "shrinkToFit"),
  };
}

function isOn(item: XmlElement | null): boolean {
  return item !== null && flag(item, "val", true);
}
