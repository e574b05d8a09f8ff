import type { Area } from "../model/address";
import { changeFormat, sharedFormat, type FormatChange } from "../model/cellFormats";
import type { CellFormat } from "../model/format";
import { assertAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import type { Scalar } from "../protocol/objectClass";

/** The cells whose look a format object stands for. */
export type FormatTarget = { readonly sheet: Sheet; readonly areas: readonly Area[] };

/** Applies a change to all cells of a format object. Throws AccessDenied where protection forbids it. */
export function applyFormat(target: FormatTarget, context: HostContext, change: FormatChange): void {
  assertAllowed(target.sheet, "allowFormatCells");
  for (const area of target.areas) changeFormat(context.workbook, target.sheet, area, change);
}

/** What all cells share, or null where they differ. */
export function readFormat<V>(target: FormatTarget, context: HostContext, read: (format: CellFormat) => V): V | null {
  let shared: V | null | undefined;
  for (const area of target.areas) {
    const value = sharedFormat(context.workbook, target.sheet, area, read);
    if (value === null || (shared !== undefined && shared !== value)) return null;
    shared = value;
  }
  return shared ?? null;
}

type Kind = "string" | "number" | "boolean";

/** A property of the cell format: how to read it, and how a value of its kind changes a format. */
export function formatScalar<V>(
  name: string,
  kind: Kind,
  read: (format: CellFormat) => V,
  write: (format: CellFormat, value: never) => CellFormat,
): Scalar<FormatTarget> {
  return {
    get: (target, context) => readFormat(target, context, read),
    set: (target, value, context) => {
      if (value === null) return;
      if (typeof value !== kind) throw invalidArgument();
      applyFormat(target, context, {
        name: `${name}=${String(value)}`,
        apply: (format) => write(format, value as never),
      });
    },
  };
}

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  darkblue: "#00008B",
  navy: "#000080",
  silver: "#C0C0C0",
  teal: "#008080",
  maroon: "#800000",
  pink: "#FFC0CB",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
};

/** "#RRGGBB" of a colour as add-ins write it: with or without "#", three digits, or an HTML name; "" is none. */
export function readColor(value: string): string | null {
  if (value === "") return null;
  const named = colorNames[value.toLowerCase()];
  if (named) return named;
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value)?.[1];
  if (!digits) throw invalidArgument();
  const six = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${six.toUpperCase()}`;
}
