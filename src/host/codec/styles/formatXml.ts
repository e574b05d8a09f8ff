import type { CellFormat } from "../../model/format";
import type { ConditionalFormatRule } from "../../model/features";
import { element, type XmlElement } from "../xml/xmlElement";

/** Makes the element `name` of a colour (#RRGGBB). */
export type ColorWriter = (name: string, color: string) => XmlElement;

export function fontXml(font: CellFormat["font"], color: ColorWriter): XmlElement {
  return element("font", {}, [
    ...(font.bold ? [element("b")] : []),
    ...(font.italic ? [element("i")] : []),
    ...(font.strikethrough ? [element("strike")] : []),
    ...(font.underline === null ? [] : [underlineXml(font.underline)]),
    element("sz", { val: font.size }),
    ...(font.color === null ? [] : [color("color", font.color)]),
    element("name", { val: font.name }),
    element("family", { val: 2 }),
  ]);
}

export function fillXml(fill: CellFormat["fill"], color: ColorWriter): XmlElement {
  const pattern = fill === null ? "none" : fill.pattern === "gradient" ? "solid" : fill.pattern;
  const colors = fill?.color ? [color("fgColor", fill.color), element("bgColor", { indexed: 64 })] : [];
  return element("fill", {}, [element("patternFill", { patternType: pattern }, colors)]);
}

export function borderXml(borders: CellFormat["borders"], color: ColorWriter): XmlElement {
  const sides = (["left", "right", "top", "bottom", "diagonal"] as const).map((name) => {
    const side = borders[name];
    if (side === null) return element(name);
    const shade = side.color === null ? element("color", { auto: 1 }) : color("color", side.color);
    return element(name, { style: side.style }, [shade]);
  });
  const diagonal = borders.diagonal === null ? null : true;
  return element("border", { diagonalUp: diagonal, diagonalDown: diagonal }, sides);
}

export function alignmentXml(alignment: CellFormat["alignment"]): XmlElement | null {
  const made = element("alignment", {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    textRotation: alignment.rotation || null,
    wrapText: alignment.wrap || null,
    indent: alignment.indent || null,
    shrinkToFit: alignment.shrink || null,
  });
  return made.attributes.length === 0 ? null : made;
}

export function protectionXml(protection: CellFormat["protection"]): XmlElement | null {
  if (protection.locked && !protection.hidden) return null;
  return element("protection", { locked: protection.locked ? null : false, hidden: protection.hidden || null });
}

/** A differential format: only what it changes. */
export function dxfXml(
  format: ConditionalFormatRule["format"],
  numberFormatId: number | null,
  color: ColorWriter,
): XmlElement {
  const font = [
    ...(format.bold === null ? [] : [element("b", { val: format.bold ? null : false })]),
    ...(format.italic === null ? [] : [element("i", { val: format.italic ? null : false })]),
    ...(format.strikethrough ? [element("strike")] : []),
    ...(format.underline ? [element("u")] : []),
    ...(format.fontColor === null ? [] : [color("color", format.fontColor)]),
  ];
  const fill = format.fillColor === null ? [] : [element("patternFill", {}, [color("bgColor", format.fillColor)])];
  return element("dxf", {}, [
    ...(font.length > 0 ? [element("font", {}, font)] : []),
    ...(format.numberFormat === null
      ? []
      : [element("numFmt", { numFmtId: numberFormatId, formatCode: format.numberFormat })]),
    ...(fill.length > 0 ? [element("fill", {}, fill)] : []),
  ]);
}

function underlineXml(style: string): XmlElement {
  return element("u", { val: style === "single" ? null : style });
}
