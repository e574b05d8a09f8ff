/** A sign of an icon set. */
export type Icon = { readonly text: string; readonly color: string };

const [red, amber, green, grey] = ["#c00000", "#d9a300", "#2e8b2e", "#6b6b6b"] as const;

/** Signs from the lowest values to the highest, by what the sets' names say beside their count. */
const families: readonly (readonly [name: RegExp, signs: string])[] = [
  [/Arrows/, "↓↘→↗↑"],
  [/Triangles/, "▼▼▬▲▲"],
  [/Stars/, "☆☆⯪★★"],
  [/Flags/, "⚑⚑⚑⚑⚑"],
  [/Symbols/, "✗✗!✓✓"],
  [/Signs/, "◆◆▲●●"],
  [/Quarters/, "●◕◑◔○"],
  [/Rating/, "▁▂▄▆█"],
];

const lights = "●●●●●";
const steps = 4;

/** The sign of an icon set ("3TrafficLights1", "5Arrows") at a level, 0 the lowest. */
export function iconOf(set: string, level: number): Icon {
  const count = Number(/^\d/.exec(set)?.[0] ?? 3);
  const place = Math.round((level / Math.max(1, count - 1)) * steps);
  const signs = [...(families.find(([name]) => name.test(set))?.[1] ?? lights)];
  return { text: signs[place]!, color: /Gray|Quarters|Rating/.test(set) ? grey : colorAt(place) };
}

function colorAt(place: number): string {
  if (place === 0) return red;
  return place === steps ? green : amber;
}
