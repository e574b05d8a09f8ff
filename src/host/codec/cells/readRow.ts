import type { RowSetting } from "../../model/features";

const attributePattern = /([\w:.-]+)\s*=\s*["']([^"']*)["']/g;

/** Attributes that say nothing worth keeping: they follow from the cells or are hints for drawing. */
const derived = new Set(["r", "spans", "ht", "hidden", "s", "customFormat"]);

/**
 * What a file says of a row besides its cells; null when that is nothing but the usual height.
 * `defaultHeight`: rows that have it without asking for it are not listed.
 */
export function readRowSetting(attributes: string, defaultHeight: number | null): RowSetting | null {
  const setting: RowSetting = { height: null, hidden: false, format: undefined };
  let rest = "";
  let custom = false;
  let styled = false;
  for (const [, key, value] of attributes.matchAll(attributePattern)) {
    if (key === "ht") setting.height = heightOf(value!);
    else if (key === "hidden") setting.hidden = isTrue(value!);
    else if (key === "s") setting.format = Number(value);
    else if (key === "customHeight") custom = isTrue(value!);
    else if (key === "customFormat") styled = isTrue(value!);
    if (!derived.has(key!) && !key!.includes(":") && !isUsual(value!)) rest += ` ${key}="${value}"`;
  }
  if (!styled) setting.format = undefined;
  if (!custom && setting.height === defaultHeight) setting.height = null;
  if (!custom && setting.height !== null) rest += ` ht="${setting.height}"`;
  const plain = setting.height === null && !setting.hidden && setting.format === undefined;
  if (plain && rest === "") return null;
  return rest === "" ? setting : { ...setting, fileXml: rest };
}

/** What to write in a row's tag besides its number. A height other than the file's is one that was asked for. */
export function rowAttributes(setting: RowSetting): string {
  const kept = setting.fileXml ?? "";
  const automatic = / ht="([^"]*)"/.exec(kept)?.[1];
  let out = kept.replace(/ (?:ht|customHeight)="[^"]*"/g, "");
  if (setting.format !== undefined) out += ` s="${setting.format}" customFormat="1"`;
  if (setting.height !== null) out += ` ht="${setting.height}"`;
  if (setting.height !== null && Number(automatic) !== setting.height) out += ' customHeight="1"';
  return setting.hidden ? `${out} hidden="1"` : out;
}

function heightOf(value: string): number | null {
  const height = Number(value);
  return Number.isFinite(height) && height >= 0 ? height : null;
}

function isTrue(value: string): boolean {
  return value === "1" || value === "true";
}

function isUsual(value: string): boolean {
  return value === "0" || value === "false";
}
