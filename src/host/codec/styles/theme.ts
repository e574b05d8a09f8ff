import { attribute, child, descendant, elements, number, type XmlElement } from "../xml/xmlElement";
import { defaultIndexedColors } from "./indexedColors";

/** What colours of a workbook can refer to. Colours are RRGGBB. */
export type Palette = { readonly theme: readonly string[]; readonly indexed: readonly string[] };

/** Office's own theme, in the order in which cells number it. */
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The order of the theme part differs from the numbering: light and dark are swapped. */
const numbering = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The palette of a workbook from its theme and styles; Office's where the file has none. */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = descendant(theme, "a:clrScheme");
  const own = elements(child(child(styles, "colors"), "indexedColors"), "rgbColor").map((item) =>
    (attribute(item, "rgb") ?? "").slice(-6).toUpperCase(),
  );
  return {
    theme: numbering.map((name, n) => themeColor(child(scheme, `a:${name}`)) ?? officeTheme[n]!),
    indexed: defaultIndexedColors.map((color, n) => own[n] || color),
  };
}

/** The colour an element such as `color` or `fgColor` names, as #RRGGBB; null when it leaves it to Excel. */
export function resolveColor(item: XmlElement | null, palette: Palette): string | null {
  if (!item) return null;
  const base = baseColor(item, palette);
  return base === null ? null : `#${tinted(base, number(item, "tint") ?? 0)}`;
}

function baseColor(item: XmlElement, palette: Palette): string | null {
  const rgb = attribute(item, "rgb");
  if (rgb !== null) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const theme = number(item, "theme");
  if (theme !== null) return palette.theme[theme] ?? null;
  const index = number(item, "indexed");
  return index === null ? null : (palette.indexed[index] ?? null);
}

function themeColor(item: XmlElement | null): string | null {
  const color = elements(item)[0];
  const value = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
  return value && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null;
}

/** A tint moves the colour's lightness: towards white above 0, towards black below. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(color);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(color: string): [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const span = most - least;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (lightness > 0.5 ? 2 - most - least : most + least);
  if (most === red) return [((green - blue) / span + 6) % 6, saturation, lightness];
  return [most === green ? (blue - red) / span + 2 : (red - green) / span + 4, saturation, lightness];
}

/** `hue` in sixths of the circle. */
function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (shift: number) => {
    const at = (hue + shift) % 6;
    const share = Math.min(1, Math.max(0, Math.min(at, 4 - at)));
    const value = lightness - chroma / 2 + chroma * share;
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return channel(2) + channel(0) + channel(4);
}
