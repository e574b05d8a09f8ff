/** A point of a scale as files say it: min, max, num, percent, percentile, formula (then with "=") or an automatic end. */
export type ScalePoint = { readonly type: string; readonly value: string | null; readonly inclusive: boolean };

/** A conditional format that looks at all values of its cells. Colours are #RRGGBB. */
export type Scale = {
  readonly kind: "colorScale" | "dataBar" | "iconSet";
  readonly points: readonly ScalePoint[];
  readonly colors: readonly string[];
  /** Of an icon set, the file's name: "3TrafficLights1". */
  readonly icons: string | null;
  readonly reversed: boolean;
  readonly showValue: boolean;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The rule element of a scale, as the model keeps such rules. */
export function scaleXml({ kind, points, colors, icons, reversed, showValue }: Scale): string {
  const items = points.map(
    ({ type, value, inclusive }) =>
      `<cfvo type="${type}"${value === null ? "" : ` val="${escaped(value.replace(/^=/, ""))}"`}${inclusive ? "" : ' gte="0"'}/>`,
  );
  const paints = colors.map((color) => `<color rgb="FF${color.slice(1).toUpperCase()}"/>`);
  const set = icons === null ? "" : ` iconSet="${escaped(icons)}"`;
  const marks = `${set}${showValue ? "" : ' showValue="0"'}${reversed ? ' reverse="1"' : ""}`;
  return `<cfRule type="${kind}"><${kind}${marks}>${items.join("")}${paints.join("")}</${kind}></cfRule>`;
}

/** Reads the scale of a rule's element; null when it has none. Colours of a theme read as black. */
export function readScale(xml: string): Scale | null {
  const match = /<(colorScale|dataBar|iconSet)\b([^>]*)>([\s\S]*?)<\/\1>/.exec(xml);
  if (!match) return null;
  const [, kind, marks, content] = match;
  const items = [...content!.matchAll(/<cfvo\b([^>]*?)\/?>/g)].map(([, attributes]) => attributes!);
  return {
    kind: kind as Scale["kind"],
    points: items.map((item) => ({
      type: attribute(item, "type") ?? "min",
      value: pointValue(item),
      inclusive: attribute(item, "gte") !== "0",
    })),
    colors: [...content!.matchAll(/<color\b([^>]*?)\/?>/g)].map(
      ([, item]) => `#${(attribute(item!, "rgb") ?? "FF000000").slice(-6).toUpperCase()}`,
    ),
    icons: kind === "iconSet" ? (attribute(marks!, "iconSet") ?? "3TrafficLights1") : null,
    reversed: attribute(marks!, "reverse") === "1",
    showValue: attribute(marks!, "showValue") !== "0",
  };
}

function pointValue(item: string): string | null {
  const value = attribute(item, "val");
  return value !== null && attribute(item, "type") === "formula" ? `=${value}` : value;
}

function attribute(text: string, name: string): string | null {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(text);
  return match && match[1]!.replace(/&(amp|lt|gt|quot);/g, (all) => plainOf(all));
}

function plainOf(entity: string): string {
  return Object.keys(entities).find((plain) => entities[plain] === entity)!;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => entities[each]!);
}
